import { basename, extname, resolve } from "node:path";
import { templateDefects } from "../../compose/template-defects.ts";
import { CannotRun, type Finding } from "../../domain/findings/finding.ts";
import type { WordHead } from "../../domain/office/office.ts";
import { isPeriodId, kindOfPeriod, type Period } from "../../domain/office/period.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { annexNames, templateLists, vocabularyOn, withAnnexes } from "../../load/document-sources.ts";
import { type Knowledge, openKnowledge } from "../../load/knowledge.ts";
import { wordSource } from "../../load/word-templates.ts";
import { readBytes } from "../../read/workspace/file-bytes.ts";
import { listSheets } from "../../validate/forms/forms.ts";
import { UNKNOWN_DOCUMENT } from "../steps/documents/template/document-template.ts";

/** Of a template that no document is made from yet: its own words are checked all the same. */
const NO_HEAD: WordHead = { kind: "named", type: "BÁO CÁO", subject: ["Mẫu mới"] };

/** Everything wrong with a Word template, before any data is read, each at its paragraph. */
export type TemplateChecker = (bytes: Buffer, file: string) => readonly Finding[];

/** The bytes of a template. Throws `CannotRun` for one that can't be read and for what is no Word file by its name. */
export async function readTemplateFile(folder: string, file: string): Promise<Buffer> {
  if (!/\.docx$/i.test(file))
    throw new CannotRun(`"${file}" không phải mẫu Word (.docx); mẫu .md.hbs kiểm bằng ntm rules check.`);
  return Buffer.from(await readBytes(resolve(folder, file), file));
}

/**
 * What Word templates are held against: the names of the newest period at hand of a kind that the document is made for, else of
 * the newest, or of `today` where there is none. The document is the one in `office.yaml` that is made from the template of this
 * name.
 */
export function templateChecker(folder: string, today: IsoDate): TemplateChecker {
  const knowledge = openKnowledge(folder);
  const office = knowledge.office();
  const known = knowledge
    .periodFolders()
    .filter(isPeriodId)
    .map((id) => knowledge.period(id))
    .toSorted((one, other) => (one.end < other.end ? 1 : -1));
  return (bytes, file) => {
    const name = basename(file, extname(file));
    const [type, settings] = Object.entries(office.documents).find(
      ([, one]) => one.head !== undefined && one.template === name,
    ) ?? ["", undefined];
    const period = known.find((one) => settings?.periods?.includes(kindOfPeriod(one))) ?? known[0];
    const { partials, vocabulary: words } = heldAgainst(knowledge, period, today);
    // Of a document for each unit or row: what the template may say of it.
    const vocabulary = { ...words, ...(settings?.each === undefined ? {} : { each: settings.each }) };
    const read = wordSource(bytes, file, settings?.head ?? NO_HEAD, `documents.${type}.head`);
    if (!read.ok) return read.findings;
    const annexes = (settings?.annexes ?? []).filter((one) => annexNames(partials).includes(one));
    // A document that only the period's workbook lists is no fault of the template.
    return templateDefects({ ...read.value, text: withAnnexes(read.value.text, annexes), partials }, vocabulary).map(
      (finding) => (finding.code === UNKNOWN_DOCUMENT ? { ...finding, severity: "warning" } : finding),
    );
  };
}

function heldAgainst(knowledge: Knowledge, period: Period | undefined, today: IsoDate) {
  const day = period?.end ?? today;
  return {
    partials: knowledge.partialsOn(day),
    vocabulary: {
      ...vocabularyOn(knowledge, day, knowledge.sets(knowledge.setIds())),
      ...(period ? { period, asked: templateLists(listSheets(knowledge.formsIn(period.id))) } : {}),
    },
  };
}
