import { givenToPartials, judgedSetsIn } from "../compose/judged-sets.ts";
import { includedPartials } from "../compose/template/included-partials.ts";
import { MADE_CODE } from "../compose/template/made-code.ts";
import type { MadeTemplate, TemplateSource, Vocabulary } from "../compose/template/template-source.ts";
import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import { isInForce, isSetNamed } from "../domain/criteria/sets-in-force.ts";
import { readingsIn } from "../domain/criteria/threshold-reading.ts";
import type { Layout } from "../domain/document/layout.ts";
import type { SourceFiles } from "../domain/document/written-manifest.ts";
import { referencesOf } from "../domain/figures/indicator.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import { isCurrent } from "../domain/office/current.ts";
import type { DocumentSettings } from "../domain/office/office.ts";
import { type Period, yearBefore } from "../domain/office/period.ts";
import { settingsIn } from "../domain/office/settings-in.ts";
import { TASK_COLUMNS } from "../domain/tasks/task.ts";
import type { Dated } from "../domain/text/dated.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import type { Column, ListSheet } from "../domain/workbook/form.ts";
import { TASKS } from "../domain/workbook/known-sheets.ts";
import { madeTemplateName, madeTree } from "../read/workspace/made-template.ts";
import { listSheets } from "../validate/forms/forms.ts";
import type { Knowledge } from "./knowledge.ts";
import { hashedText, rulesOfDocuments } from "./rule-files.ts";
import { soundTemplateText } from "./word-templates.ts";

/** What one document is made from beside the workbooks; of the criteria sets only those that are named in it. */
export interface DocumentSources {
  readonly settings: DocumentSettings;
  readonly template: TemplateSource;
  readonly layout: Layout;
  readonly sets: readonly CriteriaSet[];
  /** Those of which it prints how units stand to them: their sheets in the workbooks are read. */
  readonly judged: readonly CriteriaSet[];
  /** Everything that the template may name. */
  readonly vocabulary: Vocabulary;
  /** Files the document depends on, for the manifest. */
  readonly files: Omit<SourceFiles, "inputs">;
}

/** Throws `CannotRun` for a type that the settings do not name. */
export function documentSources(knowledge: Knowledge, period: Period, type: string): DocumentSources {
  const settings = settingsOf(knowledge, type, period);
  const drawn = soundTemplateText(knowledge.files, type, settings);
  const { file } = drawn;
  const partials = knowledge.partialsOn(period.end);
  const { annexes = [] } = settings;
  requireAnnexes(annexes, annexesToChoose(partials));
  const text = withAnnexes(drawn.text, annexes);
  const parts = includedPartials(text, partials);
  const included = [...parts.values()];
  const texts = [text, ...included.map((partial) => partial.text)];
  const named = namedSets(knowledge, texts);
  const sets = named.filter((set) => judgesIn(set, period));
  const judged = judgedSetsIn(texts);
  // Of every phase that is named: their days decide which one judges, which part is printed, what the forms ask.
  const timed = knowledge.timesOfSets([...knowledge.setNamesOn(period.end), ...[...parts.keys()].map(folderOf)]);
  const decided = [...new Set([...named, ...timed].map(({ id }) => id))];
  const hashed = (path: string) => hashedText(knowledge, path);
  return {
    settings,
    template: { ...drawn, text, partials, made: madeBefore },
    layout: knowledge.layout(),
    sets,
    judged: sets.filter((set) => judged.some((name) => isSetNamed(set.id, name))),
    vocabulary: {
      ...vocabularyOn(knowledge, period.end, named),
      period,
      ...(settings.each === undefined ? {} : { each: settings.each }),
      asked: templateLists(listSheets(knowledge.formsIn(period.id))),
    },
    files: {
      rules: rulesOfDocuments(knowledge),
      templates: [file, ...included.map((partial) => partial.file)].map(hashed),
      criteria: decided.flatMap((id) => knowledge.lawFiles(id)).map(hashed),
      readings: readingsIn(sets),
    },
  };
}

/** What a part of a template is called before the slash: the name of a criteria set, or what it is about. */
const folderOf = (part: string): string => part.slice(0, Math.max(0, part.indexOf("/")));

