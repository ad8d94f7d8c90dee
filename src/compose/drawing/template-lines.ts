import type { TemplateNode } from "./template-nodes.ts";

/** Lines of a template between the tags of blocks that stand on lines of their own. */
export type TemplateLine =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "blank" }
  | { readonly kind: "remark"; readonly text: string }
  | LineBlock;

export interface LineBlock {
  readonly kind: "block";
  readonly parts: readonly { readonly tag: string; readonly lines: readonly TemplateLine[] }[];
  readonly close: string;
}

/** The lines of a piece of a template; blocks within a line are part of it. */
export function templateLines(nodes: readonly TemplateNode[]): readonly TemplateLine[] {
  const lines: TemplateLine[] = [];
  let line = "";
  let fresh = true;
  const end = (): void => {
    if (!(fresh && line === ""))
      lines.push(line.trim() === "" ? { kind: "blank" } : { kind: "line", text: line.trimEnd() });
    line = "";
    fresh = true;
  };
  for (const node of nodes) {
    if (node.kind === "block" && node.standsAlone) {
      end();
      lines.push({
        kind: "block",
        parts: node.parts.map(({ tag, nodes: inner }) => ({ tag, lines: templateLines(inner) })),
        close: node.close,
      });
    } else if (node.kind === "remark") {
      end();
      lines.push(node);
    } else if (node.kind === "text") {
      for (const [index, words] of node.text.split("\n").entries()) {
        if (index > 0) {
          fresh = false;
          end();
        }
        line += words;
      }
    } else line += inlineNode(node);
  }
  end();
  return lines;
}

/** A node in the middle of a line. */
function inlineNode(node: TemplateNode): string {
  if (node.kind === "text") return node.text.replace(/\s*\n\s*/g, " ");
  if (node.kind === "remark") return "";
  if (node.kind === "tag") return node.text;
  const parts = node.standsAlone
    ? node.parts.map(({ tag, nodes }) => tag + onOneLine(templateLines(nodes)))
    : node.parts.map(({ tag, nodes }) => tag + nodes.map(inlineNode).join(""));
  return parts.join("") + node.close;
}

/**
 * Lines as one, a space between them: inside the parts of a block, so that a part that prints nothing leaves none
 * behind. `follows` when words stand before.
 */
export function onOneLine(lines: readonly TemplateLine[], follows = false): string {
  let text = "";
  for (const line of lines) {
    const after = follows || text !== "";
    if (line.kind === "line") text += (after ? " " : "") + line.text.trim();
    if (line.kind === "block")
      text += line.parts.map(({ tag, lines: inner }) => tag + onOneLine(inner, after)).join("") + line.close;
  }
  return text;
}

/**
 * One space where two would meet over the tags of blocks: "năm {{#if …}} có" prints two. Which part of a block prints is not
 * known here, so a space goes only where every way to it ends with one.
 */
export function singleSpaces(text: string): string {
  const open: { readonly before: boolean; readonly ends: boolean[] }[] = [];
  let spaced = false;
  let printed = "";
  for (const piece of text.split(/(\{\{[\s\S]*?\}\})/)) {
    const isTag = piece.startsWith("{{");
    if (!isTag) {
      printed += spaced ? piece.replace(/^ +/, "") : piece;
      if (piece !== "" && !(spaced && piece.trim() === "")) spaced = piece.endsWith(" ");
      continue;
    }
    printed += piece;
    if (/^\{\{~?#/.test(piece)) open.push({ before: spaced, ends: [] });
    else if (/^\{\{~?\s*else/.test(piece)) {
      open.at(-1)?.ends.push(spaced);
      spaced = open.at(-1)?.before ?? false;
    } else if (/^\{\{~?\//.test(piece)) {
      const block = open.pop();
      const ends = [...(block?.ends ?? []), spaced];
      spaced = (ends.length > 1 || block?.before === true) && ends.every((one) => one);
    } else spaced = false;
  }
  return printed;
}
