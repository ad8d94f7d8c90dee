import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { hitsOf, type Passage, quoted } from "../text/passages.ts";

const DOUBLED = /(?<![\p{L}\p{N}])(\p{L}{2,7} \p{Ll}{2,7})[ \u00A0]+(\1)(?![\p{L}\p{N}])/giu;

/** A word of two syllables twice: "thực hiện thực hiện". */
export const doubledPair: CheckRule<Content> = {
  id: "content/doubled-pair",
  severity: "error",
  check: ({ passages, words: { compounds } }) =>
    hitsOf(
      passages.filter((one) => one.kind !== "cell" && !one.capitals && hasDoubled(one)),
      DOUBLED,
      ([text, one = ""]) => {
        const [first, second] = one.toLowerCase().split(" ");
        // "thanh tra, kiểm tra kiểm toán": what comes again is the end of one word and the beginning of another.
        return first === second || (compounds.has(`${second} ${first}`) && !compounds.has(`${first} ${second}`))
          ? undefined
          : { found: `lặp từ ${quoted(text)}`, expected: quoted(one), fix: `Bỏ một lần “${one}”` };
      },
    ),
};

/** Whether two words come again at once: the pattern is dear, and few texts have any. */
function hasDoubled(passage: Passage): boolean {
  const tokens = passage.tokens;
  return tokens.some(
    (one, index) =>
      one && one.lower === tokens[index + 2]?.lower && tokens[index + 1]?.lower === tokens[index + 3]?.lower,
  );
}
