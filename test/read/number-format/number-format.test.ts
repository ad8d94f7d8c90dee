import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SSF } from "xlsx";
import { numberFormat } from "../../../src/read/number-format/number-format.ts";

const CUSTOM = 164;
const shown = (code: string, value: number) => numberFormat(CUSTOM, code).numberOf(value, false);

/** Kind, or the number that is shown with the words around it. */
function gist(code: string, value: number): string {
  const content = shown(code, value);
  if (content.kind !== "number") return `${content.kind} ${content.value}`;
  const { look, percent } = content;
  if (look === undefined) return percent ? "percent" : "plain";
  return [look.shown, look.number, look.before, look.after].join("|");
}

describe("a number is what its format shows", () => {
  test.each([
    // Nothing but the number.
    ["General", 27.842, "plain"],
    ["0.00", 27.842, "plain"],
    ["#,##0", 27842, "plain"],
    ["# ?/?", 0.5, "plain"],
    ["# ?/100", 0.5, "plain"],
    ["0.00E+00", 27842, "plain"],
    ["[Red]0.0", 5, "plain"],
    ["[$-42A]#,##0.0", 5, "plain"],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', -5, "plain"],
    ['_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', 0, "plain"],
    ["#,##0_);(#,##0)", -5, "plain"],
    ["0.00;[Red]0.00", -5, "plain"],
    ["[>100]0.0;0", -5, "plain"],
    ["000-000", 123456, "plain"],
    ["0.", 5, "plain"],
    // Shares.
    ["0%", 0.5, "percent"],
    ["0.0%;-0.0%;0%", -0.5, "percent"],
    ["0%%", 0.5, "5000%%|5000||"],
    ['0.0"%"', 81.5, "81,5%|81.5||%"],
    ["0.0\\%", 81.5, "81,5%|81.5||%"],
    // Units and words.
    ['#,##0.0" tỷ"', 27.842, "27,8 tỷ|27.842||tỷ"],
    ['0.000" nghìn"', 2.304, "2,304 nghìn|2.304||nghìn"],
    ["0.0 km", 22.6, "22,6 km|22.6||km"],
    ["0 ha", 5, "5 ha|5||ha"],
    ['General" tấn"', 1.5, "1,5 tấn|1.5||tấn"],
    ['0" (m2)"', 5, "5 (m2)|5||m2"],
    ["#,##0 [$₫-42A]", 27842, "27.842 ₫|27842||₫"],
    ["[$$-409]#,##0.00", 5, "$5,00|5|$|"],
    ['"khoảng "0', 600, "khoảng 600|600|khoảng|"],
    ['"≈ "0', 600, "≈ 600|600|≈|"],
    ['0" km"* ', 5, "5 km|5||km"],
    ['0" đồng/kg"', 5800, "5800 đồng/kg|5800||đồng/kg"],
    // Each number by the section that applies to it.
    ['0;-0;0" (chưa có)"', 5, "plain"],
    ['0" km";0" m"', -5, "5 m|5||m"],
    ['[>=1000]0.0," nghìn";0', 999, "plain"],
    ['[>=1000]0.0," nghìn";0', 2304, "2,3 nghìn|2.304||nghìn"],
    ['[<1]0.0" tạ";[<10]0.0" tấn";0', 0.5, "0,5 tạ|0.5||tạ"],
    ['[<1]0.0" tạ";[<10]0.0" tấn";0', 5, "5,0 tấn|5||tấn"],
    ['[<1]0.0" tạ";[<10]0.0" tấn";0', 50, "plain"],
    ['[=0]"không";0', 7, "plain"],
    // Divided, altered, hidden.
    ["#,##0,", 27842, "28|27.842||"],
    ["0.0,,", 5_000_000, "5,0|5||"],
    ["0,.0", 2304, "2,3|2.304||"],
    ['0" 000"', 5, "5 000|||000"],
    ['0",5"', 5, "5,5|||5"],
    ['0"."000', 2304, "2304|||"],
    ["0;0", -5, "5|5||"],
    ["-0", 5, "-5|-5||"],
    ["(0)", 5, "(5)|-5||"],
    [";;;", 5, "|||"],
    ["0;;", -5, "|||"],
    ["0;-0;", 0, "|0||"],
    ["#", 0, "|0||"],
    ['"nhiều"', 5, "nhiều||nhiều|"],
    ['0;-0;"chưa có"', 0, "chưa có|0|chưa có|"],
    // Days and times.
    ["dd/mm/yyyy", 45457, "date 2024-06-14"],
    ["[$-F800]dddd, mmmm dd, yyyy", 45457, "date 2024-06-14"],
    ['"ngày "dd" tháng "mm" năm "yyyy', 45457, "date 2024-06-14"],
    ['yyyy"年"m"月"d"日"', 45457, "date 2024-06-14"],
    ["[$-411]ggge.m.d", 45457, "date 2024-06-14"],
    ["[$-41E]d mmm bbbb", 45457, "date 2024-06-14"],
    ["mmm-yy", 45457, "date 2024-06-14"],
    ["m/d/yy h:mm", 45457.5, "date 2024-06-14"],
    ["h:mm", 0.3125, "time 7:30"],
    ["[$-F400]h:mm:ss AM/PM", 0.3125, "time 7:30"],
    ["[h]:mm", 1.3125, "time 31:30"],
    ["mm:ss", 0.3125, "time 7:30"],
    ["mm:ss.0", 0.0003, "time 0:00:26"],
    ["[mm]", 0.5, "time 12:00"],
    ["dd/mm/yyyy", -5, "time ########"],
    ["dd/mm/yyyy", 60, "time ########"],
    ["0;dd/mm/yyyy", 45457, "plain"],
  ])("%s of %d", (code, value, expected) => {
    expect(gist(code, value)).toBe(expected);
  });

  test.each([
    [0, "plain"],
    [4, "plain"],
    [10, "percent"],
    [14, "date 1900-01-01"],
    [20, "time 0:00"],
    [33, "time 0:00"],
    [46, "time 24:00"],
    [49, "plain"],
    [67, "percent"],
    [71, "date 1900-01-01"],
    [9999, "plain"],
  ])("built-in format %d", (id, expected) => {
    const content = numberFormat(id).numberOf(1, false);
    const kind =
      content.kind === "number" ? (content.percent ? "percent" : "plain") : `${content.kind} ${content.value}`;
    expect(kind).toBe(expected);
  });

  test("currency of the machine is a unit of its own", () => {
    expect(numberFormat(44).numberOf(27.842, false)).toMatchObject({ look: { before: "¤", shown: "¤ 27,84" } });
  });
});

