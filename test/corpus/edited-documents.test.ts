import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { issuedFindings } from "../../src/check/editing/issued-findings.ts";
import { planRefresh } from "../../src/check/editing/refresh-plan.ts";
import { verifyDocument } from "../../src/check/editing/verify-document.ts";
import type { WrittenTrace } from "../../src/domain/figures/written-trace.ts";
import { CannotRun } from "../../src/domain/findings/finding.ts";
import { readEditedDocument } from "../../src/read/edited/edited-document.ts";
import { requireWhole } from "../../src/read/package/document-package.ts";
import { refreshedDocument } from "../../src/render/edited/refreshed-document.ts";
import { shownLines } from "../../src/render/package/shown-lines.ts";
import { readManifest, readTrace } from "../../src/validate/records/written-records.ts";
import { madeShort } from "../support/made-documents.ts";
import { seeds } from "../support/share.ts";
import { zipped } from "../support/word/zipped.ts";

const RUNS = seeds(200, 0.05);
const RECORDS = seeds(400, 0.05);
const GARBAGE = ["", "abc", "-1", "0", "999999999999", "1e9", "__proto__", "null", "_ntmF1", "ａ", "\u202E"];

let original: Record<string, Uint8Array> = {};
let lines: readonly string[] = [];
let records: Readonly<Record<"trace" | "manifest", string>>;
beforeAll(async () => {
  const path = join(await madeShort(), "out/2024-H1/bao-cao-so-ket.docx");
  const bytes = readFileSync(path);
  original = unzipSync(bytes);
  lines = shownLines(bytes);
  const beside = (kind: string) => readFileSync(path.replace(/docx$/, `${kind}.json`), "utf8");
  records = { trace: beside("trace"), manifest: beside("manifest") };
});

type Damage = (xml: string, at: number, garbage: string) => string;

const pick = (xml: string, pattern: RegExp, at: number): RegExpExecArray | undefined => {
  const spots = [...xml.matchAll(pattern)];
  return spots[at % Math.max(1, spots.length)] as RegExpExecArray | undefined;
};
const inPlaceOf = (xml: string, spot: RegExpExecArray | undefined, text: (old: string) => string): string =>
  spot ? xml.slice(0, spot.index) + text(spot[0]) + xml.slice(spot.index + spot[0].length) : xml;

