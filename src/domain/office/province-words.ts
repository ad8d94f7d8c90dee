import type { IsoDate } from "../text/iso-date.ts";
import type { UnitRegister, UnitType } from "../units/unit.ts";
import { type CityWords, inCityWords } from "./city-words.ts";

/** A province as one chooses it: which one a code or a name means depends on the day. */
export interface ProvinceChoice {
  readonly code: string;
  /** "Tỉnh Nghệ An", "Thành phố Hà Nội". */
  readonly name: string;
  readonly shortName: string;
  /** A day on which the province is there. */
  readonly day: IsoDate;
}

/** What of an office's settings follows from its province, as the model of `data/workspace/office.yaml` names it. */
export type ProvinceWords = Readonly<Record<string, string>>;

interface Facts {
  readonly region: string;
  readonly regionName: string;
  readonly place: string;
  readonly department: string;
}

export function provinceWords({ province, districts, communes }: UnitRegister, facts: Facts): ProvinceWords {
  return {
    mã: province.code,
    tên: province.shortName,
    TÊN: province.shortName.toLocaleUpperCase("vi"),
    "cấp dưới": kindsOf(districts.length > 0 ? districts : communes),
    vùng: facts.region,
    "tên vùng": facts.regionName,
    "địa danh": facts.place,
    sở: facts.department,
  };
}

const LOWER: readonly (readonly [UnitType, string])[] = [
  ["urbanDistrict", "quận"],
  ["ruralDistrict", "huyện"],
  ["city", "thành phố"],
  ["town", "thị xã"],
  ["commune", "xã"],
  ["ward", "phường"],
  ["township", "thị trấn"],
  ["specialZone", "đặc khu"],
];

/** "huyện, thành phố, thị xã": the kinds that there are. */
const kindsOf = (units: UnitRegister["communes"]): string =>
  LOWER.flatMap(([type, word]) => (units.some((unit) => unit.type === type) ? [word] : [])).join(", ");

/** What data and templates call all districts of a province. */
const ALL_DISTRICTS = "huyện, thành phố, thị xã";

/** "quận, huyện, thị xã" of Hà Nội, "huyện, thành phố" of Hà Giang: in place of what all kinds are called. */
export function districtWords({ districts }: Pick<UnitRegister, "districts">): CityWords {
  const kinds = kindsOf(districts);
  return kinds === "" || kinds === ALL_DISTRICTS ? [] : [{ province: ALL_DISTRICTS, city: kinds }];
}

/**
 * The model with the words in place of their names in `<<…>>`; what names none is said as the province says it: `<<UBND tỉnh>>`
 * is "UBND thành phố" where there are words of a city.
 */
export const filledModel = (model: string, words: ProvinceWords, cityWords: CityWords = []): string =>
  model.replace(/<<([^<>]+)>>/g, (_, key: string) => words[key] ?? inCityWords(key, cityWords));
