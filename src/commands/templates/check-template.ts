import { basename, extname, resolve } from "node:path";
import { templateDefects } from "../../compose/template-defects.ts";
import { CannotRun, type Finding } from "../../domain/findings/finding.ts";
import type { WordHead, WrittenSettings } from "../../domain/office/office.ts";
import { isPeriodId, kindOfPeriod, type Period } from "../../domain/office/period.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { annexesToChoose, templateLists, vocabularyOn, withAnnexes } from "../../load/document-sources.ts";
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
 * What Word templates are held against: the names of the newest period at hand of a kind that the document is made for, or of
 * `today` where there is none. The document is the one in `office.yaml` that is made from the template of this name; what no
 * document is made from yet may be for any kind of period, and is held against the one that it suits best.
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
    const read = wordSource(bytes, file, settings?.head ?? NO_HEAD, `documents.${type}.head`);
    if (!read.ok) return read.findings;
    const defects = usesOf(known, settings, office.documents).map(({ period, each }) => {
      const { partials, vocabulary } = heldAgainst(knowledge, period, today);
      const annexes = (settings?.annexes ?? []).filter((one) => annexesToChoose(partials).includes(one));
      const template = { ...read.value, text: withAnnexes(read.value.text, annexes), partials };
      return templateDefects(template, { ...vocabulary, ...(each === undefined ? {} : { each }) });
    });
    const [fewest = []] = defects.toSorted((one, other) => one.length - other.length);
    // A document that only the period's workbook lists is no fault of the template.
    return fewest.map((finding) => (finding.code === UNKNOWN_DOCUMENT ? { ...finding, severity: "warning" } : finding));
  };
}

/** For which periods a document may be made from a template, and, of one for each unit or row, for which of these. */
interface TemplateUse {
  readonly period?: Period;
  readonly each?: string;
}

function usesOf(
  known: readonly Period[],
  settings: WrittenSettings | undefined,
  documents: Readonly<Record<string, WrittenSettings>>,
): readonly TemplateUse[] {
  const isNewest = (one: Period, index: number): boolean =>
    known.findIndex((other) => kindOfPeriod(other) === kindOfPeriod(one)) === index;
  const meant = known.filter(isNewest).filter((one) => settings?.periods?.includes(kindOfPeriod(one)) ?? true);
  const eaches = settings
    ? [settings.each]
    : [...new Set([undefined, ...Object.values(documents).map(({ each }) => each)])];
  const periods = meant.length > 0 ? meant : known.slice(0, 1);
  return eaches.flatMap((each) =>
    periods.length > 0 ? periods.map((period) => ({ period, ...(each ? { each } : {}) })) : [each ? { each } : {}],
  );
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
