import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { type CheckKnowledge, checkDocument } from "../../src/check/check-document.ts";
import { CannotRun } from "../../src/domain/findings/finding.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { readDocument } from "../../src/read/document/read-document.ts";
import { madeShort } from "../support/made-documents.ts";
import { seeds } from "../support/share.ts";
import { zipped } from "../support/word/zipped.ts";
import { ROOT } from "../support/workspace.ts";

const PARTS = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/header1.xml"];
const GARBAGE = ["", "abc", "-1", "0", "999999999999", "1e9", "%1%9%", "ａ", "true"];

let parts: Record<string, Uint8Array> = {};
let knowledge: CheckKnowledge;
beforeAll(async () => {
  // Short, so that more of the damage meets what a document has once: headings, footnotes, tables, annexes, the signature.
  parts = unzipSync(readFileSync(join(await madeShort(), "out/2024-H1/bao-cao-so-ket.docx")));
  knowledge = openKnowledge(ROOT).checkingOn("2024-06-28");
});

/** A Word file as a broken program or a hurried hand might leave it: a value, an element, an attribute or a tag is wrong. */
function damaged(part: string, at: number, kind: number, garbage: string): Buffer {
  const xml = strFromU8(parts[part]!);
  const spots = [...xml.matchAll([/w:\w+="[^"]*"/g, /<w:\w+(?: [^<>]*)?\/>/g, /<\/?w:\w+[^<>]*>/g][kind % 3]!)];
  const spot = spots[at % Math.max(1, spots.length)];
  if (!spot) return zipped(parts);
  const [text] = spot;
  const changed = kind % 3 === 0 ? text.replace(/"[^"]*"/, () => `"${garbage}"`) : kind % 6 < 3 ? "" : text + text;
  const broken = xml.slice(0, spot.index) + changed + xml.slice(spot.index + text.length);
  return zipped({ ...parts, [part]: strToU8(broken) });
}

const RUNS = seeds(200, 0.05);

test(`damages of a Word file: always findings or one sentence, never a fault of the program`, () => {
  let readable = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...PARTS),
      fc.nat(1_000_000),
      fc.nat(5),
      fc.constantFrom(...GARBAGE),
      (part, at, kind, garbage) => {
        try {
          const document = readDocument(damaged(part, at, kind, garbage), "hong.docx");
          readable += 1;
          for (const { finding } of checkDocument(document, knowledge, "draft")) {
            expect(finding.found).not.toMatch(/NaN|undefined|Infinity/);
          }
        } catch (error) {
          if (!(error instanceof CannotRun)) throw error;
          expect(error.message).toMatch(/^Không đọc được "hong\.docx": /);
        }
      },
    ),
    { numRuns: RUNS, seed: 20260921 },
  );
  expect(readable).toBeGreaterThan(RUNS / 2);
}, 1_600_000);
