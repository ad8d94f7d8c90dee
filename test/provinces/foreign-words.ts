import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { unitsOf } from "../../src/domain/units/unit.ts";
import { type Knowledge, openKnowledge } from "../../src/load/knowledge.ts";
import { unitSources } from "../../src/load/unit-sources.ts";
import { unitChanges } from "../../src/validate/units/unit-changes.ts";
import { ROOT } from "../support/workspace.ts";

const PACK = join(ROOT, "data/provinces/42");
const valuesIn = (file: string): Record<string, readonly Record<string, string>[]> =>
  load(readFileSync(join(PACK, file), "utf8")) as Record<string, readonly Record<string, string>[]>;

const DAYS = ["2024-06-14", "2025-01-01", "2025-07-01"];

/** Names of the province's units of more than one syllable, as any text may have them. */
function unitNames(): readonly string[] {
  const home = openKnowledge(ROOT);
  const names = DAYS.flatMap((day) => unitsOf(home.registerOn(day)).map(({ shortName }) => shortName));
  return [...new Set(names)].filter((name) => name.includes(" "));
}

/** What only Hà Tĩnh says: its units, decisions, official names, partners and models, the person who signs. */
const OWN_WORDS: readonly string[] = [
  ...unitNames(),
  ...valuesIn("legal/provincial-documents.yaml").documents!.map(({ number }) => number!),
  ...valuesIn("legal/provincial-names.yaml").names!.map(({ name }) => name!),
  ...["Quế Lâm", "Đồng Giao", "Ngôi nhà Trí tuệ", "Ngô Đình Long", "HÀ TĨNH", "Tích tụ", "vụ Xuân"],
];

/** Names of a province's units by a day, and of those that they were made of. */
export function ownNames({ files, registerOn }: Knowledge, day: string): readonly string[] {
  const { province, ...register } = registerOn(day);
  const before = unitChanges(unitSources(files), { before: DAYS[0]!, after: day, province: province.code });
  const units = [...unitsOf({ province, ...register }), ...unitsOf(registerOn(DAYS[0]!))];
  return [...new Set([...units.map(({ name }) => name), ...before.map(({ fromName }) => fromName)])];
}

/** Those of the words that a text has, though the province has no unit of that name. */
export function foreignWords(text: string, own: readonly string[]): readonly string[] {
  const letters = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}/])${escaped(word)}(?![\\p{L}\\p{N}/])`, "u");
  return OWN_WORDS.filter(
    (word) => text.includes(word) && letters(word).test(text) && !own.some((name) => name.includes(word)),
  );
}

/** Words of a province in the text of a city under the centre; the name of a criterion in law and comparisons of provinces have them. */
export const wordsOfProvince = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /(?<!\p{L})(?:(?<!nông thôn mới )toàn|UBND|HĐND|cấp|của|Ban Chỉ đạo|Hội đồng|Văn phòng Điều phối nông thôn mới) tỉnh(?!\p{L}|, thành phố)|(?<!\p{L})tỉnh ủy/giu,
    ),
  ].map(([words]) => words);

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
