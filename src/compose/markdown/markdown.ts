import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { plainDocument } from "./plain-document.ts";
import { putTables, withoutTables } from "./plain-tables.ts";

/**
 * The Markdown that documents need, as a tree: headings, paragraphs, lists, emphasis, tables, footnotes, leaf and
 * container directives. Everything else is text: indentation by a template's blocks does not make code, "<" does not
 * make HTML, ":" inside a sentence does not make a directive.
 */
export const parseMarkdown = (text: string): Root => fromMarkdown(text, options());

/** The same tree of a whole document, sooner, with the text that its offsets are in: what is plain passes by the parser. */
export function documentTree(markdown: string): { readonly root: Root; readonly text: string } {
  const plain = plainDocument(markdown);
  if (plain) return { root: plain, text: markdown };
  const { text, tables } = withoutTables(markdown);
  const root = parseMarkdown(text);
  return putTables(root, tables) ? { root, text } : { root: parseMarkdown(markdown), text: markdown };
}

const DISABLED = [
  "autolink",
  "blockQuote",
  "characterReference",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "hardBreakEscape",
  "htmlFlow",
  "htmlText",
  "labelStartImage",
  "labelStartLink",
  "setextUnderline",
  "thematicBreak",
];

function options(): Options {
  const { flow } = directive();
  return {
    extensions: [gfmTable(), gfmFootnote(), { ...(flow ? { flow } : {}) }, { disable: { null: DISABLED } }],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), directiveFromMarkdown()],
  };
}
