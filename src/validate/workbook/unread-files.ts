import { plainText } from "../../domain/text/plain-text.ts";
import { reportersOf, type Unit, type UnitRegister, workbookNames } from "../../domain/units/unit.ts";

/** Files of a period that could not be read as workbooks, with the units whose workbooks they are by their names. */
export interface UnreadFiles {
  /** Units that sent something, by code. */
  readonly owners: ReadonlySet<string>;
  /** Files whose name names nobody. */
  readonly others: readonly string[];
}

/** "can-loc.xls", "Biểu huyện Cẩm Xuyên (1).ods": whose they are is told by the name, and only when it can mean one unit. */
export function unreadFiles(files: readonly string[], register: UnitRegister): UnreadFiles {
  const units = [...reportersOf(register), register.province];
  const names = workbookNames(register);
  const named = files.map((file) => ownerOf(file.replace(/^.*\//, "").replace(/\.[^.]*$/, ""), units, names));
  return {
    owners: new Set(named.flatMap((unit) => unit?.code ?? [])),
    others: files.filter((_, index) => !named[index]),
  };
}

function ownerOf(name: string, units: readonly Unit[], names: ReadonlyMap<string, string>): Unit | undefined {
  const words = ` ${plainText(name.replaceAll("_", " "))} `;
  const exact = units.find((unit) => words.trim() === names.get(unit.code)!.replaceAll("-", " "));
  if (exact) return exact;
  const contained = units.filter((unit) =>
    [unit.name, unit.label].some((one) => words.includes(` ${plainText(one)} `)),
  );
  // A unit's file may name its province too.
  const lower = contained.filter(({ level }) => level !== "province");
  const meant = lower.length > 0 ? lower : contained;
  return meant.length === 1 ? meant[0] : undefined;
}
