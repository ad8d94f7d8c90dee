import { describe, expect, test } from "vitest";
import { findingsText } from "../../../src/cli/findings/text.ts";
import { finding, warning } from "../../support/finding.ts";

const PIPE = { columns: 0, colours: false };
const ANSWER = { reason: "số đã đối chiếu với kho bạc", by: "Nguyễn Văn A", until: "2024-12-31" };

test("one finding reads as the README shows it", () => {
  const one = finding("E27", {
    place: { file: "data/periods/2024-H1/cam-xuyen.xlsx", sheet: "Chỉ tiêu", address: "E27" },
    unit: "Diện tích chuyển đổi, tích tụ ruộng đất",
  });
  expect(findingsText([one], PIPE)).toBe(`1 lỗi.

data/periods/2024-H1/cam-xuyen.xlsx › Chỉ tiêu
  lỗi E27 · Diện tích chuyển đổi, tích tụ ruộng đất (cell/missing)
    thấy: ô trống
    cần:  số từ 0 đến 8000
    sửa:  điền số liệu; nếu không phát sinh thì ghi 0
`);
});

describe("many findings", () => {
  const many = [
    ...Array.from({ length: 16 }, (_, index) => finding(`F${27 - index}`, { unit: `Xã ${index}` })),
    warning("C9", { unit: "Huyện Can Lộc" }),
    warning("C10", { unit: "Huyện Can Lộc", answer: ANSWER }),
    finding("", { place: { file: "data/periods/2024-H1/tinh.xlsx" }, code: "file/damaged", found: "tệp hỏng" }),
  ];

  test("counts come first, the answered apart", () => {
    expect(findingsText(many, PIPE, "14 tệp: ").split("\n")[0]).toBe(
      "14 tệp: 17 lỗi, 1 cảnh báo, 1 cảnh báo đã giải trình.",
    );
  });

  test("a cause is told once, with its range, its number of cells and its units", () => {
    const text = findingsText(many, PIPE);
    expect(text).toContain("  lỗi F12:F27, 16 ô · Xã 15, Xã 14 và 14 đơn vị khác (cell/missing)\n");
    expect(text.match(/ô trống/g)).toHaveLength(1);
  });

  test("the worst come first; among them each file and sheet is named once", () => {
    expect(findingsText(many, PIPE).match(/^data\/periods.*$|^ {2}(lỗi|cảnh báo)/gm)).toEqual([
      "data/periods/2024-H1/can-loc.xlsx › Chỉ tiêu",
      "  lỗi",
      "data/periods/2024-H1/tinh.xlsx",
      "  lỗi",
      "data/periods/2024-H1/can-loc.xlsx › Chỉ tiêu",
      "  cảnh báo",
      "  cảnh báo", // the answered one
    ]);
  });

  test("an answer is told with its author and last day", () => {
    expect(findingsText(many, PIPE)).toContain(
      "    giải trình: số đã đối chiếu với kho bạc (Nguyễn Văn A, đến ngày 31/12/2024)\n",
    );
  });

  test("the answered come last, by place only, with one answer for all of its places", () => {
    const answered = ["C9", "C10"].map((address) =>
      warning(address, { unit: "Huyện Can Lộc", found: address, answer: ANSWER }),
    );
    const text = findingsText([...answered, finding("F27", { found: "ô trống" })], PIPE);
    expect(text.indexOf("ô trống")).toBeLessThan(text.indexOf("Đã giải trình\n"));
    expect(text.slice(text.indexOf("Đã giải trình\n")).split("\n")).toHaveLength(4);
    expect(text.match(/giải trình: số đã đối chiếu/g)).toHaveLength(1);
  });

  test("80 columns hold every line, with colours too", () => {
    const long = finding("E27", {
      found: "rất dài ".repeat(30).trim(),
      unit: "Một chỉ tiêu có tên rất dài ".repeat(4),
    });
    const wrapped = findingsText([...many, long], { columns: 80, colours: true });
    const plain = wrapped.replace(/\u001b\[\d+m/g, "");
    for (const line of plain.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(wrapped).toContain("\u001b[31mlỗi\u001b[39m");
    expect(plain.replace(/\s+/g, " ")).toBe(findingsText([...many, long], PIPE).replace(/\s+/g, " "));
  });
});
