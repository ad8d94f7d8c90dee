import { type OpenTag, parseSax } from "./exceljs.ts";

/** Spreadsheet parts nest some ten levels; deeper ones only fill the memory. */
const DEEPEST = 100;

export interface XmlVisitor {
  readonly open: (tag: OpenTag) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Walks one XML part with exceljs's parser, element by element, without keeping a tree.
 * False for XML that is not well-formed, nests absurdly deep, or ends before its root does.
 */
export async function walkXml(chunks: Iterable<string>, visitor: XmlVisitor): Promise<boolean> {
  const batches = parseSax(chunks)[Symbol.asyncIterator]();
  let depth = 0;
  let elements = 0;
  for (;;) {
    // The parser reports bad XML by throwing; an error of a visitor is ours and must not be taken for one.
    const batch = await batches.next().catch(() => undefined);
    if (batch === undefined) return false;
    if (batch.done) return elements > 0 && depth === 0;
    for (const event of batch.value) {
      if (event.eventType === "opentag") {
        if (++depth > DEEPEST) return false;
        elements++;
        visitor.open(event.value);
      } else if (event.eventType === "closetag") {
        depth--;
        visitor.close?.(event.value.name);
      } else {
        visitor.text?.(event.value);
      }
    }
  }
}
