/**
 * A text for comparing names that people typed: lower case, without diacritics and punctuation, single blanks.
 *
 * @example
 * plainText(" TỔNG  cộng: ") // => "tong cong"
 */
export const plainText = (text: string): string =>
  withoutMarks(text)
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();

/** Lower case, without diacritics; the Icelandic ð that some keyboards give for đ included. */
export const withoutMarks = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[đð]/g, "d");

/** A text typed without any diacritic stands for each text that differs from it in diacritics alone. */
export const hasMarks = (text: string): boolean => text.normalize("NFC").toLowerCase() !== withoutMarks(text);
