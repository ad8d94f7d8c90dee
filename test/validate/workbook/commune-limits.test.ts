import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formOf } from "../../../src/domain/workbook/form.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { validateSubmission } from "../../../src/validate/workbook/submission.ts";
import { read } from "../../read/fixtures.ts";
import { editCell, emptyWorkspace, ROOT, withNumber } from "../../support/workspace.ts";

const PERIOD = "2026-H1";
const FILE = `data/periods/${PERIOD}/xa-son-tay.xlsx`;
const knowledge = openKnowledge(ROOT);
const { end } = knowledge.period(PERIOD);
const indicators = knowledge.indicatorsOn(end);

/** What is wrong with a commune's workbook once a cell of its indicators says a number. */
async function told(address: string, value: number): Promise<readonly string[]> {
  const folder = emptyWorkspace();
  mkdirSync(join(folder, "data/periods", PERIOD), { recursive: true });
  cpSync(join(ROOT, FILE), join(folder, FILE));
  editCell(folder, { file: FILE, sheet: "Chỉ tiêu", address }, withNumber(value));
  const workbook = await read(readFileSync(join(folder, FILE)), { sheets: (name) => !/Tiêu chí/.test(name) });
  if (!workbook.ok) return workbook.findings.map(({ code }) => code);
  const context = { forms: knowledge.formsOn(end), indicators, kinds: knowledge.numberKinds(), sets: new Map() };
  const { findings } = validateSubmission(workbook.value, {
    ...context,
    register: knowledge.registerOn(end),
    period: PERIOD,
  });
  return findings.flatMap(({ code, place, expected }) => (place.address === address ? [`${code}: ${expected}`] : []));
}

/** Roads that a commune built: row 12, the column of results. */
test.each([
  [60, []],
  [60.01, ["cell/out-of-bounds: số từ 0 đến 60"]],
  // A district may have built them, a commune can't.
  [180, ["cell/out-of-bounds: số từ 0 đến 60"]],
])("a commune that says %d km of roads", async (value, findings) => {
  expect(await told("E12", value)).toEqual(findings);
});

test("no limit of a commune is wider than a district's", () => {
  const ofDistrict = knowledge.indicatorsAt("district");
  const commune = knowledge.registerOn(end).communes[0]!;
  const asked = formOf(knowledge.formsIn(PERIOD).reporting, commune).sheets.flatMap((sheet) =>
    sheet.kind === "indicators" ? sheet.groups.flatMap((group) => group.indicators) : [],
  );
  const limits = asked.map((id) => [id, indicators.get(id)!.bounds?.max, ofDistrict.get(id)?.bounds?.max] as const);
  expect(limits.length).toBeGreaterThan(25);
  expect(limits.filter(([, own, wider]) => own !== undefined && wider !== undefined && own > wider)).toEqual([]);
  expect(limits.filter(([, own]) => own === undefined)).toEqual([]);
});
