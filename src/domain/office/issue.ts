import { CannotRun } from "../findings/finding.ts";
import { readDate } from "../text/date-text.ts";
import type { IsoDate } from "../text/iso-date.ts";
import { formatDate } from "../text/vietnamese.ts";
import { type Period, yearBefore } from "./period.ts";

/** Số và ngày of a document, once văn thư has given them. */
export interface Issue {
  /** Without leading zeros: "9". */
  readonly number?: string;
  readonly date: IsoDate;
}

const EXAMPLE = "2024-06-20 hoặc 20/6/2024";

/**
 * Reads number and day of a document of a period as typed ("09", "28/02/2024"); nothing when neither was.
 *
 * Throws `CannotRun` for what is neither number nor day, for a number without its day, and for a day before the data was
 * closed or over a year after it: a mistyped year, which nobody sees until the document has gone out.
 */
export function readIssue({ number, date }: Partial<Issue>, period: Period): Issue | undefined {
  if (number === undefined && date === undefined) return undefined;
  if (number !== undefined && !/^0*[1-9]\d{0,5}$/.test(number)) {
    throw new CannotRun(`Số văn bản "${number}" không đúng: cần một số nguyên từ 1, ví dụ 84.`);
  }
  if (date === undefined)
    throw new CannotRun(`Có số văn bản thì phải có ngày ban hành; thêm --date, ví dụ ${EXAMPLE}.`);
  const day = readDate(date);
  if (day === undefined) throw new CannotRun(`Không hiểu ngày ban hành "${date}"; hãy viết dạng ${EXAMPLE}.`);
  if (day === "impossible") throw new CannotRun(`Ngày ban hành "${date}" không có trên lịch.`);
  requireNear(day, period);
  return { ...(number === undefined ? {} : { number: number.replace(/^0+/, "") }), date: day };
}

function requireNear(day: IsoDate, { end, name }: Period): void {
  const closed = `ngày chốt số liệu ${formatDate(end)} của kỳ ${name}`;
  const refuse = (what: string): never => {
    throw new CannotRun(`Ngày ban hành ${formatDate(day)} ${what}; kiểm tra lại kỳ và ngày.`);
  };
  if (day < end) refuse(`trước ${closed}`);
  if (yearBefore(day) > end) refuse(`sau ${closed} hơn một năm`);
}
