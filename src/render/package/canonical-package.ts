import { strFromU8, unzipSync } from "fflate";
import type { IsoDate } from "../../domain/text/iso-date.ts";

import { assertSoundPackage } from "./assert-sound-package.ts";
import { zipped } from "./zipped.ts";

/** Parts by name; those of text may stay text until they are written. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const textOf = (part: string | Uint8Array): string => (typeof part === "string" ? part : strFromU8(part));

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
      .map((name): [string, string | Uint8Array] => [
        name,
        /\.(xml|rels|vml)$/.test(name) ? textOf(parts[name]!) : parts[name]!,
      ]),
  );
  renumberRelationships(texts);
  renumberIds(texts);
  dateProperties(texts, date);
  assertSoundPackage(texts);
  return zipped(
    Object.fromEntries([...texts].map(([name, part]) => [name, typeof part === "string" ? Buffer.from(part) : part])),
    date,
  );
}

type Texts = Map<string, string | Uint8Array>;

/** The content types first, as the packaging standard advises for streaming (ISO/IEC 29500-2). */
const byPackageOrder = (one: string, other: string): number => {
  const rank = (name: string): string => (name === "[Content_Types].xml" ? "" : name);
  return rank(one) < rank(other) ? -1 : 1;
};

function renumberRelationships(texts: Texts): void {
  for (const [name, xml] of texts) {
    if (!name.endsWith(".rels") || typeof xml !== "string") continue;
    const ids = [...xml.matchAll(/<Relationship\b[^>]*?\bId="([^"]*)"/g)].map(([, id]) => id!);
    if (ids.every((id, index) => id === `rId${index + 1}`)) continue;
    const renamed = new Map(ids.map((id, index) => [id, `rId${index + 1}`]));
    const rename = (whole: string, before: string, id: string): string =>
      renamed.has(id) ? `${before}${renamed.get(id)}"` : whole;
    texts.set(name, xml.replace(/(\bId=")([^"]*)"/g, rename));
    const owner = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
    const part = texts.get(owner);
    if (typeof part === "string") {
      texts.set(owner, part.replace(/(\b[a-z]\w*:(?:id|embed|link|pict|dm|lo|qs|cs)=")([^"]*)"/g, rename));
    }
  }
}

/** Ids that Word wants unique in a document, and that the docx library counts from the start of the program. */
function renumberIds(texts: Texts): void {
  let drawings = 0;
  const bookmarks = new Map<string, number>();
  const bookmark = (id: string): number => {
    if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
    return bookmarks.get(id)!;
  };
  for (const [name, xml] of texts) {
    if (!name.startsWith("word/") || typeof xml !== "string") continue;
    texts.set(
      name,
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
        .replace(/<w:rsids>[\s\S]*?<\/w:rsids>/g, ""),
    );
  }
}

function dateProperties(texts: Texts, date: IsoDate): void {
  const name = "docProps/core.xml";
  const xml = texts.get(name);
  if (typeof xml !== "string") return;
  texts.set(name, xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`));
}
