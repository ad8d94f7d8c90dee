import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeReport } from "../../src/commands/report.ts";
import type { CriteriaSet } from "../../src/domain/criteria/criteria.ts";
import { CannotRun, type Finding } from "../../src/domain/findings/finding.ts";
import type { Submission } from "../../src/domain/workbook/submission.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { criteriaSheets } from "../../src/load/period.ts";
import { readWorkbook } from "../../src/read/workbook/workbook.ts";
import { validateSubmission } from "../../src/validate/workbook/submission.ts";
import { docxText } from "../support/docx.ts";
import { sharedSampleWorkspace } from "../support/workspace.ts";
import { WRITER } from "../support/writer.ts";
import {
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
const workspace = sharedSampleWorkspace();
const knowledge = openKnowledge(workspace);
const { end } = knowledge.period(PERIOD);
const forms = knowledge.formsOn(end);
const sheets = criteriaSheets(forms);
const sets: ReadonlyMap<string, CriteriaSet> = new Map(
  knowledge.sets(sheets.map(({ set }) => set)).map((set) => [set.id, set]),
);
const originals = ["tinh.xlsx", "tx-hong-linh.xlsx"].map((name) =>
  original(name, readFileSync(join(workspace, FOLDER, name))),
);

interface Read {
  readonly submission?: Submission;
  readonly findings: readonly Finding[];
}

/** The way of `validate` for one workbook; the criteria sheets, which are large, only when asked for. */
async function validated(name: string, bytes: Uint8Array, all: boolean): Promise<Read> {
  const file = `${FOLDER}/${name}`;
  const path = join(workspace, "corpus.xlsx");
  writeFileSync(path, bytes);
  const unread = new Set(all ? [] : sheets.map((sheet) => sheet.name));
  const workbook = await readWorkbook(path, file, { sheets: (sheet) => !unread.has(sheet) });
  if (!workbook.ok) return { findings: workbook.findings };
  const context = {
    forms,
    indicators: knowledge.indicators(),
    register: knowledge.registerOn(end),
    period: PERIOD,
  };
  return validateSubmission(workbook.value, all ? { ...context, sets } : context);
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

type Damage = (file: Original, random: Random) => Uint8Array;

const CASES = 400;
const DAMAGES: readonly (readonly [string, Damage, boolean])[] = [
  ["cells", damagedCell, false],
  ["numbers overwritten with words", overwrittenNumber, true],
  ["sheets", damagedSheet, false],
  ["bytes of the archive", damagedZip, false],
  ["XML", damagedXml, false],
];

describe("a damaged workbook gives findings with its name, or exactly the values it had", () => {
  test.each(DAMAGES)(`${CASES} times: %s`, async (label, damage, numbersOnly) => {
    const source = random(label.length * 7919);
    const sound = new Map<string, readonly string[]>();
    let refused = 0;
    for (let index = 0; index < CASES; index++) {
      const file = source.pick(originals);
      // The sheets of criteria make up most of a workbook; one case in ten reads them too.
      const all = index % 10 === 0;
      const key = `${file.name} ${all}`;
      if (!sound.has(key)) {
        const untouched = await validated(file.name, file.bytes, all);
        expect(untouched.findings).toEqual([]);
        sound.set(key, valuesOf(untouched.submission, numbersOnly));
      }
      const { submission, findings } = await validated(file.name, damage(file, source), all);
      expectUseful(findings, file.name, `${label} ${index}`);
      if (findings.length > 0) refused++;
      else expect(valuesOf(submission, numbersOnly), `${label} ${index}`).toEqual(sound.get(key));
    }
    // Damage in parts that nobody reads does no harm; most of it must be noticed all the same.
    expect(refused).toBeGreaterThan(CASES / 4);
  });
});

test("40 damaged workbooks: no official document that differs from the sound one, nothing written when refused", async () => {
  const out = join(workspace, "out");
  const document = join(out, PERIOD, `${TYPE}.docx`);
  const report = () =>
    makeReport({ folder: workspace, period: PERIOD, type: TYPE, draft: false, force: true, writer: WRITER });
  expect(await report()).toMatchObject({ ok: true });
  const sound = docxText(readFileSync(document));
  const source = random(20_240_614);
  for (let index = 0; index < 40; index++) {
    const file = source.pick(originals);
    const [label, damage] = DAMAGES[index % DAMAGES.length]!;
    rmSync(out, { recursive: true, force: true });
    writeFileSync(join(workspace, FOLDER, file.name), damage(file, source));
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
