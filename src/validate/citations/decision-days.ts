import type { LegalRegister } from "../../domain/criteria/legal.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { RECOGNITIONS } from "../../domain/workbook/known-sheets.ts";
import { type ListRow, type PeriodData, valueIn } from "../../domain/workbook/submission.ts";

/**
 * Recognitions whose decision has another day in the register than in its row: the row's day decides which period it is of,
 * and the register's is printed, so that a document would say "in this period" beside the day of another one.
 */
export function decisionDayFindings(
  { province, reports }: PeriodData,
  { documents }: LegalRegister,
): readonly Finding[] {
  const rows = [...(province ? [province] : []), ...reports].flatMap(
    ({ lists }) => lists.get(RECOGNITIONS.sheet) ?? [],
  );
  return rows.flatMap((row) => {
    const number = String(valueIn(row, RECOGNITIONS.decision) ?? "");
    const here = valueIn(row, RECOGNITIONS.date);
    const known = documents.get(number);
    if (here === undefined || !known?.date || known.unlisted || known.date === here) return [];
    return [findingOf(row, number, here as IsoDate, known.date)];
  });
}

function findingOf({ fields }: ListRow, number: string, here: IsoDate, there: IsoDate): Finding {
  const date = fields[RECOGNITIONS.date]!.place;
  return {
    code: "citation/decision-day",
    severity: "error",
    place: date,
    places: [date, fields[RECOGNITIONS.decision]!.place],
    found: `ngày quyết định ghi ${formatDate(here)}, danh mục văn bản ghi ${number} ngày ${formatDate(there)}`,
    expected: "một ngày cho một quyết định",
    fix: "đối chiếu với quyết định rồi sửa ngày hoặc số; nếu là văn bản khác cùng số thì ghi ở trang Văn bản của biểu tỉnh",
  };
}
