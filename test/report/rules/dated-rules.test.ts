import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { writeForms } from "../../../src/commands/forms.ts";
import { makeReport, makeReports } from "../../../src/commands/report.ts";
import type { Period } from "../../../src/domain/office/period.ts";
import { workbookNames } from "../../../src/domain/units/unit.ts";
import { type Knowledge, openKnowledge } from "../../../src/load/knowledge.ts";
import { criteriaSheets } from "../../../src/load/period.ts";
import { writeForm } from "../../../src/render/form/form.ts";
import type { EnteredObservation } from "../../../src/render/form/form-values.ts";
import { ntm } from "../../cli/captured.ts";
import { madeDocuments } from "../../support/made-documents.ts";
import { ALL } from "../../support/share.ts";
import { changeOffice, shortReports, withDocuments } from "../../support/short-report.ts";
import { smallProvince } from "../../support/small-province.ts";
import { docxText } from "../../support/word/docx.ts";
import { ROOT, sampleWorkspace } from "../../support/workspace.ts";
import { WRITER } from "../../support/writer.ts";

const writer = { ...WRITER, version: "0.0.0" };

/** The id alone, not as a part of another. */
const DRAINAGE = /(?<![\w-])drainage(?![\w-])/g;

const RENAMED = `
  - id: drainage-built
    name: Rãnh thoát nước làm được
    unit: km
    format: { decimals: 2 }
    entered: district
    kind: flow
    plan: required
    bounds: { min: 0, max: 100, smallestPlan: 0.05 }
    since: 2024-H2
    replaces: [drainage]
  - id: smart-lamps
    name: Đèn đường năng lượng mặt trời
    unit: bóng
    entered: district
    bounds: { min: 0, max: 100000 }
    since: 2024-H2
`;

const NEW_SENTENCE = `

{{#if (entered "smart-lamps")}}
Lắp {{qty "smart-lamps" zero="chưa có"}} đèn đường.
{{/if}}
`;

