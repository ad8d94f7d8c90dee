import type { PhrasingContent, Root, RootContent } from "mdast";
import type { TemplatePiece } from "../../domain/word/word-template.ts";
import { documentTree } from "../markdown/markdown.ts";

// A private-use character in a paragraph of its own parts the slots.
const PARTING = "\uE004";

/** The Markdown of a filled Word template, parsed as one text, so that notes and annexes know of each other. */
export interface MarkdownSlots {
  readonly root: Root;
  readonly text: string;
  /** Nodes of the slot that begins at this place of the filled source; none where its Markdown joined the one before. */
  readonly at: (place: number) => readonly RootContent[];
}

type Filled = readonly (number | string)[];

/** `::table{…}` and the table after it stand in two paragraphs of Word, and are one Markdown. */
export function markdownSlots(filled: Filled, pieces: readonly TemplatePiece[]): MarkdownSlots {
  const texts: string[] = [];
  const slots = new Map<number, number>();
  let joins = false;
  for (let at = 0; at < filled.length; at += 1) {
    const piece = pieceAt(filled, pieces, at);
    const isSlot = piece?.kind === "blocks" || (piece?.kind === "text" && piece.markdown);
    if (!isSlot) {
      joins = joins && typeof filled[at] === "string" && String(filled[at]).trim() === "";
      continue;
    }
    const from = at;
    let text = "";
    for (at += 1; at < filled.length; at += 1) {
      const end = pieceAt(filled, pieces, at)?.kind;
      if (end === "endBlocks" || end === "endText") break;
      text += typeof filled[at] === "string" ? filled[at] : "";
    }
    if (piece?.kind === "blocks" && joins) texts[texts.length - 1] += `\n${text}`;
    else slots.set(from, texts.push(text) - 1);
    joins = piece?.kind === "blocks";
  }
  const { root, text: markdown } = documentTree(texts.join(`\n\n${PARTING}\n\n`));
  const nodes: RootContent[][] = [[]];
  for (const node of root.children) {
    if (isParting(node)) nodes.push([]);
    else nodes.at(-1)!.push(node);
  }
  return { root, text: markdown, at: (place) => nodes[slots.get(place) ?? -1] ?? [] };
}

const pieceAt = (filled: Filled, pieces: readonly TemplatePiece[], at: number): TemplatePiece | undefined => {
  const one = filled[at];
  return typeof one === "number" ? pieces[one] : undefined;
};

function isParting(node: RootContent): boolean {
  if (node.type !== "paragraph") return false;
  const [only, ...rest] = node.children as readonly PhrasingContent[];
  return rest.length === 0 && only?.type === "text" && only.value === PARTING;
}
