import type { CriteriaSet } from "../../../domain/criteria/criteria.ts";
import { isSetNamed, nameOfSet } from "../../../domain/criteria/sets-in-force.ts";
import type { Indicator } from "../../../domain/figures/indicator.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import { nearestFix } from "../../../domain/text/nearest-name.ts";
import type { Forms, ListSheet } from "../../../domain/workbook/form.ts";
import { provincialFile } from "../../../load/provincial-files.ts";
import { thresholdFindings } from "../../../validate/criteria/threshold-references.ts";
import { crossChecksFile, readCrossChecks } from "../../../validate/cross-checks/cross-checks.ts";
import { formFile } from "../../../validate/forms/form-file.ts";
import {
  type AllForms,
  type Dictionaries,
  eachOnce,
  listSheets,
  readForms,
  understoodSheets,
} from "../../../validate/forms/forms.ts";
import { withFormAdditions } from "../../../validate/provinces/form-additions.ts";
import type { DataSource } from "../../../validate/rules/data-source.ts";
import { boundsFindings, kindFindings } from "../../../validate/rules/indicator-defects.ts";
import { type ReadDictionary, readDictionary } from "../../../validate/rules/indicator-dictionary.ts";
import { type NumberKinds, readNumberKinds } from "../../../validate/rules/number-kinds.ts";
import { readRules } from "../../../validate/rules/rule-data.ts";
import { ruleFinding } from "../../../validate/rules/rule-finding.ts";
import type { RulePart } from "./read-law.ts";
import type { RuleReader } from "./rule-reader.ts";
import { lostNames } from "./undecided.ts";

type Dictionary = RulePart<Dictionaries> &
  Pick<ReadDictionary, "placeOf"> & { readonly kinds: NumberKinds | undefined };

const INDICATORS = "data/indicators";
const KINDS = "data/number-kinds.yaml";

export function readIndicators({ yaml, yamlIn, isWhole }: RuleReader): Dictionary {
  const sources = yamlIn(INDICATORS);
  const kindsSource = yaml(KINDS);
  const kinds = kindsSource && readNumberKinds(kindsSource);
  const { value: district, findings, placeOf } = readDictionary(sources, kinds?.value);
  const { value: commune, findings: inTwoTiers } = readDictionary(sources, kinds?.value, "commune");
  const value = { district, commune };
  const lost = isWhole(INDICATORS) ? lostNames(sources, ["indicators", "id"], (id) => district.has(id)) : undefined;
  const ofEach = [district, commune].flatMap((dictionary) => [
    ...boundsFindings(dictionary, placeOf),
    ...(kinds ? kindFindings(dictionary, kinds.value, placeOf) : []),
  ]);
  return {
    value,
    kinds: kinds?.value,
    placeOf,
    findings: [...(kinds?.findings ?? []), ...eachOnce([...findings, ...inTwoTiers, ...ofEach])],
    undecided: [
      { codes: ["rules/unknown-indicator", "template/unknown-figure"], names: lost },
      // Which rows a figure counts tells that it is not 0.
      ...(lost?.length === 0 ? [] : [{ codes: ["template/may-be-zero"] }]),
    ],
  };
}

/** What needs both the dictionary and the sets: thresholds in formulas. */
export const readThresholds = ({ value, placeOf }: Dictionary, sets: readonly CriteriaSet[]): readonly Finding[] =>
  thresholdFindings(value.district, sets, placeOf);

const FORMS = ["district", "commune", "province"] as const;

/** What is unknown where a sheet of the forms is lost, by the sheet's name, and what follows from that inside it. */
const SHEETS = [
  ...["rules/unknown-list", "rules/unknown-column", "rules/unknown-choice", "rules/unknown-each"],
  ...["template/unknown-list", "template/unknown-column", "template/unknown-path", "template/unknown-figure"],
];
const INSIDE_SHEETS = [
  ...["template/missing-brackets", "template/unknown-option", "template/wrong-arity", "template/wrong-type"],
  ...["template/not-printable", "template/missing-option", "template/unknown-word", "template/may-be-empty"],
  "template/may-be-zero",
];

/** The forms where all are understood, else the list sheets that are, for the templates. */
export interface ReadForms {
  readonly forms?: AllForms;
  readonly lists: readonly ListSheet[];
}

export function readAllForms(
  { yaml, list }: RuleReader,
  { value: indicators, placeOf }: Dictionary,
  sets: readonly CriteriaSet[],
): RulePart<ReadForms> {
  const path = provincialFile({ list }, "forms");
  const additions = path === undefined ? undefined : yaml(path);
  const parts = FORMS.map((id) => {
    const form = yaml(`data/forms/${id}.yaml`);
    return form && additions ? withFormAdditions(form, id, additions) : { value: form, findings: [] };
  });
  const unplaced = parts.flatMap(({ findings }) => findings);
  const [district, commune, province] = parts.map(({ value }) => value);
  const readable = parts.flatMap(({ value }) => value ?? []);
  if (!district || !commune || !province) {
    const findings = readable.flatMap((source) => readRules(formFile, source).findings);
    return { value: { lists: [] }, findings, undecided: [{ codes: [...SHEETS, ...INSIDE_SHEETS] }] };
  }
  const sources = { district, commune, province };
  const result = readForms(sources, indicators, placeOf);
  if (!result.ok) {
    const kept = readable.flatMap((source) => understoodSheets(source, indicators.district));
    const names = lostNames(readable, ["sheets", "id"], (id) => kept.some((sheet) => sheet.id === id));
    return {
      value: { lists: kept.filter((sheet) => sheet.kind === "list") },
      findings: [...unplaced, ...result.findings],
      undecided: [{ codes: SHEETS, names }, ...(names?.length === 0 ? [] : [{ codes: INSIDE_SHEETS }])],
    };
  }
  const unknown = Object.values(sources).flatMap((source) => unknownSets(source, indicators.district, sets));
  const value = { forms: result.value, lists: listSheets(result.value.district) };
  return { value, findings: [...unplaced, ...result.findings, ...unknown], undecided: [] };
}

/** Sheets of criteria of a set that there is none of. */
function unknownSets(
  source: DataSource,
  indicators: ReadonlyMap<string, Indicator>,
  sets: readonly CriteriaSet[],
): readonly Finding[] {
  const known = [...new Set(sets.map(({ id }) => nameOfSet(id)))];
  return understoodSheets(source, indicators).flatMap((sheet, index): readonly Finding[] => {
    if (sheet.kind !== "criteria" || sets.some(({ id }) => isSetNamed(id, sheet.set))) return [];
    const words = {
      found: `không có bộ tiêu chí "${sheet.set}"`,
      expected: "tên một bộ của data/criteria, không kèm giai đoạn",
      ...nearestFix(sheet.set, known),
    };
    return [ruleFinding("rules/unknown-set", source, ["sheets", index, "set"], words)];
  });
}

/** The cross-checks: their shape alone where the forms are broken. */
export function crossCheckFindings(
  { yaml }: RuleReader,
  files: readonly string[],
  indicators: ReadonlyMap<string, Indicator>,
  forms: Forms | undefined,
): readonly Finding[] {
  const sources = files.flatMap((file) => yaml(file) ?? []);
  return forms
    ? readCrossChecks(sources, indicators, forms).findings
    : sources.flatMap((source) => readRules(crossChecksFile, source).findings);
}
