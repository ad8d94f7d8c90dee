/** A piece of a template's text: words, a tag that prints, a remark on a line of its own, or a block with its parts. */
export type TemplateNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tag"; readonly text: string }
  | { readonly kind: "remark"; readonly text: string }
  | TemplateBlock;

export interface TemplateBlock {
  readonly kind: "block";
  /** The parts in order, each with the tag before it: `{{#if …}}`, then `{{else}}`. */
  readonly parts: readonly { readonly tag: string; readonly nodes: readonly TemplateNode[] }[];
  readonly close: string;
  /** Its tags stand on lines of their own. */
  readonly standsAlone: boolean;
}

interface OpenBlock {
  readonly parts: { readonly tag: string; readonly nodes: TemplateNode[] }[];
  standsAlone: boolean;
}

const TAG = /\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}/g;
const REMARK = /^\{\{~?!(?:--)?\s*([\s\S]*?)\s*(?:--)?~?\}\}$/;
const OPENS = /^\{\{~?#(?!>)/;
const ELSE = /^\{\{~?\s*else\s*~?\}\}$/;
const CLOSES = /^\{\{~?\//;

/** Takes a template's text apart. The text must have passed the template check: its blocks are closed. */
export function templateNodes(text: string): readonly TemplateNode[] {
  const root: TemplateNode[] = [];
  const open: OpenBlock[] = [];
  const into = (): TemplateNode[] => {
    const block = open.at(-1);
    return block ? block.parts.at(-1)!.nodes : root;
  };
  let from = 0;
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    const remark = REMARK.exec(tag)?.[1];
    const prints = remark === undefined && !(OPENS.test(tag) || ELSE.test(tag) || CLOSES.test(tag));
    const alone = !prints && standsAlone(text, index, index + tag.length);
    const words = text.slice(from, index);
    // The line of a tag that stands alone is no line of words.
    if (words !== "") into().push({ kind: "text", text: alone ? words.replace(/[ \t]+$/, "") : words });
    from = index + tag.length;
    if (alone) from = text.indexOf("\n", from) + 1 || text.length;
    if (remark !== undefined) {
      if (alone) into().push({ kind: "remark", text: remark.replace(/\s+/g, " ") });
    } else if (OPENS.test(tag)) open.push({ parts: [{ tag, nodes: [] }], standsAlone: alone });
    else if (ELSE.test(tag)) open.at(-1)!.parts.push({ tag, nodes: [] });
    else if (CLOSES.test(tag)) {
      const { parts, standsAlone: opensAlone } = open.pop()!;
      into().push({ kind: "block", parts, close: tag, standsAlone: opensAlone && alone });
    } else into().push({ kind: "tag", text: tag });
  }
  if (from < text.length) into().push({ kind: "text", text: text.slice(from) });
  return root;
}

/** Nothing but blanks beside it on its line. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const after = text.slice(end, (text.indexOf("\n", end) + 1 || text.length + 1) - 1);
  return `${before}${after}`.trim() === "";
}
