import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import type { Content } from "../text/content.ts";
import {
  amountOf,
  isFraction,
  isSideOfFraction,
  type Sentence,
  sameThing,
  sentencesWithNumbers,
} from "../text/measure.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import { printed, type Quantity } from "../text/quantities.ts";
import { withoutBrackets } from "../text/sentences.ts";

/** Between a number and its share: what is counted, then a word that says it is the share. */
const LEADS_TO_SHARE =
  /^(?!.*(?<!\p{L})(?:tăng|giảm|yêu cầu|so với|tối thiểu|ít nhất|vượt|phấn đấu|bình quân)(?!\p{L}))[^\d;.:]{0,90}?(?:đạt(?: tỷ lệ| tỉ lệ)?|chiếm(?: tỷ lệ| tỉ lệ)?|tỷ lệ|tỉ lệ|bằng|tương ứng|tương đương)\s*$/u;
/** "đạt 60% kế hoạch (144 tỷ đồng)": of a plan, not of what stands before. */
const OF_PLAN =
  /^\s*(?:(?:so với|của)\s+)?(?:kế hoạch|KH|chỉ tiêu|dự toán|mục tiêu|nhu cầu|cùng kỳ|nghị quyết|Nghị quyết)/u;
const PLAN = /(?:kế hoạch|KH|chỉ tiêu|dự toán|mục tiêu|được giao|giao)[^.;]{0,80}$/u;
const BASE_IN_BRACKETS = /^[^\d();.]{0,60}\($/u;

/** Passages before a share in which its base may stand. */
const BACK = 6;
/** Bases of one share that are weighed; with more of them nobody knows which is meant. */
const MOST = 3;

/** A number, what it is a part of, and the percentage: "Có 196 hộ …; đã kiểm đếm 147 hộ, đạt 75,0%". */
export const share: CheckRule<Content> = {
  id: "content/share",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage, index) => {
      const sentences = sentencesWithNumbers(passage);
      return sentences.flatMap((sentence, at) =>
        sentence.quantities.flatMap((percent, n) => {
          const isOuter = sentence.outer.includes(percent);
          const all = isOuter ? sentence.outer : sentence.quantities;
          const part = all[all.indexOf(percent) - 1];
          if (percent.unit !== "%" || !part || !isPart(passage, part, percent)) return [];
          const near = basesOf(passage, sentence, sentences[at - 1], { part, percent, n });
          if (near.length === 0 || near.length > MOST) return [];
          const others = passages.slice(Math.max(0, index - BACK), index + 1).flatMap(({ quantities }) => quantities);
          if ([...near, ...others].some((base) => fits(part, base, percent))) return [];
          return [wrongShare(passage, part, near[0]!, percent)];
        }),
      );
    }),
};

function isPart(passage: Passage, part: Quantity, percent: Quantity): boolean {
  const between = withoutBrackets(passage.plain.slice(part.end, percent.from)).replace(/\s+,/g, ",");
  return (
    part.unit !== "%" &&
    LEADS_TO_SHARE.test(between) &&
    !isSideOfFraction(passage.plain, part) &&
    !/^\s*[-–]\s*\d/.test(passage.plain.slice(percent.end, percent.end + 8))
  );
}

/** What the part may be a part of: the number in brackets after the share, or a larger one of the same kind before. */
function basesOf(
  passage: Passage,
  sentence: Sentence,
  previous: Sentence | undefined,
  { part, percent, n }: { readonly part: Quantity; readonly percent: Quantity; readonly n: number },
): readonly Quantity[] {
  const { plain } = passage;
  const next = sentence.quantities[n + 1];
  const bracketed = next && BASE_IN_BRACKETS.test(plain.slice(percent.end, next.from)) && sameThing(part, next);
  if (bracketed) return [next];
  const ofPlan = OF_PLAN.test(plain.slice(percent.end, percent.end + 40));
  const own = sentence.quantities.slice(0, Math.max(0, sentence.quantities.indexOf(part)));
  const before = [...(previous?.outer ?? []), ...own];
  const larger = before.filter(
    (one, index) =>
      sameThing(one, part) &&
      amountOf(one).gte(amountOf(part)) &&
      !hasShare(passage, one, before[index + 1]) &&
      !(before[index + 1] && isFraction(passage, one, before[index + 1]!)) &&
      (!ofPlan || PLAN.test(plain.slice(Math.max(0, one.from - 100), one.from)) || isSoFar(plain, one, part)),
  );
  return larger.reverse();
}

/** "hoàn thành 512 km đường băng, đến nay mới đạt 384 km": what was to be done, and how far it is. */
const isSoFar = (plain: string, whole: Quantity, part: Quantity): boolean =>
  /^[^\d.;]{0,60}(?<!\p{L})(?:đến nay|hiện|hiện nay|mới)(?!\p{L})[^\d.;]{0,30}$/u.test(
    plain.slice(whole.end, part.from),
  );

/** A number that has a percentage of its own is a part itself. */
const hasShare = (passage: Passage, one: Quantity, next: Quantity | undefined): boolean =>
  next?.unit === "%" && LEADS_TO_SHARE.test(passage.plain.slice(one.end, next.from));

/** Rounded up, down or as usual. */
function fits(part: Quantity, base: Quantity, percent: Quantity): boolean {
  if (base === part || !sameThing(part, base) || base.value.eq(0)) return false;
  const unit = new Decimal(10).pow(-percent.decimals);
  const of = (whole: Decimal) => amountOf(part).times(100).div(whole).minus(percent.value).abs().lt(unit);
  // Two parts of one whole stand side by side: "nữ 18.000 người, chiếm 72,5%; nam 6.815 người, chiếm 27,5%".
  return of(amountOf(base)) || of(amountOf(base).plus(amountOf(part)));
}

function wrongShare(passage: Passage, part: Quantity, base: Quantity, percent: Quantity): RuleHit {
  const exact = amountOf(part).times(100).div(amountOf(base));
  const right = `${printed(exact.round(percent.decimals))}%`;
  return {
    at: placeIn(passage, part.from, percent.end),
    found: `${quoted(passage.text.slice(part.from, percent.end))} nhưng ${textOf(passage, part)} trên ${textOf(passage, base)} là ${right}`,
    expected: `tỷ lệ bằng ${right}, hoặc một trong hai số khác đi`,
    fix: "Kiểm tra hai số và tỷ lệ; nếu tỷ lệ tính trên số khác thì ghi rõ số đó",
  };
}

export const textOf = ({ text }: Passage, { from, end }: Quantity): string => text.slice(from, end).trim();
