import type { IsoDate } from "../text/iso-date.ts";

/**
 * tỉnh, thành phố trực thuộc trung ương · huyện · thị xã · thành phố thuộc tỉnh · quận · xã · phường · thị trấn · đặc khu
 */
export const UNIT_TYPES = [
  "province",
  "ruralDistrict",
  "town",
  "city",
  "urbanDistrict",
  "commune",
  "ward",
  "township",
  "specialZone",
] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

export type UnitLevel = "province" | "district" | "commune";

/** Level of the units that report: districts until 30 June 2025, communes and wards since. */
export type ReportingLevel = Exclude<UnitLevel, "province">;

/** An administrative unit on one day. GSO codes are reused, so a unit is known by its code *and* date. */
export interface Unit {
  /** Code of the General Statistics Office, with leading zeros. */
  readonly code: string;
  /** Full name with its type word: "Huyện Kỳ Anh". */
  readonly name: string;
  /** Bare name: "Kỳ Anh". Ambiguous between huyện and thị xã; use `label` in lists. */
  readonly shortName: string;
  /** Short and unambiguous within the province: "Can Lộc", "TP. Hà Tĩnh", "quận Ba Đình", "huyện Kỳ Anh". */
  readonly label: string;
  readonly type: UnitType;
  readonly level: UnitLevel;
  /** Code of the unit above; absent for the province. */
  readonly parent?: string;
  /** Counts towards the New Rural programme (182 administrative xã in Hà Tĩnh, 181 in the programme). */
  readonly inProgramme: boolean;
}

/** The administrative units in force on a day, in official order. */
export interface UnitRegister {
  readonly date: IsoDate;
  /** The file and its source, for the trail of counts over the register. */
  readonly source: string;
  readonly province: Unit;
  readonly districts: readonly Unit[];
  readonly communes: readonly Unit[];
  readonly byCode: ReadonlyMap<string, Unit>;
}

/** All units of a register, from the province down. */
export const unitsOf = ({ province, districts, communes }: UnitRegister): readonly Unit[] => [
  province,
  ...districts,
  ...communes,
];

/** The communes below a unit; of a commune itself. */
export function communesOf({ communes }: Pick<UnitRegister, "communes">, unit: string): readonly Unit[] {
  const known = byOwner.get(communes) ?? ownedCommunes(communes);
  byOwner.set(communes, known);
  return known.get(unit) ?? [];
}

/** A country has thousands of communes, and every workbook asks for its own: they are looked through once. */
const byOwner = new WeakMap<readonly Unit[], ReadonlyMap<string, readonly Unit[]>>();

function ownedCommunes(communes: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const owned = new Map<string, Unit[]>();
  for (const commune of communes) {
    for (const owner of new Set([commune.parent, commune.code])) {
      if (owner === undefined) continue;
      const list = owned.get(owner);
      if (list) list.push(commune);
      else owned.set(owner, [commune]);
    }
  }
  return owned;
}

/** The level whose units send workbooks of their own beside the province's: where there are no districts, communes. */
export const reportingLevel = ({ districts }: Pick<UnitRegister, "districts">): ReportingLevel =>
  districts.length > 0 ? "district" : "commune";

/** The units that send workbooks of their own, in official order. */
export const reportersOf = (register: UnitRegister): readonly Unit[] =>
  reportingLevel(register) === "district" ? register.districts : register.communes;

/** The unit whose workbook speaks of a unit: its own, or that of the district above it. */
export function reporterOf({ code, level, parent }: Unit, register: UnitRegister): string {
  return level === "commune" && reportingLevel(register) === "district" ? (parent ?? code) : code;
}

/**
 * Names of the workbooks of a province without their ending, by code of the unit: "tx-ky-anh" for TX. Kỳ Anh, "tinh" for the
 * province; where marks alone tell two apart (Cẩm Giang, Cẩm Giàng) their codes do: "xa-cam-giang-10888".
 */
export function workbookNames(register: UnitRegister): ReadonlyMap<string, string> {
  const units = [...reportersOf(register), register.province];
  const plain = units.map(stemOf);
  return new Map(
    units.map(({ code }, index) => {
      const name = plain[index]!;
      return [code, plain.indexOf(name) === plain.lastIndexOf(name) ? name : `${name}-${code}`];
    }),
  );
}

/** "Huyện Đức Thọ" without marks and capitals. */
const stemOf = ({ label, level }: Unit): string =>
  level === "province"
    ? "tinh"
    : label
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replaceAll("đ", "d")
        .replace(/[^a-z0-9]+/g, "-");
