import type { FootnoteDefinition, Nodes, Root } from "mdast";
import type { Run } from "../../domain/document/report-document.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { upperFirst } from "../../domain/text/vietnamese.ts";
import { changedFirst, type Part } from "../core/ledger.ts";
import { plainRuns, runsOf, type Surroundings } from "./runs.ts";

/** Footnotes numbered by first mention; bodies may stand anywhere in the text. */
export interface Footnotes {
  readonly index: (name: string) => number;
  /** The same of a long list's names. */
  readonly named: (names: readonly Part[]) => number;
  readonly bodies: (around: Surroundings) => readonly (readonly Run[])[];
}

export function createFootnotes(root: Root): Footnotes {
  const definitions = new Map(definitionsIn(root).map((node) => [node.identifier, node]));
  const order: (string | readonly Part[])[] = [];
  const indexOf = (note: string | readonly Part[]): number => {
    if (!order.includes(note)) order.push(note);
    return order.indexOf(note);
  };
  return {
    index: indexOf,
    named: indexOf,
    bodies: ({ named: _, ...around }) =>
      order.map((note) =>
        typeof note === "string"
          ? bodyOf(definitions.get(note), { ...around, footnote: refuseNested(note) })
          : plainRuns(around.ledger.print([...changedFirst(note, upperFirst), { text: "." }]), around),
      ),
  };
}

/** Word has no footnote in a footnote (ISO/IEC 29500-1, 17.11.14); a paragraph typed right below a body ends up there. */
const refuseNested =
  (outer: string) =>
  (inner: string): never => {
    throw new CannotRun(
      `chú thích [^${inner}] đứng trong chú thích [^${outer}]: văn bản không có chú thích của chú thích. Nếu đây là đoạn văn, để một dòng trống trước đoạn đó.`,
    );
  };

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
