import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { makeReport } from "../../src/commands/report.ts";
import type { CriteriaSet } from "../../src/domain/criteria/criteria.ts";
import { CannotRun, type Finding, type Outcome } from "../../src/domain/findings/finding.ts";
import type { Workbook } from "../../src/domain/workbook/cell.ts";
import type { Submission } from "../../src/domain/workbook/submission.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { criteriaSheets } from "../../src/load/period.ts";
import { openWorkbook } from "../../src/read/package/workbook-package.ts";
import { readSheets } from "../../src/read/workbook/workbook-sheets.ts";
import { validateSubmission } from "../../src/validate/workbook/submission.ts";
import { seeds } from "../support/share.ts";
import { shortReports } from "../support/short-report.ts";
import { docxText } from "../support/word/docx.ts";
import { sharedSampleWorkspace } from "../support/workspace.ts";
import { WRITER } from "../support/writer.ts";
import {
  type Damaged,
  damagedCell,
  damagedSheet,
  damagedXml,
  damagedZip,
  type Original,
  original,
  overwrittenNumber,
} from "./damage.ts";
import { type Random, random } from "./random.ts";

const PERIOD = "2024-H1";
const FOLDER = `data/periods/${PERIOD}`;
const TYPE = "bao-cao-so-ket";
/** A report of figures, lists and tasks: that every value is read as it was is asked without it, that none is printed here. */
const workspace = shortReports({ folder: sharedSampleWorkspace(), sections: ["3-noi-dung/ha-tang"], annexes: ["von"] });
for (const other of ["2022", "2023", "2023-H1"]) rmSync(join(workspace, "data/periods", other), { recursive: true });
const knowledge = openKnowledge(workspace);
const { end } = knowledge.period(PERIOD);
const forms = knowledge.formsOn(end);
const sheets = criteriaSheets(forms);
const sets: ReadonlyMap<string, CriteriaSet> = new Map(
  knowledge.sets(sheets.map(({ set }) => set)).map((set) => [set.id, set]),
);
const EMPTY = strToU8(
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
);
const originals = ["tinh.xlsx", "tx-hong-linh.xlsx"].map((name) =>
  original(name, readFileSync(join(workspace, FOLDER, name))),
);

/** Names of the sheets by their parts, by workbook: the sample's writer numbers parts in the order of the tabs. */
const sheetNames: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  originals.map(({ name, parts }) => [
    name,
    new Map(
      [...strFromU8(parts["xl/workbook.xml"]!).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, sheet], index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        sheet!.replaceAll("&amp;", "&"),
      ]),
    ),
  ]),
);

/** The same workbooks with nothing in their criteria sheets, which make up most of them, for when those are not read. */
const lean = originals.map((file) => {
  const unread = new Set(sheets.map(({ name }) => name));
  const emptied = [...sheetNames.get(file.name)!].flatMap(([part, sheet]) => (unread.has(sheet) ? [part] : []));
  return original(file.name, zipSync({ ...file.parts, ...Object.fromEntries(emptied.map((part) => [part, EMPTY])) }));
});

interface Read {
  readonly submission?: Submission;
  readonly findings: readonly Finding[];
}

/** The way of `validate` for one workbook; the criteria sheets, which are large, only when asked for. */
function validated(name: string, { bytes, part }: Damaged, all: boolean): Read {
  const unread = new Set(all ? [] : sheets.map((sheet) => sheet.name));
  const workbook = part === undefined ? readFrom(bytes, name, unread) : readAgain(bytes, name, unread, part);
  if (!workbook.ok) return { findings: workbook.findings };
  const context = {
    forms,
    indicators: knowledge.indicatorsAt("district"),
    register: knowledge.registerOn(end),
    period: PERIOD,
  };
  return validateSubmission(workbook.value, all ? { ...context, sets } : context);
}

/** `readWorkbook` without the file, and without its last resort: a fault of the reader fails the test. */
function readFrom(bytes: Uint8Array, name: string, unread: ReadonlySet<string>, only?: string): Outcome<Workbook> {
  const file = `${FOLDER}/${name}`;
  const opened = openWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file);
  if (!opened.ok) return opened;
  const isWanted = (sheet: string): boolean => !unread.has(sheet) && (only === undefined || only === sheet);
  const read = readSheets(opened.value, file, isWanted);
  return read.ok ? { ...read, value: { file, sha256: "", ...read.value } } : read;
}

/** Where one sheet is damaged only that one is read anew: nothing leads from one sheet's XML to another. */
function readAgain(bytes: Uint8Array, name: string, unread: ReadonlySet<string>, part: string): Outcome<Workbook> {
  const sheet = sheetNames.get(name)!.get(part);
  if (sheet === undefined) return readFrom(bytes, name, unread);
  const sound = soundWorkbook(name);
  const read = readFrom(bytes, name, unread, sheet);
  if (!read.ok) return read;
  const kept = sound.sheets.filter((one) => !unread.has(one.name));
  const merged = kept.flatMap((one) => (one.name === sheet ? read.value.sheets : [one]));
  return { ...read, value: { ...read.value, sheets: merged } };
}

