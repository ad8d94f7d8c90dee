import * as z from "zod";
import { CannotRun, type Finding } from "../../domain/findings/finding.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { formatDate, lowerFirst } from "../../domain/text/vietnamese.ts";
import type { Unit, UnitRegister } from "../../domain/units/unit.ts";
import type { DataSource } from "../rules/data-source.ts";
import {
  keptAs,
  late,
  parseRules,
  readRules,
  ruleDate,
  ruleObject,
  rulePattern,
  ruleText,
} from "../rules/rule-data.ts";
import { type RulePath, requireSound, ruleFinding, type SoundPart } from "../rules/rule-finding.ts";
import { linesOfProvince, type UnitRow, unitTable } from "./unit-table.ts";

/** `data/units` as read: the list of registers, and the CSV text of each by file name. */
export interface UnitSources {
  readonly registers: DataSource;
  readonly tables: { readonly get: (file: string) => string | undefined };
}

const code = late(() => rulePattern(/^\d{2,5}$/, "mã đơn vị gồm hai đến năm chữ số, đặt trong ngoặc kép"));
const provinceCode = late(() => rulePattern(/^\d{2}$/, "mã tỉnh gồm hai chữ số, đặt trong ngoặc kép"));
const span = () => ({ from: ruleDate, until: ruleDate.optional() });

/** Shape of `data/units/registers.yaml`, for editors too (`data/schemas`). */
export const unitRegistersFile = keptAs("unit-registers", () =>
  ruleObject({
    registers: z
      .array(ruleObject({ file: ruleText, province: provinceCode().optional(), ...span(), source: ruleText }))
      .min(1),
    changes: z
      .array(
        ruleObject({
          file: ruleText,
          province: provinceCode().optional(),
          on: ruleDate,
          source: ruleText,
          headings: ruleObject({ of: ruleText, several: ruleText }).optional(),
        }),
      )
      .optional(),
    corrections: z.array(ruleObject({ code: code(), wrong: ruleText, right: ruleText, source: ruleText })),
    outsideProgramme: z.array(ruleObject({ code: code(), name: ruleText, ...span(), source: ruleText })),
  }),
);

type Registers = z.infer<ReturnType<typeof unitRegistersFile>>;

/**
 * The administrative units of a province in force on a day: of its own register of that day, else of the country's.
 * Throws `CannotRun` on broken files, on a province that is not there, and on a day that no register covers, naming the
 * nearest days that are covered.
 */
export function unitRegister(sources: UnitSources, date: IsoDate, code: string): UnitRegister {
  const registers = parseRules(unitRegistersFile, sources.registers);
  const possible = registersOf(registers, code);
  const covering = possible.find((one) => covers(one, date));
  if (!covering)
    throw new CannotRun(
      `Chưa có danh mục đơn vị hành chính cho ngày ${formatDate(date)}; ${nearestDays(possible, date)}.`,
    );
  const only = covering.province === undefined ? code : undefined;
  const read = tableRows(sources, registers, registers.registers.indexOf(covering), only);
  // Of a whole table only the lines of the province are looked at: none of them is no defect of the table.
  if (only !== undefined && read.value.length === 0 && sources.tables.get(covering.file)?.includes("\n"))
    throw new CannotRun(`Danh mục đơn vị hành chính ngày ${formatDate(date)} không có tỉnh mã "${code}".`);
  const rows = requireSound(read);
  const corrected = new Map(registers.corrections.map((one) => [`${one.code} ${one.wrong}`, one.right]));
  const outside = new Set(registers.outsideProgramme.filter((one) => covers(one, date)).map((one) => one.code));
  const bare = rows.map((row) => withName(row, corrected.get(`${row.code} ${row.name}`)));
  const shared = sharedNames(bare);
  const units = bare.map((row) => unitOf(row, shared, outside));
  const province = units.find((unit) => unit.level === "province")!;
  return {
    date,
    source: `data/units/${covering.file}: ${covering.source}`,
    province,
    districts: units.filter((unit) => unit.level === "district"),
    communes: units.filter((unit) => unit.level === "commune"),
    byCode: new Map(units.map((unit) => [unit.code, unit])),
  };
}

/** Everything wrong with `data/units`, of every day. */
export function unitFindings(sources: UnitSources): readonly Finding[] {
  const result = readRules(unitRegistersFile, sources.registers);
  if (!result.ok) return result.findings;
  const { registers, changes } = result.value;
  const tables = registers.map((_, index) => tableRows(sources, result.value, index));
  const doubled = registers.flatMap((one, index) => {
    if (!registers.slice(0, index).some((other) => other.province === one.province && overlap(one, other))) return [];
    const words = { found: `${one.file} có hiệu lực cùng lúc với danh mục khác`, expected: "mỗi ngày một danh mục" };
    return [ruleFinding("rules/duplicate", sources.registers, ["registers", index], words)];
  });
  const gone = (changes ?? []).flatMap(({ file }, index) =>
    sources.tables.get(file) === undefined ? [noTable(sources, file, ["changes", index, "file"])] : [],
  );
  const rows = tables.flatMap(({ value }) => value);
  return [...tables.flatMap(({ findings }) => findings), ...gone, ...unlisted(sources, result.value, rows), ...doubled];
}

