import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { CRITERIA_WORDS, type CriteriaColumn, criteriaColumns } from "../../domain/criteria/criteria-columns.ts";
import type { NumberKind } from "../../domain/figures/number-kind.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { Unit } from "../../domain/units/unit.ts";
import type { Cell, CellValue } from "../../domain/workbook/cell.ts";
import type { CriteriaSheet } from "../../domain/workbook/form.ts";
import type { ListRow, Scalar } from "../../domain/workbook/submission.ts";
import { markOf } from "../cells/cell-choice.ts";
import { cellFinding } from "../cells/cell-finding.ts";
import { numberOfCell } from "../cells/cell-number.ts";
import { type CellProblem, isProblem, type Noticed, vi } from "../cells/cell-result.ts";
import { brokenCell } from "../cells/cell-schema.ts";
import { CompactSheet, compactColumns } from "./compact-rows.ts";
import { keyedRows } from "./keyed-rows.ts";
import { duplicateKey, keyOfUnit, missingKey, unitKeys, unknownKey } from "./list-rows.ts";
import { missingColumns } from "./missing-columns.ts";
import { isFormRow, type SheetTable } from "./sheet-table.ts";
import type { SubmissionContext } from "./submission-context.ts";
import { isRarelySmall } from "./typed-numbers.ts";

/**
 * Reads a criteria sheet: a number in the indicator's unit, or a machine value of `CRITERIA_WORDS`, by column id.
 *
 * A value of another type or unit is a finding (`criteria/wrong-value`) and is left out. All cells are optional; a
 * share that is formatted as a percentage (0.95) reads as 95.
 */
export function criteriaRows(
  table: SheetTable,
  sheet: CriteriaSheet,
  set: CriteriaSet,
  owner: Unit,
  { register, kinds }: Pick<SubmissionContext, "register" | "kinds">,
): { value: readonly ListRow[]; findings: readonly Finding[] } {
  const columns = criteriaColumns(set);
  const rules = rulesOf(set, kinds);
  const compact = new CompactSheet(
    compactColumns(set, () => columns.map(({ id }) => id)),
    table.placeAt,
  );
  const ruleIn = table.read.ids.map((id) => (id === undefined ? undefined : rules.get(id)));
  const findings = missingColumns(table, columns);
  const expected = unitKeys(sheet.rows.units, owner, register);
  const keyed = keyedRows(table, keyOfUnit(expected, owner, register));
  findings.push(...keyed.findings);
  const seen = new Set<string>();
  const value: ListRow[] = [];
  for (const row of keyed.value) {
    if (isFormRow(row, table.read)) continue;
    const name = expected.get(row.key);
    if (name === undefined) {
      if (row.cells.filled.some(({ column }) => ruleIn[column])) findings.push(unknownKey(table, row));
      continue;
    }
    if (seen.has(row.key)) findings.push(duplicateKey(table, row, name));
    seen.add(row.key);
    const values: (Scalar | undefined)[] = new Array(columns.length).fill(undefined);
    const { filled } = row.cells;
    for (let index = 0; index < filled.length; index++) {
      const cell = filled[index]!;
      const rule = ruleIn[cell.column];
      if (rule === undefined) continue;
      const found = scalarOf(cell, rule);
      values[rule.index] = typeof found === "object" ? answered(found, table, row.row, rule, name, findings) : found;
    }
    value.push(compact.row(row.key, row.row, values));
  }
  for (const [key, name] of expected) if (!seen.has(key)) findings.push(missingKey(table, key, name));
  return { value, findings };
}

/** What was understood after all; findings say how, or why nothing was. */
function answered(
  found: CellProblem | Noticed,
  table: SheetTable,
  row: number,
  { column }: CriteriaRule,
  name: string,
  findings: Finding[],
): Scalar | undefined {
  const place = table.placeAt(row, column.id);
  if (isProblem(found)) {
    findings.push(cellFinding(found, place, name));
    return undefined;
  }
  findings.push(...found.notices.map((notice) => cellFinding(notice, place, name, notice.severity ?? "info")));
  return found.value;
}

/** What a column takes, made once for all its cells. */
interface CriteriaRule {
  readonly column: CriteriaColumn;
  /** Where its values stand in a row. */
  readonly index: number;
  readonly number: NumberRule;
  /** In words, for findings. */
  readonly expected: string;
}

type Rules = ReadonlyMap<string, CriteriaRule>;
type Kinds = SubmissionContext["kinds"];