const untouched = new Map<string, Workbook>();

function soundWorkbook(name: string): Workbook {
  const known = untouched.get(name);
  if (known) return known;
  const read = readFrom(originals.find((one) => one.name === name)!.bytes, name, new Set());
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  untouched.set(name, read.value);
  return read.value;
}

/** Every value that was read, without its place: the same data in other cells is the same data. */
function valuesOf(submission: Submission | undefined, numbersOnly: boolean): readonly string[] {
  if (!submission) return [];
  const observed = [...submission.observations].flatMap(([id, { actual, plan, qualifier }]) => [
    [id, "actual", actual?.value],
    [id, "plan", plan?.value],
    [id, "qualifier", qualifier?.value],
  ]);
  const listed = [...submission.lists].flatMap(([id, rows]) =>
    rows.flatMap(({ key, fields }) =>
      Object.entries(fields).map(([column, { value }]) => [`${id}/${key}`, column, value] as const),
    ),
  );
  return [...observed, ...listed]
    .filter(([, , value]) => value !== undefined && !(numbersOnly && typeof value === "string"))
    .map((one) => one.join("|"))
    .sort();
}

/** A finding that a person can act on: the file's name, Vietnamese clauses, no trace of the program. */
function expectUseful(findings: readonly Finding[], name: string, label: string): void {
  for (const { place, found, expected } of findings) {
    expect(place.file, label).toBe(`${FOLDER}/${name}`);
    for (const text of [found, expected]) {
      expect(text, label).not.toBe("");
      expect(text, label).not.toMatch(/\n\s+at |\bError:|undefined|\[object|NaN/);
    }
  }
}

type Damage = (file: Original, random: Random) => Damaged;

const CASES = seeds(100, 0.05);
const WHOLE = seeds(20);
const DAMAGES: readonly (readonly [string, Damage, boolean])[] = [
  ["cells", damagedCell, false],
  ["numbers overwritten with words", overwrittenNumber, true],
  ["sheets", damagedSheet, false],
  ["bytes of the archive", damagedZip, false],
  ["XML", damagedXml, false],
];

describe("a damaged workbook gives findings with its name, or exactly the values it had", () => {
  test.each(DAMAGES)("%s", (label, damage, numbersOnly) => {
    const source = random(label.length * 7919);
    const sound = new Map<string, readonly string[]>();
    let refused = 0;
    for (let index = 0; index < CASES; index++) {
      // One case in ten reads the sheets of criteria too.
      const all = index % 10 === 0;
      const file = source.pick(all ? originals : lean);
      const key = `${file.name} ${all}`;
      if (!sound.has(key)) {
        const whole = validated(file.name, { bytes: file.bytes }, all);
        expect(whole.findings).toEqual([]);
        sound.set(key, valuesOf(whole.submission, numbersOnly));
      }
      const { submission, findings } = validated(file.name, damage(file, source), all);
      expectUseful(findings, file.name, `${label} ${index}`);
      if (findings.length > 0) refused++;
      else expect(valuesOf(submission, numbersOnly), `${label} ${index}`).toEqual(sound.get(key));
    }
    // Damage in parts that nobody reads does no harm; most of it must be noticed all the same.
    expect(refused).toBeGreaterThan(CASES / 4);
  });
});

test(`damaged workbooks: no official document that differs from the sound one, nothing written when refused`, async () => {
  const out = join(workspace, "out");
  const document = join(out, PERIOD, `${TYPE}.docx`);
  const report = () =>
    makeReport({ folder: workspace, period: PERIOD, type: TYPE, draft: false, force: true, writer: WRITER });
  expect(await report()).toMatchObject({ ok: true });
  const sound = docxText(readFileSync(document));
  const source = random(20_240_614);
  for (let index = 0; index < WHOLE; index++) {
    const file = source.pick(originals);
    const [label, damage] = DAMAGES[index % DAMAGES.length]!;
    rmSync(out, { recursive: true, force: true });
    writeFileSync(join(workspace, FOLDER, file.name), damage(file, source).bytes);
    const outcome = await report().catch((error: unknown) => {
      expect(error, `${label} ${index}`).toBeInstanceOf(CannotRun);
      expect((error as CannotRun).message).toContain(file.name);
      return undefined;
    });
    writeFileSync(join(workspace, FOLDER, file.name), file.bytes);
    if (outcome?.ok) {
      expect(docxText(readFileSync(document)), `${label} ${index}`).toBe(sound);
      continue;
    }
    expect(existsSync(document), `${label} ${index}`).toBe(false);
    if (outcome)
      expect(
        outcome.findings.some(({ place }) => place.file?.includes(file.name)),
        `${label} ${index}`,
      ).toBe(true);
  }
});
