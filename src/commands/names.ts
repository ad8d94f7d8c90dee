import { dirname } from "node:path";
import { type KnownName, NAME_KINDS, type NameKind } from "../domain/document/known-name.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import { suggestion } from "../domain/text/nearest-name.ts";
import { unitsOf } from "../domain/units/unit.ts";
import { vocabularyOn } from "../load/document-sources.ts";
import { type Knowledge, openKnowledge } from "../load/knowledge.ts";
import { knownCriteria } from "./steps/names/known-criteria.ts";
import { knownFigures } from "./steps/names/known-figures.ts";
import { knownSheets } from "./steps/names/known-sheets.ts";
import { knownTemplates, type TemplateFile, templateLines } from "./steps/names/known-templates.ts";
import { knownCitations, knownUnits, knownWords } from "./steps/names/known-words.ts";
import { findablePart, matchingNames } from "./steps/names/matching-names.ts";
import { newestDay } from "./steps/rules/read-units.ts";

export interface NamesRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  /** Words to look for; all names without them. */
  readonly search?: string;
  readonly kind?: NameKind;
  /** Period whose forms and units are meant; the newest without one, or today where there is none. */
  readonly period?: string;
  readonly today: IsoDate;
}

/**
 * The names that a template or an officer's text may use, by kind. Lines of templates are names only for a search. Throws
 * `CannotRun` when nothing is found.
 */
export function listNames(request: NamesRequest): readonly KnownName[] {
  const { folder, search, kind } = request;
  const knowledge = openKnowledge(folder);
  const all = allNames(knowledge, dayOf(knowledge, request));
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
  const part = near === "" ? findablePart(names, search) : undefined;
  const fewer = part === undefined ? "" : ` Bớt chữ thì có: ntm names ${part}.`;
  throw new CannotRun(`Không có tên nào mang chữ "${search}".${near}${fewer} Xem tất cả: ntm names`);
}

const dayOf = (knowledge: Knowledge, { period, today }: NamesRequest): IsoDate =>
  period === undefined
    ? (newestDay(knowledge.periodFolders(), knowledge.office().calendar) ?? today)
    : knowledge.period(period).end;

function allNames(knowledge: Knowledge, day: IsoDate): readonly KnownName[] {
  const { reporting, province } = knowledge.formsOn(day);
  const forms = [reporting, province];
  const sets = knowledge.sets(knowledge.setIds());
  const files = templateFiles(knowledge);
  return [
    ...knownFigures(knowledge.indicatorsOn(day).values(), forms),
    ...knownSheets(forms, vocabularyOn(knowledge, day, sets)),
    ...knownCriteria(sets),
    ...knownWords(knowledge.helpers()),
    ...knownCitations(knowledge.legal()),
    ...knownUnits(unitsOf(knowledge.registerOn(day))),
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

/** Where the templates are that come with the program, and their guide. */
export const templatesFolder = (folder: string): string =>
  dirname(openKnowledge(folder).workspace.locate("templates/README.md"));
