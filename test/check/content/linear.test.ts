import { expect, test } from "vitest";
import { contentRules } from "../../../src/check/content/rules.ts";
import { contentOf } from "../../../src/check/text/content.ts";
import { ALL } from "../../support/share.ts";
import { checked } from "../../support/word/checked-document.ts";
import { KNOWLEDGE } from "./content-check.ts";

/** Words that rules begin to look at, so that a paragraph of nothing else is the worst that they can meet. */
const WORDS = [
  "gồm 1 xã, 2 xã và ",
  "[",
  "(",
  ")",
  "“",
  "”",
  '"',
  "a) ",
  "Điều 1, ",
  "khoản 1, ",
  "số 1/",
  "số 1/2020/NĐ-CP, ",
  "1/2 ",
  "10% ",
  "- ",
  "tăng 5% so với (",
  "trong đó 1 xã, ",
  "xã A, xã B và ",
  "ngày 1/1/2024, ",
  "ngày 1 tháng 1 năm 2024 ",
  "có hiệu lực từ ngày 1/1/2024 ",
  "năm 2021 - 2025 ",
  "hồi hồi ",
  "NTM ",
  "Phụ lục I, ",
  "đạt 5/8 (đạt 10%), ",
  "còn 3 xã; ",
  "còn 3/9 tiêu chí; ",
  "1.234,5 ha, ",
  "UBND tỉnh ",
  "a ",
  "1 ",
  "..",
  ", ",
  "Có 02 xã: A, B; ",
  "(gồm: 1 ha (2 ha) ",
  "mức ",
  "từ 1 đến 2, ",
  "A-B ",
  "1-2 ",
  "tham gia ",
  "bằng so với ",
  "và ",
  "; ",
  "Các xã A, B, ",
];

const SIZE = ALL ? 4000 : 2000;
/** A doubled text may take twice the time; noise and the first run of a regular expression are allowed for. */
const FACTOR = 3.2;
const LEAST = 40;

/** CPU in milliseconds since the last call. */
function stopwatch(): () => number {
  let last = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    return (user + system) / 1000;
  };
}

/** What every rule costs, or only one of them; what they all look at counts as a rule of its own. */
function costs(text: string, only?: string): ReadonlyMap<string, number> {
  const document = checked({ blocks: [{ text }] });
  const { words, legal, names } = KNOWLEDGE;
  const found = new Map<string, number>();
  const lap = stopwatch();
  const content = contentOf(document, words, legal, names);
  found.set("content", lap());
  for (const rule of contentRules.filter(({ id }) => only === undefined || id === only)) {
    rule.check(content, { profile: "issued" });
    found.set(rule.id, lap());
  }
  return found;
}

test.each(WORDS)("a paragraph of nothing but %j costs every rule twice as much when it is twice as long", (word) => {
  expect(slowRules(word, SIZE)).toEqual([]);
});

/** Lists are looked at up to a length: within it brackets that never close are blotted out to one long blank. */
test.each(["(gồm: 1 ha (2 ha) ", "1 ha gồm 2 thôn (x "])("so does a list of %j, which is read to its end", (word) => {
  expect(slowRules(word, 700)).toEqual([]);
});

function slowRules(word: string, size: number): readonly string[] {
  const repeated = (length: number): string => word.repeat(Math.ceil(length / word.length));
  const once = costs(repeated(size));
  const twice = costs(repeated(2 * size));
  const isSlow = (short: number, long: number): boolean => long > LEAST && long > FACTOR * short;
  const slow = [...twice.keys()].filter((id) => isSlow(once.get(id)!, twice.get(id)!));
  // A pause of the machine looks like a slow rule once; the least of three runs of that rule at either length holds none.
  const least = (id: string, length: number): number =>
    Math.min(...Array.from({ length: 3 }, () => costs(repeated(length), id).get(id)!));
  return slow.filter((id) => isSlow(least(id, size), least(id, 2 * size)));
}