/** Of the program's own parts of templates the build keeps what it makes of them. */
function madeBefore(file: string, text: string): MadeTemplate | undefined {
  const name = madeTemplateName(file, text);
  if (!Object.hasOwn(MADE_CODE, name)) return undefined;
  return { ...MADE_CODE[name]!(), tree: () => madeTree(name) as hbs.AST.Program | undefined };
}

function settingsOf(knowledge: Knowledge, type: string, period: Period): DocumentSettings {
  const office = knowledge.office();
  const { documents } = office;
  // A name that every object has (`__proto__`) is no type.
  if (Object.hasOwn(documents, type)) {
    requireCurrent(type, documents[type]!, period);
    return settingsIn(office, type, period);
  }
  const known = Object.keys(documents).join(", ");
  throw new CannotRun(`Không có loại văn bản "${type}"; data/office.yaml khai báo: ${known}.`);
}

/** A document of other times is not made for this period. */
function requireCurrent(type: string, settings: Dated, period: Period): void {
  if (isCurrent(settings, period)) return;
  const { since, until } = settings;
  const times = [...(since ? [`từ kỳ ${since}`] : []), ...(until ? [`đến kỳ ${until}`] : [])].join(" ");
  throw new CannotRun(`Văn bản "${type}" chỉ lập ${times} (data/office.yaml), không lập cho kỳ ${period.name}.`);
}

/** The template with the annexes that the office's settings name, at its end. */
export const withAnnexes = (text: string, annexes: readonly string[]): string =>
  [text.trimEnd(), ...annexes.map((name) => `{{> phu-luc-${name}}}`), ""].join("\n\n");

/** The annexes that an office may choose: partials named `phu-luc-…`. */
export const annexesToChoose = (partials: TemplateSource["partials"]): readonly string[] =>
  [...partials.keys()].flatMap((name) => /^phu-luc-(.+)$/.exec(name)?.[1] ?? []);

function requireAnnexes(annexes: readonly string[], known: readonly string[]): void {
  const unknown = annexes.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new CannotRun(
    `data/office.yaml chọn phụ lục "${unknown}" nhưng không có templates/partials/phu-luc-${unknown}.md.hbs; đang có: ${known.join(", ")}.`,
  );
}

/** Sets that the template or a formula names, of every phase; the others are not even read. */
function namedSets(knowledge: Knowledge, texts: readonly string[]): readonly CriteriaSet[] {
  const references = [...knowledge.indicatorsAt("district").values()].flatMap(referencesOf);
  const named = [
    ...texts.flatMap((text) => [...text.matchAll(QUOTED)].map(([, name = ""]) => name)),
    ...givenToPartials(texts),
    ...references.flatMap((ref) => /^threshold:([^/]+)\//.exec(ref)?.[1] ?? []),
  ];
  return knowledge.setsNamed([...new Set(named)]);
}

/** A name in quotes, also that of a threshold; what an option or an annex is called is no set. */
const QUOTED = /(?<!=|nnex )["'](?:[a-z]+:)*([a-z][a-z0-9-]*)(?=["'/])/g;

/** In force at the period's end, or a year before it, with which figures are compared. */
const judgesIn = (set: CriteriaSet, { end }: Period): boolean => isInForce(set, end) || isInForce(set, yearBefore(end));

/** Everything that templates may name on a day, with the given criteria sets. */
export function vocabularyOn(knowledge: Knowledge, day: IsoDate, sets: readonly CriteriaSet[]): Vocabulary {
  const { districts, communes } = knowledge.registerOn(day);
  return {
    indicators: knowledge.indicatorsOn(day),
    legal: knowledge.legal(),
    sets,
    lists: templateLists(listSheets(knowledge.formsOn(day))),
    units: [...districts, ...communes],
    ...knowledge.templateWords(),
  };
}

/** List sheets as templates see them, by id. */
export const templateLists = (sheets: readonly ListSheet[]): Vocabulary["lists"] =>
  new Map(sheets.map((sheet) => [sheet.id, columnsOf(sheet)]));

/** Columns as templates see them: the ledger's rows have been judged. */
const columnsOf = ({ id, columns }: ListSheet): readonly Column[] =>
  id === TASKS.sheet ? [...columns, ...TASK_COLUMNS] : columns;
