import { readDate } from "../../domain/text/date-text.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { matchesOf } from "../text/matches.ts";
import type { Passage } from "../text/passages.ts";

/** A day that a text names. */
export interface NamedDay {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly day: IsoDate;
}

const DAY = /(?<![\d/.,-])(?:\d{1,2}\/\d{1,2}\/\d{4}(?![\d/])|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}(?!\d))/gu;

/** The real days of a passage, in order. */
export const namedDays = ({ text }: Passage): readonly NamedDay[] =>
  matchesOf(text, DAY).flatMap((match) => {
    const day = readDate(match[0].replace(/\s+/gu, " "));
    const to = match.index + match[0].length;
    return day === undefined || day === "impossible" ? [] : [{ from: match.index, to, text: match[0], day }];
  });

/** Milliseconds of the day, for reckoning. */
export const timeOf = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);

export const DAY_LENGTH = 24 * 60 * 60 * 1000;
