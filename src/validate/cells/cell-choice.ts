import { hasMarks, plainText } from "../../domain/text/plain-text.ts";

/**
 * The machine value of a choice, by its text in any case; without diacritics only when one choice alone can be meant
 * ("cd" is CĐ; "dat" is no choice of Đ, CBĐ, CĐ, KXĐ).
 */
export function choiceOf(text: string, choices: readonly (readonly [string, string])[]): string | undefined {
  // Nearly every cell was picked from the list; folding each of thousands is what reading them would cost.
  const picked = choices.find(([, label]) => label === text);
  if (picked) return picked[0];
  const wanted = spelling(text);
  const exact = choices.find(([, label]) => spelling(label) === wanted);
  if (exact || hasMarks(text)) return exact?.[0];
  const plain = plainText(text);
  const alike = choices.filter(([, label]) => plainText(label) === plain);
  return alike.length === 1 ? alike[0]![0] : undefined;
}

/** The Icelandic Ð looks like the Vietnamese Đ. */
const spelling = (text: string): string =>
  text.normalize("NFC").toLocaleLowerCase("vi").replaceAll("ð", "đ").replace(/\s+/gu, " ").trim();
