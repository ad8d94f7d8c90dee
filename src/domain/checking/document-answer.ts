import type { Answer, Finding } from "../findings/finding.ts";
import type { IsoDate } from "../text/iso-date.ts";
import { suggestion } from "../text/nearest-name.ts";
import { formatDate } from "../text/vietnamese.ts";

/** A word on a finding of `ntm check`, written in the file beside the document. */
export interface DocumentAnswer {
  readonly code: string;
  /** Only at this place, as the finding names it; everywhere in the document without it. */
  readonly passage?: string;
  /** Only where what was found contains these words. */
  readonly found?: string;
  readonly answer: Answer;
  /** 1-based line of the answer in its file. */
  readonly line: number;
}

/** Findings with the answers that still hold on `date`. Any severity may be answered: a checker can be wrong. */
export const withAnswers = (
  findings: readonly Finding[],
  answers: readonly DocumentAnswer[],
  date: IsoDate,
): readonly Finding[] =>
  findings.map((finding) => {
    const spoken = answers.find((one) => one.answer.until >= date && speaksOf(one, finding));
    return spoken ? { ...finding, answer: spoken.answer } : finding;
  });

/** Answers that do nothing: `answer/unused`, `answer/expired`; warnings in the order of the file `file`. */
export const idleAnswers = (
  answers: readonly DocumentAnswer[],
  findings: readonly Finding[],
  { file, date }: { readonly file: string; readonly date: IsoDate },
): readonly Finding[] =>
  answers.flatMap((written): readonly Finding[] => {
    const { code, passage, line, answer } = written;
    const about = { severity: "warning", place: { file } } as const;
    const what = `dòng ${line}: ${code}${passage === undefined ? "" : ` tại ${passage}`}`;
    if (!findings.some((finding) => speaksOf(written, finding))) {
      const near = suggestion(
        code,
        findings.map((finding) => finding.code),
      );
      return [
        {
          code: "answer/unused",
          ...about,
          found: `${what}: không có phát hiện nào như thế`,
          expected: "mỗi giải trình ứng với một phát hiện đang có",
          fix: `xóa mục này nếu phát hiện không còn${near === "" ? "" : `; kiểm tra mã.${near}`}`,
        },
      ];
    }
    if (answer.until >= date) return [];
    return [
      {
        code: "answer/expired",
        ...about,
        found: `${what}: giải trình của ${answer.by} đã hết hạn ngày ${formatDate(answer.until)}`,
        expected: `giải trình còn hạn đến ngày ${formatDate(date)}`,
        fix: "xem lại; nếu vẫn đúng thì ghi lý do và hạn mới",
      },
    ];
  });

const speaksOf = ({ code, passage, found }: DocumentAnswer, finding: Finding): boolean =>
  code === finding.code &&
  (passage === undefined || passage === finding.place.passage) &&
  (found === undefined || finding.found.includes(found));
