import type { Root } from "mdast";
import type { Run } from "../../domain/document/report-document.ts";
import { runsOfNote } from "../../domain/word/word-blocks.ts";
import type { WordNode } from "../../domain/word/word-document.ts";
import { createFootnotes, type Footnotes } from "../markdown/footnotes.ts";

/** Notes of Word and of Markdown in one row, numbered as they are met. */
export interface WordFootnotes extends Footnotes {
  /** The index of a note of Word whose paragraphs follow. */
  readonly reserve: () => number;
  readonly fill: (index: number, nodes: readonly WordNode[]) => void;
  /** Paragraphs of the notes of Word by index. */
  readonly nodes: () => readonly (readonly WordNode[] | undefined)[];
}

export function wordFootnotes(root: Root): WordFootnotes {
  const markdown = createFootnotes(root);
  /** Of each note its paragraphs, or its index among those of Markdown. */
  const notes: (readonly WordNode[] | number)[] = [];
  const indexOf = (inMarkdown: number): number => {
    const known = notes.indexOf(inMarkdown);
    return known < 0 ? notes.push(inMarkdown) - 1 : known;
  };
  return {
    reserve: () => notes.push([]) - 1,
    fill: (index, nodes) => {
      notes[index] = nodes;
    },
    index: (name) => indexOf(markdown.index(name)),
    named: (names) => indexOf(markdown.named(names)),
    bodies: (around) => {
      const bodies = markdown.bodies(around);
      return notes.map((note): readonly Run[] => (typeof note === "number" ? bodies[note]! : runsOfNote(note)));
    },
    nodes: () => notes.map((note) => (typeof note === "number" ? undefined : note)),
  };
}
