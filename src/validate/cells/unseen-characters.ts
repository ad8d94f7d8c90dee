import type { Finding } from "../../domain/findings/finding.ts";
import type { Cell, CellPlace } from "../../domain/workbook/cell.ts";

/**
 * Characters that print nothing, or change what stands around them: controls (C0 but tab and line ends, DEL, C1), soft hyphen,
 * zero-width ones, marks and overrides of direction (UAX #9), separators of lines and paragraphs, fillers, variation
 * selectors, private use, U+FFFD, non-characters, halves of surrogate pairs. Spaces of other widths print, and stay.
 */
const UNSEEN =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|\p{Variation_Selector}|\u034F|[\u115F\u1160\u3164\uFFA0\uFFFD-\uFFFF]/gu;

/** Latin letters, Vietnamese ones too, digits and common marks: what nearly all cells hold, and none of it is unseen. */
const PLAIN = /^[\t\n\r -~\u00A0-\u00AC\u00AE-\u024F\u1EA0-\u1EF9]*$/;

/** Letters without a blank between them that no word or address of a form has. */
const ENDLESS_LENGTH = 200;
const ENDLESS = new RegExp(`[^\\s\\u00A0]{${ENDLESS_LENGTH},}`, "u");

const nameOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** Whether a text holds nothing but what nearly all do, so that no place of it need be made. */
export function isPlainlySeen(value: string): boolean {
  if (plain.has(value)) return true;
  if (value.length >= ENDLESS_LENGTH || !PLAIN.test(value)) return false;
  // Marks and names of units stand in a form a hundred times.
  if (value.length < SHORT && plain.size < MOST_PLAIN) plain.add(value);
  return true;
}

const plain = new Set<string>();
const SHORT = 12;
const MOST_PLAIN = 1_000;

/** A text cell with characters that nobody sees, or with a word without end; `undefined` for what can be printed as it is. */
export function unseenFinding({ content }: Cell, place: CellPlace): Finding | undefined {
  if (content.kind !== "text") return undefined;
  const found = PLAIN.test(content.value) ? [] : [...new Set(content.value.match(UNSEEN) ?? [])];
  if (found.length > 0) {
    return {
      code: "cell/unseen-character",
      severity: "error",
      place,
      found: `có ký tự không nhìn thấy ${found.slice(0, 5).map(nameOf).join(", ")}${found.length > 5 ? ", …" : ""}`,
      expected: "chữ, số và dấu câu nhìn thấy được",
      fix: "xóa ô rồi gõ lại, không dán từ trang web hoặc phần mềm khác",
    };
  }
  const word = content.value.length < ENDLESS_LENGTH ? undefined : ENDLESS.exec(content.value)?.[0];
  if (word === undefined) return undefined;
  return {
    code: "cell/endless-word",
    severity: "error",
    place,
    found: `có một chữ dài ${word.length} ký tự không dấu cách, bắt đầu bằng “${word.slice(0, 20)}”`,
    expected: "các chữ cách nhau bằng dấu cách",
    fix: "gõ lại đoạn chữ này",
  };
}