/** Corrections and exceptions of units that stand in no table. */
function unlisted(
  { registers: source }: UnitSources,
  { corrections, outsideProgramme }: Registers,
  rows: readonly Pick<Unit, "code" | "name">[],
): readonly Finding[] {
  const named = new Set(rows.map(({ code, name }) => `${code} ${name}`));
  const codes = new Set(rows.map(({ code }) => code));
  const say = (path: RulePath, found: string, expected: string): Finding =>
    ruleFinding("rules/unknown-unit", source, path, { found, expected });
  return [
    ...corrections.flatMap(({ code, wrong }, index) =>
      named.has(`${code} ${wrong}`)
        ? []
        : [say(["corrections", index], `không danh mục nào có ${wrong}, mã ${code}`, "mã và tên như trong tệp CSV")],
    ),
    ...outsideProgramme.flatMap(({ code, name }, index) =>
      codes.has(code)
        ? []
        : [say(["outsideProgramme", index], `không danh mục nào có mã ${code} (${name})`, "mã có trong tệp CSV")],
    ),
  ];
}

const NEVER = "9999-12-31";

/** The registers that may hold a province, its own first. */
const registersOf = ({ registers }: Registers, code: string): readonly Register[] => [
  ...registers.filter(({ province }) => province === code),
  ...registers.filter(({ province }) => province === undefined),
];

/** The registers of the whole country, oldest first. */
export const nationalTables = (registers: DataSource): readonly Pick<Register, "file" | "from" | "until">[] =>
  parseRules(unitRegistersFile, registers)
    .registers.filter(({ province }) => province === undefined)
    .sort((one, other) => (one.from < other.from ? -1 : 1));

/** Paths of the tables that a province's units are read from: its own, and the country's where it has none. */
export function unitTableFiles(registers: DataSource, code: string): readonly string[] {
  const [first, ...more] = registersOf(parseRules(unitRegistersFile, registers), code);
  return [first!, ...more].filter(({ province }) => province === first!.province).map(({ file }) => file);
}

type Register = Registers["registers"][number];

/** The rows of a register, or only those of one province in it. */
function tableRows(
  sources: UnitSources,
  { registers }: Registers,
  index: number,
  only?: string,
): SoundPart<readonly UnitRow[]> {
  const { file } = registers[index]!;
  const text = sources.tables.get(file);
  if (text !== undefined) return unitTable(file, only === undefined ? text : linesOfProvince(text, only));
  return { value: [], findings: [noTable(sources, file, ["registers", index, "file"])] };
}

const noTable = ({ registers }: UnitSources, file: string, path: RulePath): Finding =>
  ruleFinding("rules/unit-table", registers, path, {
    found: `không có tệp ${file}`,
    expected: "tệp CSV trong data/units",
  });

const covers = (period: Span, date: IsoDate): boolean =>
  period.from <= date && (period.until === undefined || date < period.until);

type Span = { readonly from: IsoDate; readonly until?: IsoDate | undefined };

const overlap = (one: Span, other: Span): boolean =>
  one.from < (other.until ?? NEVER) && other.from < (one.until ?? NEVER);

function nearestDays(registers: readonly Register[], date: IsoDate): string {
  const after = registers
    .map((one) => one.from)
    .filter((from) => from > date)
    .sort()[0];
  const before = registers
    .flatMap((one) => (one.until !== undefined && one.until <= date ? [one.until] : []))
    .sort()
    .at(-1);
  const days = [
    ...(before === undefined ? [] : [`trước ngày ${formatDate(before)}`]),
    ...(after === undefined ? [] : [`từ ngày ${formatDate(after)}`]),
  ];
  return `danh mục gần nhất có hiệu lực ${days.join(" và ")}`;
}

const withName = (row: UnitRow, name: string | undefined): UnitRow =>
  name === undefined ? row : { ...row, name, shortName: name.slice(name.length - row.shortName.length) };

function unitOf(row: UnitRow, shared: ReadonlySet<string>, outside: ReadonlySet<string>): Unit {
  const { code, name, shortName, type, level, parent } = row;
  return {
    code,
    name,
    shortName,
    label: labelOf(row, shared),
    type,
    level,
    ...(parent === "" ? {} : { parent }),
    inProgramme: !URBAN.includes(type) && !outside.has(code),
  };
}

/** Communes and districts that are no part of the programme; whether a đặc khu is one no text says that could be had. */
const URBAN: readonly Unit["type"][] = ["ward", "township", "urbanDistrict", "specialZone"];

/** Reports write "Can Lộc", "TX. Hồng Lĩnh", "TP. Hà Tĩnh"; "huyện Kỳ Anh" because a thị xã has the same name. */
function labelOf(row: UnitRow, shared: ReadonlySet<string>): string {
  const { shortName, type, level } = row;
  if (level === "province") return lowerFirst(row.name);
  if (type === "town") return `TX. ${shortName}`;
  if (type === "city") return `TP. ${shortName}`;
  if (type !== "ruralDistrict") return lowerFirst(row.name);
  return shared.has(shortName) ? lowerFirst(row.name) : shortName;
}

/** Names that several districts have. */
function sharedNames(rows: readonly UnitRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const names = rows.filter(isDistrict).map(({ shortName }) => shortName);
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}

const isDistrict = (row: UnitRow): boolean => row.level === "district";
