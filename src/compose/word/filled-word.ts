import type { RootContent } from "mdast";
import type { Block, Run } from "../../domain/document/report-document.ts";
import type { ComponentName } from "../../domain/word/component-names.ts";
import { SOFT_SPACE } from "../../domain/word/piece-token.ts";
import type { WordDocument, WordNode, WordRun, WordStory } from "../../domain/word/word-document.ts";
import type { TemplatePiece, WordTemplate } from "../../domain/word/word-template.ts";
import { isToken, type Part, splitTokens } from "../core/ledger.ts";
import { isAnnex } from "../markdown/annexes.ts";
import { runsOf, type Surroundings } from "../markdown/runs.ts";
import type { MarkdownSlots } from "./markdown-slots.ts";
import { createNodeBuilder, type NodeBuilder } from "./node-builder.ts";
import type { WordFootnotes } from "./word-footnotes.ts";

/** A filled source of a Word template, taken apart at its tokens, with its Markdown parsed. */
export interface FilledWord {
  readonly filled: readonly (number | string)[];
  readonly pieces: readonly TemplatePiece[];
  readonly slots: MarkdownSlots;
}

export interface WordSurroundings extends Surroundings {
  readonly footnotes: WordFootnotes;
  /** Blocks of Markdown; headings and items are counted through the document. */
  readonly blocks: (nodes: readonly RootContent[]) => readonly Block[];
  /** Lines of a component of the layout. */
  readonly component: (name: ComponentName) => readonly (readonly Run[])[];
}

type Text = Extract<TemplatePiece, { kind: "text" }>;

/** The document that a filled source makes: markup where its tokens stand, runs with their origins between. */
export function filledWord(
  { filled, pieces, slots }: FilledWord,
  template: Pick<WordTemplate, "parts" | "main">,
  around: WordSurroundings,
): WordDocument {
  const builder = createNodeBuilder();
  // A note has no notes: there names of long lists stand in full.
  const { named: _, ...inNote } = around;
  const stories: WordStory[] = [];
  const marks: { readonly look: string; readonly index: number }[] = [];
  let part: string | undefined;
  const endStory = (): void => {
    const nodes = builder.take();
    if (part !== undefined) stories.push({ part, nodes });
  };
  for (let at = 0; at < filled.length; at += 1) {
    const one = filled[at]!;
    // Between the pieces of markup stand line ends and what blocks leave: nothing that is printed.
    if (typeof one === "string") continue;
    const piece = pieces[one]!;
    switch (piece.kind) {
      case "part":
        endStory();
        part = piece.name;
        break;
      case "xml":
        builder.add({ kind: "xml", xml: piece.xml });
        break;
      case "open":
        builder.open(piece);
        break;
      case "close":
        if (piece.of !== "note") builder.close(piece.xml);
        else endNote(builder, marks.pop()!, around.footnotes);
        break;
      case "note":
        marks.push({ look: piece.look, index: around.footnotes.reserve() });
        builder.beginNote();
        break;
      case "written": {
        const { xml, text, kind: _, ...letters } = piece;
        builder.add({ kind: "run", run: { text, ...letters }, look: "", xml });
        break;
      }
      case "text": {
        const end = endOf(filled, pieces, at, "endText");
        if (piece.markdown)
          addMarkdown(builder, piece, slots.at(at), textIn(filled, at, end), marks.length > 0 ? inNote : around);
        else addText(builder, piece, textIn(filled, at, end), marks.length > 0 ? inNote : around);
        at = end;
        break;
      }
      case "blocks": {
        const { paragraph, look } = piece;
        const blocks = around.blocks(slots.at(at).filter((node) => !isAnnex(node)));
        if (blocks.length > 0) builder.add({ kind: "blocks", paragraph, look, blocks });
        at = endOf(filled, pieces, at, "endBlocks");
        break;
      }
    }
  }
  endStory();
  return { stories, notes: around.footnotes.nodes(), template };
}

