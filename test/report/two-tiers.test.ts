import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeReport } from "../../src/commands/report.ts";
import { validatePeriod } from "../../src/commands/validate.ts";
import { reportersOf, type Unit, workbookNames } from "../../src/domain/units/unit.ts";
import { type Form, formOf } from "../../src/domain/workbook/form.ts";
import { type Knowledge, openKnowledge } from "../../src/load/knowledge.ts";
import { writeForm } from "../../src/render/form/form.ts";
import type { EnteredObservation, EnteredRow, FormValues } from "../../src/render/form/form-values.ts";
import { ALL } from "../support/share.ts";
import { docxText } from "../support/word/docx.ts";
import { emptyWorkspace, ROOT } from "../support/workspace.ts";
import { WRITER } from "../support/writer.ts";

const TEMPLATE = `---
kind: letter
subject: V/v báo cáo sơ kết {{period "bare"}}
---
# Kết quả {{period "this"}}

Toàn tỉnh có {{num "programme-communes"}} xã, làm {{qty "cement-roads" zero="chưa có"}} đường; {{num "registered-hamlets" zero="chưa có"}} thôn đăng ký. Xã Can Lộc {{criteriaCount "xa-ntm" of="18406" verdict="met" zero="chưa có" some="có"}} tiêu chí tự đánh giá đạt.
`;
const PERIOD = "2026-H1";
/** On the last day, the day after, and in words that are no day. */
const PREPARED = new Map([
  ["Xã Cẩm Duệ", "19/6/2026"],
  ["Xã Cẩm Lạc", "20/6/2026"],
  ["Xã Cẩm Hưng", "cuối tháng"],
]);
/** The only one that fills in what it says of its criteria. */
const CAN_LOC = "18406";

/** Ones wherever a number is required. */
function filled(form: Form, unit: Unit, knowledge: Knowledge): FormValues {
  const indicators = knowledge.indicatorsOn("2026-06-14");
  const observations = new Map<string, EnteredObservation>();
  const lists = new Map<string, EnteredRow[]>();
  for (const sheet of form.sheets) {
    if (sheet.kind === "indicators") {
      for (const id of sheet.groups.flatMap((group) => group.indicators)) {
        const { plan, bounds, formula } = indicators.get(id)!;
        const value = Math.max(bounds?.min ?? 1, 1);
        const planned = Math.max(value, bounds?.smallestPlan ?? 0);
        observations.set(id, { ...(formula ? {} : { actual: value }), ...(plan === "none" ? {} : { plan: planned }) });
      }
    } else if (sheet.id === "communes") {
      const fields = {
        hamlets: 1,
        "model-hamlets": 0,
        "registered-hamlets": 1,
        "planned-hamlets": 1,
        "new-model-hamlets": 0,
      };
      lists.set(sheet.id, [{ key: unit.code, fields }]);
    } else if (sheet.kind === "criteria" && unit.code === CAN_LOC) {
      const fields = Object.fromEntries(
        Array.from({ length: 10 }, (_, at) => [`${at + 1}`, at < 7 ? "met" : "notMet"]),
      );
      lists.set(sheet.id, [{ key: unit.code, fields }]);
    }
  }
  // Two levels of standard schools are no more than there are schools.
  observations.set("level-two-schools", { actual: 0 });
  observations.set("waste-treated-at-home", { actual: 0 });
  return { observations, lists };
}

/** A workspace in which every commune, ward and the province has sent its workbook. */
async function twoTierWorkspace(): Promise<string> {
  const folder = emptyWorkspace();
  const office = readFileSync(join(ROOT, "data/office.yaml"), "utf8");
  mkdirSync(join(folder, "data/periods", PERIOD), { recursive: true });
  mkdirSync(join(folder, "templates"));
  writeFileSync(
    join(folder, "data/office.yaml"),
    office
      .replace("# dueDays: 5", "dueDays: 5")
      .replace("template: bao-cao-so-ket", "template: hai-cap")
      .replace(/annexes: .*/, "annexes: []")
      // One document is enough here.
      .replace(/(\n {2}bao-cao:\n(?:.*\n)*?.*periods: )\[half-year\]/, "$1[month]"),
  );
  writeFileSync(join(folder, "templates/hai-cap.md.hbs"), TEMPLATE);
  const knowledge = openKnowledge(folder);
  const period = knowledge.period(PERIOD);
  const register = knowledge.registerOn(period.end);
  const indicators = knowledge.indicatorsOn(period.end);
  const { reporting, province } = knowledge.formsIn(PERIOD);
  const sets = new Map(knowledge.setsNamed(["xa-ntm"]).map((set) => [set.id, set]));
  for (const unit of [...reportersOf(register), register.province]) {
    const form = unit.level === "province" ? province : formOf(reporting, unit);
    const preparedOn = PREPARED.get(unit.name);
    const values = { ...filled(form, unit, knowledge), ...(preparedOn ? { identity: { preparedOn } } : {}) };
    const context = { unit, period, register, indicators, values, sets };
    writeFileSync(
      join(folder, "data/periods", PERIOD, `${workbookNames(register).get(unit.code)}.xlsx`),
      await writeForm(form, context),
    );
  }
  return folder;
}

test.runIf(ALL)("communes and wards report for themselves, and the province's figures are their sums", async () => {
  const folder = await twoTierWorkspace();
  const request = { folder, period: PERIOD, type: "bao-cao-so-ket", draft: false, force: false, writer: WRITER };
  expect(await makeReport(request)).toMatchObject({ ok: true });
  const text = docxText(readFileSync(join(folder, `out/${PERIOD}/bao-cao-so-ket.docx`)));
  // 60 xã of the register of 2025-07-01; a kilometre and a hamlet for each of the 69 communes and wards.
  expect(text).toContain("Toàn tỉnh có 60 xã, làm 69\u00A0km đường; 69 thôn đăng ký");
  // Of the criteria of 2026 no level is known: what a commune says of itself is told, and no more.
  expect(text).toContain("Xã Can Lộc có 7/10 tiêu chí tự đánh giá đạt");

  // A commune that did not send, one that sent twice, and one that says itself that it was late.
  const of = (name: string) => join(folder, "data/periods", PERIOD, `${name}.xlsx`);
  rmSync(of("xa-can-loc"));
  copyFileSync(of("xa-cam-binh"), of("xa-cam-binh-2"));
  const { findings, senders } = await validatePeriod({ folder, period: PERIOD });
  expect(senders).toEqual({
    sent: 69,
    expected: 70,
    missing: ["Xã Can Lộc"],
    due: "2026-06-19",
    late: [{ name: "Xã Cẩm Lạc", on: "2026-06-20" }],
  });
  const told = findings.filter(({ code }) => code.startsWith("period/")).map(({ code, unit }) => [code, unit]);
  expect(told).toEqual([
    ["period/duplicate-workbook", "Xã Cẩm Bình"],
    ["period/missing-workbook", "Xã Can Lộc"],
  ]);
});
