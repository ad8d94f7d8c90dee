import { expect, test } from "vitest";
import { PARAGRAPH_KINDS } from "../../../src/domain/document/layout.ts";
import { documentLayout } from "../../../src/validate/rules/document-layout.ts";
import { refusalOf } from "../../support/refusal.ts";
import { layout } from "../sample-document.ts";

const { styles, margins, rules, formulas } = layout;

test("margins are those of Mục I khoản 3: 20-25, 20-25, 30-35, 15-20 mm", () => {
  for (const { top, bottom, left, right } of [margins.portrait, margins.landscape]) {
    for (const [value, least, most] of [
      [top, 20, 25],
      [bottom, 20, 25],
      [left, 30, 35],
      [right, 15, 20],
    ] as const) {
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
  }
});

test.each([
  ["nationalTitle", 12, 13, true, false],
  ["motto", 13, 14, true, false],
  ["parent", 12, 13, false, false],
  ["issuer", 12, 13, true, false],
  ["number", 13, 13, false, false],
  ["placeDate", 13, 14, false, true],
  ["type", 13, 14, true, false],
  ["subject", 13, 14, true, false],
  ["letterSubject", 12, 13, false, false],
  ["addressee", 13, 14, false, false],
  ["body", 13, 14, false, false],
  ["authority", 13, 14, true, false],
  ["signer", 13, 14, true, false],
  ["recipientsLabel", 12, 12, true, true],
  ["recipients", 11, 11, false, false],
  ["annexLabel", 14, 14, true, false],
  ["annexTitle", 13, 14, true, false],
  ["annexReference", 13, 14, false, true],
  ["pageNumber", 13, 14, false, false],
] as const)("%s is %d to %d pt, bold %s, italic %s", (kind, least, most, bold, italic) => {
  const style = styles[kind];
  expect(style.size).toBeGreaterThanOrEqual(least);
  expect(style.size).toBeLessThanOrEqual(most);
  expect([style.bold ?? false, style.italic ?? false]).toEqual([bold, italic]);
});

test("prose has a first line of 1 or 1,27 cm, gaps of 6 pt or more, and one to one and a half lines", () => {
  for (const kind of ["body", "item", "bullet1", "bullet2"] as const) {
    const { firstLine, before = 0, after = 0, line = 1, align } = styles[kind];
    expect([10, 12.7]).toContain(firstLine);
    expect(before + after).toBeGreaterThanOrEqual(6);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(1.5);
    expect(align).toBe("justify");
  }
});

test("the line under Tiêu ngữ is as long as it; under issuer and subject from a third to a half", () => {
  expect(rules.motto.of).toBe(1);
  for (const rule of [rules.issuer, rules.subject]) {
    expect(rule.of).toBeGreaterThanOrEqual(1 / 3);
    expect(rule.of).toBeLessThanOrEqual(1 / 2);
  }
});

test("the fixed formulae are the decree's", () => {
  expect(formulas.nationalTitle).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(formulas.motto).toBe("Độc lập - Tự do - Hạnh phúc");
});

test("every kind of paragraph has a Vietnamese or built-in name of its own", () => {
  expect(new Set(PARAGRAPH_KINDS.map((kind) => styles[kind].name)).size).toBe(PARAGRAPH_KINDS.length);
});

const source = (value: unknown) => ({
  file: "nd30.yaml",
  value,
  locate: (path: readonly unknown[]) => ({ line: 1, column: path.length }),
});

test("an unknown key, a missing style and a wrong size are told together", () => {
  const { body: _, ...others } = styles;
  const broken = { ...layout, colour: "red", styles: { ...others, motto: { ...styles.motto, size: 99 } } };
  const refusal = refusalOf(() => documentLayout(source(broken)));
  expect(refusal).toContain('khóa lạ "colour"');
  expect(refusal).toContain('"size" là "99"; cần số nhỏ hơn hoặc bằng 20');
  expect(refusal).toContain('thiếu khóa "body"');
});

test("closing columns that do not fill the text width are refused", () => {
  const broken = { ...layout, closing: { recipients: 75, signature: 80 } };
  expect(refusalOf(() => documentLayout(source(broken)))).toMatch(/"closing".*hai cột cộng lại bằng bề rộng giấy/);
});
