import type { FootnoteDefinition, Nodes, Root } from "mdast";
import type { Run } from "../../domain/document/report-document.ts";
import { runsOf, type Surroundings } from "./runs.ts";

/** Footnotes numbered by first mention; bodies may stand anywhere in the text. */
export interface Footnotes {
  readonly index: (name: string) => number;
  readonly bodies: (around: Surroundings) => readonly (readonly Run[])[];
}

export function createFootnotes(root: Root): Footnotes {
  const definitions = new Map(definitionsIn(root).map((node) => [node.identifier, node]));
  const order: string[] = [];
  return {
    index: (name) => {
      if (!order.includes(name)) order.push(name);
      return order.indexOf(name);
    },
    // A body may mention a footnote of its own, so the order grows while it is read.
    bodies: (around) => {
      const bodies: (readonly Run[])[] = [];
      for (const name of order) bodies.push(bodyOf(definitions.get(name), around));
      return bodies;
    },
  };
}

const definitionsIn = (node: Nodes): readonly FootnoteDefinition[] => {
  if (node.type === "footnoteDefinition") return [node];
  return "children" in node ? node.children.flatMap(definitionsIn) : [];
};

const bodyOf = (definition: FootnoteDefinition | undefined, around: Surroundings): readonly Run[] =>
  (definition?.children ?? []).flatMap((block, index): readonly Run[] => {
    if (block.type !== "paragraph") return [];
    const runs = runsOf(block.children, around);
    return index === 0 ? runs : [{ text: " " }, ...runs];
  });
