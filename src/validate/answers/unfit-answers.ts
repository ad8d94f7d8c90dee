import type { Finding } from "../../domain/findings/finding.ts";
import { groupFindings } from "../../domain/findings/finding-group.ts";
import { cellsText } from "../../domain/findings/finding-place.ts";
import { speaksOf, type WrittenAnswer } from "../../domain/findings/written-answer.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";

export interface AnswerCheck {
  /** The file of the answers, as findings name it. */
  readonly file: string;
  /** The period's end: the day on which an answer must still hold. */
  readonly date: IsoDate;
  /** Whether this run looks for every finding of a code; where it does not, an answer may wait for another run. */
  readonly covers: (code: string) => boolean;
}

const MAX_PLACES = 2;

/**
 * Answers that do not do what they were written for: `answer/unused`, `answer/expired`, `answer/not-a-warning`.
 * All are warnings, in the order of the file.
 */
export const unfitAnswers = (
  answers: readonly WrittenAnswer[],
  findings: readonly Finding[],
  check: AnswerCheck,
): readonly Finding[] => answers.flatMap((answer) => unfitAnswer(answer, findings, check) ?? []);

function unfitAnswer(
  written: WrittenAnswer,
  findings: readonly Finding[],
  { file, date, covers }: AnswerCheck,
): Finding | undefined {
  const { code, line, answer } = written;
  const about = { severity: "warning", place: { file } } as const;
  const what = `dòng ${line}: ${code} tại ${placeOf(written)}`;
  const meant = findings.filter((finding) => speaksOf(written, finding));
  if (meant.length === 0) {
    if (!covers(code) || hasErrors(written.file, findings)) return undefined;
    return {
      code: "answer/unused",
      ...about,
      found: `${what}: không có phát hiện nào ở đó`,
      expected: "mỗi giải trình ứng với một cảnh báo đang có",
      fix: hint(written, findings),
    };
  }
  if (meant.every(({ severity }) => severity !== "warning")) {
    const isError = meant.some(({ severity }) => severity === "error");
    return {
      code: "answer/not-a-warning",
      ...about,
      found: `${what}: đây là ${isError ? "lỗi" : "thông tin"}, không phải cảnh báo`,
      expected: "chỉ cảnh báo mới được giải trình",
      fix: isError ? "sửa số liệu, rồi xóa mục giải trình này" : "xóa mục giải trình này",
    };
  }
  if (answer.until >= date) return undefined;
  return {
    code: "answer/expired",
    ...about,
    found: `${what}: giải trình của ${answer.by} đã hết hạn ngày ${formatDate(answer.until)}`,
    expected: `giải trình còn hạn đến ngày chốt số liệu ${formatDate(date)}`,
    fix: "xem lại cảnh báo; nếu vẫn đúng thì ghi lý do và hạn mới",
  };
}

/** A file with errors was not read whole, nor a folder that lacks one: what it was answered for may stand in it still. */
const hasErrors = (file: string, findings: readonly Finding[]): boolean =>
  findings.some(
    ({ severity, place }) =>
      severity === "error" && place.file !== undefined && (place.file === file || file.startsWith(`${place.file}/`)),
  );

function placeOf({ file, sheet, cells, unit }: WrittenAnswer): string {
  const inside = sheet === undefined ? "" : ` › ${sheet}${cells.length > 0 ? `!${cells.join(", ")}` : ""}`;
  return `${file}${inside}${unit === undefined ? "" : ` (${unit})`}`;
}

/** Where the same code stands instead, else the nearest code that was found. */
function hint({ code }: WrittenAnswer, findings: readonly Finding[]): string {
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const alike = groupFindings(warnings.filter((finding) => finding.code === code));
  if (alike.length > 0) {
    const places = alike.slice(0, MAX_PLACES).map((group) => {
      const { file = "", sheet } = group.place;
      const cells = cellsText(group);
      return `${file}${sheet ? ` › ${sheet}${cells ? `!${cells}` : ""}` : ""}`;
    });
    const more = alike.length - MAX_PLACES;
    return `kiểm tra tệp, trang, ô; mã này đang ở ${places.join("; ")}${more > 0 ? ` và ${more} nơi khác` : ""}`;
  }
  const near = suggestion(
    code,
    warnings.map((finding) => finding.code),
  );
  return `xóa mục này nếu cảnh báo không còn${near === "" ? "" : `; kiểm tra mã.${near}`}`;
}
