import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { criteriaSetFile } from "../../src/validate/criteria/criteria-set.ts";
import { dictionaryFile } from "../../src/validate/rules/indicator-dictionary.ts";
import { numberKindsFile } from "../../src/validate/rules/number-kinds.ts";
import { thresholdGroupsFile } from "../../src/validate/units/threshold-groups.ts";

const DATA = join(import.meta.dirname, "../../data");

/** What editors check rule files with; `vitest -u` writes them anew after a change of the validation. */
const SCHEMAS = [
  ["criteria-set", criteriaSetFile],
  ["indicators", dictionaryFile],
  ["number-kinds", numberKindsFile],
  ["threshold-groups", thresholdGroupsFile],
] as const;

test.each(SCHEMAS)("data/schemas/%s.schema.json says what the validation checks", async (name, file) => {
  const schema = z.toJSONSchema(file, { target: "draft-07" });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    join(DATA, "schemas", `${name}.schema.json`),
  );
});

const linesOf = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(join(DATA, folder))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => [`${folder}/${file}`, readFileSync(join(DATA, folder, file), "utf8").split("\n")[0]!]);

describe("every rule file names its schema, so that an editor completes and checks it", () => {
  const files = [
    ...linesOf("criteria").map((one) => [...one, "criteria-set"] as const),
    ...linesOf("indicators").map((one) => [...one, "indicators"] as const),
    ...linesOf("units")
      .filter(([file]) => file === "units/threshold-groups.yaml")
      .map((one) => [...one, "threshold-groups"] as const),
  ];
  test.each(files)("%s", (_, line, schema) => {
    expect(line).toBe(`# yaml-language-server: $schema=../schemas/${schema}.schema.json`);
  });
});
