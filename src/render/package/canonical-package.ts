import { strFromU8, unzipSync } from "fflate";
import type { IsoDate } from "../../domain/text/iso-date.ts";

import { assertSoundPackage } from "./assert-sound-package.ts";
import { zipped } from "./zipped.ts";

/** A part; one of text may stay text until it is written, and one of much text be in pieces in which no tag is cut. */
export type Part = string | readonly string[] | Uint8Array;

/** Parts by name. */
export type Parts = Readonly<Record<string, Part>>;

/** Parts as libraries give them. */
export type WholeParts = Readonly<Record<string, string | Uint8Array>>;

export const textOf = (part: Part): string =>
  typeof part === "string" ? part : part instanceof Uint8Array ? strFromU8(part) : part.join("");

/**
 * An OOXML package (docx, xlsx) with nothing in it but its content: the same parts for the same content, and on one
 * Node.js the same bytes, whatever the clock, the time zone, the process, and what was written before in it.
 *
 * Entries are sorted, times come from `date`, ids that libraries draw at random or count over a whole process are
 * numbered anew. Throws when a reference inside the package does not resolve.
 */
export const canonicalPackage = (bytes: Uint8Array, date: IsoDate): Uint8Array => packageOf(unzipSync(bytes), date);

/** The same from parts that are not zipped yet. */
export function packageOf(parts: Parts, date: IsoDate): Uint8Array {
  const texts = new Map(
    Object.keys(parts)
      .filter((name) => !name.endsWith("/"))
      .sort(byPackageOrder)
      .map((name): [string, Uint8Array | Text] => {
        const part = parts[name]!;
        if (!(part instanceof Uint8Array)) return [name, typeof part === "string" ? [part] : part];
        return [name, /\.(xml|rels|vml)$/.test(name) ? [textOf(part)] : part];
      }),
  );
  renumberRelationships(texts);
  dateProperties(texts, date);
  assertSoundPackage(texts);
  return zipped(filesOf(texts), date);
}

/** In pieces. */
type Text = readonly string[];
type Texts = Map<string, Uint8Array | Text>;

/** Text becomes bytes part by part, when it is asked for. */
function* filesOf(texts: Texts): Iterable<readonly [string, Uint8Array]> {
  const renumbered = renumberedIds();
  for (const [name, part] of texts) {
    if (part instanceof Uint8Array) yield [name, part];
    else yield [name, Buffer.concat(part.map((xml) => Buffer.from(name.startsWith("word/") ? renumbered(xml) : xml)))];
  }
}

/** The content types first, as the packaging standard advises for streaming (ISO/IEC 29500-2). */
const byPackageOrder = (one: string, other: string): number => {
  const rank = (name: string): string => (name === "[Content_Types].xml" ? "" : name);
  return rank(one) < rank(other) ? -1 : 1;
};

function renumberRelationships(texts: Texts): void {
  for (const [name, part] of texts) {
    if (!name.endsWith(".rels") || part instanceof Uint8Array) continue;
    const xml = part.join("");
    const ids = [...xml.matchAll(/<Relationship\b[^>]*?\bId="([^"]*)"/g)].map(([, id]) => id!);
    if (ids.every((id, index) => id === `rId${index + 1}`)) continue;
    const renamed = new Map(ids.map((id, index) => [id, `rId${index + 1}`]));
    const rename = (whole: string, before: string, id: string): string =>
      renamed.has(id) ? `${before}${renamed.get(id)}"` : whole;
    texts.set(name, [xml.replace(/(\bId=")([^"]*)"/g, rename)]);
    const owner = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
    const text = texts.get(owner);
    if (text === undefined || text instanceof Uint8Array) continue;
    const named = /(\b[a-z]\w*:(?:id|embed|link|pict|dm|lo|qs|cs)=")([^"]*)"/g;
    texts.set(
      owner,
      // Most pieces name none; what is replaced by itself would stand there twice.
      text.map((piece) => {
        const changed = piece.replace(named, rename);
        return changed === piece ? piece : changed;
      }),
    );
  }
}

/**
 * Numbers ids anew that Word wants unique in a document, and that the docx library counts from the start of the program,
 * in one text after the other.
 */
function renumberedIds(): (xml: string) => string {
  let drawings = 0;
  const bookmarks = new Map<string, number>();
  const bookmark = (id: string): number => {
    if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
    return bookmarks.get(id)!;
  };
  return (xml) =>
    xml
      .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_, before: string) => {
        drawings += 1;
        return `${before}${drawings}"`;
      })
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]*)"/g,
        (_, before: string, id: string) => `${before}${bookmark(id)}"`,
      )
      .replace(/ w:rsid\w*="[^"]*"/g, "")
      .replace(/<w:rsids>[\s\S]*?<\/w:rsids>/g, "");
}

function dateProperties(texts: Texts, date: IsoDate): void {
  const name = "docProps/core.xml";
  const part = texts.get(name);
  if (part === undefined || part instanceof Uint8Array) return;
  const dated = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g;
  texts.set(name, [part.join("").replace(dated, `$1${date}T00:00:00Z`)]);
}
