import { newWorkbook, partsOf } from "../form/exceljs.ts";
import { packageOf } from "../package/canonical-package.ts";
import type { AssessedSetSheet, AssessmentsWorkbookInput } from "./assessed-sets.ts";
import { addAssessmentsSheet } from "./assessments-workbook-sheet.ts";

/** Longest name of a tab. */
const TAB_LENGTH = 31;

/** The judgements of a period as a workbook: one sheet per set, a note with value, threshold and basis on every cell. */
export async function assessmentsWorkbook({ period, sets, titles }: AssessmentsWorkbookInput): Promise<Uint8Array> {
  const workbook = newWorkbook(`Kết quả chấm tiêu chí ${period.name}`, period.end);
  const tabs = tabNames(sets, titles);
  for (const [index, one] of sets.entries()) addAssessmentsSheet(workbook, tabs[index]!, one, period);
  return packageOf(await partsOf(workbook), period.end);
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
