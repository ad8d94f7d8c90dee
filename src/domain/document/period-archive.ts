import type { WrittenManifest } from "./written-manifest.ts";

/**
 * Record at the root of an archive (hồ sơ lưu trữ). Where it stands, a workspace is whole: nothing is taken from the package,
 * so that rules which came later change nothing.
 */
export const ARCHIVE_RECORD = "ntm-archive.json";
const FORMAT = "ntm/archive";
const VERSION = 1;

/** What an archive says of itself. */
export interface PeriodArchive {
  readonly period: string;
  /** The documents, each with the command that makes it again. */
  readonly documents: readonly ArchivedDocument[];
}

export interface ArchivedDocument extends Pick<WrittenManifest, "document" | "program"> {
  readonly command: string;
}

/** The record as JSON text; equal documents give equal bytes. */
export const archiveRecord = (archive: PeriodArchive): string =>
  `${JSON.stringify({ format: FORMAT, formatVersion: VERSION, ...archive }, undefined, 2)}\n`;

/** The command that makes a document again from its sources, in a workspace that holds them. */
export function makingCommand({ period, type, topic, draft, issued, outputs }: WrittenManifest): string {
  const { number, date } = issued ?? {};
  return [
    `ntm report --period ${period} --type ${type}`,
    // The name of a topic begins with the code of its unit.
    ...(topic === undefined ? [] : [`--units ${topic.split("-")[0]}`]),
    ...(draft ? ["--draft"] : []),
    ...(number === undefined ? [] : [`--number ${number}`]),
    ...(date === undefined ? [] : [`--date ${date}`]),
    ...(outputs.some(({ file }) => file.endsWith(".pdf")) ? ["--pdf"] : []),
    ...(outputs.some(({ file }) => file.endsWith(".html")) ? [] : ["--no-html"]),
  ].join(" ");
}
