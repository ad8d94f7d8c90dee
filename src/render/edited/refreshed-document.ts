import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { TextPiece } from "../../domain/document/edited-document.ts";
import type { DocumentIdentity } from "../../domain/figures/written-trace.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";

/** Text that takes the place of the characters of one anchor. */
export interface Replacement {
  readonly pieces: readonly TextPiece[];
  readonly after: string;
}

export interface RefreshOptions {
  /** As tracked changes; `date` is the day of the data, the author is fixed: same input, same bytes. */
  readonly track: boolean;
  readonly date: IsoDate;
  readonly identity: DocumentIdentity;
}

const AUTHOR = "Cập nhật số liệu";

/**
 * The edited package with some characters replaced: those of the runs concerned and the identity, nothing else in any
 * part. The archive itself is written anew, entries in their order.
 */
export function refreshedDocument(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, string>,
  replacements: readonly Replacement[],
  { track, date, identity }: RefreshOptions,
): Uint8Array {
  const files = unzipSync(bytes);
  let id = track ? largestId(parts) : 0;
  const mark = (): string => {
    id += 1;
    return `w:id="${id}" w:author="${AUTHOR}" w:date="${date}T00:00:00Z"`;
  };
  for (const [name, xml] of parts) {
    const edits = replacements.flatMap(({ pieces, after }) =>
      track ? trackedEdits(xml, name, pieces, after, mark) : plainEdits(name, pieces, after),
    );
    if (edits.length > 0) files[name] = strToU8(spliced(xml, edits));
  }
  const properties = files["docProps/custom.xml"];
  if (properties) files["docProps/custom.xml"] = strToU8(withIdentity(strFromU8(properties), identity.identity));
  const [year, month, day] = date.split("-").map(Number);
  return zipSync(files, { level: 6, mtime: new Date(year!, month! - 1, day!, 12) });
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The first piece takes the whole new text, so that it looks as the old one began. */
const plainEdits = (part: string, pieces: readonly TextPiece[], after: string): readonly Edit[] =>
  pieces.flatMap((piece, index) =>
    piece.part === part ? [{ from: piece.from, to: piece.to, text: index === 0 ? escapeXml(after) : "" }] : [],
  );

/** Each old run as deleted, the new text as inserted after the first (ISO/IEC 29500-1, 17.13.5.14 and 17.13.5.18). */
function trackedEdits(
  xml: string,
  part: string,
  pieces: readonly TextPiece[],
  after: string,
  mark: () => string,
): readonly Edit[] {
  const runs = [...new Map(pieces.filter((piece) => piece.part === part).map((one) => [one.run.from, one])).values()];
  return runs.map(({ run, inserted }, index) => {
    const old = xml.slice(run.from, run.to);
    const deleted = old.replace(/<(\/?)w:t(?=[\s>/])/g, "<$1w:delText");
    const properties = /^<w:r(?:\s[^>]*)?>\s*(<w:rPr>[\s\S]*?<\/w:rPr>|<w:rPr\/>)/.exec(old)?.[1] ?? "";
    const added = `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(after)}</w:t></w:r>`;
    // Inside somebody's own insertion the new run is a part of it.
    const insertion = inserted ? added : `<w:ins ${mark()}>${added}</w:ins>`;
    return { ...run, text: `<w:del ${mark()}>${deleted}</w:del>${index === 0 ? insertion : ""}` };
  });
}

function spliced(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of [...edits].sort((one, other) => one.from - other.from)) {
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  return pieces.join("") + xml.slice(at);
}

/** Ids of annotations are unique among all parts. */
const largestId = (parts: ReadonlyMap<string, string>): number =>
  [...parts.values()].reduce(
    (largest, xml) =>
      [...xml.matchAll(/\bw:id="(\d{1,9})"/g)].reduce((most, [, id]) => Math.max(most, Number(id)), largest),
    0,
  );

const withIdentity = (xml: string, identity: string): string =>
  xml.replace(/(<property\b[^>]*\bname="ntm-identity"[^>]*>\s*<vt:lpwstr>)[^<]*/, `$1${escapeXml(identity)}`);
