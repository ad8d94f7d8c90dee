import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { legalRegister } from "../../../src/validate/rules/legal-register.ts";
import { refusalOf } from "../../support/refusal.ts";

const DATA = join(import.meta.dirname, "../../../data/legal");
const register = openKnowledge(join(DATA, "../..")).legal();

test.each([
  ["44/2021/NQ-HĐND", "2021-12-16"],
  ["51/2021/NQ-HĐND", "2021-12-16"],
  ["124/2024/NQ-HĐND", "2024-05-04"],
  ["321/QĐ-TTg", "2022-03-08"],
  ["211/QĐ-TTg", "2024-03-01"],
  ["149/QĐ-TTg", "2024-02-06"],
  ["111/2024/QH15", "2024-01-18"],
  ["211/KH-UBND", "2024-05-23"],
  ["433/UBND-TH1", "2024-01-22"],
  ["1467/UBND-TH6", "2024-03-16"],
  ["1525/UBND-NL5", "2024-03-22"],
  ["1751/UBND-NL4", "2024-04-01"],
  ["1755/UBND-TH6", "2024-04-01"],
  ["1764/UBND-TH6", "2024-04-01"],
  ["3011/UBND-TH6", "2024-05-29"],
  ["93/TB-VPCP", "2024-03-13"],
  ["84/TB-UBND", "2024-02-28"],
  ["24/CT-UBND", "2024-01-19"],
  ["18/KH-SNN", "2024-01-22"],
  ["1881/SNN-KHTC", "2024-06-14"],
  ["04-NQ/TU", "2021-07-15"],
  ["06-NQ/TU", "2021-11-18"],
  ["3004/QĐ-UBND", "2021-08-25"],
  ["39/2022/QĐ-UBND", "2022-12-09"],
])("%s is registered with its day of signing", (number, date) => {
  expect(register.documents.get(number)).toMatchObject({ number, date });
});

test("124/2024/NQ-HĐND takes effect after it was signed, and says that its date was corrected", () => {
  const document = register.documents.get("124/2024/NQ-HĐND")!;
  expect(document).toMatchObject({ effectiveFrom: "2024-05-15", verified: false });
  expect(document.note).toContain("04/5/2025");
});

test("1818/SNN-KHTC has a day of receipt and none of signing", () => {
  const document = register.documents.get("1818/SNN-KHTC")!;
  expect(document.received).toBe("2024-06-11");
  expect(document.date).toBeUndefined();
});

test("symbols that print a subscript say which characters", () => {
  expect(register.documents.get("1525/UBND-NL5")?.subscript).toBe("5");
  expect(register.documents.get("1751/UBND-NL4")?.subscript).toBe("4");
  expect(register.documents.get("1467/UBND-TH6")?.subscript).toBeUndefined();
});

test("a document without a second source says why it needs checking", () => {
  const silent = [...register.documents.values()].filter((one) => !one.verified && !one.note && !one.source);
  expect(silent.map((one) => one.number)).toEqual([]);
});

test("official names with a numeral are known", () => {
  const names = register.names.map((one) => one.name);
  expect(names).toEqual(
    expect.arrayContaining(["5 không 3 sạch", "Gia đình NTM kiểu mẫu - 5 có", "Đề án 06", "lớp 10", "Mức 1", "Mức 2"]),
  );
});

describe("contradictions are refused with their place", () => {
  const source = (value: unknown) => ({ file: "van-ban.yaml", value, locate: () => ({ line: 3, column: 5 }) });
  const names = source({ names: [] });
  const one = { number: "124/2024/NQ-HĐND", type: "Nghị quyết", verified: true };
  test.each([
    ["a year that differs from the number", [{ ...one, date: "2025-05-04" }], /năm ký .* khác năm trong số hiệu/],
    [
      "effect before signing",
      [{ ...one, date: "2024-05-04", effectiveFrom: "2024-05-03" }],
      /ngày có hiệu lực .* trước ngày ký/,
    ],
    ["receipt before signing", [{ ...one, date: "2024-05-04", received: "2024-05-03" }], /ngày nhận .* trước ngày ký/],
    ["a number twice", [one, one], /ghi hai lần/],
    ["a subscript elsewhere", [{ ...one, subscript: "5" }], /chỉ số dưới .* không nằm cuối ký hiệu/],
    ["an unknown key", [{ ...one, isuer: "HĐND tỉnh" }], /khóa lạ "isuer"; .*có phải là "issuer"/],
  ])("%s", (_, documents, message) => {
    expect(refusalOf(() => legalRegister([source({ documents })], [names]))).toMatch(message);
  });

  test("a fixed name without a numeral", () => {
    const wrong = source({ names: [{ name: "vườn mẫu", source: "x" }] });
    expect(refusalOf(() => legalRegister([source({ documents: [] })], [wrong]))).toContain("cần tên có chữ số");
  });
});
