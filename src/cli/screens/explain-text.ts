import type { ExplainedUnit } from "../../commands/explain.ts";
import type { Assessment, Judgement } from "../../domain/criteria/criteria.ts";
import { decisionText } from "../../domain/criteria/decision-text.ts";
import { isSelfAssessedAlone } from "../../domain/criteria/evidence.ts";
import { VERDICT_MARKS, VERDICT_NAMES } from "../../domain/criteria/verdict-mark.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { placeText } from "../../domain/workbook/cell.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { explainTree } from "./explain-tree.ts";

/** How wide the screen is, and whether nobody named the period. */
export interface ExplainScreen {
  readonly columns: number;
  readonly isNewest: boolean;
}

/** Where nobody named a period somebody may have meant another. */
export const NEWEST = " (kỳ mới nhất có số liệu; kỳ khác thì thêm -p)";

/** Why one unit stands where it stands under one set: all of it, or one criterion or indicator by its number. */
export function explainText(
  explained: ExplainedUnit,
  number: string | undefined,
  { columns, isNewest }: ExplainScreen,
): string {
  const { period, set, unit, assessment, standing } = explained;
  const judged = [...assessment.preconditions, ...assessment.criteria];
  const chosen = number === undefined ? judged : [find(assessment, judged, number)];
  const recognised = standing.recognised
    ? `đã công nhận${decisionText(standing.recognised)}, ghi tại ${placeText(standing.recognised.place)}`
    : "chưa có quyết định công nhận ở bảng công nhận";
  const lines = [
    ...wrapText(`${unit.name} (${unit.code})`, columns),
    ...wrapText(`${set.name} (${set.id}; ${set.basis.clause}, ${set.basis.document})`, columns),
    ...wrapText(
      `Kỳ: ${period.name}${isNewest ? NEWEST : ""}, xét theo quy định có hiệu lực ngày ${formatDate(assessment.assessedOn)}`,
      columns,
    ),
    ...wrapText(`${verdictLead(assessment)}: ${verdictText(assessment, judged)}`, columns),
    ...wrapText(`Công nhận: ${recognised}`, columns),
    "",
    ...chosen.flatMap((judgement) => explainTree(judgement, columns, explained)),
  ];
  return `${lines.join("\n")}\n`;
}

const verdictLead = (assessment: Assessment): string =>
  isSelfAssessedAlone(assessment) ? "Đơn vị tự đánh giá, chưa đối chiếu được với mức yêu cầu" : "Kết luận theo số liệu";

function verdictText({ verdict }: Assessment, judged: readonly Judgement[]): string {
  const numbers = (wanted: Judgement["verdict"]): string =>
    judged
      .filter((one) => one.verdict === wanted)
      .map((one) => one.number)
      .join(", ");
  const word = `${VERDICT_MARKS[verdict]} (${VERDICT_NAMES[verdict]})`;
  const failed = numbers("notMet");
  const open = numbers("noData");
  return [word, ...(failed ? [`chưa đạt: ${failed}`] : []), ...(open ? [`chưa có số liệu: ${open}`] : [])].join("; ");
}

function find({ set }: Assessment, judged: readonly Judgement[], number: string): Judgement {
  const all = judged.flatMap(withParts);
  const found = all.find((one) => one.number.toLowerCase() === number.toLowerCase());
  if (found) return found;
  const criterion = judged.find((one) => number.startsWith(`${one.number}.`));
  if (criterion) {
    const parts = criterion.parts.map((one) => one.number).join(", ");
    throw new CannotRun(
      `Tiêu chí ${criterion.number} của bộ "${set.id}" không có chỉ tiêu "${number}"; đang có: ${parts}.`,
    );
  }
  const numbers = judged.map((one) => one.number);
  const hint = suggestion(number, numbers);
  throw new CannotRun(`Bộ tiêu chí "${set.id}" không có "${number}".${hint} Đang có: ${numbers.join(", ")}.`);
}

const withParts = (judgement: Judgement): readonly Judgement[] => [judgement, ...judgement.parts.flatMap(withParts)];
