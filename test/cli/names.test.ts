import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { namesText } from "../../src/cli/screens/names-text.ts";
import { listNames } from "../../src/commands/names.ts";
import { matchingNames } from "../../src/commands/steps/names/matching-names.ts";
import { NAME_KINDS } from "../../src/domain/document/known-name.ts";
import { emptyWorkspace, ROOT } from "../support/workspace.ts";
import { ntm } from "./captured.ts";

const all = listNames({ folder: ROOT, today: "2024-06-28" });
const names = (args: readonly string[], columns = 80) => ntm(ROOT, ["names", ...args], columns);

interface Listed {
  readonly kind: string;
  readonly id: string;
  readonly of?: string;
}
const listed = async (args: readonly string[]): Promise<readonly Listed[]> =>
  JSON.parse((await names([...args, "--json"])).out).names;

test("tìm theo chữ trong tên nêu mã, đơn vị tính, nơi nhập và cách viết của chỉ tiêu", async () => {
  const { code, out } = await names(["Rãnh", "thoát", "nước", "-k", "chỉ tiêu"]);
  expect(code).toBe(0);
  expect(out).toBe(
    [
      "Chỉ tiêu số liệu (2)",
      "  drainage",
      '      Rãnh thoát nước (km); nhập ở biểu huyện, trang "Chỉ tiêu", nhóm "Hạ tầng',
      '      kinh tế - xã hội (trên toàn địa bàn)"; có kế hoạch năm',
      '      mẫu: {{qty "drainage"}} · {{qty "plan:drainage"}}',
      "      thuyết minh: {Rãnh thoát nước} · {kế hoạch …}",
      "  drainage-progress",
      "      Tỷ lệ hoàn thành kế hoạch rãnh thoát nước (%); chương trình tính: drainage",
      "      / plan:drainage",
      '      mẫu: {{share "drainage-progress"}}',
      "      thuyết minh: {Tỷ lệ hoàn thành kế hoạch rãnh thoát nước}",
      "",
    ].join("\n"),
  );
});

test("gõ không dấu tìm được như gõ có dấu; gõ có dấu thì đúng dấu ấy đi trước", async () => {
  const marked = await listed(["trạm y tế"]);
  const plain = await listed(["tram", "y", "te"]);
  expect(marked.map(({ id }) => id)).toContain("commune-health-stations");
  expect(plain.map(({ id }) => id)).toEqual(expect.arrayContaining(marked.map(({ id }) => id)));
});

test("mọi loại tên đều tìm được: cột, mã lựa chọn, từ lệnh, bộ tiêu chí, mức, văn bản, đơn vị, phụ lục, mục", () => {
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
  finds("bao cao ocop", "partial", "bao-cao/ocop");
  finds("A.II.1.3.2", "section", "A.II.1.3.2");
});

test("câu trong mẫu tìm được theo chữ và theo mã chỉ tiêu nó in", async () => {
  const lines = async (search: string) =>
    (await listed([search, "-k", "dòng"])).map(({ id }) => id.replace(/:\d+$/, ""));
  expect(await lines("rãnh thoát nước")).toEqual(["templates/partials/bao-cao/ha-tang.md.hbs"]);
  expect(await lines("commune-health-stations-investment")).toEqual(["templates/partials/bao-cao/ha-tang.md.hbs"]);
});

test("không có chữ cần tìm thì in số tên của từng loại, --json in mọi tên", async () => {
  const { out } = await names([]);
  expect(out).toMatch(/^Tên dùng được trong mẫu/);
  expect(out.match(/^ +\d+ {2}\S/gm)).toHaveLength(NAME_KINDS.length - 1);
  const kinds = new Set((await listed([])).map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(NAME_KINDS.filter((kind) => kind !== "line").toSorted());
});

test("thư mục làm việc chưa có kỳ nào cũng tìm được, và mẫu của cơ quan đứng trước", async () => {
  const folder = emptyWorkspace();
  await ntm(folder, ["init", "--yes"]);
  mkdirSync(join(folder, "templates/partials"), { recursive: true });
  writeFileSync(join(folder, "templates/partials/cam-on.md.hbs"), "Trân trọng cảm ơn\n");
  const { code, out } = await ntm(folder, ["names", "tran trong cam on"]);
  expect(code).toBe(0);
  expect(out).toContain("templates/partials/cam-on.md.hbs:1");
  expect((await ntm(folder, ["names"])).out).toContain(`Cách viết mẫu:     ${join(ROOT, "templates")}/README.md`);
});

test("mọi tên in ra vừa 80 cột", () => {
  const lines = namesText(all, { columns: 80, colours: false }).split("\n");
  expect(lines.length).toBeGreaterThan(2 * all.length);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test("cột chọn chỉ tiêu không chép lại cả từ điển", () => {
  const found = all.filter(({ kind, id, of }) => kind === "column" && id === "indicator" && of === "tasks");
  expect(found.map(({ facts, words }) => [facts.at(-1), words.length])).toEqual([["mã của một chỉ tiêu số liệu", 0]]);
});

test("không tìm thấy thì gợi ý tên gần nhất và thoát 2; loại lạ cũng vậy", async () => {
  const missing = await names(["cement-raods"]);
  expect(missing.code).toBe(2);
  expect(missing.err).toBe(
    'Không có tên nào mang chữ "cement-raods". Có phải là "cement-roads"? Xem tất cả: ntm names\n',
  );
  const kind = await names(["-k", "bản"]);
  expect(kind.code).toBe(2);
  expect(kind.err).toMatch(/^Không có loại tên "bản"\. Có phải là "bảng"\?/);
});
