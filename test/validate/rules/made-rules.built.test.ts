import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KEPT_FILES } from "../../../.build/made-rules.ts";
import { sha256 } from "../../../src/read/workspace/hash.ts";
import { readText } from "../../../src/read/workspace/text-file.ts";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { formFile } from "../../../src/validate/forms/form-file.ts";
import {
  formWithAdditions,
  keptMergedName,
  withFormAdditions,
} from "../../../src/validate/provinces/form-additions.ts";
import { dictionaryFile } from "../../../src/validate/rules/indicator-file.ts";
import { keptName, keptRules, readRules } from "../../../src/validate/rules/rule-data.ts";
import { ROOT } from "../../support/workspace.ts";

const MADE = join(ROOT, "dist/made-rules");
const files = ["data", "data/provinces/42"].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .flatMap((path) => {
      const [, schema] = KEPT_FILES.find(([pattern]) => path.endsWith(".yaml") && pattern.test(path)) ?? [];
      return schema ? [[`${top}/${path}`, schema] as const] : [];
    }),
);

test.each(files)("%s is kept as its schema reads it", (path, schema) => {
  const name = keptName(schema)!;
  const made = join(MADE, name, `${sha256(Buffer.from(readText(join(ROOT, path), path)))}.json`);
  const read = readRules<unknown>(schema, readYaml(join(ROOT, path), path));
  expect(read).toMatchObject({ ok: true });
  expect(JSON.parse(readFileSync(made, "utf8"))).toEqual(read.ok && read.value);
});

test.each(["district", "commune", "province"] as const)(
  "the %s's form is kept with the additions of a province",
  (id) => {
    const path = `data/forms/${id}.yaml`;
    const [form, added] = [path, "data/provinces/42/forms/additions.yaml"].map((name) =>
      readYaml(join(ROOT, name), name),
    );
    const made = join(MADE, keptMergedName(id, added!.hash!), `${form!.hash}.json`);
    const read = readRules(formFile, withFormAdditions(form!, id, added!).value);
    const kept: unknown = JSON.parse(readFileSync(made, "utf8"));
    expect(kept).toEqual(read.ok && read.value);
    const whole = formWithAdditions({ ...form!, made: () => kept }, id, added);
    expect(readRules(formFile, whole)).toEqual({ ok: true, value: kept, findings: [] });
    expect(whole.value).toEqual(withFormAdditions(form!, id, added!).value.value);
  },
);

test("what was kept of a file stands for reading it; where nothing was kept its schema reads it", () => {
  const source = { file: "x.yaml", value: { indicators: [] }, locate: () => ({ line: 1, column: 1 }) };
  const kept = { indicators: [{ id: "kept" }] };
  const made = { ...source, made: (name: string) => (name === "indicators" ? kept : undefined) };
  expect(readRules(dictionaryFile, made)).toEqual({ ok: true, value: kept, findings: [] });
  expect(keptRules(dictionaryFile, { ...source, made: () => undefined })).toBeUndefined();
  expect(readRules(dictionaryFile, { ...source, made: () => undefined })).toMatchObject({ value: { indicators: [] } });
  expect(readRules(formFile, { ...source, made: () => undefined }).ok).toBe(false);
});
