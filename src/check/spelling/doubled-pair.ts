import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { hitsOf, quoted } from "../text/passages.ts";

const DOUBLED = /(?<![\p{L}\p{N}])(\p{L}{2,7} \p{Ll}{2,7})[ \u00A0]+(\1)(?![\p{L}\p{N}])/giu;

/** A word of two syllables twice: "thực hiện thực hiện". */
export const doubledPair: CheckRule<Content> = {
  id: "content/doubled-pair",
  severity: "error",
  check: ({ passages }) =>
    hitsOf(
      passages.filter(({ kind, capitals }) => kind !== "cell" && !capitals),
      DOUBLED,
      ([text, one = ""]) => {
        const [first, second] = one.toLowerCase().split(" ");
        return first === second
          ? undefined
          : { found: `lặp từ ${quoted(text)}`, expected: quoted(one), fix: `Bỏ một lần “${one}”` };
      },
    ),
};
