import type { RuleHit } from "../../domain/checking/check-rule.ts";
import { clauseLetter, roman } from "../../domain/text/vietnamese.ts";
import type { LabelReading, LabelSeries } from "../components/component.ts";
import type { RecognisedDocument } from "../components/components.ts";
import { componentsOf, type LayoutRule, placeOf, quoted } from "../looks/layout-rule.ts";

/** Headings and items follow one another without gaps and repeats, level by level. */
export const headingNumbering: LayoutRule = {
  id: "nd30/heading-numbering",
  check: (document) => [...stepHits(document, (series) => series !== "letter"), ...wordHits(document)],
};

/** Points follow the Vietnamese alphabet: a, b, c, d, đ, e, g … (II.6đ). */
export const itemLetters: LayoutRule = {
  id: "nd30/item-letters",
  check: (document) => stepHits(document, (series) => series === "letter"),
};

/** "1." for clauses, "a)" for points (II.6đ). */
export const itemFormat: LayoutRule = {
  id: "nd30/item-format",
  check: (document) =>
    componentsOf(document, "heading", "item").flatMap(({ piece, label }) => {
      const series = label?.readings[0]?.series;
      if (!label || series === undefined) return [];
      const wanted = series === "letter" ? ")" : ".";
      if (label.mark === wanted || (series === "decimal" && label.mark === "")) return [];
      const expected = series === "letter" ? "chữ cái và dấu đóng ngoặc đơn: “a)”" : "số thứ tự và dấu chấm: “1.”";
      return [{ at: placeOf(piece), found: quoted(label.text), expected }];
    }),
};

interface Level extends LabelReading {
  readonly value: number;
  /** Numbers titles; sentences may be numbered from 1 below a title with a number of the same kind. */
  readonly titled: boolean;
}

function stepHits(document: RecognisedDocument, concerns: (series: LabelSeries) => boolean): readonly RuleHit[] {
  const hits: RuleHit[] = [];
  let levels: readonly Level[] = [];
  for (const one of document.components) {
    if (one.kind === "division" || one.kind === "article") levels = [];
    const { label } = one;
    if (!label) continue;
    const step = nextStep(levels, label.readings, one.kind === "heading", document);
    levels = step.levels;
    if (step.expected !== undefined && concerns(step.series)) {
      hits.push({ at: placeOf(one.piece), found: quoted(label.text), expected: quoted(step.expected) });
    }
  }
  return hits;
}

interface Step {
  readonly levels: readonly Level[];
  readonly series: LabelSeries;
  /** What should have stood there; absent when the number is right. */
  readonly expected?: string;
}

/**
 * Reads a number after those of the open levels: the next of an open level, the first of a new level below, or, when it
 * is neither, a fault in the innermost open level that is numbered alike.
 */
function nextStep(
  levels: readonly Level[],
  readings: readonly LabelReading[],
  titled: boolean,
  document: RecognisedDocument,
): Step {
  for (const reading of readings) {
    const open = levels.findLastIndex((level) => alike(level, reading) && level.value + 1 === reading.value);
    if (open >= 0) return opened(levels.slice(0, open), reading, titled);
  }
  const isOpen = (reading: LabelReading): boolean =>
    levels.some((level) => alike(level, reading) && level.titled === titled);
  const first = readings.find((reading) => reading.value === 1 && !isOpen(reading));
  if (first) return opened(levels, first, titled);

  const reading = readings.find((one) => levels.some((level) => alike(level, one))) ?? readings[0]!;
  const at = levels.findLastIndex((level) => alike(level, reading));
  const value = at < 0 ? 1 : levels[at]!.value + 1;
  const prefix = at < 0 ? prefixAmong(levels, reading) : reading.prefix;
  const kept = at < 0 ? levels : levels.slice(0, at);
  return {
    ...opened(kept, { ...reading, value: reading.value ?? value }, titled),
    expected: printed(reading.series, value, prefix, document),
  };
}

const opened = (levels: readonly Level[], reading: LabelReading, titled: boolean): Step => ({
  levels: [...levels, { ...reading, value: reading.value ?? 0, titled }],
  series: reading.series,
});

/** 1.2 and 1.3 are of one list, 2.1 is of another. */
const alike = (level: LabelReading, { series, prefix }: LabelReading): boolean =>
  level.series === series && (series !== "decimal" || level.prefix === prefix);

/** A decimal number repeats the number of the level that it stands in. */
function prefixAmong(levels: readonly Level[], reading: LabelReading): string | undefined {
  const above = levels.at(-1);
  if (reading.series !== "decimal" || !above) return reading.prefix;
  if (above.series === "decimal") return `${above.prefix}.${above.value}`;
  return above.series === "number" ? String(above.value) : reading.prefix;
}

function printed(series: LabelSeries, value: number, prefix: string | undefined, document: RecognisedDocument): string {
  if (series === "roman") return `${roman(value)}.`;
  if (series === "number") return `${value}.`;
  if (series === "decimal") return `${prefix}.${value}.`;
  const letter = [...document.words.letters][value - 1] ?? clauseLetter(value);
  return series === "letter" ? `${letter})` : `${letter.toUpperCase()}.`;
}

const WORDS = /^(Phần|Chương|Mục|Tiểu mục|Điều)[\s\u00a0]+([IVXLC]+|\d+)/iu;

/** The words whose count begins anew below each of a list. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  phần: ["mục", "tiểu mục"],
  chương: ["mục", "tiểu mục"],
  mục: ["tiểu mục"],
};

function wordHits(document: RecognisedDocument): readonly RuleHit[] {
  const counts = new Map<string, number>();
  return componentsOf(document, "division", "article").flatMap((one): readonly RuleHit[] => {
    const [, word = "", number = ""] = WORDS.exec(one.piece.text) ?? [];
    if (word === "") return [];
    const key = word.toLowerCase();
    const value = countOf(number);
    const wanted = (counts.get(key) ?? 0) + 1;
    counts.set(key, value);
    for (const lower of BELOW[key] ?? []) counts.delete(lower);
    if (value === wanted || (key === "chương" && value === 1)) return [];
    const expected = `${word} ${/^\d/.test(number) ? wanted : roman(wanted)}`;
    return [{ at: placeOf(one.piece), found: quoted(`${word} ${number}`), expected: quoted(expected) }];
  });
}

function countOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  return (
    Array.from({ length: 99 }, (_, index) => index + 1).find((value) => roman(value) === number.toUpperCase()) ?? 0
  );
}
