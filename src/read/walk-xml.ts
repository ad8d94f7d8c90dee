import parseSax, { type OpenTag } from "exceljs/lib/utils/parse-sax.js";

export interface XmlVisitor {
  readonly open: (tag: OpenTag) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Walks one XML part with exceljs's parser, element by element, without keeping a tree.
 * Throws on XML that is not well-formed or ends before its root does.
 */
export async function walkXml(chunks: Iterable<string>, visitor: XmlVisitor): Promise<void> {
  let depth = 0;
  for await (const events of parseSax(chunks)) {
    for (const event of events) {
      if (event.eventType === "opentag") {
        depth++;
        visitor.open(event.value);
      } else if (event.eventType === "closetag") {
        depth--;
        visitor.close?.(event.value.name);
      } else {
        visitor.text?.(event.value);
      }
    }
  }
  if (depth !== 0) throw new Error("unexpected end of XML");
}
