import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";

/**
 * The Markdown that documents need, as a tree: headings, paragraphs, lists, emphasis, tables, footnotes, leaf and
 * container directives. Everything else is text: indentation by a template's blocks does not make code, "<" does not
 * make HTML, ":" inside a sentence does not make a directive.
 */
export const parseMarkdown = (text: string): Root => fromMarkdown(text, options());

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
