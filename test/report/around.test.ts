import { copyFileSync, cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { composeDocuments } from "../../src/commands/steps/documents/compose-documents.ts";
import type { SoundDocument } from "../../src/commands/steps/documents/sound-document.ts";
import type { ReportDocument } from "../../src/domain/document/report-document.ts";
import type { Finding } from "../../src/domain/findings/finding.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { readDocument } from "../../src/read/document/read-document.ts";
import { renderDocx } from "../../src/render/document/docx.ts";
import { MEETING_TEXTS } from "../support/meeting-texts.ts";
import { reportText } from "../support/report-text.ts";
import { layoutHits } from "../support/word/checked.ts";
import { addNarratives, addRows } from "../support/workbook/add-rows.ts";
import { editCell, emptied, emptyWorkspace, ROOT } from "../support/workspace.ts";

function workspace(periods: Readonly<Record<string, readonly string[]>>): string {
  const folder = emptyWorkspace();
  mkdirSync(join(folder, "data"));
  copyFileSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
  for (const [period, names] of Object.entries(periods))
    for (const name of names)
      cpSync(join(ROOT, "data/periods", period, name), join(folder, "data/periods", period, name));
  return folder;
}

/** A district of the half year with a commune whose dossier is appraised, one that lacks clean water, one recognised. */
const DISTRICTS = { "2023-H1": ["tinh.xlsx"], "2024-H1": ["tinh.xlsx", "thach-ha.xlsx", "tp-ha-tinh.xlsx"] };
const COMMUNES = { "2025-H1": ["tinh.xlsx"], "2026-H1": ["tinh.xlsx", "xa-cam-binh.xlsx", "xa-cam-due.xlsx"] };

interface Made {
  readonly documents: readonly SoundDocument[];
  readonly findings: readonly Finding[];
}

async function made(
  folder: string,
  period: string,
  types: readonly string[],
  units?: readonly string[],
  draft = false,
): Promise<Made> {
  const knowledge = openKnowledge(folder);
  const steps = await composeDocuments(knowledge, knowledge.period(period), types, {
    draft,
    ...(units ? { units } : {}),
  });
  const outcomes = steps.map((step) => {
    if ("failure" in step) throw step.failure;
    return step.value;
  });
  return {
    documents: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    findings: outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.findings)),
  };
}

const errorsOf = ({ findings }: Made) =>
  findings.filter(({ severity }) => severity === "error").map(({ code, found }) => `${code} ${found}`);

/** As văn thư and the signer leave it. */
const issued = (document: ReportDocument): ReportDocument => ({
  ...document,
  letterhead: { ...document.letterhead, number: "45", date: { ...document.letterhead.date, day: 14 } },
  closing: { ...document.closing, signer: document.closing.signer || "Nguyễn Văn A" },
});

async function expectAsAgreed({ type, document, layout }: SoundDocument, name: string): Promise<void> {
  await expect(reportText(document)).toMatchFileSnapshot(`../golden/around/${type}-${name}.txt`);
  const bytes = await renderDocx(issued(document), layout, { draft: false });
  expect(layoutHits(readDocument(Buffer.from(bytes), "van-ban.docx"), "issued"), type).toEqual([]);
}

const DOSSIER = ["ho-so-con-thieu", "giay-moi", "bien-ban", "to-trinh", "quyet-dinh"];

test("a dossier of recognition of a commune below a district: five documents, as agreed, as the decree asks", async () => {
  const folder = workspace(DISTRICTS);
  addNarratives(folder, "2024-H1", MEETING_TEXTS);
  const all = await made(folder, "2024-H1", DOSSIER, ["Thạch Liên"]);
  expect(errorsOf(all)).toEqual([]);
  expect(all.documents.map(({ type }) => type)).toEqual(DOSSIER);
  for (const one of all.documents) await expectAsAgreed(one, "2024-H1");
});