function endNote(
  builder: NodeBuilder,
  { look, index }: { readonly look: string; readonly index: number },
  footnotes: WordFootnotes,
): void {
  const nodes: readonly WordNode[] = builder.take();
  footnotes.fill(index, nodes);
  builder.add({ kind: "run", run: { text: "", footnote: index }, look });
}

function endOf(
  filled: FilledWord["filled"],
  pieces: readonly TemplatePiece[],
  from: number,
  end: "endText" | "endBlocks",
): number {
  let at = from;
  while (at < filled.length && !(typeof filled[at] === "number" && pieces[filled[at] as number]?.kind === end)) at += 1;
  return at;
}

const textIn = (filled: FilledWord["filled"], from: number, to: number): string =>
  filled
    .slice(from + 1, to)
    .filter((one) => typeof one === "string")
    .join("");

function addText(builder: NodeBuilder, piece: Text, text: string, around: WordSurroundings): void {
  for (const one of splitTokens(text)) {
    if (one === "") continue;
    if (!isToken(one)) builder.add(runOf(piece, { text: one.replace(/\n/g, " ").normalize("NFC") }));
    else addParts(builder, piece, around.ledger.partsOf(one), around);
  }
}

const runOf = ({ look, bold, italic }: Text, run: Run): WordRun => ({
  kind: "run",
  run: { ...run, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) },
  look,
});

/** What one token stands for; several lines repeat the paragraph. */
function addParts(builder: NodeBuilder, piece: Text, parts: readonly Part[], around: WordSurroundings): void {
  const lines: WordRun[][] = [[]];
  for (const { text, origin, subscript, annex, component, footnote } of spokenParts(parts, around)) {
    if (footnote !== undefined) {
      lines.at(-1)!.push(runOf(piece, { text: "", footnote }));
      continue;
    }
    if (component) {
      const own = around.component(component).map((runs) => runs.map((run) => runOf(piece, run)));
      for (const [index, runs] of own.entries()) {
        if (index > 0) lines.push([]);
        lines.at(-1)!.push(...runs);
      }
      continue;
    }
    const shown = annex === undefined ? text.normalize("NFC") : around.annex(annex);
    for (const [index, line] of shown.split("\n").entries()) {
      if (index > 0) lines.push([]);
      const run = { text: line, ...(subscript ? { subscript } : {}), ...(origin === undefined ? {} : { origin }) };
      if (line !== "") lines.at(-1)!.push(runOf(piece, run));
    }
  }
  if (lines.length > 1) builder.lines(lines);
  else for (const run of lines[0]!) builder.add(run);
}

/** A long list as its words and the footnote of its names. */
const spokenParts = (
  parts: readonly Part[],
  around: WordSurroundings,
): readonly (Part & { readonly footnote?: number })[] =>
  parts.flatMap((part) => {
    if (!part.long) return [part];
    const { named } = around;
    return named ? [...part.long.short(), { text: "", footnote: named(part.long.names) }] : part.long.names;
  });

/** A partial inside a paragraph prints Markdown of one paragraph; the spaces around it are the author's. */
function addMarkdown(
  builder: NodeBuilder,
  piece: Text,
  nodes: readonly RootContent[],
  text: string,
  around: WordSurroundings,
): void {
  const runs = nodes.flatMap((node) => (node.type === "paragraph" ? runsOf(node.children, around) : []));
  const isSpace = (letter: string | undefined): boolean =>
    letter !== undefined && /\s/.test(letter.replace(SOFT_SPACE, " "));
  if (isSpace(text[0])) builder.add(runOf(piece, { text: SOFT_SPACE }));
  for (const run of runs) {
    const { look } = piece;
    const letters = {
      ...(run.bold || piece.bold ? { bold: true } : {}),
      ...(run.italic || piece.italic ? { italic: true } : {}),
    };
    builder.add({ kind: "run", run: { ...run, ...letters }, look });
  }
  if (runs.length > 0 && isSpace(text.at(-1))) builder.add(runOf(piece, { text: SOFT_SPACE }));
}
