import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeReport } from "../../src/commands/report.ts";
import { validatePeriod } from "../../src/commands/validate.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { writeForm } from "../../src/render/form/form.ts";
import type { EnteredObservation, EnteredRow } from "../../src/render/form/form-values.ts";
import { docxText } from "../support/docx.ts";
import { emptyWorkspace, ROOT } from "../support/workspace.ts";
import { WRITER } from "../support/writer.ts";

const TEMPLATE = `---
kind: letter
subject: V/v báo cáo sơ kết {{period "bare"}}
---
# Kết quả {{period "this"}}

Toàn tỉnh có {{num "programme-communes"}} xã, làm {{qty "cement-roads" zero="chưa có"}} đường; {{num "registered-hamlets" zero="chưa có"}} thôn đăng ký.
`;

/** A province's workbook for the second half of 2025, filled with ones wherever a number is required. */
async function provinceWorkbook(folder: string): Promise<Uint8Array> {
  const knowledge = openKnowledge(folder);
  const period = knowledge.period("2025-H2");
  const register = knowledge.registerOn(period.end);
  const indicators = knowledge.indicatorsAt("district");
  const { province } = knowledge.formsOn(period.end);
  const observations = new Map<string, EnteredObservation>();
  const lists = new Map<string, EnteredRow[]>();
  for (const sheet of province.sheets) {
    if (sheet.kind === "indicators") {
      for (const id of sheet.groups.flatMap((group) => group.indicators)) {
        const { plan, bounds, formula } = indicators.get(id)!;
        // No district can have had anything approved.
        const value = id === "job-position-districts" ? 0 : Math.max(bounds?.min ?? 1, 1);
        const planned = Math.max(value, bounds?.smallestPlan ?? 0);
        observations.set(id, { ...(formula ? {} : { actual: value }), ...(plan === "none" ? {} : { plan: planned }) });
      }
    }
    if (sheet.kind === "list" && sheet.id === "communes") {
      const required = sheet.columns.filter((column) => column.required && !column.label);
      lists.set(
        sheet.id,
        register.communes
          .filter(
            ({ type }) => typeof sheet.rows === "object" && "units" in sheet.rows && sheet.rows.units.includes(type),
          )
          .map(({ code }) => ({ key: code, fields: Object.fromEntries(required.map(({ id }) => [id, 1])) })),
      );
    }
  }
  const ids = province.sheets.flatMap((sheet) => (sheet.kind === "criteria" ? sheet.set : []));
  const sets = new Map(knowledge.sets(ids).map((set) => [set.id, set]));
  return writeForm(province, {
    sets,
    unit: register.province,
    period,
    register,
    indicators,
    values: { observations, lists },
  });
}

test("from 2025-07-01 there are no districts: one provincial workbook is the whole period, and its report works", async () => {
  const folder = emptyWorkspace();
  const office = readFileSync(join(ROOT, "data/office.yaml"), "utf8");
  mkdirSync(join(folder, "data/periods/2025-H2"), { recursive: true });
  mkdirSync(join(folder, "templates"));
  writeFileSync(
    join(folder, "data/office.yaml"),
    office
      .replace("template: bao-cao-so-ket", "template: hai-cap")
      .replace(/annexes: .*/, "annexes: []")
      // The package's own words still speak of districts.
      .replace(/(\n {2}bao-cao:\n(?:.*\n)*?.*periods: )\[half-year\]/, "$1[month]"),
  );
  writeFileSync(join(folder, "templates/hai-cap.md.hbs"), TEMPLATE);
  writeFileSync(join(folder, "data/periods/2025-H2/tinh.xlsx"), await provinceWorkbook(folder));

  const checked = await validatePeriod({ folder, period: "2025-H2" });
  expect(checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);

  const request = { folder, period: "2025-H2", type: "bao-cao-so-ket", draft: false, force: false, writer: WRITER };
  expect(await makeReport(request)).toMatchObject({ ok: true });
  const text = docxText(readFileSync(join(folder, "out/2025-H2/bao-cao-so-ket.docx")));
  // 60 xã of the register of 2025-07-01; one hamlet for each of the 69 communes and wards.
  expect(text).toContain("Toàn tỉnh có 60 xã, làm 1\u00A0km đường; 69 thôn đăng ký");
});
