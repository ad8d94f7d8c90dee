import { CannotRun } from "../../domain/findings/finding.ts";
import { namesIn, type Task } from "../../domain/tasks/task.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import { plainText } from "../../domain/text/plain-text.ts";
import type { Unit, UnitRegister } from "../../domain/units/unit.ts";
import { resolveUnit } from "../../domain/units/unit-name.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";

/**
 * Tasks of a district, by its name or code, or of every office whose name holds the words, with or without diacritics.
 * Throws `CannotRun` with the names of the ledger when nobody of that name has a task.
 */
export function tasksOf<T extends Task>(tasks: readonly T[], text: string, register: UnitRegister): readonly T[] {
  if (tasks.length === 0) return tasks;
  const units = unitsNamed(text, register);
  const words = [text, ...units.map(({ name }) => name)].map(plainText).filter((one) => one !== "");
  const found = tasks.filter(
    (task) =>
      units.some(({ code }) => code === task.unit?.code) ||
      namesOf(task).some((name) => words.some((one) => ` ${plainText(name)} `.includes(` ${one} `))),
  );
  if (found.length > 0) return found;
  const known = [...new Set(tasks.flatMap(namesOf))];
  throw new CannotRun(
    `Sổ nhiệm vụ không có việc nào giao cho "${text}".${suggestion(text, known)} Đang có: ${known.join("; ")}.`,
  );
}

/** A bare name may be that of a huyện and of a thị xã: the tasks of both are shown. */
function unitsNamed(text: string, register: UnitRegister): readonly Unit[] {
  const byCode = register.byCode.get(text.trim());
  if (byCode) return [byCode];
  const match = resolveUnit(register, text, "district");
  if (!match) return [];
  return "unit" in match ? [match.unit] : match.candidates;
}

const namesOf = ({ assignees, unit, row }: Task): readonly string[] => [
  ...assignees,
  ...(unit && !assignees.includes(unit.name) ? [unit.name] : []),
  ...namesIn(String(row.fields[TASKS.joint]?.value ?? "")),
];
