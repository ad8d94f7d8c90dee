import type { TextPiece } from "../../domain/document/edited-document.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import { WORD_NAMESPACE } from "../../wordml/part-head.ts";

/** A piece of text in the XML, and what takes the place of some of its characters, in order. */
export interface Piece {
  readonly piece: TextPiece;
  readonly changes: readonly { readonly from: number; readonly to: number; readonly after: string }[];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The characters of a piece with the changes made; spaces that come to stand at an end are kept. */
export function plainPiece(xml: string, { piece, changes }: Piece): readonly Edit[] {
  let text = "";
  let at = 0;
  for (const { from, to, after } of changes) {
    text += piece.text.slice(at, from) + after;
    at = to;
  }
  text += piece.text.slice(at);
  const replaced = { from: piece.from, to: piece.to, text: escapeXml(text) };
  return /^\s|\s$/.test(text) ? [...preserving(xml, piece), replaced] : [replaced];
}

/**
 * A piece with its changes as tracked ones: the run ends before each, the old characters stand as deleted, the new ones as
 * inserted, and the run goes on behind (ISO/IEC 29500-1, 17.13.5.14 and 17.13.5.18).
 */
export function trackedPiece(xml: string, { piece, changes }: Piece, mark: () => string): readonly Edit[] {
  const tag = xml.slice(piece.tag.from, piece.tag.to);
  const run = xml.slice(piece.run.from, piece.run.to);
  const prefix = /^<([^\s/>:]+:)?/.exec(run)?.[1] ?? "";
  const properties = propertiesOf(run, prefix);
  const own = prefix === "w:" ? "" : ` xmlns:w="${namespaceOf(xml, prefix)}"`;
  const again = `<${prefix}r>${properties}<${prefix}t xml:space="preserve">`;
  let text = "";
  let at = 0;
  for (const { from, to, after } of changes) {
    const old = `<${prefix}r>${properties}<${prefix}delText xml:space="preserve">${escapeXml(piece.text.slice(from, to))}</${prefix}delText></${prefix}r>`;
    const added = `${again}${escapeXml(after)}</${prefix}t></${prefix}r>`;
    // Inside somebody's own insertion the new run is a part of it.
    const insertion = after === "" ? "" : piece.inserted ? added : `<w:ins${own} ${mark()}>${added}</w:ins>`;
    const deletion = `<w:del${own} ${mark()}>${old}</w:del>`;
    text += `${escapeXml(piece.text.slice(at, from))}</${prefix}t></${prefix}r>${deletion}${insertion}${again}`;
    at = to;
  }
  text += escapeXml(piece.text.slice(at));
  const replaced = { from: piece.from, to: piece.to, text };
  return tag.includes("xml:space") ? [replaced] : [...preserving(xml, piece), replaced];
}

/** A run without what was emptied in it. */
export const withoutEmptyRuns = (xml: string): string =>
  xml
    .replace(/<([^\s<>/]*:)?t(?:\s[^<>]*)?><\/\1?t>/g, "")
    .replace(/<([^\s<>/]*:)?r(?:\s[^<>]*)?>(?:<\1?rPr>(?:(?!<\/?\1?rPr>).)*<\/\1?rPr>|<\1?rPr\/>)?<\/\1?r>/gs, "");

function preserving(xml: string, { tag }: TextPiece): readonly Edit[] {
  if (xml.slice(tag.from, tag.to).includes("xml:space")) return [];
  return [{ from: tag.to - 1, to: tag.to - 1, text: ' xml:space="preserve"' }];
}

/** The looks of a run as they are written. */
function propertiesOf(run: string, prefix: string): string {
  const start = new RegExp(`^<${escaped(prefix)}r(?:\\s[^>]*)?>\\s*(<${escaped(prefix)}rPr(?:\\s[^>]*)?(/)?>)`).exec(
    run,
  );
  if (!start) return "";
  const [whole, tag = "", isEmpty] = start;
  if (isEmpty) return tag;
  const end = run.indexOf(`</${prefix}rPr>`, whole.length);
  // A tracked change of looks holds former ones, which end before the present ones do.
  const last = /rPrChange/.test(run.slice(whole.length, end)) ? run.indexOf(`</${prefix}rPr>`, end + 1) : end;
  return last < 0 ? "" : run.slice(whole.length - tag.length, last + `</${prefix}rPr>`.length);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function namespaceOf(xml: string, prefix: string): string {
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  const [, double, single] = new RegExp(`\\s${escaped(name)}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(xml) ?? [];
  return double ?? single ?? WORD_NAMESPACE;
}
