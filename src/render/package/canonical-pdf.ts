import { createHash } from "node:crypto";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { withoutProfileTime } from "./colour-profile.ts";

const DATES = /(\/(?:CreationDate|ModDate)\s*\(D:)\d{14}/g;
/** The same moment as metadata has it (XMP); PDF/A wants both to agree. */
const XMP_DATES = /(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g;
const IDS = /(\/ID\s*\[\s*<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}(>\s*\])/g;
const CHECKSUM = /(\/DocChecksum\s*\/)[0-9A-F]{32}/g;

/**
 * A PDF of LibreOffice without the time it was made: dated by the document, its identifier (ISO 32000-1, 14.4) made of
 * its own bytes. All but the colour profile keeps its length.
 */
export function canonicalPdf(pdf: Uint8Array, date: IsoDate): Uint8Array {
  const blank = "0".repeat(32);
  const timeless = withIds(
    withoutProfileTime(Buffer.from(pdf).toString("latin1"))
      .replace(DATES, `$1${date.replaceAll("-", "")}000000`)
      .replace(XMP_DATES, `$1${date}T00:00:00Z`),
    blank,
  );
  const id = createHash("sha256").update(timeless, "latin1").digest("hex").slice(0, 32).toUpperCase();
  return Buffer.from(withIds(timeless, id), "latin1");
}

const withIds = (text: string, id: string): string =>
  text
    .replace(IDS, (_, ...parts) => `${parts[0]}${id}${parts[1]}${id}${parts[2]}`)
    .replace(CHECKSUM, (_, key) => `${key}${id}`);
