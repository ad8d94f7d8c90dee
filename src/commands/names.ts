import { type KnownName, NAME_KINDS, type NameKind } from "../domain/document/known-name.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import { suggestion } from "../domain/text/nearest-name.ts";
import { unitsOf } from "../domain/units/unit.ts";
import { vocabularyOn } from "../load/document-sources.ts";
import { type Knowledge, openKnowledge } from "../load/knowledge.ts";
import { periodOf } from "./steps/judging/assessment-scope.ts";
import { knownCriteria } from "./steps/names/known-criteria.ts";
import { knownFigures } from "./steps/names/known-figures.ts";
import { knownSheets } from "./steps/names/known-sheets.ts";
import { knownTemplates, type TemplateFile, templateLines } from "./steps/names/known-templates.ts";
import { knownCitations, knownUnits, knownWords } from "./steps/names/known-words.ts";
import { matchingNames } from "./steps/names/matching-names.ts";

export interface NamesRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  /** Words to look for; all names without them. */
  readonly search?: string;
  readonly kind?: NameKind;
  /** Period whose forms and units are meant; the newest without one. */
  readonly period?: string;
}

/**
 * The names that a template or an officer's text may use, by kind. Lines of templates are names only for a search. Throws
 * `CannotRun` when nothing is found.
 */
export function listNames({ folder, search, kind, period }: NamesRequest): readonly KnownName[] {
  const all = allNames(openKnowledge(folder), period);
  const names = all.filter((name) =>
    kind === undefined ? search !== undefined || name.kind !== "line" : name.kind === kind,
  );
  if (search === undefined) return names;
  const found = matchingNames(names, search);
  if (found.length > 0) return NAME_KINDS.flatMap((one) => found.filter((name) => name.kind === one));
  const near = suggestion(
    search,
    names.flatMap((name) => (name.kind === "line" ? [] : [name.id, name.name])),
  );
  throw new CannotRun(`Không có tên nào mang chữ "${search}".${near} Xem tất cả: ntm names`);
}

function allNames(knowledge: Knowledge, id: string | undefined): readonly KnownName[] {
  const period = periodOf(knowledge, id);
  const { district, province } = knowledge.formsOn(period.end);
  const forms = [district, province];
  const sets = knowledge.sets(knowledge.setIds());
  const files = templateFiles(knowledge);
  return [
    ...knownFigures(knowledge.indicators().values(), forms),
    ...knownSheets(forms, vocabularyOn(knowledge, period, sets)),
    ...knownCriteria(sets),
    ...knownWords(knowledge.helpers()),
    ...knownCitations(knowledge.legal()),
    ...knownUnits(unitsOf(knowledge.registerOn(period.end))),
    ...knownTemplates(files),
    ...templateLines(files),
  ];
}

const PARTIAL = /^partials\/(.+)\.md\.hbs$/;

const templateFiles = ({ files }: Knowledge): readonly TemplateFile[] =>
  files.list("templates", ".md.hbs").map((name) => {
    const file = `templates/${name}`;
    const partial = PARTIAL.exec(name)?.[1];
    return { file, text: files.text(file), ...(partial === undefined ? {} : { partial }) };
  });
