import type { TemplateSource, Vocabulary } from "../compose/template/template-source.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import { reportingLevel } from "../domain/units/unit.ts";
import { annexNames, templateLists } from "../load/document-sources.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { PARTIALS, partialsIn, withSetPartials } from "../load/partials.ts";
import { listSheets } from "../validate/forms/forms.ts";
import { officeFindings, officeSchema } from "../validate/rules/office.ts";
import { readRules } from "../validate/rules/rule-data.ts";
import {
  answerFindings,
  chosenTemplates,
  documentRuleFindings,
  knownClaims,
  templateFindings,
} from "./steps/rules/read-documents.ts";
import { crossCheckFindings, readAllForms, readIndicators, readThresholds } from "./steps/rules/read-figures.ts";
import { readCriteria, readLegal } from "./steps/rules/read-law.ts";
import { newestDay, readUnits } from "./steps/rules/read-units.ts";
import { type RuleReader, ruleReader } from "./steps/rules/rule-reader.ts";
import { decided } from "./steps/rules/undecided.ts";

/** What `ntm rules check` found: every defect of every file, whatever else is broken. */
export interface CheckedRules {
  /** Files of the workspace and the package that were read. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Checks the rule data and templates of a workspace, all files at once. Findings that only follow from a broken file are
 * left out: whether a name is unknown is not told while the file that should define it cannot be read.
 *
 * Units and forms are those of the newest period, or of `today` where there is none.
 */
export function checkRules(folder: string, today: IsoDate): CheckedRules {
  const knowledge = openKnowledge(folder);
  const periods = knowledge.periodFolders();
  const reader = ruleReader(knowledge.files);
  const settings = reader.yaml("data/office.yaml");
  const office = settings && readRules(officeSchema, settings);
  const day = newestDay(periods, office?.ok ? office.value.calendar : undefined) ?? today;
  const legal = readLegal(reader);
  const units = readUnits(reader, day, office?.ok ? office.value.province : undefined);
  const indicators = readIndicators(reader);
  const criteria = readCriteria(reader, indicators.value.district, indicators.kinds, legal.value);
  const forms = readAllForms(reader, indicators, criteria.value);
  const level = units.value ? reportingLevel(units.value) : "district";
  const formsOfDay = forms.value.forms?.[level];
  const ids = criteria.value.map(({ id }) => id);
  const partials = withSetPartials(readPartials(reader), ids, () => criteria.value, day);
  const names = {
    templates: templateNames(reader),
    annexes: annexNames(partials),
    groups: [...new Set(criteria.value.flatMap(({ groups }) => groups))],
    province: units.value?.province.code,
  };
  const vocabulary: Vocabulary = {
    indicators: indicators.value[level],
    legal: legal.value,
    sets: criteria.value,
    lists: templateLists(formsOfDay ? listSheets(formsOfDay) : forms.value.lists),
    units: units.value ? [...units.value.districts, ...units.value.communes] : [],
    claims: knownClaims(reader) ?? [],
  };
  const found = [
    ...(office?.findings ?? []),
    ...(office?.ok ? officeFindings(office.value, settings!, names) : []),
    ...[legal, units, indicators, criteria, forms].flatMap(({ findings }) => findings),
    ...readThresholds(indicators, criteria.value),
    ...crossCheckFindings(reader, knowledge.crossCheckFiles(), indicators.value.district, forms.value.forms?.district),
    ...documentRuleFindings(reader),
    ...templateFindings(reader, chosenTemplates(settings?.value), partials, vocabulary),
    ...answerFindings(reader, knowledge.workspace, periods),
  ];
  const undecided = [legal, units, indicators, criteria, forms].flatMap((part) => part.undecided);
  return { files: reader.files(), findings: [...reader.findings(), ...decided(found, undecided)] };
}

const ENDING = ".md.hbs";

const namesIn = ({ list }: RuleReader, folder: string): readonly string[] =>
  list(folder, ENDING).map((name) => name.slice(0, -ENDING.length));

const templateNames = (reader: RuleReader): readonly string[] =>
  namesIn(reader, "templates").filter((name) => !name.startsWith("partials/"));

const readPartials = (reader: RuleReader): TemplateSource["partials"] =>
  partialsIn(reader.list(PARTIALS, ENDING), (file) => reader.text(file) ?? "");
