import type { ComputedBeside, Judgement } from "../../domain/criteria/criteria.ts";
import { holeWords, trailWords } from "../../domain/criteria/trail-words.ts";
import { VERDICT_NAMES, verdictMark } from "../../domain/criteria/verdict-mark.ts";
import { isHole } from "../../domain/figures/figure.ts";
import type { TraceNames } from "../../domain/figures/trace-names.ts";
import { formatDate, formatNumber, withUnit } from "../../domain/text/vietnamese.ts";
import { placeText } from "../../domain/workbook/cell.ts";
import { wrapText } from "../terminal/wrap-text.ts";

const STATUSES = {
  confirmed: "đã đối chiếu",
  unverified: "chưa đối chiếu, không dùng để kết luận",
  provincial: "do tỉnh hoặc bộ, ngành quy định, chưa nhập",
  unknown: "chưa biết mức",
} as const;

/** What the tree knows beside the judgements. */
export interface KnownBeside {
  readonly beside: ReadonlyMap<string, ComputedBeside>;
  readonly names: TraceNames;
}

/** One judgement with everything below it: verdict, reason, cells, threshold with its clause, then its parts. */
export function explainTree(judgement: Judgement, columns: number, known: KnownBeside, depth = 0): readonly string[] {
  const indent = "  ".repeat(depth);
  const detail = (label: string, text: string): readonly string[] =>
    text.split("\n").flatMap((line, index) => {
      const lead = `${indent}    ${index === 0 ? label : " ".repeat(label.length)} `;
      return wrapText(line, columns, lead);
    });
  const { measured, threshold, version, selfAssessed, appraised } = judgement;
  const counted = known.beside.get(judgement.number);
  const parts = judgement.parts.filter((part) => part.number !== judgement.number || isRicher(part, judgement));
  return [
    ...wrapText(
      `${judgement.name}: ${verdictMark(judgement)} (${VERDICT_NAMES[judgement.verdict]})`,
      columns,
      `${indent}${depth === 0 ? "" : "└ "}${judgement.number} `,
    ),
    ...detail("vì:", judgement.reason),
    ...(measured
      ? detail("số liệu:", isHole(measured) ? holeWords(measured, known.names) : trailWords(measured, known.names))
      : []),
    ...(counted ? detail("đối chiếu:", `${counted.met}/${counted.of} đơn vị đạt theo số liệu của chính đơn vị`) : []),
    ...(threshold ? detail("mức:", withUnit(formatNumber(threshold.value, threshold.format), threshold.unit)) : []),
    ...(version
      ? detail(
          "căn cứ:",
          `${version.basis.clause}, ${version.basis.document}, từ ngày ${formatDate(version.effectiveFrom)} (${STATUSES[version.status]})${
            version.source ? `; nguồn: ${version.source}` : ""
          }${version.readers ? `; người đọc: ${version.readers.join(", ")}` : ""}`,
        )
      : []),
    ...(appraised ? detail("thẩm định:", `${wordText(appraised)} tại ${placeText(appraised.place)}`) : []),
    ...(selfAssessed ? detail("tự đánh giá:", `${wordText(selfAssessed)} tại ${placeText(selfAssessed.place)}`) : []),
    ...parts.flatMap((part) => explainTree(part, columns, known, depth + 1)),
  ];
}

/** A criterion of one indicator with its own number says everything itself. */
const isRicher = (part: Judgement, whole: Judgement): boolean =>
  part.version !== undefined && whole.version === undefined;

const wordText = ({ verdict, nearlyMet }: NonNullable<Judgement["selfAssessed"]>): string =>
  nearlyMet ? "cơ bản đạt" : VERDICT_NAMES[verdict];
