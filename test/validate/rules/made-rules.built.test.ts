import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sha256 } from "../../../src/read/workspace/hash.ts";
import { readText } from "../../../src/read/workspace/text-file.ts";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { criteriaSetFile } from "../../../src/validate/criteria/criteria-set.ts";
import { formFile } from "../../../src/validate/forms/form-file.ts";
import { dictionaryFile } from "../../../src/validate/rules/indicator-file.ts";
import { readRules } from "../../../src/validate/rules/rule-data.ts";
import { ROOT } from "../../support/workspace.ts";

const SCHEMAS = { indicators: dictionaryFile, criteria: criteriaSetFile, forms: formFile };
const MADE = join(ROOT, "dist/made-rules");

const files = (["data", "data/provinces/42"] as const).flatMap((top) =>
  Object.keys(SCHEMAS).flatMap((name) =>
    readdirSync(join(ROOT, top, name)).map((file) => [`${top}/${name}/${file}`, name as keyof typeof SCHEMAS] as const),
  ),
);

test.each(files.filter(([path]) => !path.endsWith("/additions.yaml")))(
  "%s is kept as its schema reads it",
  (path, name) => {
    const made = join(MADE, name, `${sha256(Buffer.from(readText(join(ROOT, path), path)))}.json`);
    expect(existsSync(made)).toBe(true);
    const read = readRules<unknown>(SCHEMAS[name], readYaml(join(ROOT, path), path));
    expect(read).toMatchObject({ ok: true });
    expect(JSON.parse(readFileSync(made, "utf8"))).toEqual(read.ok && read.value);
  },
);

test("what was kept of a file stands for reading it; where nothing was kept its schema reads it", () => {
  const source = { file: "x.yaml", value: { indicators: [] }, locate: () => ({ line: 1, column: 1 }) };
  const kept = { indicators: [{ id: "kept" }] };
  expect(readRules(dictionaryFile, { ...source, made: (name) => (name === "indicators" ? kept : undefined) })).toEqual({
    ok: true,
    value: kept,
    findings: [],
  });
  expect(readRules(dictionaryFile, { ...source, made: () => undefined })).toMatchObject({ value: { indicators: [] } });
  expect(readRules(formFile, { ...source, made: () => undefined }).ok).toBe(false);
});
