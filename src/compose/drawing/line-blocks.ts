import type { LineBlock, TemplateLine } from "./template-lines.ts";

/** Marks of Markdown that begin a block. */
export const STARTS_BLOCK = /^\s*(?:[-+]\s|\d+[.)]\s|#{1,6}\s|\||:{2,}|\[\^[^\]]+\]:)/;
/** The mark before the body of a footnote, and its name. */
export const FOOTNOTE = /^\s*\[\^([^\]]+)\]:\s*/;

/** A block whose parts are pieces of one paragraph. */
export function isInline(line: TemplateLine | undefined): line is LineBlock {
  if (line?.kind !== "block") return false;
  return line.parts.every(({ lines }) => {
    const inner = trimmedLines(lines);
    return inner.every((one) => (one.kind === "line" ? !STARTS_BLOCK.test(one.text) : isInline(one)));
  });
}

/**
 * A block that goes on the paragraph before it and then begins others, as two: what it says there, and the rest. A loop
 * cannot be divided.
 */
export function dividedBlock(block: LineBlock): readonly [begun: LineBlock | undefined, rest: LineBlock] {
  if (/^\{\{~?#each\b/.test(block.parts[0]!.tag)) return [undefined, block];
  const parts = block.parts.map(({ tag, lines }) => {
    const end = lines.findIndex((one) => (one.kind === "line" ? STARTS_BLOCK.test(one.text) : !isInline(one)));
    const at = end === -1 ? lines.length : end;
    return { begun: { tag, lines: lines.slice(0, at) }, rest: { tag, lines: lines.slice(at) } };
  });
  const says = ({ lines }: LineBlock["parts"][number]): boolean => trimmedLines(lines).length > 0;
  if (!parts.some(({ begun }) => says(begun))) return [undefined, block];
  const { close, kind } = block;
  return [
    { kind, parts: parts.map(({ begun }) => begun), close },
    { kind, parts: parts.map(({ rest }) => rest), close },
  ];
}

/** Without the blank lines at either end. */
export function trimmedLines(lines: readonly TemplateLine[]): readonly TemplateLine[] {
  const first = lines.findIndex(({ kind }) => kind !== "blank");
  if (first === -1) return [];
  return lines.slice(first, lines.findLastIndex(({ kind }) => kind !== "blank") + 1);
}

/** Whether lines hold bodies of footnotes and nothing else. */
export const holdsFootnotes = (lines: readonly TemplateLine[]): boolean => {
  const inner = trimmedLines(lines);
  const [first] = inner;
  if (first === undefined) return true;
  if (first.kind === "block") return inner.length === 1 && first.parts.every((part) => holdsFootnotes(part.lines));
  return first.kind === "line" && FOOTNOTE.test(first.text) && inner.every((one) => one.kind !== "blank");
};

export const footnotesIn = ({ parts }: LineBlock): readonly string[] =>
  parts.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      if (line.kind === "block") return footnotesIn(line);
      return line.kind === "line" ? (FOOTNOTE.exec(line.text)?.[1]?.toLowerCase() ?? []) : [];
    }),
  );

/** The block with the body of one footnote only. */
export const withOnly = (block: LineBlock, name: string): LineBlock => ({
  ...block,
  parts: block.parts.map(({ tag, lines }) => {
    let keeps = true;
    return {
      tag,
      lines: lines.filter((line) => {
        const starts = line.kind === "line" ? FOOTNOTE.exec(line.text)?.[1] : undefined;
        if (starts !== undefined) keeps = starts.toLowerCase() === name;
        return keeps;
      }),
    };
  }),
});