/** A workspace in which an indicator comes, one goes, one changes its id, all with the second half of 2024. */
function changedWorkspace(folder = smallProvince()): string {
  const change = (path: string, changed: (text: string) => string): void => {
    const own = join(folder, path);
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(own, changed(readFileSync(join(ROOT, path), "utf8")));
  };
  const renamed = (text: string): string => text.replaceAll(DRAINAGE, "drainage-built");
  change("data/indicators/infrastructure.yaml", (text) =>
    (renamed(text) + RENAMED)
      .replace(
        "id: drainage-built\n    name: Rãnh thoát nước\n",
        "id: drainage\n    until: 2024-H1\n    name: Rãnh thoát nước\n",
      )
      .replace("id: commune-health-stations\n", "id: commune-health-stations\n    until: 2024-H1\n"),
  );
  change("data/forms/district.yaml", (text) =>
    text.replace(/^( +)- drainage$/m, "$1- drainage\n$1- drainage-built\n$1- smart-lamps"),
  );
  change("templates/partials/bao-cao/3-noi-dung/ha-tang.md.hbs", (text) =>
    renamed(text)
      .replaceAll(
        /\{\{#if \(gt "commune-health-stations" 0\)\}\}\n(.*)\n\{\{\/if\}\}/g,
        '{{#if (entered "commune-health-stations")}}\n$&\n{{/if}}',
      )
      .concat(NEW_SENTENCE),
  );
  for (const name of ["phu-luc-ke-hoach", "bao-cao/6-nhiem-vu-toi/chi-tieu-nam-sau"])
    change(`templates/partials/${name}.md.hbs`, renamed);
  return folder;
}

/** Every file that a command wrote, its bytes as text, by path. */
const filesIn = (folder: string, wanted: RegExp): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" })
      .filter((name) => wanted.test(name))
      .map((name) => [name, readFileSync(join(folder, "out", name)).toString("latin1")]),
  );

const PRODUCTS = /(?:\.docx|\.trace\.json|\.xlsx)$/;

test("of few districts, with one of the changed sections: an earlier period is made again to the byte", async () => {
  const [asBefore, changed] = [short(), changedWorkspace(short())];
  for (const folder of [asBefore, changed]) {
    await makeReport({ folder, period: "2024-H1", type: "bao-cao-so-ket", draft: false, force: false, writer });
  }
  const written = filesIn(asBefore, PRODUCTS);
  expect(written.size).toBe(2);
  expect(filesIn(changed, PRODUCTS)).toEqual(written);
});

test.runIf(ALL)(
  "an indicator that comes, one that goes, one that changes its id: earlier periods are made again to the byte",
  async () => {
    const folder = changedWorkspace(sampleWorkspace());
    const asBefore = sampleWorkspace();
    for (const period of ["2023", "2024-H1"] as const) {
      await makeReports({ folder, period, draft: false, force: false, writer });
      const made = filesIn(await madeDocuments(period), PRODUCTS);
      expect(made.size).toBeGreaterThan(2);
      for (const [name, bytes] of made) expect(filesIn(folder, PRODUCTS).get(name) === bytes, name).toBe(true);
    }
    for (const one of [folder, asBefore]) {
      await makeReport({ folder: one, period: "2023-H1", type: "bao-cao", draft: true, force: false, writer });
      await writeForms({ folder: one, period: "2024-H1", force: false, writer });
    }
    const written = filesIn(asBefore, PRODUCTS);
    expect(written.size).toBe(2 + 14);
    for (const [name, bytes] of written) expect(filesIn(folder, PRODUCTS).get(name) === bytes, name).toBe(true);
  },
);

const short = (): string => shortReports({ sections: ["3-noi-dung/ha-tang"] });

const LETTER = `---
kind: letter
subject: V/v kết quả
---
Làm {{qty "drainage-built" zero="chưa có"}} rãnh (cùng kỳ {{qty "previous:drainage-built" zero="chưa có"}}), lắp {{qty "smart-lamps" zero="chưa có"}} đèn.
`;

/** A workbook of every district in which only the given figures are filled in. */
async function fillIn(knowledge: Knowledge, period: Period, values: Readonly<Record<string, EnteredObservation>>) {
  const register = knowledge.registerOn(period.end);
  const forms = knowledge.formsIn(period.id);
  const folder = join(knowledge.workspace.root, "data/periods", period.id);
  mkdirSync(folder, { recursive: true });
  const sets = new Map(knowledge.sets(criteriaSheets(forms).map(({ set }) => set)).map((set) => [set.id, set]));
  const observations = new Map(Object.entries(values));
  for (const unit of register.districts) {
    const context = {
      unit,
      period,
      register,
      indicators: knowledge.indicatorsOn(period.end),
      sets,
      values: { observations },
    };
    writeFileSync(
      join(folder, `${workbookNames(register).get(unit.code)}.xlsx`),
      await writeForm(forms.reporting, context),
    );
  }
}

test("from its period on the new one is asked and printed, the old one no more, the renamed one goes on from last year", async () => {
  const folder = changedWorkspace();
  changeOffice(folder, (office) =>
    office.replace("template: bao-cao-so-ket", "template: ket-qua").replace(/annexes: .*/, "annexes: []"),
  );
  writeFileSync(join(folder, "templates/ket-qua.md.hbs"), LETTER);
  const knowledge = openKnowledge(folder);
  const { reporting } = knowledge.formsIn("2024-H2");
  const asked = reporting.sheets
    .flatMap((sheet) => (sheet.kind === "indicators" ? sheet.groups : []))
    .flatMap(({ indicators }) => indicators);
  expect(asked).toEqual(expect.arrayContaining(["drainage-built", "smart-lamps"]));
  expect(asked).not.toEqual(expect.arrayContaining(["drainage"]));
  expect(asked).not.toEqual(expect.arrayContaining(["commune-health-stations"]));

  await fillIn(knowledge, knowledge.period("2023-H2"), { drainage: { actual: 1.5, plan: 4 } });
  await fillIn(knowledge, knowledge.period("2024-H2"), {
    "drainage-built": { actual: 2, plan: 5 },
    "smart-lamps": { actual: 10 },
  });
  await makeReport({ folder, period: "2024-H2", type: "bao-cao-so-ket", draft: true, force: false, writer });
  const out = join(folder, "out/2024-H2/bao-cao-so-ket.du-thao");
  const text = docxText(readFileSync(`${out}.docx`)).replaceAll("\u00A0", " ");
  expect(text).toContain("Làm 6 km rãnh (cùng kỳ 4,5 km), lắp 30 bóng đèn.");
  const { figures } = JSON.parse(readFileSync(`${out}.trace.json`, "utf8")) as { figures: readonly Traced[] };
  const lastYear = figures.find(({ id }) => id === "previous:drainage-built")!;
  const files = (lastYear.inputs ?? []).map((of) => figures.find(({ id }) => id === of)?.cells?.[0]?.file);
  expect(files).toHaveLength(3);
  expect(files.every((file) => file?.startsWith("data/periods/2023-H2/"))).toBe(true);
});

interface Traced {
  readonly id: string;
  readonly inputs?: readonly string[];
  readonly cells?: readonly { readonly file: string }[];
}

test("the rules of such a workspace are sound; a template that goes on naming the old one is told the new one", async () => {
  const folder = changedWorkspace();
  expect((await ntm(folder, ["rules", "check"])).out).not.toMatch(/lỗi dòng/);
  writeFileSync(join(folder, "templates/ket-qua.md.hbs"), LETTER.replace('qty "drainage-built"', 'qty "drainage"'));
  changeOffice(folder, (office) =>
    withDocuments(office, "bao-cao-so-ket")
      .replace("template: bao-cao-so-ket", "template: ket-qua")
      .replace(/annexes: .*/, "annexes: []"),
  );
  mkdirSync(join(folder, "data/periods/2024-H2"), { recursive: true });
  const { code, out } = await ntm(folder, ["rules", "check"]);
  expect(code).toBe(1);
  expect(out).toContain('kỳ 6 tháng cuối năm 2024 không hỏi chỉ tiêu "drainage"');
  expect(out).toContain('dùng "drainage-built"');
});
