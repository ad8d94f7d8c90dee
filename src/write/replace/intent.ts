import { join } from "node:path";
import { createFile, flushFolder, moveFile } from "../disk/disk.ts";
import { readableFile } from "../disk/standing-file.ts";

/** What is to become of one file: written anew, replaced or removed. */
export interface IntendedFile {
  /** Path below the folder, with forward slashes. */
  readonly name: string;
  /** SHA-256 of what stood there when the run looked; absent where nothing did. */
  readonly before?: string;
  /** SHA-256 of what shall stand there; absent where nothing shall. */
  readonly after?: string;
}

/** Record in a claim that everything is at hand and the files are being replaced. Without it nothing has been touched. */
export const INTENT = "intent.json";
const FORMAT = "ntm/intent";

/** Copies in the claim: of what comes, and of what stood there. */
export const stagedName = (index: number): string => `new-${index}`;
export const keptName = (index: number): string => `old-${index}`;

export function writeIntent(claim: string, files: readonly IntendedFile[]): void {
  const text = JSON.stringify({ format: FORMAT, formatVersion: 1, files }, undefined, 2);
  createFile(join(claim, `${INTENT}.part`), Buffer.from(text));
  moveFile(join(claim, `${INTENT}.part`), join(claim, INTENT));
  flushFolder(claim);
}

/** The intent of a claim; nothing where it has none, or none that this program wrote. */
export function readIntent(claim: string): readonly IntendedFile[] | undefined {
  const text = readableFile(join(claim, INTENT))?.toString("utf8");
  if (text === undefined) return undefined;
  try {
    const { format, files } = JSON.parse(text) as { readonly format?: unknown; readonly files?: unknown };
    return format === FORMAT && Array.isArray(files) && files.every(isIntended) ? files : undefined;
  } catch {
    return undefined;
  }
}

function isIntended(value: unknown): value is IntendedFile {
  const { name, before, after } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isHash = (hash: unknown) => hash === undefined || (typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash));
  // A record speaks of nothing outside its folder.
  return typeof name === "string" && !/(^|[\\/])\.\.([\\/]|$)|^[\\/]|:/.test(name) && isHash(before) && isHash(after);
}
