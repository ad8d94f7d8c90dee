import { unescaped } from "../../opc/xml-tokens.ts";
import { drawnValue } from "../../wordml/drawn-value.ts";
import { unpacked } from "./unpacked.ts";

/** Parts whose words are the document's, in reading order: the text, its notes, the mark of a draft, its charts. */
const TEXT = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];
const HEADER = /^word\/header\d+\.xml$/;
const CHART = /^word\/charts\/chart(\d+)\.xml$/;

/**
 * All that a document of ours shows, paragraph by paragraph, without page numbers: what `ntm verify --issued` holds a later
 * file against, years on and without data. Taken from the XML in the one form in which it was written a moment ago; the
 * reader of edited documents finds the same lines (a test sees to it).
 */
export function shownLines(docx: Uint8Array): readonly string[] {
  const parts = unpacked(docx, (name) => TEXT.includes(name) || HEADER.test(name) || CHART.test(name));
  const numberOf = (name: string): number => Number(CHART.exec(name)![1]);
  const names = [...parts.keys()];
  const charts = names.filter((name) => CHART.test(name)).sort((one, other) => numberOf(one) - numberOf(other));
  const xmlOf = (name: string): string => parts.get(name)?.toString("utf8") ?? "";
  return [
    ...TEXT.flatMap((name) => linesIn(paragraphsOf(parts.get(name)), WORDS)),
    ...names.filter((name) => HEADER.test(name)).flatMap((name) => marksIn(xmlOf(name))),
    ...charts.flatMap((name) => linesIn([xmlOf(name)], DRAWN)),
  ];
}

const PARAGRAPH_END = "</w:p>";
/** Bytes, at least. */
const PIECE = 64 * 1024;

/** A part as texts that each end with a paragraph: as one text it takes twice its bytes, beside them. */
function* paragraphsOf(part: Buffer | undefined): Iterable<string> {
  if (!part) return;
  for (let from = 0; from < part.length; ) {
    const at = part.indexOf(PARAGRAPH_END, from + PIECE);
    const to = at === -1 ? part.length : at + PARAGRAPH_END.length;
    yield part.toString("utf8", from, to);
    from = to;
  }
}

/** The word across the pages of a draft, once for each header that carries it. */
const marksIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<v:textpath [^>]*\bstring="([^"]*)"/g)].map(([, word]) => unescaped(word!));

/** What shows characters, what is a space, and what ends a line. */
const WORDS = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:(?:br|cr|tab)(?: w:type="\w+")?\/>)|<\/w:p>/g;
/** The same of a chart, whose series are lines; numbers stand in caches of numbers. */
const DRAWN =
  /<a:t>([^<]*)<\/a:t>|<c:(?<cache>num|str)Cache>|<c:v>(?<value>[^<]*)<\/c:v>|<(?:a:p|c:ser)>|<\/(?:a:p|c:ser)>/g;

function linesIn(pieces: Iterable<string>, tokens: RegExp): readonly string[] {
  const lines: string[] = [];
  /** Text of paragraphs around; those of a chart's series hold paragraphs. */
  const open = [""];
  let isNumber = false;
  const add = (text: string): void => void open.push(`${open.pop() ?? ""}${text}`);
  const see = (match: RegExpExecArray): void => {
    const { cache, value } = match.groups ?? {};
    if (match[1] !== undefined) add(unescaped(match[1]));
    else if (cache !== undefined) isNumber = cache === "num";
    else if (value !== undefined) add(drawnValue(unescaped(value), isNumber));
    else if (match[0] === "<c:ser>" || match[0] === "<a:p>") open.push("");
    else if (match[0].startsWith("</")) {
      const line = open.pop() ?? "";
      if (line.trim() !== "") lines.push(line);
      if (open.length === 0) open.push("");
    } else add(" ");
  };
  for (const xml of pieces) for (const match of xml.matchAll(tokens)) see(match);
  return lines;
}
