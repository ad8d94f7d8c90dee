import { communesOf, reportingLevel, type Unit, type UnitRegister } from "../../src/domain/units/unit.ts";
import { between, type Draw } from "./draws.ts";

/** How large a province is: a handful of units, or all that it has. */
export type Size = "small" | "middle" | "whole";

/**
 * A part of a province as if it were the whole of it, so that a year costs milliseconds: it has every kind of unit, a
 * town with and one without communes, names that need their type word, names with numerals.
 */
export function provinceOf(register: UnitRegister, size: Size, draw: Draw): UnitRegister {
  if (size === "whole") return register;
  if (reportingLevel(register) === "commune") return ofCommunes(register, size, draw);
  const rural = register.districts.filter(({ type }) => type === "ruralDistrict");
  const urban = register.districts.filter(({ type }) => type !== "ruralDistrict");
  const count = size === "small" ? between(draw("rural"), 1, 4) : rural.length;
  const districts = [...ranked(urban, draw, between(draw("urban"), 1, 3)), ...ranked(rural, draw, count)];
  const kept = new Set(districts.map(({ code }) => code));
  const communes = register.districts
    .filter(({ code }) => kept.has(code))
    .flatMap(({ code, type }) => communesIn(communesOf(register, code), type === "ruralDistrict", size, code, draw));
  const ordered = register.districts.filter(({ code }) => kept.has(code));
  return {
    ...register,
    districts: ordered,
    communes,
    byCode: new Map([register.province, ...ordered, ...communes].map((unit) => [unit.code, unit])),
  };
}

/** Where communes and wards report: a few xã and a few phường, which every province has. */
function ofCommunes(register: UnitRegister, size: Size, draw: Draw): UnitRegister {
  const most = size === "small" ? 5 : 24;
  const of = (name: string, type: Unit["type"], least: number) =>
    ranked(
      register.communes.filter((unit) => unit.type === type),
      draw,
      between(draw(name), least, most),
    );
  const kept = new Set([...of("rural", "commune", 1), ...of("urban", "ward", 1)]);
  const communes = register.communes.filter((unit) => kept.has(unit));
  const byCode = new Map([register.province, ...communes].map((unit) => [unit.code, unit]));
  return { ...register, communes, byCode };
}

const ranked = (units: readonly Unit[], draw: Draw, count: number): readonly Unit[] =>
  [...units].sort((a, b) => draw("rank", a.code) - draw("rank", b.code)).slice(0, count);

function communesIn(all: readonly Unit[], isRural: boolean, size: Size, district: string, draw: Draw): readonly Unit[] {
  const of = (types: readonly string[]) => all.filter(({ type }) => types.includes(type));
  const most = size === "small" ? 3 : 6;
  const rural = between(draw("communes", district), isRural ? 1 : 0, most);
  const urban = between(draw("wards", district), isRural ? 0 : 1, isRural ? 2 : 3);
  const kept = new Set([...ranked(of(["commune"]), draw, rural), ...ranked(of(["ward", "township"]), draw, urban)]);
  return all.filter((unit) => kept.has(unit));
}
