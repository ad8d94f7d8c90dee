import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import { syllableOf } from "./sounds.ts";

/** Rhymes that are written in two ways: the tone of oa, oe, uy; i and y at the end. */
const OPEN = /(?:[òóỏõọo][aàáảãạ]|[òóỏõọo][eèéẻẽẹ]|[ùúủũụu][yỳýỷỹỵ])$|^(?:h|k|l|m|qu|s|t)[iìíỉĩịyỳýỷỹỵ]$/u;

/** One word in two spellings of one text: "văn hóa" and "văn hoá", "kỹ thuật" and "kĩ thuật". Said once for each word. */
export const twoStyles: CheckRule<Content> = {
  id: "content/two-spellings",
  severity: "info",
  check: ({ passages }) => {
    const first = new Map<string, string>();
    const told = new Set<string>();
    return passages
      .filter(({ capitals }) => !capitals)
      .flatMap((passage) =>
        wordsIn(passage).flatMap(({ word, from }) => {
          const lower = word.toLowerCase();
          const { written } = syllableOf(lower);
          const before = first.get(written);
          if (before === undefined) first.set(written, lower);
          if (before === undefined || before === lower || told.has(written)) return [];
          told.add(written);
          return [
            {
              at: placeIn(passage, from, from + word.length),
              found: `ghi ${quoted(word)}, chỗ khác ghi ${quoted(before)}`,
              expected: "một cách viết trong cả văn bản",
              fix: "Thống nhất một cách đặt dấu, một cách viết i, y",
            },
          ];
        }),
      );
  },
};

/** Small words only: names keep their own spelling. */
const wordsIn = (passage: Passage) =>
  passage.tokens.flatMap((one) => (one && one.word === one.lower && OPEN.test(one.lower) ? [one] : []));
