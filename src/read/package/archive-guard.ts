import type { FileDefect } from "./file-finding.ts";
import { foreignFormat } from "./foreign-format.ts";
import { readZipDirectory, type ZipDefect, type ZipEntry } from "./zip-directory.ts";

const MIB = 1024 * 1024;

/** Limits far above any real form (a district's workbook is some 40 KB) and far below what a machine can hold. */
export const ARCHIVE_LIMITS = {
  /** A form with a dozen photographs stays below 20 MB. */
  fileBytes: 32 * MIB,
  /** Excel writes some twenty parts for a form, one more for each picture or comment sheet. */
  entries: 2_000,
  /** One worksheet of a million bordered empty rows is about 90 MB of XML; it must still pass. */
  partBytes: 128 * MIB,
  /** What all parts may come to: two such worksheets. */
  totalBytes: 256 * MIB,
  /** Sheets of repeated empty rows reach some 60:1; zip bombs live near deflate's limit of 1032:1. */
  ratio: 250,
  /** Small parts compress wildly and harmlessly. */
  ratioFromBytes: MIB,
} as const;

export type ArchiveLimits = Readonly<Record<keyof typeof ARCHIVE_LIMITS, number>>;

/** Parts of an accepted package by name. */
export type Archive = ReadonlyMap<string, ZipEntry>;

/**
 * The parts of a package that is safe to read, or why not: decided from the first bytes and the zip central directory,
 * before anything is inflated.
 */
export function guardPackage(
  bytes: Buffer,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): { readonly parts: Archive } | { readonly defect: FileDefect; readonly detail?: string } {
  const refuse = ([defect, detail]: Defect) => ({ defect, ...(detail === undefined ? {} : { detail }) });
  if (bytes.length > limits.fileBytes) return refuse(["file/too-large", `${megabytes(bytes.length)} MB`]);
  const foreign = foreignFormat(bytes);
  if (foreign !== undefined) return refuse([foreign]);

  const directory = readZipDirectory(bytes, limits.entries);
  if (typeof directory === "string") return refuse(DEFECT_OF[directory]);
  const defect = unsafeNames(directory) ?? oversized(directory, bytes.length, limits) ?? unreadable(directory);
  return defect === undefined ? { parts: new Map(directory.map((entry) => [entry.name, entry])) } : refuse(defect);
}

type Defect = readonly [code: FileDefect, detail?: string];

const DEFECT_OF: Readonly<Record<ZipDefect, Defect>> = {
  damaged: ["file/damaged"],
  zip64: ["file/unsupported-zip", "ZIP64"],
  "multi-disk": ["file/unsupported-zip", "nén thành nhiều phần"],
  "too-many-entries": ["file/too-large", "quá nhiều thành phần bên trong"],
};

function unsafeNames(entries: readonly ZipEntry[]): Defect | undefined {
  const seen = new Set<string>();
  for (const { name } of entries) {
    // Archivers of Windows part folders by backslashes.
    if (/^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes("..")) {
      return ["file/unsafe", "đường dẫn bên trong trỏ ra ngoài tệp"];
    }
    // Part names differ by more than case (ISO/IEC 29500-2, 6.2.2.3).
    const key = name.replaceAll("\\", "/").toLowerCase();
    if (seen.has(key)) return ["file/unsafe", `hai thành phần trùng tên "${name}"`];
    seen.add(key);
  }
  return undefined;
}

function oversized(entries: readonly ZipEntry[], fileBytes: number, limits: ArchiveLimits): Defect | undefined {
  let total = 0;
  let compressed = 0;
  for (const { name, size, compressedSize } of entries) {
    total += size;
    compressed += compressedSize;
    if (size > limits.partBytes) return ["file/too-large", `"${name}" chiếm ${megabytes(size)} MB khi giải nén`];
    if (size > limits.ratioFromBytes && size > compressedSize * limits.ratio) {
      return ["file/unsafe", `"${name}" nén quá mức, có thể là bom nén`];
    }
  }
  if (total > limits.totalBytes) return ["file/too-large", `${megabytes(total)} MB khi giải nén`];
  if (compressed > fileBytes) return ["file/unsafe", "các thành phần chồng lên nhau"];
  return undefined;
}

function unreadable(entries: readonly ZipEntry[]): Defect | undefined {
  if (entries.some((entry) => entry.encrypted)) return ["file/unsupported-zip", "thành phần bên trong bị mã hóa"];
  if (entries.some((entry) => entry.method !== 0 && entry.method !== 8)) {
    return ["file/unsupported-zip", "phương pháp nén lạ"];
  }
  return undefined;
}

const megabytes = (bytes: number): number => Math.round(bytes / MIB);