/** Of a set, as long as the kinds of numbers are the same: every workbook has a sheet of it. */
const kept = new WeakMap<CriteriaSet, { readonly kinds: Kinds; readonly rules: Rules }>();

function rulesOf(set: CriteriaSet, kinds: Kinds): Rules {
  const known = kept.get(set);
  if (known && known.kinds === kinds) return known.rules;
  const rules = new Map(
    criteriaColumns(set).map((column, index) => [column.id, ruleOf(column, index, kinds?.get(column.unit))]),
  );
  kept.set(set, { kinds, rules });
  return rules;
}

function ruleOf(column: CriteriaColumn, index: number, kind: NumberKind | undefined): CriteriaRule {
  const number = numberRule(column, kind);
  return { column, index, number, expected: expectationOf(column, number) };
}

function scalarOf(cell: Cell, rule: CriteriaRule): Scalar | undefined | CellProblem | Noticed {
  const { content } = cell;
  if (content.kind === "text" && content.value === "") return undefined;
  const plain = cell.mergedInto === undefined ? plainlyMeant(content, rule) : undefined;
  if (plain !== undefined) return plain;
  const broken = brokenCell(cell, rule.expected);
  if (broken) return broken;
  const choice = content.kind === "text" ? markOf(content.value, CRITERIA_WORDS) : undefined;
  if (choice !== undefined) return choice;
  if (rule.column.takesNumber) return numberOf(cell, rule);
  return wrong(content.kind === "number" ? vi(content.value) : `"${content.value}"`, rule);
}

/** A mark as the list of choices has it, a whole number within its bounds: what nearly all cells hold. */
function plainlyMeant(content: CellValue, { column, number }: CriteriaRule): Scalar | undefined {
  if (content.kind === "text") return content.isHidden ? undefined : MEANINGS.get(content.value);
  const isPlain = content.kind === "number" && content.look === undefined && !content.percent;
  if (!isPlain || !column.takesNumber || content.digits !== undefined || !Number.isInteger(content.value))
    return undefined;
  return isSound(content.value, number) ? content.value : undefined;
}

const MEANINGS: ReadonlyMap<string, string> = new Map(CRITERIA_WORDS.map(([meaning, mark]) => [mark, meaning]));

const isSound = (value: number, { min, max, type }: NumberRule): boolean =>
  value >= min && value <= (max ?? value) && (type !== "integer" || Number.isInteger(value));

function numberOf({ content }: Cell, rule: CriteriaRule): Scalar | undefined | CellProblem | Noticed {
  const result = numberOfCell(content, rule.number, rule.expected, (value) =>
    isSound(value, rule.number) ? value : wrong(vi(value), rule),
  );
  const isNoNumber = isProblem(result) && result.code === "cell/not-a-number";
  return isNoNumber ? wrong(`"${content.value}"`, rule) : result;
}

type NumberRule = ReturnType<typeof numberRule>;

/** Shares have bounds in any case. */
function numberRule({ unit, name }: CriteriaColumn, kind: NumberKind | undefined) {
  const max = kind?.max ?? (unit === "%" ? 100 : undefined);
  return {
    type: kind?.whole ? "integer" : "decimal",
    unit,
    header: name,
    min: kind?.min ?? 0,
    ...(max === undefined ? {} : { max }),
    asksShares: isRarelySmall(name, kind),
  };
}

const wrong = (found: string, { column, expected }: CriteriaRule): CellProblem => ({
  code: "criteria/wrong-value",
  found,
  expected,
  fix: column.takesNumber
    ? "gõ lại bằng chữ số đúng đơn vị tính, không kèm chữ; chưa có số liệu thì để trống"
    : "chọn một giá trị trong danh sách của ô; chưa đánh giá thì để trống",
});

const MARKS = CRITERIA_WORDS.map(([, mark]) => mark).join(", ");

function expectationOf({ header, unit, takesNumber }: CriteriaColumn, rule: NumberRule): string {
  if (!takesNumber) return `một trong các giá trị ${MARKS} (${header})`;
  const noun = rule.type === "integer" ? "số nguyên" : "số";
  const number = rule.max === undefined ? `${noun} không âm` : `${noun} từ ${vi(rule.min)} đến ${vi(rule.max)}`;
  return `${number}${unit === "" ? "" : `, tính bằng ${unit}`}; hoặc một trong các giá trị ${MARKS} (${header})`;
}
