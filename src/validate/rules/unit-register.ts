import * as z from "zod";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { formatDate, lowerFirst } from "../../domain/text/vietnamese.ts";
import type { Unit, UnitLevel, UnitRegister, UnitType } from "../../domain/units/unit.ts";
import type { DataSource } from "./data-source.ts";
import { parseRules, refuseRules, ruleDate, ruleObject, ruleProblem, ruleText } from "./rule-data.ts";

/** `data/units` as read: the list of registers, and the CSV text of each by file name. */
export interface UnitSources {
  readonly registers: DataSource;
  readonly tables: { readonly get: (file: string) => string | undefined };
}

const code = z.string().regex(/^\d{2,5}$/);
const span = { from: ruleDate, until: ruleDate.optional() };

const schema = ruleObject({
  registers: z.array(ruleObject({ file: ruleText, ...span, source: ruleText })).min(1),
  corrections: z.array(ruleObject({ code, wrong: ruleText, right: ruleText, source: ruleText })),
  outsideProgramme: z.array(ruleObject({ code, name: ruleText, ...span, source: ruleText })),
});

type Registers = z.infer<typeof schema>;

const TYPES: Readonly<Record<string, readonly [UnitType, UnitLevel]>> = {
  tỉnh: ["province", "province"],
  huyện: ["ruralDistrict", "district"],
  "thị xã": ["town", "district"],
  "thành phố": ["city", "district"],
  xã: ["commune", "commune"],
  phường: ["ward", "commune"],
  "thị trấn": ["township", "commune"],
};

const HEADER = "code,name,type,parent_code,parent_name,level";

/**
 * The administrative units in force on a day. Throws `CannotRun` on broken files and on a day that no register
 * covers, naming the nearest days that are covered.
 */
export function unitRegister(sources: UnitSources, date: IsoDate): UnitRegister {
  const registers = parseRules(schema, sources.registers);
  const covering = registers.registers.find((one) => covers(one, date));
  if (!covering)
    throw new CannotRun(
      `Chưa có danh mục đơn vị hành chính cho ngày ${formatDate(date)}; ${nearestDays(registers, date)}.`,
    );
  const index = registers.registers.indexOf(covering);
  const rows = rowsOf(sources, covering.file, ["registers", index, "file"]);
  const corrected = new Map(registers.corrections.map((one) => [`${one.code} ${one.wrong}`, one.right]));
  const outside = new Set(registers.outsideProgramme.filter((one) => covers(one, date)).map((one) => one.code));
  const bare = rows.map((row) => ({ ...row, name: corrected.get(`${row.code} ${row.name}`) ?? row.name }));
  const units = bare.map((row) => unitOf(row, bare, outside));
  const province = units.find((unit) => unit.level === "province");
  if (!province)
    return refuse(sources, ["registers", index, "file"], `danh mục ${covering.file} không có dòng cấp tỉnh`);
  return {
    date,
    source: `data/units/${covering.file}: ${covering.source}`,
    province,
    districts: units.filter((unit) => unit.level === "district"),
    communes: units.filter((unit) => unit.level === "commune"),
    byCode: new Map(units.map((unit) => [unit.code, unit])),
  };
}

const covers = (period: { readonly from: IsoDate; readonly until?: IsoDate | undefined }, date: IsoDate): boolean =>
  period.from <= date && (period.until === undefined || date < period.until);

function nearestDays({ registers }: Registers, date: IsoDate): string {
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

interface Row {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly parent: string;
}

function rowsOf(sources: UnitSources, file: string, path: readonly (string | number)[]): readonly Row[] {
  const text = sources.tables.get(file) ?? refuse(sources, path, `không có tệp ${file}`);
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  if (header !== HEADER) return refuse(sources, path, `tệp ${file} cần dòng đầu ${HEADER}`);
  const codes = new Set<string>();
  return lines.map((line, index) => {
    const [code = "", name = "", type = "", parent = ""] = line.split(",");
    const isSound = TYPES[type.toLowerCase()] !== undefined && name.toLowerCase().startsWith(`${type.toLowerCase()} `);
    if (!isSound || line.split(",").length !== 6 || codes.has(code)) {
      return refuse(sources, path, `tệp ${file} dòng ${index + 2} sai: ${line}`);
    }
    codes.add(code);
    return { code, name, type, parent };
  });
}

function unitOf(row: Row, rows: readonly Row[], outside: ReadonlySet<string>): Unit {
  const [type, level] = TYPES[row.type.toLowerCase()]!;
  const shortName = row.name.slice(row.type.length + 1);
  return {
    code: row.code,
    name: row.name,
    shortName,
    label: labelOf(row, shortName, type, rows),
    type,
    level,
    ...(row.parent === "" ? {} : { parent: row.parent }),
    inProgramme: type !== "ward" && type !== "township" && !outside.has(row.code),
  };
}

/** Reports write "Can Lộc", "TX. Hồng Lĩnh", "TP. Hà Tĩnh"; "huyện Kỳ Anh" because a thị xã has the same name. */
function labelOf(row: Row, shortName: string, type: UnitType, rows: readonly Row[]): string {
  if (type === "town") return `TX. ${shortName}`;
  if (type === "city") return `TP. ${shortName}`;
  if (type !== "ruralDistrict") return lowerFirst(row.name);
  const isShared = rows.some((other) => other !== row && isDistrict(other) && other.name.endsWith(` ${shortName}`));
  return isShared ? lowerFirst(row.name) : shortName;
}

const isDistrict = (row: Row): boolean => TYPES[row.type.toLowerCase()]?.[1] === "district";

const refuse = (sources: UnitSources, path: readonly (string | number)[], message: string): never =>
  refuseRules([ruleProblem(sources.registers, path, message)]);
