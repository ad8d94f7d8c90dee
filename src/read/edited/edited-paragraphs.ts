import { attributeOf, charactersOf, type XmlToken, xmlTokens } from "../../opc/xml-tokens.ts";
import { wordPrefix } from "../../wordml/namespaces.ts";
import { SHOWN_TEXT } from "../../wordml/shown-text.ts";
import { PartReader, type ReadPart } from "./part-reader.ts";
import type { PartReading } from "./part-reading.ts";

/** The paragraphs of one part in reading order, with the anchors that begin in each. Throws `MalformedXml`. */
export function editedParagraphs(xml: string, reading: PartReading): ReadPart {
  const reader = new PartReader(xml, reading);
  /** Names of the elements around, innermost last. */
  const path: string[] = [];
  let tag: Span = { from: 0, to: 0 };
  for (const token of xmlTokens(xml, wordPrefix)) {
    const { kind, name, from, to } = token;
    if (kind === "text" || kind === "cdata") {
      const holder = path.at(-1) ?? "";
      if (SHOWN_TEXT[holder]?.by !== "text") continue;
      const span = holder === "w:t" ? withoutEdges(xml, token, tag) : { from, to };
      reader.text(charactersOf(xml, { ...token, ...span }), { ...span, tag, path });
      continue;
    }
    if (kind === "close") path.pop();
    else {
      tag = { from, to };
      const attribute = (one: string): string | undefined => attributeOf(xml.slice(from, to), one);
      reader.open({ kind, name, from, to, path, attribute });
    }
    if (kind === "open") path.push(name);
    else reader.close({ kind, name, to });
  }
  return reader.read();
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spaces at the ends of a text count only where the writer says so (XML 1.0, 2.10). */
function withoutEdges(xml: string, { kind, from, to }: XmlToken, tag: Span): Span {
  if (kind !== "text" || /xml:space\s*=\s*["']preserve/.test(xml.slice(tag.from, tag.to))) return { from, to };
  const text = xml.slice(from, to);
  const [lead = ""] = from === tag.to ? (/^[ \t\r\n]+/.exec(text) ?? []) : [];
  const [trail = ""] = xml.startsWith("</", to) ? (/[ \t\r\n]+$/.exec(text) ?? []) : [];
  return { from: from + lead.length, to: Math.max(from + lead.length, to - trail.length) };
}