test.each([
  ["@", "5", "5"],
  ['0;-0;0;@" km"', "5", "5 km"],
  ['@" tỷ"', "5", "5 tỷ"],
  ['"Xã "@', "Hà", "Xã Hà"],
  ['0" km"', "năm", "năm"],
  [";;;", "năm", ""],
  ['0;0;0;"đã xóa"', "năm", "đã xóa"],
])("text under %s: %s shows as %s", (code, text, expected) => {
  expect(numberFormat(CUSTOM, code).textOf(text)).toBe(expected);
});

test("any text is a format that ends soon and shows something", () => {
  const piece = fc.constantFrom(
    ...'0#?.,%/@;"\\_*[]<>=-+()EeGgyYmMdDhHsSaApP$₫tỷkmha 1258:',
    "General",
    "[h]",
    "[Red]",
    "[>5]",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 300 }), fc.double({ noNaN: true }), (pieces, value) => {
      const format = numberFormat(CUSTOM, pieces.join(""));
      expect(["number", "date", "time"]).toContain(format.numberOf(value, false).kind);
      expect(typeof format.textOf("chữ")).toBe("string");
    }),
    { numRuns: 2000 },
  );
});

test("what is plain here, another program shows as the same number", () => {
  const whole = fc.constantFrom("0", "#,##0", "00", "#", "0.00", "#,##0.000", "0.0#");
  const around = fc.constantFrom("", '" km"', '"tỷ "', "_-", "* ", "[Red]", "[$₫-42A]", "%", ",", "\\-");
  const code = fc
    .tuple(around, whole, around, fc.constantFrom("", ";", ";-0", ";(0);0"))
    .map(([before, digits, after, rest]) => `${before}${digits}${after}${rest}`);
  fc.assert(
    fc.property(code, fc.integer({ min: -99_999, max: 99_999 }), (written, value) => {
      const content = shown(written, value);
      if (content.kind !== "number" || content.look !== undefined || content.percent) return;
      const text = String(SSF.format(written, value)).trim();
      const digits = text.replace(/[^\d.]/g, "");
      const isNegative = /^-|^\(.*\)$/.test(text) || (written.includes("[Red]") && value < 0);
      expect(Number(digits || 0) * (isNegative ? -1 : 1) + 0, `${written} of ${value}: ${text}`).toBe(value);
    }),
    { numRuns: 3000 },
  );
});
