import { withoutMarks } from "../../domain/text/plain-text.ts";

/** A word in small letters without its marks. */
export const plain = (word: string): string => withoutMarks(word).toLowerCase();
