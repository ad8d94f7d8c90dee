import type { Run } from "../../domain/document/report-document.ts";
import type { WordDocument, WordInline, WordNode, WordParagraph } from "../../domain/word/word-document.ts";
import { withEndMark } from "../markdown/end-mark.ts";

/**
 * Puts the mark of the end after the last word of the body's first section, tables aside: the signature stands in one, and
 * sections after it are annexes.
 */
export function endedWord(word: WordDocument, mark: string): WordDocument {
  const [main, ...others] = word.stories;
  if (mark === "" || !main) return word;
  const section = main.nodes.findIndex((node) => node.kind === "paragraph" && node.open.includes("<w:sectPr"));
  const body = section === -1 ? main.nodes : main.nodes.slice(0, section + 1);
  const last = body.findLastIndex(holdsWords);
  const node = main.nodes[last];
  if (!node) return word;
  return { ...word, stories: [{ ...main, nodes: main.nodes.with(last, endedNode(node, mark)) }, ...others] };
}

const holdsWords = (node: WordNode): boolean =>
  (node.kind === "paragraph" && node.content.some((one) => one.kind === "run" && one.run.text.trim() !== "")) ||
  (node.kind === "blocks" && node.blocks.length > 0);

function endedNode(node: WordNode, mark: string): WordNode {
  if (node.kind === "blocks") return { ...node, blocks: withEndMark(node.blocks, mark) };
  return node.kind === "paragraph" ? endedParagraph(node, mark) : node;
}

function endedParagraph(paragraph: WordParagraph, mark: string): WordParagraph {
  const { content } = paragraph;
  const at = content.findLastIndex((one) => one.kind === "run" && one.run.text.trim() !== "");
  const last = content[at];
  if (last?.kind !== "run" || last.run.text.endsWith(mark)) return paragraph;
  const look = last.look || (/<w:rPr>.*?<\/w:rPr>/s.exec(last.xml ?? "")?.[0] ?? "");
  const { bold, italic } = last;
  const written = (run: Run): WordInline => ({
    kind: "run",
    run,
    look,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
  });
  const isPrinted = last.run.origin !== undefined || last.run.footnote !== undefined || last.run.subscript;
  const ended = isPrinted
    ? [last, written({ text: mark })]
    : [written({ ...last.run, text: last.run.text.replace(/[.;,\s]*$/, "") + mark })];
  return { ...paragraph, content: [...content.slice(0, at), ...ended, ...content.slice(at + 1)] };
}
