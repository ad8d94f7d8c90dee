import { CannotRun } from "../../../domain/findings/finding.ts";
import { suggestion } from "../../../domain/text/nearest-name.ts";
import type { Unit, UnitLevel, UnitRegister } from "../../../domain/units/unit.ts";
import { resolveUnit } from "../../../domain/units/unit-name.ts";

/**
 * The unit that a person typed: a code, or a name with or without diacritics and type word. Throws `CannotRun` with
 * the candidates of an ambiguous name, or the nearest name of an unknown one.
 */
export function findUnit(register: UnitRegister, text: string, level?: UnitLevel): Unit {
  const byCode = register.byCode.get(text.trim());
  if (byCode) return byCode;
  const match = resolveUnit(register, text, level) ?? resolveUnit(register, text);
  if (match && "unit" in match) return match.unit;
  if (match) {
    const names = match.candidates.map(({ name, code, parent }) => {
      const above = parent === register.province.code ? undefined : register.byCode.get(parent ?? "")?.name;
      return `${name}${above ? `, ${above}` : ""} (${code})`;
    });
    const asked = names.length === 1 ? `Không có đơn vị "${text}"; có phải là` : `"${text}" có thể là`;
    throw new CannotRun(`${asked}: ${names.join("; ")}. Hãy ghi đủ loại đơn vị và dấu, hoặc ghi mã.`);
  }
  const units = [...register.byCode.values()].filter((unit) => level === undefined || unit.level === level);
  const hint = suggestion(text, [...units.map((unit) => unit.shortName), ...units.map((unit) => unit.name)]);
  throw new CannotRun(`Không có đơn vị "${text}" trong danh mục ngày ${register.date}.${hint}`);
}
