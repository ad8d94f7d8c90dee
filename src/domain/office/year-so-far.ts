import { monthsOf, type Period, parsePeriod } from "./period.ts";

/** The periods of a year before one of them, end to end from January, and what none of them covers. */
export interface EarlierInYear {
  /** In order of time; of several ways the one with the fewest gaps, then the fewest periods. */
  readonly periods: readonly Period[];
  /** Named as long as they can be: 6 tháng đầu năm 2024, quý III năm 2024. */
  readonly missing: readonly Period[];
}

/**
 * The periods at hand within a period's year, end to end from January, as far as they reach before a gap; for a period
 * that starts the year those inside it, for another those before it.
 */
export function reportedInYear(period: Period, atHand: readonly Period[]): readonly Period[] {
  const [first, last] = monthsOf(period);
  const end = first === 1 ? last + 1 : first;
  const within = atHand.filter((one) => one.year === period.year && one.id !== period.id && monthsOf(one)[1] < end);
  const { periods, missing } = coverFrom(1, end, within);
  const gap = missing[0] ?? end;
  return periods.filter((one) => monthsOf(one)[1] < gap);
}

interface Cover {
  readonly periods: readonly Period[];
  readonly missing: readonly number[];
}

const SUFFIXES = ["H1", "H2", "Q1", "Q2", "Q3", "Q4", ...Array.from({ length: 12 }, (_, at) => `0${at + 1}`.slice(-2))];

/**
 * What of a year's months before a period is covered by the periods at hand.
 *
 * @example
 * earlierInYear(parsePeriod("2024-H2"), [parsePeriod("2024-H1")]) // => { periods: [2024-H1], missing: [] }
 */
export function earlierInYear(period: Period, atHand: readonly Period[]): EarlierInYear {
  const [first] = monthsOf(period);
  const before = atHand.filter((one) => one.year === period.year && monthsOf(one)[1] < first);
  const { periods, missing } = coverFrom(1, first, before);
  return { periods, missing: namesOf(missing, period.year) };
}

function coverFrom(month: number, end: number, atHand: readonly Period[]): Cover {
  if (month >= end) return { periods: [], missing: [] };
  const gap = coverFrom(month + 1, end, atHand);
  const ways: readonly Cover[] = [
    ...atHand
      .filter((one) => monthsOf(one)[0] === month)
      .map((one) => {
        const rest = coverFrom(monthsOf(one)[1] + 1, end, atHand);
        return { ...rest, periods: [one, ...rest.periods] };
      }),
    { ...gap, missing: [month, ...gap.missing] },
  ];
  return ways.reduce((best, way) => (isBetter(way, best) ? way : best));
}

const isBetter = (one: Cover, other: Cover): boolean =>
  one.missing.length === other.missing.length
    ? one.periods.length < other.periods.length
    : one.missing.length < other.missing.length;

function namesOf(months: readonly number[], year: number): readonly Period[] {
  const [first] = months;
  if (first === undefined) return [];
  const isWithin = (one: Period): boolean => {
    const [from, to] = monthsOf(one);
    return (
      from === first && Array.from({ length: to - from + 1 }, (_, at) => from + at).every((m) => months.includes(m))
    );
  };
  const longest = SUFFIXES.map((suffix) => parsePeriod(`${year}-${suffix}`)).find(isWithin)!;
  return [
    longest,
    ...namesOf(
      months.filter((month) => month > monthsOf(longest)[1]),
      year,
    ),
  ];
}
