import { expect, test } from "vitest";
import { latinPattern, withLatinLetters } from "../../.build/latin-letters.js";

const VIETNAMESE = [..."aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵfjwz"];
const LETTERS = [...VIETNAMESE, ...VIETNAMESE.map((one) => one.toUpperCase()), ..."éüßçñαΩбД"];
const OTHERS = [..." 0129.,;:-–/()[]“”%²×÷…•\t\n\uE000"];

test.each(["\\p{L}", "[\\p{L}\\d]", "[^\\p{L}]", "(?<!\\p{L})x?", "\\\\|\\[\\p{L}"])(
  "%s says the same of every character when its letters are named one by one",
  (pattern) => {
    const named = new RegExp(latinPattern(pattern), "u");
    const asked = new RegExp(pattern, "u");
    expect(named.source).not.toBe(asked.source);
    for (const one of [...LETTERS, ...OTHERS]) expect([one, named.test(one)]).toEqual([one, asked.test(one)]);
  },
);

test.each(["\\p{Lu}", "[\\p{Ll}]"])("%s says the same of every Vietnamese letter", (pattern) => {
  const named = new RegExp(latinPattern(pattern), "u");
  const asked = new RegExp(pattern, "u");
  for (const one of [...VIETNAMESE, ...VIETNAMESE.map((letter) => letter.toUpperCase()), ...OTHERS]) {
    expect([one, named.test(one)]).toEqual([one, asked.test(one)]);
  }
});

test("expressions that a module puts together from texts change too", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a module.
  const text = "new RegExp(`^${a}\\\\s[\\\\p{L}-]\\\\p{Lu}`)";
  const [, changed = ""] = /RegExp\(`(.*)`\)/.exec(withLatinLetters("x.ts", text)) ?? [];
  expect(changed).toBe(`^\${a}${latinPattern("\\s[\\p{L}-]\\p{Lu}").replaceAll("\\", "\\\\")}`);
});

test("of a module only the regular expressions change", () => {
  const text = 'const note = "ữ"; /* \\p{L} */ const found: number[] = [...x.matchAll(/(?<!\\p{L})[a\\p{L}]/gu)];';
  const changed = withLatinLetters("x.ts", text);
  const [, first = "", second = ""] = /\/\(\?<!\[(.*?)\]\)\[a(.*?)\]\/gu/.exec(changed) ?? [];
  expect(first).toMatch(/^\\u0041-\\u005a/);
  expect(second).toBe(first);
  expect(changed.replaceAll(`[${first}]`, "\\p{L}").replaceAll(first, "\\p{L}")).toBe(text);
});
