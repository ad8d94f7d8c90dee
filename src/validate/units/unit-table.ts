import type { Finding } from "../../domain/findings/finding.ts";
import { upperFirst } from "../../domain/text/vietnamese.ts";
import type { UnitLevel, UnitType } from "../../domain/units/unit.ts";
import type { SoundPart } from "../rules/rule-finding.ts";

/** Words of types in lower case by level: "thành phố" stands at two. */
const TYPES: Readonly<Record<UnitLevel, Readonly<Record<string, UnitType>>>> = {
  province: { tỉnh: "province", "thành phố": "province", "thành phố trung ương": "province" },
  district: { huyện: "ruralDistrict", "thị xã": "town", "thành phố": "city", quận: "urbanDistrict" },
  commune: { xã: "commune", phường: "ward", "thị trấn": "township", "đặc khu": "specialZone" },
};

const HEADER = "code,name,type,parent_code,parent_name,level";

/** One unit as its table has it. */
export interface UnitRow {
  readonly code: string;
  /** With its type word, the first letter a capital. */
  readonly name: string;
  /** Its name without the type word. */
  readonly shortName: string;
  readonly type: UnitType;
  readonly level: UnitLevel;
  readonly parent: string;
  /** 1-based line of the table. */
  readonly line: number;
}

/** The rows of a register's table that are understood, with everything wrong with it; a sound one has a province. */
export function unitTable(file: string, text: string): SoundPart<readonly UnitRow[]> {
  const [header = "", ...lines] = text.split(/\r?\n/);
  if (header !== HEADER)
    return { value: [], findings: [finding(file, 1, `dòng đầu "${header}"`, `dòng đầu ${HEADER}`)] };
  const rows: UnitRow[] = [];
  const findings: Finding[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const row = rowOf(line, index + 2);
    if (row) rows.push(row);
    else findings.push(finding(file, index + 2, `dòng "${line}"`, COLUMNS));
  }
  const byCode = new Map<string, UnitRow>();
  for (const row of rows) {
    const { code, name, line } = row;
    if (byCode.has(code)) findings.push(finding(file, line, `mã ${code} của ${name} đã dùng`, "mỗi mã một dòng"));
    else byCode.set(code, row);
  }
  for (const { parent, name, line } of rows) {
    if (parent === "" || byCode.has(parent)) continue;
    findings.push(finding(file, line, `không có đơn vị cấp trên ${parent} của ${name}`, "mã có trong tệp"));
  }
  if (!rows.some(({ level }) => level === "province"))
    findings.push(finding(file, 1, "không có dòng cấp tỉnh", "một dòng cấp tỉnh"));
  return { value: rows, findings };
}

const COLUMNS = "sáu cột: mã, tên mở đầu bằng loại đơn vị, loại, mã và tên cấp trên, cấp (province, district, commune)";

/** The text with the header and the lines of one province: of a table of the country few are worth reading. */
export function linesOfProvince(text: string, province: string): string {
  const kept = new Set([province]);
  // The table goes from the province down, so that a district is known before its communes.
  return text
    .split("\n")
    .filter((line, index) => {
      if (index === 0) return true;
      const [code = "", , , parent = ""] = line.split(",");
      if (code !== province && !kept.has(parent)) return false;
      kept.add(code);
      return true;
    })
    .join("\n");
}

function rowOf(line: string, number: number): UnitRow | undefined {
  const [code = "", name = "", typeWord = "", parent = "", , levelName = "", ...more] = line.split(",");
  const word = typeWord.toLowerCase();
  const level = levelName as UnitLevel;
  const type = Object.hasOwn(TYPES, level) ? TYPES[level][word] : undefined;
  const lead = `${word.replace(" trung ương", "")} `;
  if (type === undefined || more.length > 0 || !name.toLowerCase().startsWith(lead)) return undefined;
  return { code, name: upperFirst(name), shortName: name.slice(lead.length), type, level, parent, line: number };
}

const finding = (file: string, line: number, found: string, expected: string): Finding => ({
  code: "rules/unit-table",
  severity: "error",
  place: { file: `data/units/${file}`, line, column: 1 },
  found,
  expected,
});
