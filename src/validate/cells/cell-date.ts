import { readDate } from "../../domain/text/date-text.ts";
import { serialDay } from "../../domain/text/serial-day.ts";
import type { CellValue } from "../../domain/workbook/cell.ts";
import type { CellProblem, Noticed } from "./cell-result.ts";

/** Days that a form can speak of; a number outside is a year or a slip, not a serial number. */
const FIRST_DAY = "1990-01-01";
const LAST_DAY = "2099-12-31";

/** A day, stored as such, typed as text, or left as a serial number in a cell without a date format. */
export function dateOf(content: CellValue, date1904: boolean, expected: string): string | Noticed | CellProblem {
  if (content.kind === "date") return content.value;
  const wrong = {
    code: "cell/type",
    found: `"${content.value}"`,
    expected,
    fix: "nhập ngày theo dạng 14/6/2024",
  };
  if (content.kind !== "text" && content.kind !== "number") return wrong;
  const day = content.kind === "text" ? readDate(content.value) : serialDay(content.value, date1904);
  if (day === "impossible") return { ...wrong, found: `"${content.value}" là ngày không có trên lịch` };
  if (day === undefined || (content.kind === "number" && (day < FIRST_DAY || day > LAST_DAY))) return wrong;
  return {
    value: day,
    notice: {
      code: "cell/date-as-text",
      found: `"${content.value}" không phải ô ngày, đọc là ngày ${day.split("-").reverse().join("/")}`,
      expected,
      fix: "nhập lại ngày theo dạng 14/6/2024 nếu đọc chưa đúng",
    },
  };
}
