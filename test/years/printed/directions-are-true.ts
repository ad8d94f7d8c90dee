import type { Figure } from "../../../src/domain/figures/figure.ts";
import type { Expected } from "./expected-figures.ts";
import type { Flaw } from "./flaw.ts";
import { numberIn, type PrintedPassage } from "./passages.ts";

const UP = /(?:tăng|cao hơn|nhiều hơn|vượt)(?: thêm)?\s*$/;
const DOWN = /(?:giảm|thấp hơn|ít hơn)(?: còn)?\s*$/;

/** "tăng" stands before a change only where the entered figures rose, and never before what prints as nothing. */
export function falseDirections(passages: readonly PrintedPassage[], expected: Expected): readonly Flaw[] {
  return passages.flatMap(({ text, pieces }) =>
    pieces.flatMap(({ figure, from, text: printed }): readonly Flaw[] => {
      if (!figure || !isChange(figure)) return [];
      const change = expected(figure.id) ?? 0;
      const before = text.slice(Math.max(0, from - 24), from);
      const says = UP.test(before) ? 1 : DOWN.test(before) ? -1 : 0;
      const isNothing = numberIn(printed) === 0;
      if (says === 0 ? isNothing || numberIn(printed) === undefined : says === Math.sign(change) && !isNothing)
        return [];
      return [{ rule: "direction", text, why: `"${before}${printed}", thay đổi ${change}` }];
    }),
  );
}

const isChange = ({ id }: Figure): boolean => /^[a-z-]+-change$/.test(id);
