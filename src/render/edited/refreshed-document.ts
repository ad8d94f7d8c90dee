import { strFromU8, strToU8, unzipSync } from "fflate";
import type { XmlSpan } from "../../domain/document/edited-chart.ts";
import type { TextPiece } from "../../domain/document/edited-document.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";
import type { DocumentIdentity } from "../../domain/figures/written-trace.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { decodeXml, encodeXml } from "../../opc/decode-xml.ts";
import { officePackage } from "../../opc/office-package.ts";
import { zipped } from "../package/zipped.ts";
import { type Piece, plainPiece, trackedPiece, withoutEmptyRuns } from "./replaced-pieces.ts";

/** Text that takes the place of characters, which may stand in several pieces of XML. */
export interface Replacement {
  readonly spans: readonly (TextSpan & { readonly piece: TextPiece })[];
  readonly after: string;
}

/** XML that takes the place of other XML in a part, and in a sheet of a workbook inside the document. */
export interface PartEdits {
  readonly edits: readonly (XmlSpan & { readonly text: string })[];
  readonly inWorkbook?: { readonly workbook: string; readonly edit: XmlSpan & { readonly text: string } };
}

export interface RefreshOptions {
  /** Of charts; never tracked, for Word tracks no change in them. */
  readonly charts?: readonly PartEdits[];
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
  { track, date, identity, charts = [] }: RefreshOptions,
): Uint8Array {
  const files = unzipSync(bytes);
  let id = track ? largestId(parts) : 0;
  const mark = (): string => {
    id += 1;
    return `w:id="${id}" w:author="${AUTHOR}" w:date="${date}T00:00:00Z"`;
  };
  for (const [name, xml] of parts) {
    const pieces = piecesOf(name, replacements);
    const drawn = charts.flatMap(({ edits }) => edits.filter(({ part }) => part === name));
    if (pieces.length + drawn.length === 0) continue;
    const edits = track ? trackedEdits(xml, pieces, mark) : pieces.map((piece) => plainPiece(xml, piece));
    files[name] = encodeXml(spliced(xml, [...edits.flat(), ...drawn]), files[name]!);
  }
  for (const [name, edits] of inWorkbooks(charts)) files[name] = refreshedWorkbook(files[name]!, edits, date);
  const opened = officePackage({ names: Object.keys(files), bytes: (name) => files[name] });
  const properties =
    opened.relationships("").find(({ type }) => type === "custom-properties")?.part ??
    opened.find("docProps/custom.xml");
  const content = properties === undefined ? undefined : files[properties];
  if (content) files[properties!] = strToU8(withIdentity(strFromU8(content), identity.identity));
  return zipped(Object.entries(files), date);
}

type SheetEdit = NonNullable<PartEdits["inWorkbook"]>["edit"];

/** Edits of sheets by the workbook that holds them. */
function inWorkbooks(charts: readonly PartEdits[]): ReadonlyMap<string, readonly SheetEdit[]> {
  const found = new Map<string, SheetEdit[]>();
  for (const { inWorkbook } of charts) {
    if (inWorkbook) found.set(inWorkbook.workbook, [...(found.get(inWorkbook.workbook) ?? []), inWorkbook.edit]);
  }
  return found;
}

function refreshedWorkbook(bytes: Uint8Array, edits: readonly SheetEdit[], date: IsoDate): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  for (const part of new Set(edits.map((edit) => edit.part))) {
    const sheet = files[part]!;
    const xml = decodeXml(sheet, part);
    files[part] = encodeXml(
      spliced(
        xml,
        edits.filter((edit) => edit.part === part),
      ),
      sheet,
    );
  }
  return zipped(Object.entries(files), date);
}

/** The pieces of a part in which something is replaced, each once, with what is replaced in it, in order. */
function piecesOf(part: string, replacements: readonly Replacement[]): readonly Piece[] {
  const pieces = new Map<number, { piece: TextPiece; changes: { from: number; to: number; after: string }[] }>();
  for (const { spans, after } of replacements) {
    for (const [index, { piece, from, to }] of spans.entries()) {
      if (piece.part !== part) continue;
      const known = pieces.get(piece.from) ?? { piece, changes: [] };
      pieces.set(piece.from, known);
      // The first piece takes the whole new text, so that it looks as the old one began.
      known.changes.push({ from, to, after: index === 0 ? after : "" });
    }
  }
  for (const { changes } of pieces.values()) changes.sort((one, other) => one.from - other.from);
  return [...pieces.values()];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Run by run: all pieces of a run are replaced together, and what is left empty goes. */
function trackedEdits(xml: string, pieces: readonly Piece[], mark: () => string): readonly Edit[] {
  const runs = new Map<number, Piece[]>();
  for (const one of pieces) {
    const known = runs.get(one.piece.run.from);
    if (known) known.push(one);
    else runs.set(one.piece.run.from, [one]);
  }
  return [...runs.values()].map((inRun) => {
    const { from, to } = inRun[0]!.piece.run;
    const edits = inRun.flatMap((piece) => trackedPiece(xml, piece, mark));
    const moved = edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
    return { from, to, text: withoutEmptyRuns(spliced(xml.slice(from, to), moved)) };
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
      [...xml.matchAll(/[\s:]id\s*=\s*["'](\d{1,9})["']/g)].reduce(
        (most, [, id]) => Math.max(most, Number(id)),
        largest,
      ),
    0,
  );

const withIdentity = (xml: string, identity: string): string =>
  xml.replace(
    /(<[^\s<>]*property\b[^>]*\bname\s*=\s*["']ntm-identity["'][^>]*>\s*<[^\s<>]*lpwstr\b[^>]*>)[^<]*/,
    `$1${escapeXml(identity)}`,
  );
