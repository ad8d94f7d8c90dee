import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sampleWorkspace, sharedSampleWorkspace } from "../support/workspace.ts";
import { ntm } from "./captured.ts";

const sample = sharedSampleWorkspace();
const explain = (...args: readonly string[]) => ntm(sample, ["explain", ...args]);

test("leads from the verdict to cells and clause", async () => {
  const { code, out } = await explain("Can Lộc", "huyen-ntm-nang-cao", "P2");
  expect(code).toBe(0);
  expect(out).toContain("Huyện Can Lộc (443)");
  expect(out).toMatch(/^P2 .*: CĐ \(chưa đạt\)$/m);
  expect(out).toContain(
    "nông thôn mới nâng cao, Huyện Can Lộc = 7\u00a0xã: đếm đơn vị khác nhau ở trang “Công nhận” có ",
  );
  expect(out).not.toMatch(/@443|recognitions/);
  expect(out).toContain("data/periods/2024-H1/can-loc.xlsx › Công nhận!");
  expect(out).toMatch(/căn cứ: .*320\/QĐ-TTg, từ ngày 08\/3\/2022 \(đã đối chiếu\)/);
  expect(out).toContain("mức: 50%");
});

test("shows the unit's own word with its cell, and the parts that could not be judged", async () => {
  const { out } = await explain("443", "huyen-ntm-nang-cao", "5");
  expect(out).toMatch(/^5 Y tế - Văn hóa - Giáo dục: CĐ\* \(chưa đạt\)$/m);
  expect(out).toMatch(/tự đánh giá: chưa đạt tại data\/periods\/2024-H1\/can-loc\.xlsx › Tiêu chí!C\d+/);
  expect(out).toMatch(/└ 5\.a .*: – \(chưa có số liệu\)/);
});

test("without a number explains every precondition and criterion, and what was recognised", async () => {
  const { out } = await explain("Can Lộc", "huyen-ntm");
  expect(out.match(/^(P\d|\d) /gm)).toHaveLength(13);
  expect(out).toContain("Công nhận: đã công nhận (số 1405/QĐ-TTg, ngày 17/10/2019), ghi tại");
});

test.each([
  ["Can Loc", "Huyện Can Lộc"],
  ["huyen ky anh", "Huyện Kỳ Anh"],
  ["Duc Tho", "Huyện Đức Thọ"],
  ["Thạch Hà", "Huyện Thạch Hà"],
])("the set tells which %j is meant", async (text, name) => {
  const { code, out } = await explain(text, "huyen-ntm-nang-cao", "P2");
  expect(code).toBe(0);
  expect(out.startsWith(`${name} (`)).toBe(true);
});

test.each([
  [["Kỳ Anh", "huyen-ntm"], "Huyện Kỳ Anh (447); Thị xã Kỳ Anh (449)"],
  [["Can Lộc", "huyen-ntm-nangcao"], 'Có phải là "huyen-ntm-nang-cao"?'],
  [["Can Lộc", "huyen-ntm-nang-cao", "12"], 'không có "12"'],
  [["Can Lộc", "huyen-ntm-nang-cao", "5.99"], "đang có: 5.a, 5.b"],
  [["Kỳ Lợi", "xa-ntm"], "không thuộc Chương trình"],
  [["Can Lộc", "huyen-ntm", "--period", "2025-05"], "Chưa có thư mục số liệu"],
])("%j is refused in one sentence", async (args, message) => {
  const { code, err } = await explain(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});

test("the newest period with a folder is taken when none is given", async () => {
  expect((await explain("Can Lộc", "huyen-ntm", "1")).out).toContain("6 tháng đầu năm 2024");
  const folder = sampleWorkspace();
  cpSync(join(folder, "data/periods/2023-H1"), join(folder, "data/periods/2024-H2"), { recursive: true });
  expect((await ntm(folder, ["explain", "Can Lộc", "huyen-ntm", "1"])).out).toContain("6 tháng cuối năm 2024");
});

test("lines keep to the width of the terminal", async () => {
  const { out } = await ntm(sample, ["explain", "Can Lộc", "huyen-ntm-nang-cao"], 80);
  const long = out.split("\n").filter((line) => line.length > 80 && line.trim().includes(" "));
  expect(long).toEqual([]);
});

test("without a set lists those that judge the unit, each with the line that explains it", async () => {
  const { code, out } = await explain("Can Lộc");
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Huyện Can Lộc \(443\), 6 tháng đầu năm 2024 \(kỳ mới nhất có số liệu; kỳ khác thì thêm -p\): áp dụng 2 bộ tiêu chí$/m,
  );
  expect(out.match(/^ {2}ntm explain 443 .*$/gm)).toEqual([
    "  ntm explain 443 huyen-ntm-2021-2025",
    "  ntm explain 443 huyen-ntm-nang-cao-2021-2025",
  ]);
});

test.each(["Hương Khê", "huong khe"])("the bare name %j is the district's, and its namesake is told", async (text) => {
  const { out } = await explain(text);
  expect(out).toContain("Lấy Huyện Hương Khê (444); cùng tên còn có Thị trấn Hương Khê, Huyện Hương Khê (18496)");
  expect((await explain("thị trấn Hương Khê")).out).toContain("Thị trấn Hương Khê (18496)");
});
