import { readDate } from "../../domain/text/date-text.ts";
import { serialDay } from "../../domain/text/serial-day.ts";
import type { CellValue } from "../../domain/workbook/cell.ts";
import type { CellProblem, Noticed } from "./cell-result.ts";

/** Days that a form can speak of. */
const FIRST_DAY = "1990-01-01";
const LAST_DAY = "2099-12-31";

/** A day, stored as such, typed as text, or left as a serial number in a cell without a date format. */
export function dateOf(content: CellValue, date1904: boolean, expected: string): string | Noticed | CellProblem {
  const wrong = {
    code: "cell/type",
    found: `"${content.value}"`,
    expected,
    fix: "nhập ngày theo dạng 14/6/2024",
  };
  const day = dayIn(content, date1904);
  if (day === "impossible") return { ...wrong, found: `"${content.value}" là ngày không có trên lịch` };
  if (day === undefined) return wrong;
  if (day < FIRST_DAY || day > LAST_DAY) {
    // A number outside is a year or a slip, not a serial number.
    if (content.kind === "number") return wrong;
    return {
      code: "cell/date-out-of-bounds",
      found: `ngày ${vietnamese(day)}`,
      expected: `${expected} từ ${vietnamese(FIRST_DAY)} đến ${vietnamese(LAST_DAY)}`,
      fix: "kiểm tra lại năm rồi nhập ngày theo dạng 14/6/2024",
    };
  }
  if (content.kind === "date") return day;
  const notice = {
    code: "cell/date-as-text",
    found: `"${content.value}" không phải ô ngày, đọc là ngày ${vietnamese(day)}`,
    expected,
    fix: "nhập lại ngày theo dạng 14/6/2024 nếu đọc chưa đúng",
  };
  return { value: day, notices: [notice] };
}

function dayIn(content: CellValue, date1904: boolean): string | undefined {
  switch (content.kind) {
    case "date":
      return content.value;
    case "text":
      return readDate(content.value);
    case "number":
      // "45457 km" and "4545700%" are no days.
      return content.look === undefined && !content.percent ? serialDay(content.value, date1904) : undefined;
    default:
      return undefined;
  }
}

const vietnamese = (day: string): string => day.split("-").reverse().join("/");
