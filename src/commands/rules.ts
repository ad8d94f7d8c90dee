import type { TemplateSource, Vocabulary } from "../compose/template/template-source.ts";
import { formIn } from "../domain/figures/form-in.ts";
import type { Indicator } from "../domain/figures/indicator.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { isPeriodId, type Period, parsePeriod } from "../domain/office/period.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import { reportingLevel } from "../domain/units/unit.ts";
import type { Form, Forms, ListSheet } from "../domain/workbook/form.ts";
import { annexesToChoose, templateLists } from "../load/document-sources.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { PARTIALS, partialsIn, withSetPartials } from "../load/partials.ts";
import { WORD } from "../load/word-templates.ts";
import { listSheets } from "../validate/forms/forms.ts";
import { officeFindings, officeSchema } from "../validate/rules/office.ts";
import { readRules } from "../validate/rules/rule-data.ts";
import {
  answerFindings,
  chosenTemplates,
  documentRuleFindings,
  knownWords,
  type TemplateSurroundings,
  templateFindings,
} from "./steps/rules/read-documents.ts";
import { crossCheckFindings, readAllForms, readIndicators, readThresholds } from "./steps/rules/read-figures.ts";
import { readCriteria, readLegal } from "./steps/rules/read-law.ts";
import { newestDay, provinceFindings, readUnits } from "./steps/rules/read-units.ts";
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
  const understood: Understood = { legal, units, indicators, criteria, forms };
  const calendar = office?.ok ? office.value.calendar : undefined;
  const atHand = periods.filter(isPeriodId).map((id) => parsePeriod(id, calendar));
  const partials = readPartials(reader);
  const ids = criteria.value.map(({ id }) => id);
  const vocabulary = vocabularyOf(understood, reader);
  const unitsOn = (one: IsoDate) => readUnits(reader, one, office?.ok ? office.value.province : undefined).value;
  const surroundings: TemplateSurroundings = (period) => ({
    partials: withSetPartials(partials, ids, () => criteria.value, period?.end ?? day),
    vocabulary: period ? { ...vocabulary, period, ...inPeriod(understood, period, unitsOn(period.end)) } : vocabulary,
  });
  const names = namesForOffice(understood, templateNames(reader), annexesToChoose(partials));
  const found = [
    ...(office?.findings ?? []),
    ...(office?.ok ? officeFindings(office.value, settings!, names) : []),
    ...[legal, units, indicators, criteria, forms].flatMap(({ findings }) => findings),
    ...readThresholds(indicators, criteria.value),
    ...crossCheckFindings(reader, knowledge.crossCheckFiles(), indicators.value.district, forms.value.forms?.district),
    ...documentRuleFindings(reader),
    ...provinceFindings(reader),
    ...templateFindings(reader, chosenTemplates(settings?.value), atHand, surroundings),
    ...answerFindings(reader, knowledge.workspace, periods),
  ];
  const undecided = [
    ...[legal, units, indicators, criteria, forms].flatMap((part) => part.undecided),
    // Which capitals are those of proper names only the list of words tells.
    ...(vocabulary.properNames ? [] : [{ codes: ["template/capital-after-semicolon"] }]),
  ];
  return { files: reader.files(), findings: [...reader.findings(), ...decided(found, undecided)] };
}

/** What is understood of the rule data, whatever else is broken. */
interface Understood {
  readonly legal: ReturnType<typeof readLegal>;
  readonly units: ReturnType<typeof readUnits>;
  readonly indicators: ReturnType<typeof readIndicators>;
  readonly criteria: ReturnType<typeof readCriteria>;
  readonly forms: ReturnType<typeof readAllForms>;
}

const levelOf = ({ units }: Understood) => (units.value ? reportingLevel(units.value) : "district");

const sheetsOf = (understood: Understood): readonly ListSheet[] | undefined => {
  const forms = understood.forms.value.forms?.[levelOf(understood)];
  return forms && listSheets(forms);
};

/** What the office's settings may name. */
function namesForOffice(understood: Understood, templates: readonly string[], annexes: readonly string[]) {
  const { units, criteria, forms } = understood;
  return {
    templates,
    annexes,
    groups: [...new Set(criteria.value.flatMap(({ groups }) => groups))],
    province: units.value?.province.code,
    lists: new Map([...templateLists(forms.value.lists), ...templateLists(sheetsOf(understood) ?? [])]),
  };
}

/** What templates may name, on the day that is looked at. */
function vocabularyOf(understood: Understood, reader: RuleReader): Vocabulary {
  const { legal, units, indicators, criteria, forms } = understood;
  return {
    indicators: indicators.value[levelOf(understood)],
    legal: legal.value,
    sets: criteria.value,
    lists: templateLists(sheetsOf(understood) ?? forms.value.lists),
    units: units.value ? [...units.value.districts, ...units.value.communes] : [],
    ...knownWords(reader),
  };
}

/** What of it is another in a period. */
function inPeriod(understood: Understood, period: Period, known: Understood["units"]["value"]): Partial<Vocabulary> {
  const reporting = known ? reportingLevel(known) : levelOf(understood);
  const own = understood.indicators.value[reporting];
  const units = known ? [...known.districts, ...known.communes] : [];
  return { indicators: own, units, ...askedIn(understood.forms.value.forms?.[reporting], period, own) };
}

/** The sheets that a period asks for, where the forms are understood. */
function askedIn(
  forms: Forms | undefined,
  period: Period,
  indicators: ReadonlyMap<string, Indicator>,
): Pick<Vocabulary, "asked"> {
  if (!forms) return {};
  const { reporting, province, ...others } = forms;
  const asked = (form: Form) => formIn(form, period, indicators);
  return { asked: templateLists(listSheets({ ...others, reporting: asked(reporting), province: asked(province) })) };
}

const ENDING = ".md.hbs";

const namesIn = ({ list }: RuleReader, folder: string): readonly string[] =>
  list(folder, ENDING).map((name) => name.slice(0, -ENDING.length));

const templateNames = (reader: RuleReader): readonly string[] => [
  ...namesIn(reader, "templates").filter((name) => !name.startsWith("partials/")),
  ...reader.list("templates", WORD).map((name) => name.slice(0, -WORD.length)),
];

const readPartials = (reader: RuleReader): TemplateSource["partials"] =>
  partialsIn(reader.list(PARTIALS, ENDING), (file) => reader.text(file) ?? "");
