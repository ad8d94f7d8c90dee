import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { matchesOf } from "../text/matches.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import { plain } from "./plain.ts";

const NAME = /(?<!\p{L})\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,4}(?! ?\p{Lu}\p{Ll})(?!\p{L})/gu;
/** Words before a person's name; the last syllables before it may be those of a post. */
const PERSON =
  /(?<!\p{L})(?:ông|bà|đồng chí|anh|chị|Ông|Bà|Đồng chí|Giám đốc|Chủ tịch|Bí thư|Trưởng phòng|Hiệu trưởng)\s+(?:[\p{L}, ]{0,60}\s)?$/u;

interface Named {
  readonly passage: Passage;
  readonly name: string;
  readonly from: number;
  readonly person: boolean;
}

/** Names beyond which a text is a list of people: many of them are alike. */
const MOST = 40;

/** One person in two spellings: "Trần Quốc Việt" and "Trần Quốc Viết". */
export const personNames: CheckRule<Content> = {
  id: "content/person-name",
  severity: "warning",
  check: ({ passages }) => {
    const named = passages.flatMap(namesIn);
    const distinct = [...new Set(named.map(({ name }) => name))];
    const people = new Set(named.filter(({ person }) => person).map(({ name }) => name));
    if (distinct.length > MOST) return [];
    const counts = (name: string): number => named.filter((one) => one.name === name).length;
    return distinct.flatMap((name, index) => {
      const other = distinct.slice(0, index).find((one) => (people.has(one) || people.has(name)) && isNear(one, name));
      if (other === undefined) return [];
      const wrong = counts(other) < counts(name) ? other : name;
      const right = wrong === name ? other : name;
      const at = named.find((one) => one.name === wrong)!;
      return [
        {
          at: placeIn(at.passage, at.from, at.from + wrong.length),
          found: `${quoted(wrong)}, chỗ khác ghi ${quoted(right)}`,
          expected: "một người một cách ghi họ tên",
          fix: "Đối chiếu họ tên",
        },
      ];
    });
  },
};

function namesIn(passage: Passage): readonly Named[] {
  if (passage.kind === "cell" && passage.text.length > 60) return [];
  return matchesOf(passage.text, NAME).flatMap((match) => {
    const title = /^(?:Ông|Bà|Anh|Chị) /u.exec(match[0])?.[0] ?? "";
    const name = match[0].slice(title.length);
    const person = title !== "" || PERSON.test(passage.text.slice(Math.max(0, match.index - 80), match.index));
    return name.split(" ").length < LEAST ? [] : [{ passage, name, from: match.index + title.length, person }];
  });
}

/** Syllables of a name that tell one person from another. */
const LEAST = 3;

/** The same syllables but for one, which differs by its marks or by one letter. */
function isNear(one: string, other: string): boolean {
  const [left, right] = [one.split(" "), other.split(" ")];
  if (left.length !== right.length) return false;
  const differ = left.flatMap((syllable, at) => (syllable === right[at] ? [] : [[syllable, right[at]!] as const]));
  const [pair, ...more] = differ;
  if (!pair || more.length > 0) return false;
  const [a, b] = [plain(pair[0]), plain(pair[1])];
  return a === b || isOneOff(a, b);
}

function isOneOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short[0] !== long[0]) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}
