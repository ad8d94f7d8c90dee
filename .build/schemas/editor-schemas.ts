import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import * as z from "zod";
import { documentAnswersFile } from "../../src/validate/answers/document-answers.ts";
import { periodAnswersFile } from "../../src/validate/answers/period-answers.ts";
import { criteriaSetFile } from "../../src/validate/criteria/criteria-set.ts";
import { readingsFileShape } from "../../src/validate/criteria/threshold-readings.ts";
import { withdrawalFile } from "../../src/validate/criteria/withdrawal-rule.ts";
import { crossChecksFile } from "../../src/validate/cross-checks/cross-checks.ts";
import { formFile } from "../../src/validate/forms/form-file.ts";
import { formAdditionsFile } from "../../src/validate/provinces/form-additions.ts";
import { provincialVersionsFile } from "../../src/validate/provinces/provincial-versions.ts";
import { layoutFile } from "../../src/validate/rules/document-layout.ts";
import { checkWordsFile, claimsFile, compoundsFile, confusionsFile } from "../../src/validate/rules/document-words.ts";
import { dictionaryFile } from "../../src/validate/rules/indicator-file.ts";
import { componentWordsFile, documentFamiliesFile, layoutLawFile } from "../../src/validate/rules/layout-rules.ts";
import { fixedNamesFile, legalDocumentsFile } from "../../src/validate/rules/legal-register.ts";
import { numberKindsFile } from "../../src/validate/rules/number-kinds.ts";
import { officeSchema } from "../../src/validate/rules/office.ts";
import { provincesFile } from "../../src/validate/units/provinces.ts";
import { thresholdGroupsFile } from "../../src/validate/units/threshold-groups.ts";
import { unitRegistersFile } from "../../src/validate/units/unit-register.ts";
import { describeKeys, type KeyWords } from "./describe-keys.ts";

/** The shape of each kind of YAML file that an office edits: `data/schemas/<name>.schema.json` is made from it. */
export const EDITED_FILES: Readonly<Record<string, () => z.ZodType>> = {
  office: officeSchema,
  "criteria-set": criteriaSetFile,
  "criteria-readings": readingsFileShape,
  "criteria-versions": provincialVersionsFile,
  indicators: dictionaryFile,
  "number-kinds": numberKindsFile,
  form: formFile,
  "form-additions": formAdditionsFile,
  "cross-checks": crossChecksFile,
  "legal-documents": legalDocumentsFile,
  "legal-names": fixedNamesFile,
  "unit-registers": unitRegistersFile,
  "threshold-groups": thresholdGroupsFile,
  provinces: provincesFile,
  withdrawal: withdrawalFile,
  answers: periodAnswersFile,
  "document-answers": documentAnswersFile,
  "document-layout": layoutFile,
  "layout-rules": layoutLawFile,
  components: componentWordsFile,
  families: documentFamiliesFile,
  words: checkWordsFile,
  compounds: compoundsFile,
  confusions: confusionsFile,
  claims: claimsFile,
};

const WORDS = load(readFileSync(join(import.meta.dirname, "key-words.yaml"), "utf8")) as Readonly<
  Record<string, KeyWords>
>;

/** JSON Schema (draft-07, which editors know best) of what a person writes, keys explained in Vietnamese. */
export function editorSchema(name: string): string {
  const schema = z.toJSONSchema(EDITED_FILES[name]!(), { target: "draft-07", io: "input" });
  return `${JSON.stringify(describeKeys(schema, WORDS[name] ?? {}), undefined, 2)}\n`;
}
