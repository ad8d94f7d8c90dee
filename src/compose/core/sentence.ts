import { lowerFirst, upperFirst } from "../../domain/text/vietnamese.ts";
import type { Ledger, Part } from "./ledger.ts";

const STOP = /[.!?…:]["”)]?\s*$/u;

/** A first word that is no name: one with small letters, after which another with small letters follows. */
const COMMON_WORD = /^\p{Lu}\p{Ll}* \p{Ll}/u;

/** What an officer wrote, as a sentence: with its full stop, and with a capital, or with none after words and a colon. */
export function sentenceParts(ledger: Ledger, text: string, { afterColon = false } = {}): readonly Part[] {
  const begun = ledger
    .partsOf(text)
    .map((part, index) => (index > 0 ? part : { ...part, text: begin(part.text.trimStart(), afterColon) }));
  return ended(begun, STOP, ".");
}

function begin(text: string, afterColon: boolean): string {
  if (!afterColon) return upperFirst(text);
  return COMMON_WORD.test(text) ? lowerFirst(text) : text;
}

/** The same as one of several in a sentence: without its full stop, and otherwise as it was written. */
export const clauseParts = (ledger: Ledger, text: string): readonly Part[] => ended(ledger.partsOf(text), /(?!)/u, "");

/** The parts with another end: what closes them already stays where it fits `stop`. */
function ended(parts: readonly Part[], stop: RegExp, end: string): readonly Part[] {
  const last = parts.at(-1);
  if (last === undefined || stop.test(last.text)) return parts;
  const text = last.text.replace(/[\s.;,]+$/u, "");
  return [...parts.slice(0, -1), { ...last, text: text + (last.origin === undefined ? end : "") }].concat(
    last.origin === undefined || end === "" ? [] : [{ text: end }],
  );
}
