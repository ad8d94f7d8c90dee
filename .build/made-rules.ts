import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { ZodType } from "zod";
import type { Outcome } from "../src/domain/findings/finding.ts";
import { readYaml } from "../src/read/workspace/yaml-file.ts";
import { criteriaSetFile } from "../src/validate/criteria/criteria-set.ts";
import { withdrawalFile } from "../src/validate/criteria/withdrawal-rule.ts";
import { crossChecksFile } from "../src/validate/cross-checks/cross-checks.ts";
import { formFile } from "../src/validate/forms/form-file.ts";
import { formAdditionsFile, keptMergedName, withFormAdditions } from "../src/validate/provinces/form-additions.ts";
import { provincialVersionsFile } from "../src/validate/provinces/provincial-versions.ts";
import { layoutFile } from "../src/validate/rules/document-layout.ts";
import { checkWordsFile, claimsFile, compoundsFile, confusionsFile } from "../src/validate/rules/document-words.ts";
import { findingCatalogueFile } from "../src/validate/rules/finding-catalogue.ts";
import { helperCatalogueFile } from "../src/validate/rules/helper-catalogue.ts";
import { dictionaryFile } from "../src/validate/rules/indicator-file.ts";
import { componentWordsFile, layoutLawFile } from "../src/validate/rules/layout-rules.ts";
import { fixedNamesFile, legalDocumentsFile } from "../src/validate/rules/legal-register.ts";
import { numberKindsFile } from "../src/validate/rules/number-kinds.ts";
import { officeSchema } from "../src/validate/rules/office.ts";
import { keptName, type Late, readRules } from "../src/validate/rules/rule-data.ts";
import { provincesFile } from "../src/validate/units/provinces.ts";
import { thresholdGroupsFile } from "../src/validate/units/threshold-groups.ts";
import { unitRegistersFile } from "../src/validate/units/unit-register.ts";

/** The schema of each rule file, by its path in `data` or in the pack of a province. */
export const KEPT_FILES: readonly (readonly [path: RegExp, schema: Late<ZodType>])[] = [
  [/^indicators\//, dictionaryFile],
  [/^criteria\//, criteriaSetFile],
  [/^criteria-versions\//, provincialVersionsFile],
  [/^forms\/additions\.yaml$/, formAdditionsFile],
  [/^forms\//, formFile],
  [/^cross-checks\//, crossChecksFile],
  [/^legal\/documents\.yaml$/, legalDocumentsFile],
  [/^legal\/names\.yaml$/, fixedNamesFile],
  [/^units\/registers\.yaml$/, unitRegistersFile],
  [/^units\/threshold-groups\.yaml$/, thresholdGroupsFile],
  [/^units\/provinces\.yaml$/, provincesFile],
  [/^withdrawal\.yaml$/, withdrawalFile],
  [/^number-kinds\.yaml$/, numberKindsFile],
  [/^office\.yaml$/, officeSchema],
  [/^findings\.yaml$/, findingCatalogueFile],
  [/^helpers\.yaml$/, helperCatalogueFile],
  [/^document-rules\/nd30\.yaml$/, layoutFile],
  [/^document-rules\/layout-rules\.yaml$/, layoutLawFile],
  [/^document-rules\/components\.yaml$/, componentWordsFile],
  [/^document-rules\/words\.yaml$/, checkWordsFile],
  [/^document-rules\/compounds\.yaml$/, compoundsFile],
  [/^document-rules\/confusions\.yaml$/, confusionsFile],
  [/^document-rules\/claims\.yaml$/, claimsFile],
];

/** The forms that each province's additions make of the country's. */
function makeMergedForms(root: string, folder: string): void {
  const provinces = join(root, "data/provinces");
  for (const { name: code } of readdirSync(provinces, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    const file = join(provinces, code, "forms/additions.yaml");
    if (!existsSync(file)) continue;
    const added = readYaml(file, "data/forms/additions.yaml");
    for (const id of ["district", "commune", "province"] as const) {
      const path = `data/forms/${id}.yaml`;
      const form = readYaml(join(root, path), path);
      const { value: merged, findings } = withFormAdditions(form, id, added);
      if (findings.length === 0) keep(folder, keptMergedName(id, added.hash!), form.hash!, readRules(formFile, merged));
    }
  }
}

/** Only what comes back from JSON as it was; a value with a defect tells of it at every run. */
function keep(folder: string, name: string, hash: string, read: Outcome<unknown>): void {
  const json = read.ok ? JSON.stringify(read.value) : undefined;
  if (json === undefined || !read.ok || !isDeepStrictEqual(JSON.parse(json), read.value)) return;
  const kept = join(folder, name);
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${hash}.json`), json);
}

/**
 * Keeps what the schemas make of the program's own rules, by the hash of their text: defaults filled in, shapes found right.
 * A file with a defect is left out, and tells of it at every run.
 */
export function makeRules(root: string, folder: string): void {
  for (const found of readdirSync(join(root, "data"), { recursive: true, encoding: "utf8" })) {
    const path = found.replaceAll("\\", "/");
    const inPack = path.replace(/^provinces\/\d\d\//, "");
    const [, schema] = KEPT_FILES.find(([pattern]) => path.endsWith(".yaml") && pattern.test(inPack)) ?? [];
    if (schema === undefined) continue;
    const source = readYaml(join(root, "data", path), path);
    keep(folder, keptName(schema)!, source.hash!, readRules<unknown>(schema, source));
  }
  makeMergedForms(root, folder);
}
