/** Commands of the template language, comments aside, and the attributes of directives. */
const CODE = /\{\{(?!!)[\s\S]*?\}\}|^:{2,}[\w-]+\{.*\}\s*$/gm;
const CURLY = /[\u2018-\u201f]/;
export const CURLY_WORDS = {
  found: "dấu nháy cong (“ ”, ‘ ’) trong lệnh của mẫu",
  expected: 'dấu nháy thẳng (")',
  fix: "gõ lại bằng dấu nháy thẳng; Word tự đổi thì bấm Ctrl+Z ngay sau khi gõ, hoặc sửa mẫu bằng Notepad",
} as const;

/** What stands between straight quotes is text, and may have any. */
const STRAIGHT = /"[^"]*"|'[^']*'/g;

/**
 * Offset of the first curly quote where the language wants a straight one; word processors and chat programs put them in
 * unasked, and the language takes them for letters.
 */
export function curlyQuoteAt(text: string): number | undefined {
  if (!CURLY.test(text)) return undefined;
  for (const { 0: code, index } of text.matchAll(CODE)) {
    const at = code.replace(STRAIGHT, (quoted) => " ".repeat(quoted.length)).search(CURLY);
    if (at >= 0) return index + at;
  }
  return undefined;
}
