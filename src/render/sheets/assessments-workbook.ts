import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { type Parts, packageOf } from "../package/canonical-package.ts";
import type { AssessedSetSheet, AssessmentsWorkbookInput } from "./assessed-sets.ts";
import { addAssessmentsSheet } from "./assessments-workbook-sheet.ts";

/** Longest name of a tab. */
const TAB_LENGTH = 31;
/** Columns and rows that a note covers. */
const NOTE_SPAN = [4, 12] as const;

/** The judgements of a period as a workbook: one sheet per set, a note with value, threshold and basis on every cell. */
export async function assessmentsWorkbook({ period, sets, titles }: AssessmentsWorkbookInput): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${period.end}T00:00:00Z`);
  workbook.title = `Kết quả chấm tiêu chí ${period.name}`;
  workbook.creator = "ntm";
  workbook.lastModifiedBy = "ntm";
  workbook.created = day;
  workbook.modified = day;
  const tabs = tabNames(sets, titles);
  for (const [index, one] of sets.entries()) addAssessmentsSheet(workbook, tabs[index]!, one, period);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return packageOf(withRoomyNotes(parts), period.end);
}

/** exceljs draws every note two columns wide and four rows high, too small for a reason with its clause. */
const withRoomyNotes = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      name.endsWith(".vml") ? strToU8(strFromU8(bytes).replace(/<x:Anchor>([\d, ]+)<\/x:Anchor>/g, roomy)) : bytes,
    ]),
  );

function roomy(_: string, anchor: string): string {
  const [left, leftOffset, top, topOffset, , rightOffset, , bottomOffset] = anchor.split(",").map(Number);
  const [width, height] = NOTE_SPAN;
  return `<x:Anchor>${[left, leftOffset, top, topOffset, left! + width, rightOffset, top! + height, bottomOffset].join(", ")}</x:Anchor>`;
}

/** The title as workbooks name it, cut at a word, without the characters that Excel forbids; each once. */
function tabNames(sets: readonly AssessedSetSheet[], titles: ReadonlyMap<string, string>): readonly string[] {
  const used = new Set<string>();
  return sets.map(({ set }) => {
    const full = (titles.get(set.title) ?? set.id).replace(/[[\]*?:/\\']/g, " ");
    const cut = full.length <= TAB_LENGTH ? full : full.slice(0, TAB_LENGTH + 1).replace(/[\s,]+\S*$/, "");
    const name = used.has(cut.toLowerCase()) ? set.id.slice(0, TAB_LENGTH) : cut;
    used.add(name.toLowerCase());
    return name;
  });
}
