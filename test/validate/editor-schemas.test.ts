import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import { keyPaths } from "../../.build/schemas/describe-keys.ts";
import { EDITED_FILES, editorSchema as madeSchema } from "../../.build/schemas/editor-schemas.ts";
import { readYaml } from "../../src/read/workspace/yaml-file.ts";
import { ROOT } from "../support/workspace.ts";

const DATA = join(ROOT, "data");
const NAMES = Object.keys(EDITED_FILES);

const made = new Map<string, string>();
function editorSchema(name: string): string {
  const schema = made.get(name) ?? madeSchema(name);
  made.set(name, schema);
  return schema;
}

/** What editors check rule files with; `vitest -u` writes them anew after a change of the validation or of its words. */
test.each(NAMES)("data/schemas/%s.schema.json says what the validation checks", async (name) => {
  await expect(editorSchema(name)).toMatchFileSnapshot(join(DATA, "schemas", `${name}.schema.json`));
});

test("there is no schema of a file that is gone", () => {
  expect(readdirSync(join(DATA, "schemas")).sort()).toEqual(NAMES.map((name) => `${name}.schema.json`).sort());
});

/** Rule files of documents explain their keys at their heads. */
const EXPLAINED_INSIDE = [
  "document-layout",
  "layout-rules",
  "components",
  "families",
  "words",
  "compounds",
  "confusions",
  "claims",
];

test.each(NAMES.filter((name) => !EXPLAINED_INSIDE.includes(name)))(
  "every key of %s is explained in its schema",
  (name) => {
    const schema = JSON.parse(editorSchema(name));
    const explained = keyPaths(schema, schema, "", [], ({ description }) => description !== undefined);
    expect(keyPaths(schema).filter((path) => !explained.includes(path))).toEqual([]);
  },
);

const yamlIn = (folder: string): readonly string[] =>
  readdirSync(join(DATA, folder))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${folder}/${file}`);

const headOf = (file: string): string => readFileSync(join(DATA, file), "utf8").split("\n")[0]!;

const FILES: readonly (readonly [file: string, schema: string])[] = [
  ["office.yaml", "office"],
  ["number-kinds.yaml", "number-kinds"],
  ["withdrawal.yaml", "withdrawal"],
  ["legal/documents.yaml", "legal-documents"],
  ["legal/names.yaml", "legal-names"],
  ["units/registers.yaml", "unit-registers"],
  ["units/threshold-groups.yaml", "threshold-groups"],
  ["units/provinces.yaml", "provinces"],
  ["document-rules/nd30.yaml", "document-layout"],
  ...["layout-rules", "components", "families", "words", "compounds", "confusions", "claims"].map(
    (name) => [`document-rules/${name}.yaml`, name] as const,
  ),
  ...yamlIn("criteria").map((file) => [file, "criteria-set"] as const),
  ...yamlIn("indicators").map((file) => [file, "indicators"] as const),
  ...yamlIn("forms").map((file) => [file, "form"] as const),
  ...yamlIn("cross-checks").map((file) => [file, "cross-checks"] as const),
];

describe("every rule file names its schema, so that an editor completes and checks it", () => {
  test.each(FILES)("data/%s", (file, schema) => {
    const up = file.includes("/") ? "../" : "";
    expect(headOf(file)).toBe(`# yaml-language-server: $schema=${up}schemas/${schema}.schema.json`);
  });
});

describe("an editor accepts what the validation accepts", () => {
  const compiled = new Map<string, ValidateFunction>();
  const accepts = (name: string): ValidateFunction => {
    const ajv = () => new Ajv({ strict: false, allErrors: true, formats: { date: true } });
    const accept = compiled.get(name) ?? ajv().compile(JSON.parse(editorSchema(name)));
    compiled.set(name, accept);
    return accept;
  };
  const contentOf = (file: string): unknown => readYaml(join(DATA, file), file).value;

  test.each(FILES)("data/%s", (file, schema) => {
    const accept = accepts(schema);
    accept(contentOf(file));
    expect(accept.errors ?? []).toEqual([]);
  });

  test.each([
    ["office", { ...(contentOf("office.yaml") as object), calender: "nd-09-2019" }, "calender"],
    ["answers", [{ code: "cell/missing", file: "tinh.xlsx", reason: "x", by: "y", untl: "2024-12-31" }], "untl"],
    ["document-answers", [{ code: "content/ratio", reason: "x", by: "y", until: "2024-12-31", passge: "x" }], "passge"],
  ])("and refuses an unknown key of %s", (schema, value, key) => {
    const accept = accepts(schema);
    expect(accept(value)).toBe(false);
    expect(accept.errors).toContainEqual(expect.objectContaining({ params: { additionalProperty: key } }));
  });
});
