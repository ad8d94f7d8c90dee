import * as z from "zod";
import { CannotRun } from "../../domain/findings/finding.ts";
import { type CityWords, isCity } from "../../domain/office/city-words.ts";
import { districtWords, type ProvinceChoice } from "../../domain/office/province-words.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { nearestName } from "../../domain/text/nearest-name.ts";
import { plainText } from "../../domain/text/plain-text.ts";
import type { UnitRegister } from "../../domain/units/unit.ts";
import type { DataSource } from "../rules/data-source.ts";
import { keptAs, late, parseRules, ruleDate, ruleId, ruleObject, rulePattern, ruleText } from "../rules/rule-data.ts";
import { requireSound } from "../rules/rule-finding.ts";
import { nationalTables, type UnitSources } from "./unit-register.ts";
import { unitTable } from "./unit-table.ts";

const code = late(() => rulePattern(/^\d{2}$/, "mã tỉnh gồm hai chữ số, đặt trong ngoặc kép"));
const span = () => ({ from: ruleDate.optional(), until: ruleDate.optional() });

/** Shape of `data/units/provinces.yaml`, for editors too (`data/schemas`). */
export const provincesFile = keptAs("provinces", () =>
  ruleObject({
    regions: z.array(ruleObject({ id: ruleId, name: ruleText, ...span(), provinces: z.array(code()).min(1) })),
    places: z.array(ruleObject({ province: code(), place: ruleText, source: ruleText })),
    departments: z.array(ruleObject({ name: ruleText, ...span(), source: ruleText })),
    cityWords: z.array(ruleObject({ province: ruleText, city: ruleText })),
  }),
);

/** What is said of a city under the centre in place of a province's words, and of the districts that a province has. */
export const cityWordsOf = (
  { province, ...register }: Pick<UnitRegister, "province" | "districts">,
  yaml: (path: string) => DataSource,
): CityWords => [
  ...(isCity(province) ? parseRules(provincesFile, yaml(PROVINCES)).cityWords : []),
  ...districtWords(register),
];

/** Path of the file that says it. */
export const PROVINCES = "data/units/provinces.yaml";

/** The provinces of the country on a day, in official order; of the nearest register where none holds then. */
export function provincesOn(sources: UnitSources, day: IsoDate): readonly ProvinceChoice[] {
  const tables = nationalTables(sources.registers);
  const table = tables.find(({ from, until }) => from <= day && (until === undefined || day < until)) ?? tables[0]!;
  return choicesIn(sources, table.file, table.from <= day ? day : table.from);
}

/**
 * The province that a code or a name means on a day, or, where none does, meant before. Throws `CannotRun` with the
 * nearest names for what no register has.
 */
export function chosenProvince(sources: UnitSources, text: string, day: IsoDate): ProvinceChoice {
  const now = provincesOn(sources, day);
  const before = nationalTables(sources.registers).flatMap(({ file, from }) => choicesIn(sources, file, from));
  const wanted = plainText(text.normalize("NFC"));
  const isMeant = ({ code, name, shortName }: ProvinceChoice): boolean =>
    code === text.trim() || [name, shortName].some((one) => plainText(one) === wanted);
  const found = now.find(isMeant) ?? before.find(isMeant);
  if (found) return found;
  const names = [...new Set([...now, ...before].map(({ shortName }) => shortName))];
  const plain = new Map(names.map((name) => [plainText(name), name]));
  const nearest = nearestName(wanted.replace(/^(tinh|thanh pho|tp) /, ""), plain.keys());
  const like = names.filter((name) => wanted.length > 1 && plainText(name).startsWith(wanted.slice(0, 4)));
  const near = [...new Set([...(nearest === undefined ? [] : [plain.get(nearest)!]), ...like])].slice(0, 3);
  const hint =
    near.length > 0
      ? `; gần nhất: ${near.join(", ")}`
      : "; hãy ghi mã của Tổng cục Thống kê hoặc tên, ví dụ 40 hoặc Nghệ An";
  throw new CannotRun(`Không có tỉnh, thành phố "${text}"${hint}.`);
}

/** What of an office follows from its province and the day. */
export interface ProvinceFacts {
  readonly region: string;
  readonly regionName: string;
  readonly place: string;
  /** The department that the office reports to. */
  readonly department: string;
}

export function provinceFacts(source: DataSource, { code: own, shortName, day }: ProvinceChoice): ProvinceFacts {
  const { regions, places } = parseRules(provincesFile, source);
  const region = regions.find((one) => holdsOn(one, day) && one.provinces.includes(own))!;
  return {
    region: region.id,
    regionName: region.name,
    place: places.find(({ province }) => province === own)?.place ?? shortName,
    department: departmentOn(source, day),
  };
}

/** Names of the regions by their keys in the criteria: "north-central-coast" is "Bắc Trung Bộ". */
export const regionNames = (source: DataSource): ReadonlyMap<string, string> =>
  new Map(parseRules(provincesFile, source).regions.map(({ id, name }) => [id, name]));

/** The department that coordination offices report to on a day. */
export const departmentOn = (source: DataSource, day: IsoDate): string =>
  parseRules(provincesFile, source).departments.find((one) => holdsOn(one, day))!.name;

const holdsOn = (
  { from = "0000", until = "9999" }: { readonly from?: IsoDate | undefined; readonly until?: IsoDate | undefined },
  day: IsoDate,
): boolean => from <= day && day < until;

function choicesIn(sources: UnitSources, file: string, day: IsoDate): readonly ProvinceChoice[] {
  return requireSound(unitTable(file, provinceLines(sources.tables.get(file) ?? ""))).map((row) => ({
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    day,
  }));
}

/** The header and the lines of provinces: of ten thousand units no others are asked for. */
const provinceLines = (text: string): string =>
  text
    .split("\n")
    .filter((line, index) => index === 0 || line.endsWith(",province"))
    .join("\n");
