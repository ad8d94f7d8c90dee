import { zipSync } from "fflate";

/**
 * An archive of parts, stored and of one date: packing costs nothing, and the same parts are the same bytes, so that what
 * is made of them is known again (`composed-once.ts`, `read-once.ts`).
 */
export const zipped = (parts: Readonly<Record<string, Uint8Array>>): Buffer =>
  Buffer.from(zipSync({ ...parts }, { level: 0, mtime: "2024-06-14" }));
