import { NEARLY_MET, VERDICT_MARKS } from "../../domain/criteria/verdict-mark.ts";
import { hasMarks, plainText } from "../../domain/text/plain-text.ts";

/**
 * The machine value of a choice, by its text in any case; without diacritics only when one choice alone can be meant
 * ("cd" is CĐ).
 */
function choiceOf(text: string, choices: Choices): string | undefined {
  // Nearly every cell was picked from the list; folding each of thousands is what reading them would cost.
  const picked = picksOf(choices).get(text);
  if (picked !== undefined) return picked;
  const wanted = spelling(text);
  const exact = choices.find(([, label]) => spelling(label) === wanted);
  if (exact || hasMarks(text)) return exact?.[0];
  const plain = plainText(text);
  const alike = choices.filter(([, label]) => plainText(label) === plain);
  return alike.length === 1 ? alike[0]![0] : undefined;
}

type Choices = readonly (readonly [string, string])[];

/** Machine values by the label that is in the list, the first of each. */
function picksOf(choices: Choices): ReadonlyMap<string, string> {
  const known = picks.get(choices);
  if (known) return known;
  const made = new Map(choices.map(([value, label]) => [label, value] as const).reverse());
  picks.set(choices, made);
  return made;
}
const picks = new WeakMap<Choices, ReadonlyMap<string, string>>();

/** What people write out for a mark, by the mark. */
const WRITTEN_OUT: Choices = [
  [VERDICT_MARKS.met, "đạt"],
  [VERDICT_MARKS.met, "đã đạt"],
  [NEARLY_MET, "cơ bản đạt"],
  [VERDICT_MARKS.notMet, "chưa đạt"],
  [VERDICT_MARKS.notMet, "không đạt"],
  [VERDICT_MARKS.notApplicable, "không xét"],
];

/** The same for choices of marks (Đ, CBĐ, CĐ, KXĐ), which many write out: "Đạt", "CHƯA ĐẠT", "chua dat". */
export function markOf(text: string, choices: Choices): string | undefined {
  const choice = choiceOf(text, choices);
  if (choice !== undefined || !choices.some(([, label]) => label === VERDICT_MARKS.met)) return choice;
  const mark = choiceOf(text.replace(/[\s.;,]+$/u, ""), WRITTEN_OUT);
  return choices.find(([, label]) => label === mark)?.[0];
}

/** The Icelandic Ð looks like the Vietnamese Đ. */
const spelling = (text: string): string =>
  text.normalize("NFC").toLocaleLowerCase("vi").replaceAll("ð", "đ").replace(/\s+/gu, " ").trim();
