import type { Flaw } from "./flaw.ts";
import { numberIn, type PrintedPassage } from "./passages.ts";

/** Kinds of verdict that together are all criteria that apply. */
const PARTS = [
  ["met", "nearlyMet", "notMet", "noData"],
  ["met", "unmet"],
] as const;

/**
 * What a passage says of the criteria of one unit is the whole: met, nearly met, not met and without data make all that
 * apply, and the names in the brackets after a count are as many as it says.
 */
export function unbalancedCriteria(passages: readonly PrintedPassage[]): readonly Flaw[] {
  return passages
    .filter(({ isTable }) => !isTable)
    .flatMap(({ text, pieces }): readonly Flaw[] => {
      const counts = pieces.flatMap(({ figure, text: printed, from }) => {
        const [, set, selector, unit] = /^criteria:(.+)\/(\w+)@(\w+)$/.exec(figure?.id ?? "") ?? [];
        return set && selector && unit ? [{ set, selector, unit, count: numberIn(printed) ?? 0, from }] : [];
      });
      const of = new Set(counts.map(({ set, unit }) => `${set}@${unit}`));
      return [...of].flatMap((key): readonly Flaw[] => {
        const own = counts.filter(({ set, unit }) => `${set}@${unit}` === key);
        const total = own.find(({ selector }) => selector === "applicable")?.count;
        const said = new Map(own.map(({ selector, count }) => [selector, count]));
        const sums = PARTS.map((parts) => parts.reduce((sum, part) => sum + (said.get(part) ?? 0), 0));
        const told = [...said.keys()].filter((selector) => selector !== "applicable");
        // A count alone ("còn 3/9 tiêu chí chưa đạt") says what is left.
        const isAlone = told.length === 1 && told[0] !== "met";
        const flaws: Flaw[] = [];
        if (total !== undefined && told.length > 0 && !isAlone && !sums.includes(total))
          flaws.push({
            rule: "criteria-sum",
            text,
            why: `${key}: ${[...said].map(([one, count]) => `${one} ${count}`).join(", ")}`,
          });
        return flaws;
      });
    });
}

/** "đạt 2/8 yêu cầu, gồm: A; B": lists after counts of criteria have as many names. */
export function miscountedLists(passages: readonly PrintedPassage[]): readonly Flaw[] {
  return passages
    .filter(({ isTable }) => !isTable)
    .flatMap(({ text }) =>
      [...text.matchAll(/(\d+)(?:\/\d+)? (?:tiêu chí|yêu cầu)[^();:.\d]*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].flatMap(
        (match): readonly Flaw[] => {
          const names = match[2]!.split(/;\s*/).filter((name) => name.trim() !== "");
          return names.length === Number(match[1])
            ? []
            : [{ rule: "criteria-list", text, why: `nêu ${match[1]}, liệt kê ${names.length}: ${match[0]}` }];
        },
      ),
    );
}
