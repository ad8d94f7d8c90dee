import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  composeDocument,
  documentGround,
  documentTopics,
  planDocument,
} from "../../src/commands/steps/documents/compose-document.ts";
import type { Finding } from "../../src/domain/findings/finding.ts";
import { reportersOf } from "../../src/domain/units/unit.ts";
import { reportText } from "../support/report-text.ts";
import { ALL } from "../support/share.ts";
import { askedBy } from "./asked.ts";
import { knowledge } from "./documents.ts";
import { LISTS, type YearChoices, yearChoices } from "./drawn/year-choices.ts";
import type { Amount } from "./draws.ts";
import { preparedYear } from "./prepared-year.ts";
import { randomYear } from "./random-year.ts";

interface Wanted extends Partial<Omit<YearChoices, "lists">> {
  /** How much there is in every list. */
  readonly lists?: Amount;
  /** What every workbook is found to have. */
  readonly faults?: readonly Finding["severity"][];
}

/** The documents of one type of a year of which some is decided and the rest drawn. */
function textsOf(period: string, type: string, { lists, faults = [], ...choices }: Wanted = {}): readonly string[] {
  const { end } = knowledge.period(period);
  const seed = choices.seed ?? 7;
  const [drawn] = fc.sample(yearChoices([period], knowledge.indicatorsOn(end)), { seed, numRuns: 1 });
  const amounts = lists ? Object.fromEntries(LISTS.map((list) => [list, lists])) : {};
  const decided = { ...drawn!, ...choices, lists: { ...drawn!.lists, ...amounts } };
  const year = randomYear(knowledge, decided, askedBy(knowledge, [type], end));
  const prepared = preparedYear(knowledge, year);
  const findings = reportersOf(year.register).flatMap(({ code, name }) => {
    const { file } = prepared.current.data.reports.find(({ unit }) => unit === code)!;
    return faults.map((severity, index) => faultAt(file, name, severity, index + 5));
  });
  const plan = planDocument(knowledge, knowledge.period(period), type, false);
  const ground = documentGround(knowledge, plan, { ...prepared, findings });
  return (documentTopics(ground) ?? [undefined]).map((topic) => {
    const { document } = composeDocument(ground, { draft: true, ...(topic ? { topic } : {}) });
    return reportText(document!).replaceAll("\u00A0", " ");
  });
}

const faultAt = (file: string, unit: string, severity: Finding["severity"], row: number): Finding => ({
  code: "cell/missing",
  severity,
  unit,
  place: { file, sheet: "Chỉ tiêu", address: `E${row}` },
  found: `tỷ lệ ${row} % ở data/periods/2024-H1/can-loc.xlsx`,
  expected: "không quá 4 %",
  fix: "kiểm tra lại",
});

const TYPES = ["ket-qua-xa", "don-doc", "ho-so-con-thieu", "giay-moi", "bien-ban", "to-trinh", "quyet-dinh"];

/** What no document around the report may say, whatever the data. */
const BROKEN =
  /có không có|(?<!\d)0 (?:nhiệm vụ|lỗi|điểm|tiêu chí)|nhận huyện .* của huyện|\(\s*\)|[;:,]\s*(?:[;,]|\.(?!\.))|[Pp]hấn đấu[^\n]*:\n- Phấn đấu|\d %|data\/periods/u;

test.each(
  ["2024-H1", "2026-H1"].flatMap((period) => [...TYPES, "nhiem-vu", "ke-hoach"].map((type) => [period, type] as const)),
)("%s, %s: no sentence is broken by what there is much of, one of, or nothing", (period, type) => {
  for (const [seed, lists] of (["some", "none", "one"] as const).entries()) {
    // A third of them while working, each type another one.
    if (!ALL && seed !== type.length % 3) continue;
    const faults = [[], ["error"], ["warning"]][seed] as readonly Finding["severity"][];
    for (const text of textsOf(period, type, { seed, lists, faults })) expect(text).not.toMatch(BROKEN);
  }
});

test.each([
  [["error", "error"], "có 2 lỗi, không có điểm cần giải trình:"],
  [["warning"], "không có lỗi, có 1 điểm cần giải trình:"],
  [[], "đã đủ, không có lỗi, không có điểm phải giải trình."],
] as const)("a dossier's notice tells %j of the workbook that was sent", (faults, told) => {
  for (const text of textsOf("2026-H1", "ho-so-con-thieu", { lists: "one", words: "silent", faults }))
    expect(text).toContain(`Biểu số liệu ${told}`);
  const [first] = textsOf("2024-H1", "ho-so-con-thieu", { lists: "one", words: "silent", faults });
  expect(first).toMatch(/Biểu số liệu của (?:huyện|thị xã|thành phố) /u);
});

test("a reminder asks for mending errors, and for reasons only where there is something to give reasons for", () => {
  const [errors] = textsOf("2024-H1", "don-doc", { words: "silent", faults: ["error"] });
  expect(errors).toContain("chỉ đạo sửa hết lỗi nêu trong danh mục kèm theo; gửi lại biểu");
  const [both] = textsOf("2024-H1", "don-doc", { words: "silent", faults: ["error", "warning"] });
  expect(both).toContain("điểm cần kiểm tra mà đúng như đã ghi thì giải trình lý do; gửi lại biểu");
  const [warned] = textsOf("2024-H1", "don-doc", { words: "silent", faults: ["warning"] });
  expect(warned).toContain("chỉ đạo rà soát từng điểm nêu trong danh mục kèm theo, sai thì sửa, đúng như đã ghi thì");
});

test.each([
  ["overdue", true],
  ["inProgress", false],
] as const)("the report on the ledger, its tasks %s, asks for reasons only of what is overdue", (tasks, isAsked) => {
  const [text] = textsOf("2024-H1", "nhiem-vu", { tasks, lists: "one" });
  expect(text!.includes("Đề nghị đơn vị có nhiệm vụ quá hạn báo cáo rõ nguyên nhân")).toBe(isAsked);
  expect(text).toContain("đơn vị có nhiệm vụ chưa đến hạn bảo đảm đúng thời hạn được giao./.");
});

test("criteria that are nearly met are counted among those to be mended, and said to be", () => {
  for (const text of textsOf("2026-H1", "ket-qua-xa", { words: "nearlyMet" }))
    expect(text).toContain("còn 10/10 tiêu chí mới cơ bản đạt, chưa đạt hoặc chưa có số liệu:");
  for (const text of textsOf("2026-H1", "ket-qua-xa", { words: "silent" }))
    expect(text).toContain("chưa đạt, bổ sung số liệu còn thiếu, xác định phần việc");
});

test("a half year without targets of its own speaks of no others", () => {
  const plans = {
    ...Object.fromEntries([...knowledge.indicatorsOn("2026-06-14").keys()].map((id) => [id, "nothing"])),
  };
  const [text] = textsOf("2026-H1", "bao-cao-so-ket", { plans: plans as YearChoices["plans"] });
  expect(text).toContain("- Thực hiện các chỉ tiêu của kế hoạch năm 2026.");
});