/** What broken programs, hurried hands and bad disks do to a part. */
const DAMAGES: readonly Damage[] = [
  (xml, at, garbage) => inPlaceOf(xml, pick(xml, /="[^"]*"/g, at), () => `="${garbage}"`),
  (xml, at) => inPlaceOf(xml, pick(xml, /<[^<>]*\/>/g, at), () => ""),
  (xml, at) => inPlaceOf(xml, pick(xml, /<[^<>]*\/>/g, at), (old) => old + old),
  (xml, at) => inPlaceOf(xml, pick(xml, /<\/?[\w:]+[^<>]*>/g, at), () => ""),
  (xml, at) => inPlaceOf(xml, pick(xml, /<\/?[\w:]+[^<>]*>/g, at), (old) => old + old),
  (xml, at) => inPlaceOf(xml, pick(xml, /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs, at), (old) => old + old),
  (xml, at) => inPlaceOf(xml, pick(xml, /<w:bookmarkEnd[^>]*\/>/g, at), () => ""),
  (xml, at, garbage) => inPlaceOf(xml, pick(xml, />[^<]+</g, at), () => `>${garbage}<`),
  (xml, at) => xml.slice(0, at % xml.length),
  (xml, at) => `${xml.slice(0, at % xml.length)}<${xml.slice(at % xml.length)}`,
  (xml, at) => `${xml.slice(0, at % xml.length)}\u0000${xml.slice(at % xml.length)}`,
  (xml) => xml.replace("?>", '?><!DOCTYPE a [<!ENTITY b "cc">]>'),
  (xml) => xml.replace(/encoding="UTF-8"/i, 'encoding="windows-1258"'),
  () => "",
];

function damaged(name: string, damage: Damage, at: number, garbage: string, kind: number): Buffer {
  const { [name]: part, ...others } = original;
  if (kind === 0) return zipped(others);
  const whole = zipped({ ...others, [name]: strToU8(damage(strFromU8(part!), at, garbage)) });
  // The archive itself: bytes changed, or its end lost.
  if (kind === 1) whole[at % whole.length]! ^= 1 << (at % 8);
  return kind === 2 ? whole.subarray(0, at % whole.length) : whole;
}

test(`damages of a made document: verify, refresh, --issued always give findings or one sentence`, () => {
  const trace = JSON.parse(records.trace) as WrittenTrace;
  const present = new Map(
    trace.paragraphs.flatMap(({ anchors }) => anchors.map(({ name }) => [name, "7 ha"] as const)),
  );
  let readable = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(original).sort()),
      fc.constantFrom(...DAMAGES),
      fc.nat(1_000_000),
      fc.constantFrom(...GARBAGE),
      fc.nat(19),
      (name, damage, at, garbage, kind) => {
        const bytes = damaged(name, damage, at, garbage, kind);
        try {
          const document = readEditedDocument(bytes, "hong.docx");
          readable += 1;
          const { findings } = verifyDocument(trace, document, { present, recorded: lines });
          for (const { found } of [...findings, ...issuedFindings(lines, document)]) {
            expect(found).not.toMatch(/NaN|undefined|\[object/);
          }
          // Copies take the longest; every fourth is enough to try each damage many times.
          if (at % 4 > 0) return;
          requireWhole(bytes, "hong.docx");
          const { updates } = planRefresh(trace, document, present);
          const identity = { type: "a", period: "2024-H1", draft: false, identity: "x" };
          const options = { track: at % 8 === 0, date: "2024-06-28", identity };
          readEditedDocument(Buffer.from(refreshedDocument(bytes, document.parts, updates, options)), "moi.docx");
        } catch (error) {
          if (!(error instanceof CannotRun)) throw error;
          expect(error.message).toMatch(/^Không đọc được "hong\.docx": /);
        }
      },
    ),
    { numRuns: RUNS, seed: 20261127 },
  );
  expect(readable).toBeGreaterThan(RUNS / 4);
}, 1_600_000);

/** Any value in place of any other, at any depth. */
function withValue(json: unknown, path: readonly number[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof json !== "object" || json === null) return value;
  const keys = Object.keys(json);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const inner = withValue((json as Record<string, unknown>)[key], rest, value);
  return Array.isArray(json) ? json.with(Number(key), inner) : { ...json, [key]: inner };
}

test(`damages of trace and manifest: a value of the right shape, or findings`, () => {
  const written = { trace: JSON.parse(records.trace), manifest: JSON.parse(records.manifest) };
  const values = [null, 7, -1, 1.5, "", "x", [], {}, [null], true, { from: 0 }, "\u0000", 1e308];
  const sound = readEditedDocument(zipped(original), "x.docx");
  let damagedRecords = 0;
  fc.assert(
    fc.property(
      fc.constantFrom("trace" as const, "manifest" as const),
      fc.array(fc.nat(500), { minLength: 0, maxLength: 5 }),
      fc.constantFrom(...values),
      (kind, path, value) => {
        const text = JSON.stringify(withValue(written[kind], path, value));
        const read = (kind === "trace" ? readTrace : readManifest)(text, "x.json");
        if (!read.ok) damagedRecords += 1;
        for (const { found } of read.findings) expect(found).not.toMatch(/undefined|\[object/);
        if (!read.ok || kind === "manifest") return;
        verifyDocument(read.value as WrittenTrace, sound);
      },
    ),
    { numRuns: RECORDS, seed: 20261127 },
  );
  expect(damagedRecords).toBeGreaterThan(RECORDS / 4);
}, 1_600_000);
