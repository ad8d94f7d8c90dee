import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { ROOT } from "../../support/workspace.ts";
import { contentHits } from "./content-check.ts";

/** Folders of data whose texts documents print: names in law, names of figures, what the checks of workbooks say. */
const PRINTED = ["criteria", "indicators", "cross-checks"].flatMap((name) => [name, `provinces/42/${name}`]);
const KEYS = ["name", "shortName", "title", "message", "fix"];

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, "data", folder)).map((name) => `data/${folder}/${name}`);

/** The texts under the keys, wherever they stand. */
function textsIn(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") return KEYS.includes(key) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, Array.isArray(value) ? key : name));
}

test.each(PRINTED.flatMap(filesOf))("what documents print of %s gives no finding", (file) => {
  const texts = textsIn(readYaml(join(ROOT, file), file).value);
  expect(texts.length).toBeGreaterThan(0);
  expect(contentHits(texts.join("\n\n")).map(({ id, at, found }) => `${id} ${at}: ${found}`)).toEqual([]);
});
