import type { UnitSets } from "../../commands/explain.ts";
import type { Unit } from "../../domain/units/unit.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { type ExplainScreen, NEWEST } from "./explain-text.ts";

/** Under which sets a unit can be explained, and how to ask for one. */
export function unitSetsText(
  { period, unit, namesakes, sets }: UnitSets,
  { columns, isNewest }: ExplainScreen,
): string {
  const chosen = isNewest ? "" : ` -p ${period.id}`;
  const lines = [
    ...wrapText(
      `${unit.name} (${unit.code}), ${period.name}${isNewest ? NEWEST : ""}: áp dụng ${sets.length} bộ tiêu chí`,
      columns,
    ),
    ...sets.flatMap(({ id, name }) => ["", ...wrapText(name, columns), `  ntm explain ${unit.code} ${id}${chosen}`]),
  ];
  return `${lines.join("\n")}\n${namesakesText(unit, namesakes)}`;
}

/** Which of several units of one name is spoken of; nothing where there is one. */
export const namesakesText = ({ name, code }: Unit, namesakes: readonly string[]): string =>
  namesakes.length === 0
    ? ""
    : `Lấy ${name} (${code}); cùng tên còn có ${namesakes.join("; ")}: muốn xét thì ghi đủ loại đơn vị, hoặc ghi mã.\n`;
