import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect } from "vitest";

const GOLDEN = join(import.meta.dirname, "../golden/same-bytes");

/** What a file holds: of a package its parts, since packers differ between versions of Node.js. */
const contentOf = (name: string, bytes: Uint8Array): string | Uint8Array =>
  /\.(?:docx|xlsx)$/.test(name)
    ? Object.entries(unzipSync(bytes))
        .map(([part, content]) => `${sha256(content)}  ${part}\n`)
        .join("")
    : bytes;

/** `sha256  path` of the files below a folder whose names fit, in order of their paths. */
export const hashesIn = (folder: string, wanted: RegExp): readonly string[] =>
  readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => wanted.test(name))
    .map((name) => `${sha256(contentOf(name, readFileSync(join(folder, "out", name))))}  ${name}`);

export const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const byPath = (one: string, other: string): number => (one.slice(66) < other.slice(66) ? -1 : 1);

export const asText = (hashes: readonly string[]): string => `${hashes.toSorted(byPath).join("\n")}\n`;

/** What the files hold is asked elsewhere; here that changes of the program leave them alone. */
export const expectAgreed = (name: string, hashes: readonly string[]) =>
  expect(asText(hashes)).toMatchFileSnapshot(join(GOLDEN, `${name}.txt`));

/**
 * Some of the files that only the whole proof makes all of, made by a test that needs them anyway: whoever changes their
 * bytes learns of it at once, and renews the rest.
 */
export function expectAmongAgreed(name: string, hashes: readonly string[]): void {
  const agreed = readFileSync(join(GOLDEN, `${name}.txt`), "utf8").split("\n");
  const stale = `${name}.txt is to be renewed: npm run test:all -- test/report/same-bytes.test.ts -u`;
  expect(
    hashes.filter((line) => !agreed.includes(line)),
    stale,
  ).toEqual([]);
}
