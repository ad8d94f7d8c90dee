import type { CellProblem } from "./cell-result.ts";
import { vi } from "./cell-result.ts";
import type { NumberRule } from "./number-rule.ts";

/**
 * What a careful reader asks about a number that lies within its bounds: a share typed as a fraction of one, thousands
 * that an English Excel took for decimals. `isPlain`: it is stored as a number, and shown as nothing else.
 */
export function questionsOf(
  value: number,
  isPlain: boolean,
  rule: NumberRule,
  expected: string,
): readonly CellProblem[] {
  if (Number.isInteger(value)) return NONE;
  const questions: CellProblem[] = [];
  if (rule.unit === "%" && rule.asksShares !== false && value > 0 && value < 1) {
    questions.push({
      code: "cell/share-as-fraction",
      severity: "warning",
      found: `${vi(value)} ở ô tính bằng %`,
      expected,
      fix: `nếu là ${vi(Number((value * 100).toPrecision(15)))}% thì gõ ${vi(Number((value * 100).toPrecision(15)))}`,
    });
  }
  if (isPlain && mayBeThousands(value, rule)) {
    questions.push({
      code: "cell/maybe-thousands",
      severity: "warning",
      found: `${vi(value)}; Excel đặt tiếng Anh hiểu "${String(value)}" là số này`,
      expected,
      fix: `nếu dấu chấm khi gõ là dấu ngăn hàng nghìn thì gõ ${Math.round(value * 1000)}`,
    });
  }
  return questions;
}

const NONE: readonly CellProblem[] = [];

/** Three decimals where such numbers have fewer, and a number within the bounds without the decimal sign. */
function mayBeThousands(value: number, { type, max, decimals = 0 }: NumberRule): boolean {
  if (type !== "decimal" || decimals >= 3 || value < 1 || Number.isInteger(value)) return false;
  return max !== undefined && value * 1000 <= max && /^\d{1,3}\.\d{3}$/.test(String(value));
}
