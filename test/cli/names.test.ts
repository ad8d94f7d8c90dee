import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { namesText } from "../../src/cli/screens/names-text.ts";
import { listNames } from "../../src/commands/names.ts";
import { matchingNames } from "../../src/commands/steps/names/matching-names.ts";
import { NAME_KINDS } from "../../src/domain/document/known-name.ts";
import { emptyWorkspace, ROOT, sharedSampleWorkspace } from "../support/workspace.ts";
import { ntm } from "./captured.ts";

const SAMPLE = sharedSampleWorkspace();
const all = listNames({ folder: SAMPLE, today: "2024-06-28" });
const names = (args: readonly string[], columns = 80) => ntm(SAMPLE, ["names", ...args], columns);

interface Listed {
  readonly kind: string;
  readonly id: string;
  readonly of?: string;
}
const listed = async (args: readonly string[]): Promise<readonly Listed[]> =>
  JSON.parse((await names([...args, "--json"])).out).names;

test("a word of a name finds the indicator's id, unit, form and how to write it", async () => {
  const { code, out } = await names(["Rãnh", "thoát", "nước", "-k", "chỉ tiêu"]);
  expect(code).toBe(0);
  expect(out).toBe(
    [
      "Chỉ tiêu số liệu (2)",
      "  drainage",
      '      Rãnh thoát nước (km); nhập ở biểu huyện, trang "Chỉ tiêu", nhóm "Hạ tầng',
      '      kinh tế - xã hội (trên toàn địa bàn)"; có kế hoạch năm',
      '      mẫu: {{qty "drainage"}} · {{target "drainage"}}',
      "      thuyết minh: {Rãnh thoát nước} · {kế hoạch …}",
      "  drainage-progress",
      "      Tỷ lệ hoàn thành kế hoạch rãnh thoát nước (%); chương trình tính:",
      "      year:drainage / plan:drainage",
      '      mẫu: {{share "drainage-progress"}}',
      "      thuyết minh: {Tỷ lệ hoàn thành kế hoạch rãnh thoát nước}",
      "",
    ].join("\n"),
  );
});

test("without diacritics as with them; with them, exact matches come first", async () => {
  const marked = await listed(["trạm y tế"]);
  const plain = await listed(["tram", "y", "te"]);
  expect(marked.map(({ id }) => id)).toContain("commune-health-stations");
  expect(plain.map(({ id }) => id)).toEqual(expect.arrayContaining(marked.map(({ id }) => id)));
});

test("names of every kind are found: columns, choices, helpers, criteria sets, thresholds, documents, units, annexes, headings", () => {
  const finds = (search: string, kind: string, id: string, of?: string) => {
    const found = matchingNames(all, search);
    expect(found.filter((one) => one.kind === kind && one.id === id && one.of === of)).toHaveLength(1);
  };
  finds("hồ sơ đề nghị", "sheet", "dossiers");
  finds("đã thẩm định", "column", "status", "dossiers");
  finds("tăng giảm", "helper", "change");
  finds("huyện nông thôn mới nâng cao", "set", "huyen-ntm-nang-cao-2021-2025");
  finds("18.1", "threshold", "18.1", "xa-ntm-nang-cao-2021-2025");
  finds("ky sau", "quote", "kỳ sau");
  finds("44/2021", "document", "44/2021/NQ-HĐND");
  finds("khong sach", "officialName", "5 không 3 sạch");
  finds("thị xã Kỳ Anh", "unit", "449");
  finds("OCOP theo hạng", "annex", "ocop");
  finds("bao cao ocop", "partial", "bao-cao/4-von-ocop/ocop");
  finds("A.II.1.3.2", "section", "A.II.1.3.2");
});

test.each([
  ["18.1", "threshold", "18.1"],
  ["tiêu chí 18", "threshold", "18.1"],
  ["320/QĐ", "set", "huyen-ntm-2021-2025"],
  ["tỉ lệ hộ nghèo", "figure", "poverty-share"],
  ["ti le ho ngheo", "figure", "poverty-share"],
  ["ytế", "figure", "commune-health-stations"],
  ["phụ lục", "annex", "funds"],
  ["phu luc von", "annex", "funds"],
])("typed as people type: %s", (search, kind, id) => {
  const found = matchingNames(all, search).filter((one) => one.kind === kind);
  expect(found.map((one) => one.id)).toContain(id);
});

test("a number with a point is one word: no code or number elsewhere that has its parts", () => {
  expect(matchingNames(all, "18.1").filter(({ kind }) => kind === "unit")).toEqual([]);
});

test("sentences of templates are found by their words and by the ids of figures they print", async () => {
  const lines = async (search: string) => [
    ...new Set((await listed([search, "-k", "dòng"])).map(({ id }) => id.replace(/:\d+$/, ""))),
  ];
  expect(await lines("trung tâm y tế cấp huyện")).toEqual(["templates/partials/bao-cao/3-noi-dung/ha-tang.md.hbs"]);
  expect(await lines("commune-health-stations-investment")).toEqual([
    "templates/partials/bao-cao/3-noi-dung/tram-y-te.md.hbs",
  ]);
});

test("without a search word the count of each kind is printed, with --json every name", async () => {
  const { out } = await names([]);
  expect(out).toMatch(/^Tên dùng được trong mẫu/);
  expect(out.match(/^ +\d+ {2}\S/gm)).toHaveLength(NAME_KINDS.length - 1);
  const kinds = new Set((await listed([])).map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(NAME_KINDS.filter((kind) => kind !== "line").toSorted());
});

test("a workspace without any period can be searched, and the office's own templates come first", async () => {
  const folder = emptyWorkspace();
  await ntm(folder, ["init", "--yes", "--province", "42"]);
  mkdirSync(join(folder, "templates/partials"), { recursive: true });
  writeFileSync(join(folder, "templates/partials/cam-on.md.hbs"), "Trân trọng cảm ơn\n");
  const { code, out } = await ntm(folder, ["names", "tran trong cam on"]);
  expect(code).toBe(0);
  expect(out).toContain("templates/partials/cam-on.md.hbs:1");
  expect((await ntm(folder, ["names"])).out).toContain(`Cách viết mẫu:     ${join(ROOT, "templates")}/README.md`);
});

test("every name fits in 80 columns", () => {
  const lines = namesText(all, { columns: 80, colours: false }).split("\n");
  expect(lines.length).toBeGreaterThan(2 * all.length);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test("a column that chooses an indicator does not repeat the whole dictionary", () => {
  const found = all.filter(({ kind, id, of }) => kind === "column" && id === "indicator" && of === "tasks");
  expect(found.map(({ facts, words }) => [facts.at(-1), words.length])).toEqual([["mã của một chỉ tiêu số liệu", 0]]);
});

test("nothing found: the nearest name is suggested, exit code 2; for an unknown kind too", async () => {
  const missing = await names(["cement-raods"]);
  expect(missing.code).toBe(2);
  expect(missing.err).toBe(
    'Không có tên nào mang chữ "cement-raods". Có phải là "cement-roads"? Xem tất cả: ntm names\n',
  );
  const wordy = await names(["so sánh cùng kỳ"]);
  expect(wordy.err).toBe(
    'Không có tên nào mang chữ "so sánh cùng kỳ". Bớt chữ thì có: ntm names cùng kỳ. Xem tất cả: ntm names\n',
  );
  const kind = await names(["-k", "bản"]);
  expect(kind.code).toBe(2);
  expect(kind.err).toMatch(/^Không có loại tên "bản"\. Có phải là "bảng"\?/);
});
