import { clauseLetter, roman } from "../../domain/text/vietnamese.ts";
import { attributeOf, childOf, childrenOf, descendantsOf, type XmlElement } from "../../wordml/xml.ts";
import { NONE, type Properties, propertiesOf } from "./properties.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  readonly paragraph: Properties;
}

/** Automatic numbers of a document, counted as paragraphs are read in order (17.9). */
export interface Numbering {
  /** The number that stands before the next paragraph of a list, and the level's indents. */
  readonly next: (
    numId: string,
    level: number,
  ) => { readonly label: string; readonly paragraph: Properties } | undefined;
  /** Indents of a level, without counting. */
  readonly paragraph: (numId: string, level: number) => Properties;
}

interface List {
  /** Lists of one abstract numbering count together, unless they start anew. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
}

export function readNumbering(numbering: XmlElement | undefined): Numbering {
  const lists = listsOf(numbering);
  const counts = new Map<string, number[]>();
  return {
    paragraph: (numId, level) => lists.get(numId)?.levels.get(level)?.paragraph ?? NONE,
    next: (numId, at) => {
      const list = lists.get(numId);
      const level = list?.levels.get(at);
      if (!list || !level) return undefined;
      const counted = counts.get(list.counter) ?? [];
      counts.set(list.counter, counted);
      counted[at] = counted[at] === undefined ? level.start : counted[at] + 1;
      counted.length = at + 1;
      return { label: labelOf(level, list, counted), paragraph: level.paragraph };
    },
  };
}

function labelOf(level: Level, { levels }: List, counted: readonly (number | undefined)[]): string {
  if (level.format === "bullet") return bulletOf(level.text);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const other = levels.get(index);
    return formatted(counted[index] ?? other?.start ?? 1, other?.format ?? "decimal");
  });
}

function listsOf(root: XmlElement | undefined): ReadonlyMap<string, List> {
  if (!root) return new Map();
  const abstracts = new Map(
    childrenOf(root, "abstractNum").map((one) => [attributeOf(one, "abstractNumId") ?? "", levelsOf(one)]),
  );
  return new Map(
    childrenOf(root, "num").map((one) => {
      const abstract = attributeOf(childOf(one, "abstractNumId"), "val") ?? "";
      const overrides = childrenOf(one, "lvlOverride");
      const id = attributeOf(one, "numId") ?? "";
      const counter = overrides.length > 0 ? `num ${id}` : abstract;
      return [id, { counter, levels: overridden(abstracts.get(abstract) ?? new Map(), overrides) }];
    }),
  );
}

/** Levels with what a list says of its own. */
function overridden(levels: ReadonlyMap<number, Level>, overrides: readonly XmlElement[]): ReadonlyMap<number, Level> {
  const own = new Map(levels);
  for (const override of overrides) {
    const at = Number(attributeOf(override, "ilvl"));
    if (!LEVELS.includes(at)) continue;
    const written = childOf(override, "lvl");
    const start = attributeOf(childOf(override, "startOverride"), "val");
    const level = written ? levelOf(written) : own.get(at);
    if (level) own.set(at, { ...level, ...(start === undefined ? {} : { start: Number(start) }) });
  }
  return own;
}

/** A list has nine levels (17.9.6). */
const LEVELS = Array.from({ length: 9 }, (_, at) => at);

const levelsOf = (abstract: XmlElement): ReadonlyMap<number, Level> =>
  new Map(
    descendantsOf(abstract, "lvl")
      .map((level) => [Number(attributeOf(level, "ilvl")), levelOf(level)] as const)
      .filter(([at]) => LEVELS.includes(at)),
  );

const levelOf = (level: XmlElement): Level => ({
  start: Number(attributeOf(childOf(level, "start"), "val") ?? 0),
  format: attributeOf(childOf(level, "numFmt"), "val") ?? "decimal",
  text: attributeOf(childOf(level, "lvlText"), "val") ?? "",
  paragraph: propertiesOf(childOf(level, "pPr")),
});

/** Bullets of the fonts Symbol and Wingdings stand in a private area. */
const bulletOf = (text: string): string => (/^[\uE000-\uF8FF]$/.test(text) ? "•" : text);

function formatted(value: number, format: string): string {
  switch (format) {
    case "lowerRoman":
      return romanOf(value).toLowerCase();
    case "upperRoman":
      return romanOf(value);
    case "lowerLetter":
      return letterOf(value).toLowerCase();
    case "upperLetter":
      return letterOf(value);
    case "vietnameseCounting":
      return clauseLetter(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(value);
  }
}

/** Lists count from 0 where a document says so, and there is no Roman nought. */
const romanOf = (value: number): string => roman(Math.min(Math.max(0, value), 3999));

/** A … Z, AA, BB … (17.18.59). */
const letterOf = (value: number): string =>
  value < 1 ? "" : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));
