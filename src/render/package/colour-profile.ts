import { deflateSync, inflateSync } from "node:zlib";

/** A colour profile as LibreOffice writes it, with the object that tells its length. */
const PROFILE = /(\d+ 0 obj\n<<\/N 3\/Length (\d+) 0 R\/Filter\/FlateDecode>>\nstream\n)/;
/** Date and time at which a profile was made (ICC.1:2010, 7.2.1, bytes 24 to 35). */
const MADE = { from: 24, to: 36 };

/**
 * A PDF of LibreOffice (its bytes as Latin-1) without the time in the colour profile that PDF/A asks for. The profile is
 * stored instead of compressed, so its length depends on no packer; offsets in the cross-reference table (ISO 32000-1,
 * 7.5.4) follow. What has no such profile stays as it is.
 */
export function withoutProfileTime(pdf: string): string {
  const head = PROFILE.exec(pdf);
  if (!head) return pdf;
  const start = head.index + head[0].length;
  const end = pdf.indexOf("\nendstream", start);
  const profile = inflateSync(Buffer.from(pdf.slice(start, end), "latin1"));
  profile.fill(0, MADE.from, MADE.to);
  const stored = deflateSync(profile, { level: 0 }).toString("latin1");
  // As many digits as before: the object of the length moves no other one.
  const length = new RegExp(`(?<=\\n${head[2]} 0 obj\\n)\\d+(?=\\nendobj)`);
  const after = pdf.slice(end).replace(length, (old) => String(stored.length).padStart(old.length, "0"));
  if (after.length !== pdf.length - end) return pdf;
  return withOffsets(pdf.slice(0, start) + stored + after, start, stored.length - (end - start));
}

/** Objects behind `position`, and the table itself, stand further on. */
function withOffsets(pdf: string, position: number, moved: number): string {
  const on = (offset: string): number => (Number(offset) > position ? Number(offset) + moved : Number(offset));
  return pdf
    .replace(/^(\d{10})(?= \d{5} n )/gm, (_, offset: string) => String(on(offset)).padStart(10, "0"))
    .replace(/(startxref\n)(\d+)/, (_, key: string, offset: string) => key + on(offset));
}
