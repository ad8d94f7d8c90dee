import { Decimal } from "./decimal.ts";

const HALF_UP = 1;
const MODES: readonly (readonly [number, string])[] = [
  [HALF_UP, "làm tròn"],
  [0, "bỏ phần lẻ"],
  [3, "làm tròn lên"],
];

const PLACES = ["hàng đơn vị", "hàng chục", "hàng trăm", "hàng nghìn"];

/**
 * The rounding that would make the sum of the parts the total, in Vietnamese; `undefined` when none would.
 *
 * Rounding of the sum is tried first, as fine as the total is written and then coarser; then rounding of each part
 * before adding, which moves a sum by at most half a last place for each part.
 *
 * @example
 * explainRounding([new Decimal("10693.4")], new Decimal(10694)) // => "làm tròn lên đến hàng đơn vị"
 */
export function explainRounding(parts: readonly Decimal[], total: Decimal): string | undefined {
  const sum = parts.reduce((all, part) => all.plus(part), new Decimal(0));
  const finest = decimalsOf(total);
  if (!total.eq(0)) {
    for (let decimals = finest; decimals >= (finest > 0 ? 0 : -3); decimals -= 1) {
      const mode = MODES.find(([rounding]) => sum.round(decimals, rounding as 0 | 1 | 3).eq(total));
      if (mode) return `${mode[1]} đến ${placeOf(decimals)}`;
    }
  }
  const written = Math.max(...parts.map(decimalsOf));
  const reach = new Decimal(10).pow(-written).times(parts.length).div(2);
  return parts.length > 1 && sum.minus(total).abs().lte(reach)
    ? `từng số hạng đã làm tròn đến ${placeOf(written)}`
    : undefined;
}

const decimalsOf = ({ c, e }: Decimal): number => Math.max(0, c.length - e - 1);

const placeOf = (decimals: number): string => (decimals > 0 ? `${decimals} chữ số thập phân` : PLACES[-decimals]!);
