import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { ROOT } from "../../support/workspace.ts";

const files = readdirSync(join(ROOT, "data"), { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".yaml") && !/^(sample|periods)\b/.test(name),
);

test.each(files)("the bundle's value of %s, found by the hash of its text, is what the file says", (name) => {
  const text = readFileSync(join(ROOT, "data", name), "utf8").normalize("NFC");
  const hash = createHash("sha256").update(text).digest("hex");
  expect(JSON.parse(readFileSync(join(ROOT, `dist/yaml/${hash}.json`), "utf8"))).toEqual(load(text));
});
