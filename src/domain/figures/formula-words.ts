import type { Figure, Trace } from "./figure.ts";
import { countRuleWords, figureName, type TraceNames } from "./trace-names.ts";

/** More inputs than this are counted, not named: the list below the formula names them. */
const MOST_NAMED = 3;

/** How a figure was obtained, as one clause in Vietnamese: "“A” chia cho “B”, nhân 100". */
export function formulaWords({ trace, unit }: Pick<Figure, "trace" | "unit">, names: TraceNames): string {
  switch (trace.kind) {
    case "cell":
      return "lấy nguyên từ một ô của tệp số liệu";
    case "count":
      return countRuleWords(trace.rule, names);
    case "operation":
      return operationWords(trace, unit, names);
    case "register":
      return `đếm theo ${trace.source}`;
    case "threshold":
      return "mức yêu cầu của bộ tiêu chí";
  }
}

function operationWords(
  { operation, inputs }: Extract<Trace, { kind: "operation" }>,
  unit: string,
  names: TraceNames,
): string {
  const named = inputs.map((input) => `“${figureName(input, names)}”`);
  const [first = "", second = ""] = named;
  const all = named.length <= MOST_NAMED ? named.join(", ") : `${named.length} số nêu dưới đây`;
  switch (operation) {
    case "sum":
      return named.length <= MOST_NAMED ? `cộng ${named.join(" với ")}` : `cộng ${all}`;
    case "difference":
      return `${first} trừ ${second}`;
    case "ratio":
      return `${first} chia cho ${second}${unit === "%" ? ", nhân 100" : ""}`;
    case "product":
      return `${first} nhân ${second}`;
    case "ceiling":
      return `làm tròn lên ${first}`;
    case "minimum":
      return `số nhỏ nhất trong ${all}`;
    case "maximum":
      return `số lớn nhất trong ${all}`;
    case "equal":
      return `số chung của ${named.length} đơn vị nêu dưới đây`;
    default:
      return `tính (${operation}) từ ${all}`;
  }
}
