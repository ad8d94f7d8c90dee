import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { sha256 } from "../src/read/workspace/hash.ts";
import { readText } from "../src/read/workspace/text-file.ts";
import { readYaml } from "../src/read/workspace/yaml-file.ts";
import { criteriaSetFile } from "../src/validate/criteria/criteria-set.ts";
import { formFile } from "../src/validate/forms/form-file.ts";
import { dictionaryFile } from "../src/validate/rules/indicator-file.ts";
import { readRules } from "../src/validate/rules/rule-data.ts";

/** Folders of rules that take the most time to check, and by what they are checked. */
const SCHEMAS = { indicators: dictionaryFile, criteria: criteriaSetFile, forms: formFile };

/**
 * Keeps what the schemas make of the program's own rules, by the hash of their text: defaults filled in, shapes found right.
 * A file with a defect is left out, and tells of it at every run.
 */
export function makeRules(root: string, folder: string): void {
  const paths = readdirSync(join(root, "data"), { recursive: true, encoding: "utf8" }).map((one) =>
    one.replaceAll("\\", "/"),
  );
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const path of paths.filter((one) => new RegExp(`^(?:provinces/\\d\\d/)?${name}/.*\\.yaml$`).test(one))) {
      const file = join(root, "data", path);
      const read = readRules<unknown>(schema, readYaml(file, path));
      const json = read.ok ? JSON.stringify(read.value) : undefined;
      if (json === undefined || !read.ok || !isDeepStrictEqual(JSON.parse(json), read.value)) continue;
      writeFileSync(join(folder, name, `${sha256(Buffer.from(readText(file, path)))}.json`), json);
    }
  }
}
