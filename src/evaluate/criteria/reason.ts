import type { Requirement } from "../../domain/criteria/criteria.ts";
import type { Figure, LegalBasis } from "../../domain/figures/figure.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { formatNumber, joinAnd, NO_BREAK_SPACE } from "../../domain/text/vietnamese.ts";

/** Decimals past which a value that still rounds onto the threshold is printed as it is. */
const MOST_DECIMALS = 8;

/**
 * "60/181 xã = 33,1 %"; an entered value as it was entered. Enough decimals that the printed value lies on the side of the threshold where the exact
 * one lies: 39,96 does not read as the 40 that it misses.
 */
export function measuredText(figure: Figure, threshold?: Decimal): string {
  const value = figure.value.div(figure.format.scale);
  let decimals = figure.trace.kind === "cell" ? MOST_DECIMALS : Math.max(1, figure.format.decimals);
  while (threshold && decimals < MOST_DECIMALS && value.round(decimals).cmp(threshold) !== value.cmp(threshold))
    decimals += 1;
  const printed = spaced(numberText(value, decimals), figure.unit);
  const fraction = fractionText(figure);
  return fraction === undefined ? printed : `${fraction} = ${printed}`;
}

function fractionText({ trace, unit, value }: Figure): string | undefined {
  if (unit !== "%" || trace.kind !== "operation" || trace.inputs.length !== 2) return undefined;
  const [part, whole] = trace.inputs as readonly [Figure, Figure];
  if (whole.value.eq(0) || !part.value.times(100).div(whole.value).eq(value)) return undefined;
  const text = (figure: Figure): string =>
    formatNumber(figure.value, { ...figure.format, padded: false, trimZeros: true });
  return spaced(`${text(part)}/${text(whole)}`, whole.unit === part.unit ? whole.unit : "");
}

/** "yêu cầu từ 40 %" */
export function requirementText(requirement: Requirement, threshold: number | undefined, unit: string): string {
  const amount = threshold === undefined ? "" : spaced(numberText(new Decimal(threshold), MOST_DECIMALS), unit);
  if (requirement.kind === "atMost") return `yêu cầu không quá ${amount}`;
  if (requirement.kind === "isTrue") return "yêu cầu có (đạt)";
  if (requirement.kind === "oneOf") return `yêu cầu ${joinAnd(requirement.values, ", ", " hoặc ")}`;
  return `yêu cầu từ ${amount}`;
}

/** "(QĐ số 321/QĐ-TTg, khoản 4)" */
export function basisText({ document, clause }: LegalBasis): string {
  const type = /(?:^|[/-])(QĐ|NQ|TT|NĐ|HD)(?=[-/]|$)/.exec(document)?.[1];
  return `(${type === undefined ? "văn bản" : type} số ${document}, ${clause})`;
}

const numberText = (value: Decimal, decimals: number): string =>
  formatNumber(value, { decimals, trimZeros: true, padded: false, scale: 1 });

const spaced = (number: string, unit: string): string => (unit === "" ? number : `${number}${NO_BREAK_SPACE}${unit}`);
