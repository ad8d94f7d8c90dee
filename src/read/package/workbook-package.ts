import type { Outcome } from "../../domain/findings/finding.ts";
import { type OfficePackage, officePackage, type Relationship } from "../../opc/office-package.ts";
import { UnreadablePart } from "../../opc/unreadable-part.ts";
import { ARCHIVE_LIMITS, type Archive, type ArchiveLimits, guardPackage } from "./archive-guard.ts";
import { type FileDefect, fileFinding } from "./file-finding.ts";
import { inflatePart } from "./inflate-part.ts";

/** A workbook that is safe to read, its parts found by relationships and media types. Reading throws `UnreadablePart`. */
export interface WorkbookPackage {
  /** The part that lists the sheets, whatever it is called. */
  readonly main: string;
  /** The bytes of a part; `undefined` where there is none of that name. */
  readonly bytes: (part: string) => Buffer | undefined;
  readonly relationships: (source: string) => readonly Relationship[];
  readonly typeOf: (part: string) => string | undefined;
}

/** Lists of relationships and types are small. */
const LARGEST_LIST = 4 * 1024 * 1024;

/** What a package is by the media type of its main part: documents, templates and add-ins, with and without macros. */
const KINDS: readonly (readonly [RegExp, FileDefect | undefined])[] = [
  [/ms-excel\.sheet\.binary\b/, "file/binary-workbook"],
  [/(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroenabled)\.main\+xml$/, undefined],
  [/(?:wordprocessingml|ms-word)\..*main\+xml$/, "file/word-document"],
  [/(?:presentationml|ms-powerpoint)\..*main\+xml$/, "file/not-workbook"],
];

/** Main parts by their usual names, where the package says nothing of them. */
const USUAL = ["xl/workbook.xml", "word/document.xml", "xl/workbook.bin"];

/** The package of a workbook, or one finding that says why the file is none that can be read. */
export function openWorkbook(
  bytes: Buffer,
  file: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Outcome<WorkbookPackage> {
  const refuse = (code: FileDefect, detail?: string) =>
    ({ ok: false, findings: [fileFinding(code, file, detail)] }) as const;
  const guarded = guardPackage(bytes, limits);
  if ("defect" in guarded) return refuse(guarded.defect, guarded.detail);
  const { parts } = guarded;
  const opened = officePackage({
    names: [...parts.keys()],
    bytes: (name) => inflated(bytes, parts, name, LARGEST_LIST),
  });
  try {
    const main = opened.main() ?? USUAL.map(opened.find).find((part) => part !== undefined);
    const kind = main === undefined ? "file/not-workbook" : kindOf(opened, main, () => inflated(bytes, parts, main));
    // ODF 1.3 part 2, 3.2.
    if (opened.find("META-INF/manifest.xml") && opened.find("content.xml")) return refuse("file/open-document");
    if (main === undefined || kind !== undefined) return refuse(kind ?? "file/not-workbook");
    const { relationships, typeOf, find } = opened;
    const value: WorkbookPackage = {
      main,
      relationships,
      typeOf,
      bytes: (part) => {
        const name = find(part);
        return name === undefined ? undefined : inflated(bytes, parts, name);
      },
    };
    return { ok: true, value, findings: [] };
  } catch (error) {
    if (!(error instanceof UnreadablePart)) throw error;
    return refuse(defectOf(error), detailOf(error));
  }
}

/** A part in an encoding that is not read is not damaged. */
export const defectOf = ({ reason }: UnreadablePart): FileDefect =>
  reason.includes("bảng mã") ? "file/unreadable-part" : "file/damaged";

export const detailOf = ({ part, reason }: UnreadablePart): string => `"${part}" ${reason}`;

function inflated(bytes: Buffer, parts: Archive, name: string, largest = Number.POSITIVE_INFINITY): Buffer {
  const entry = parts.get(name)!;
  if (entry.size > largest) throw new UnreadablePart(name, "lớn bất thường");
  const content = inflatePart(bytes, entry);
  if (content === undefined) throw new UnreadablePart(name, "không giải nén được hoặc sai kích thước");
  return content;
}

/** Nothing for a workbook. A package that says nothing of the part's type is read by what the part holds. */
function kindOf({ typeOf }: OfficePackage, main: string, content: () => Buffer): FileDefect | undefined {
  const type = typeOf(main) ?? "";
  const known = KINDS.find(([pattern]) => pattern.test(type));
  if (known) return known[1];
  if (/\.bin$/i.test(main)) return "file/binary-workbook";
  const head = content().toString("latin1", 0, HEAD_BYTES).replaceAll("\0", "");
  const [, root] = /<(?![?!])(?:[^\s:>/]+:)?([^\s>/]+)/.exec(head) ?? [];
  if (root === "document") return "file/word-document";
  // A part that is no XML at all is damaged; reading it says so.
  return root === "workbook" || /workbook\d*\.xml$/i.test(main) ? undefined : "file/not-workbook";
}

/** How much of a part is looked at for its root element. */
const HEAD_BYTES = 4096;
