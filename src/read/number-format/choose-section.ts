import type { FormatCondition, FormatSection } from "./format-code.ts";

/** The section of a format that a number takes, and whether a minus is put before what it prints. */
export interface ChosenSection {
  readonly section: FormatSection;
  readonly putsMinus: boolean;
}

/**
 * Which section applies: by its condition, else the first for positive numbers, the second for negative ones, the third
 * for the rest; the last one with "@" is for text (ISO/IEC 29500-1, 18.8.31). `undefined`: the number shows as General.
 */
export function chooseSection(sections: readonly FormatSection[], value: number): ChosenSection | undefined {
  const [first, second, third] = sections.slice(0, 3).filter((one) => !isForText(one));
  if (first === undefined) return undefined;
  const isNegative = value < 0;
  const takesFirst = first.condition
    ? holds(first.condition, value)
    : second === undefined || (third === undefined ? !isNegative : value > 0);
  if (takesFirst) return { section: first, putsMinus: isNegative && !isForNegatives(first, second !== undefined) };
  const isSecondElse = third === undefined && second?.condition === undefined;
  const takesSecond = isSecondElse || (second?.condition ? holds(second.condition, value) : isNegative);
  if (second !== undefined && takesSecond) {
    const isImplied = second.condition === undefined && !(isSecondElse && first.condition);
    return { section: second, putsMinus: isNegative && !isImplied && !isForNegatives(second, true) };
  }
  return third && { section: third, putsMinus: isNegative };
}

const isForText = ({ tokens }: FormatSection): boolean => tokens.some(({ kind }) => kind === "text");

function holds({ operator, limit }: FormatCondition, value: number): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
    case "<>":
      return value !== limit;
  }
}

/** A section of several whose condition only negative numbers meet writes their sign itself. */
const isForNegatives = ({ condition }: FormatSection, isOneOfSeveral: boolean): boolean =>
  isOneOfSeveral &&
  condition !== undefined &&
  (condition.operator === "<" ? condition.limit <= 0 : /^<?=$/.test(condition.operator) && condition.limit < 0);
