import { CannotRun } from "../../../domain/findings/finding.ts";
import { nearestName } from "../../../domain/text/nearest-name.ts";
import { hasMarks, plainText } from "../../../domain/text/plain-text.ts";
import type { Unit, UnitLevel, UnitRegister } from "../../../domain/units/unit.ts";
import { resolveUnit } from "../../../domain/units/unit-name.ts";

/** A unit that a person named, with others of the same bare name, which somebody may have meant. */
export interface FoundUnit {
  readonly unit: Unit;
  readonly namesakes: readonly Unit[];
}

/**
 * The unit that a person typed: a code, or a name with or without diacritics and type word. A bare name is that of the
 * district which lists call so: "Hương Khê" is the huyện, not its thị trấn. Throws `CannotRun` with the candidates of an
 * ambiguous name, or the nearest name of an unknown one.
 */
export function findUnit(register: UnitRegister, text: string, level?: UnitLevel): FoundUnit {
  const byCode = register.byCode.get(text.trim());
  if (byCode) return { unit: byCode, namesakes: [] };
  const match = resolveUnit(register, text, level) ?? resolveUnit(register, text);
  const candidates = match && "candidates" in match ? match.candidates : [];
  const called = hasMarks(text) ? [] : candidates.filter(({ label }) => plainText(label) === plainText(text));
  const unit = match && "unit" in match ? match.unit : called.length === 1 ? called[0] : undefined;
  if (unit) return { unit, namesakes: level === undefined ? namesakesOf(unit, text, register) : [] };
  if (match) {
    const names = candidates.map((one) => unitText(one, register));
    const asked = names.length === 1 ? `Không có đơn vị "${text}"; có phải là` : `"${text}" có thể là`;
    throw new CannotRun(`${asked}: ${names.join("; ")}. Hãy ghi đủ loại đơn vị và dấu, hoặc ghi mã.`);
  }
  const units = [...register.byCode.values()].filter((unit) => level === undefined || unit.level === level);
  const names = [...units.map((unit) => unit.shortName), ...units.map((unit) => unit.name)];
  // Typed without diacritics, each of those would count as a mistake.
  const spelt = new Map(names.toReversed().map((name) => [hasMarks(text) ? name : plainText(name), name]));
  const nearest = nearestName(hasMarks(text) ? text : plainText(text), spelt.keys());
  const hint = nearest === undefined ? "" : ` Có phải là "${spelt.get(nearest)}"?`;
  throw new CannotRun(`Không có đơn vị "${text}" trong danh mục ngày ${register.date}.${hint}`);
}

/** "Thị trấn Hương Khê, Huyện Hương Khê (18496)". */
export function unitText({ name, code, parent }: Unit, register: UnitRegister): string {
  const above = parent === register.province.code ? undefined : register.byCode.get(parent ?? "")?.name;
  return `${name}${above ? `, ${above}` : ""} (${code})`;
}

/** Other units that a bare name fits; a name with its type word fits none. */
const namesakesOf = (unit: Unit, text: string, register: UnitRegister): readonly Unit[] =>
  [...register.districts, ...register.communes].filter(
    (one) => one.code !== unit.code && plainText(one.shortName) === plainText(text),
  );
