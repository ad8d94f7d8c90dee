import { type ListLevel, listLabels, NO_START } from "../../domain/word/list-labels.ts";
import { attributeOf, childOf, childrenOf, descendantsOf, type XmlElement } from "../../wordml/xml.ts";
import { NONE, type Properties, propertiesOf } from "./properties.ts";

interface Level extends ListLevel {
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
  readonly levels: readonly Level[];
}

export function readNumbering(numbering: XmlElement | undefined): Numbering {
  const lists = listsOf(numbering);
  const labelOf = listLabels();
  return {
    paragraph: (numId, level) => lists.get(numId)?.levels[level]?.paragraph ?? NONE,
    next: (numId, at) => {
      const list = lists.get(numId);
      const level = list?.levels[at];
      if (!list || !level) return undefined;
      const label = labelOf({ list: list.counter, level: at, levels: list.levels });
      return { label: level.format === "bullet" ? bulletOf(level.text) : label, paragraph: level.paragraph };
    },
  };
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
      return [id, { counter, levels: overridden(abstracts.get(abstract) ?? [], overrides) }];
    }),
  );
}

/** Levels with what a list says of its own. */
function overridden(levels: readonly Level[], overrides: readonly XmlElement[]): readonly Level[] {
  const own = [...levels];
  for (const override of overrides) {
    const at = Number(attributeOf(override, "ilvl"));
    if (!LEVELS.includes(at)) continue;
    const written = childOf(override, "lvl");
    const start = attributeOf(childOf(override, "startOverride"), "val");
    const level = written ? levelOf(written) : own[at];
    if (level) own[at] = { ...level, ...(start === undefined ? {} : { start: Number(start) }) };
  }
  return own;
}

/** A list has nine levels (17.9.6). */
const LEVELS = Array.from({ length: 9 }, (_, at) => at);

function levelsOf(abstract: XmlElement): readonly Level[] {
  const levels: Level[] = [];
  for (const level of descendantsOf(abstract, "lvl")) {
    const at = Number(attributeOf(level, "ilvl"));
    if (LEVELS.includes(at)) levels[at] = levelOf(level);
  }
  return levels;
}

const levelOf = (level: XmlElement): Level => ({
  start: Number(attributeOf(childOf(level, "start"), "val") ?? NO_START),
  format: attributeOf(childOf(level, "numFmt"), "val") ?? "decimal",
  text: attributeOf(childOf(level, "lvlText"), "val") ?? "",
  paragraph: propertiesOf(childOf(level, "pPr")),
});

/** Bullets of the fonts Symbol and Wingdings stand in a private area. */
const bulletOf = (text: string): string => (/^[\uE000-\uF8FF]$/.test(text) ? "•" : text);
