import type { PhrasingContent } from "mdast";
import type { Run } from "../../domain/document/report-document.ts";
import { CannotRun } from "../../domain/findings/finding.ts";

/**
 * Tags stand in Markdown as private-use characters while it is parsed: what is inside them is no Markdown. A tag of a block
 * prints nothing, so that a mark of emphasis beside it must not take it for a letter: it has punctuation on both sides.
 */
const FIRST = 0xf0000;
const BESIDE = "\u2E4E";
const MASK = /\u2E4E?([\u{F0000}-\u{FFFFD}])\u2E4E?/gu;
const BLOCK_TAG = /^\{\{~?(?:[#/]|else\b)/;

export interface MaskedTags {
  readonly mask: (text: string) => string;
  readonly unmask: (text: string) => string;
}

export function maskedTags(): MaskedTags {
  const tags: string[] = [];
  return {
    mask: (text) =>
      text.replace(/\{\{[\s\S]*?\}\}/g, (tag) => {
        const mask = String.fromCodePoint(FIRST + tags.push(tag.replace(/\s*\n\s*/g, " ")) - 1);
        return BLOCK_TAG.test(tag) ? BESIDE + mask + BESIDE : mask;
      }),
    unmask: (text) => text.replace(MASK, (_, mask: string) => tags[mask.codePointAt(0)! - FIRST]!),
  };
}

/** What runs need to know of the template around them. */
export interface Drawing extends MaskedTags {
  /** Index of the footnote with this name. */
  readonly footnote: (name: string) => number;
}

type Look = Pick<Run, "bold" | "italic">;

/** Markdown within a paragraph as runs, its tags as they are written. */
export const drawnRuns = (nodes: readonly PhrasingContent[], drawing: Drawing): readonly Run[] =>
  trimmed(nodes.flatMap((node) => runsOf(node, {}, drawing)).reduce<Run[]>(joined, []));

/** Text without Markdown: attributes of directives, lines of the head. */
export const plainDrawnRuns = (text: string, drawing: Drawing): readonly Run[] =>
  trimmed(textRuns(text, {}, drawing).reduce<Run[]>(joined, []));

function runsOf(node: PhrasingContent, look: Look, drawing: Drawing): readonly Run[] {
  switch (node.type) {
    case "text":
      return textRuns(node.value, look, drawing);
    case "strong":
      return node.children.flatMap((child) => runsOf(child, { ...look, bold: true }, drawing));
    case "emphasis":
      return node.children.flatMap((child) => runsOf(child, { ...look, italic: true }, drawing));
    case "break":
      return [{ text: " ", ...look }];
    case "footnoteReference":
      return [{ text: "", footnote: drawing.footnote(node.identifier) }];
    default:
      throw new CannotRun(`mẫu không dùng được dạng Markdown "${node.type}".`);
  }
}

/** `~3~` is a subscript, `[^x]` the mark of a footnote whose body stands elsewhere. */
const textRuns = (text: string, look: Look, drawing: Drawing): readonly Run[] =>
  text.split(/(~[^~\s]+~|\[\^[^\]\n]+\])/).flatMap((piece): readonly Run[] => {
    const footnote = /^\[\^(.+)\]$/.exec(piece)?.[1];
    if (footnote !== undefined) return [{ text: "", footnote: drawing.footnote(footnote.toLowerCase()) }];
    const subscript = /^~(.+)~$/.exec(piece)?.[1];
    if (subscript !== undefined) return [{ text: drawing.unmask(subscript), ...look, subscript: true }];
    return piece === "" ? [] : [{ text: drawing.unmask(piece.replace(/\s+/g, " ")), ...look }];
  });

function joined(runs: Run[], run: Run): Run[] {
  const before = runs.at(-1);
  const isPlain = (one: Run) => one.footnote === undefined && !one.subscript;
  if (before && isPlain(before) && isPlain(run) && before.bold === run.bold && before.italic === run.italic)
    runs[runs.length - 1] = { ...before, text: before.text + run.text };
  else runs.push(run);
  return runs;
}

/** No space at either end of a paragraph, nor before a footnote's mark. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  return runs
    .map((run, index) => {
      const start = index === 0 ? run.text.trimStart() : run.text;
      const next = runs[index + 1];
      return { ...run, text: next === undefined || next.footnote !== undefined ? start.trimEnd() : start };
    })
    .filter(({ text, footnote }) => text !== "" || footnote !== undefined);
}
