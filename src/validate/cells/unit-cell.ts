import { communesOf, type Unit, type UnitLevel, type UnitRegister } from "../../domain/units/unit.ts";
import { resolveUnit } from "../../domain/units/unit-name.ts";
import type { Cell } from "../../domain/workbook/cell.ts";
import type { CellProblem, Noticed } from "./cell-result.ts";

/** The part of a register that a workbook may speak of: the whole of it for the province's. */
export function registerOf(register: UnitRegister, owner: Unit): UnitRegister {
  if (owner.level === "province") return register;
  return {
    ...register,
    districts: owner.level === "district" ? [owner] : [],
    communes: communesOf(register, owner.code),
  };
}

/** The unit that a name means among those of a register, when one alone is meant. */
export function unitNamed(register: UnitRegister, name: string, level?: UnitLevel): Unit | undefined {
  const match = /\p{L}/u.test(name) ? resolveUnit(register, name, level) : undefined;
  return match && "unit" in match ? match.unit : undefined;
}

/**
 * The code of a unit from the cell of codes, else by the name that stands in it or, where it is empty, beside it.
 * `undefined` leaves the cell as it is.
 */
export function unitCode(
  code: Cell | undefined,
  name: Cell | undefined,
  register: UnitRegister,
): Noticed | CellProblem | undefined {
  const isEmpty = code === undefined || (code.content.kind === "text" && code.content.value === "");
  const source = isEmpty ? name : code;
  if (source?.content.kind !== "text" || source.mergedInto) return undefined;
  const text = source.content.value;
  if (text === "" || register.byCode.has(text)) return undefined;
  const unit = unitNamed(register, text);
  if (unit === undefined) return isEmpty ? undefined : unknownName(text, register);
  const notice = {
    code: "cell/unit-by-name",
    found: `${isEmpty ? "ô mã trống, bên cạnh ghi" : "ô mã ghi tên"} "${text}", đọc là ${unit.name} (mã ${unit.code})`,
    expected: "mã đơn vị hành chính",
    fix: "điền mã nếu đọc chưa đúng",
  };
  return { value: unit.code, notices: [notice] };
}

/** A name that several units may have is asked back with them. */
function unknownName(text: string, register: UnitRegister): CellProblem | undefined {
  const match = /\p{L}/u.test(text) ? resolveUnit(register, text) : undefined;
  if (!match || !("candidates" in match)) return undefined;
  const names = match.candidates.map((unit) => `${unit.name} (mã ${unit.code})`).join(", ");
  return {
    code: "cell/ambiguous-unit",
    found: `"${text}" có thể là ${names}`,
    expected: "mã đơn vị hành chính",
    fix: "điền mã của đúng đơn vị; mã tra ở trang Xã, phường",
  };
}