test("the same of a commune without a district above it, by a set whose thresholds are unknown", async () => {
  const folder = workspace(COMMUNES);
  addNarratives(folder, "2026-H1", MEETING_TEXTS);
  const row = { B: "18685", D: "Xã NTM", E: "2026", F: "Sở, ngành đã thẩm định, đang trình Hội đồng tỉnh" };
  addRows(folder, "data/periods/2026-H1/xa-cam-binh.xlsx", "Hồ sơ", [row]);
  const all = await made(folder, "2026-H1", DOSSIER, ["18685"]);
  expect(errorsOf(all)).toEqual([]);
  for (const one of all.documents) await expectAsAgreed(one, "2026-H1");
  const [, , minutes, submission, decision] = all.documents.map(({ document }) => reportText(document));
  for (const text of [minutes, submission]) expect(text).toContain("kết quả đơn vị tự đánh giá, chưa được đối chiếu");
  expect(decision).not.toContain("18/2022/QĐ-TTg");
  expect(decision).not.toMatch(/huyện/i);
});

test("what nobody wrote refuses the official document with its section, and stands as a hole in the draft", async () => {
  const folder = workspace(DISTRICTS);
  const official = await made(folder, "2024-H1", ["giay-moi", "quyet-dinh"], ["Thạch Liên"]);
  expect(official.documents).toEqual([]);
  expect(official.findings.filter(({ code }) => code === "narrative/missing").map(({ fix }) => fix)).toEqual([
    expect.stringContaining('"Giấy mời: thành phần"'),
    expect.stringContaining('"Giấy mời: thời gian, địa điểm"'),
    expect.stringContaining('"Quyết định: căn cứ"'),
    expect.stringContaining('"Quyết định: đề nghị"'),
  ]);
  const draft = await made(folder, "2024-H1", ["giay-moi"], ["Thạch Liên"], true);
  expect(reportText(draft.documents[0]!.document)).toContain("[…]");
});

test.each([
  ["2024-H1", DISTRICTS, "xã Thạch Hưng", "con-thieu"],
  ["2024-H1", DISTRICTS, "xã Thạch Liên", "dat-du"],
  ["2026-H1", COMMUNES, "xã Cẩm Bình", "tu-danh-gia"],
] as const)(
  "the result of judging of %s (%#): what is missing, by how much, on whose word",
  async (period, periods, unit, name) => {
    const folder = workspace(periods);
    const all = await made(folder, period, ["ket-qua-xa"], [unit]);
    expect(errorsOf(all)).toEqual([]);
    await expectAsAgreed(all.documents[0]!, `${name}-${period}`);
  },
);

test("a reminder to a unit that sent nothing, to one with errors; none to one with nothing to mend", async () => {
  const folder = workspace(COMMUNES);
  rmSync(join(folder, "data/periods/2026-H1/xa-cam-due.xlsx"));
  const cell = { file: "data/periods/2026-H1/xa-cam-binh.xlsx", sheet: "Chỉ tiêu", address: "E6" };
  editCell(folder, cell, emptied);
  const all = await made(folder, "2026-H1", ["don-doc"], ["xã Cẩm Bình", "xã Cẩm Duệ"]);
  expect(errorsOf(all)).toEqual([]);
  expect(all.documents).toHaveLength(2);
  for (const one of all.documents) await expectAsAgreed(one, one.topic!.unit.code);
  editCell(folder, cell, () => `<c r="E6"><v>0</v></c>`);
  await expect(made(folder, "2026-H1", ["don-doc"], ["xã Cẩm Bình"])).rejects.toThrow(/không lập cho Xã Cẩm Bình/);
});

test("the plan of the year and the report on the ledger", async () => {
  const folder = workspace({ ...DISTRICTS, "2022": ["tinh.xlsx"], "2023": ["tinh.xlsx"] });
  addNarratives(folder, "2023", MEETING_TEXTS);
  const plan = await made(folder, "2023", ["ke-hoach"], undefined, true);
  await expect(reportText(plan.documents[0]!.document)).toMatchFileSnapshot("../golden/around/ke-hoach-2023.txt");
  const ledger = await made(folder, "2024-H1", ["nhiem-vu"], undefined, true);
  await expect(reportText(ledger.documents[0]!.document)).toMatchFileSnapshot("../golden/around/nhiem-vu-2024-H1.txt");
});
