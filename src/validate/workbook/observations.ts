import type { Indicator } from "../../domain/figures/indicator.ts";
import type { NumberKind } from "../../domain/figures/number-kind.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { ownCopy } from "../../domain/text/own-copy.ts";
import type { IndicatorSheet } from "../../domain/workbook/form.ts";
import { INDICATORS } from "../../domain/workbook/known-sheets.ts";
import type { Datum, Observation, Scalar } from "../../domain/workbook/submission.ts";
import { parseCell, readValue } from "../cells/cell-finding.ts";
import { isNoticed } from "../cells/cell-result.ts";
import { type CellSchema, cellSchema } from "../cells/cell-schema.ts";
import { keyedRows, keysByName } from "./keyed-rows.ts";
import { missingColumns } from "./missing-columns.ts";
import { type Qualifier, SheetObservation } from "./sheet-observation.ts";
import { isFormRow, type SheetRow, type SheetTable } from "./sheet-table.ts";
import { entryDecimals, isRarelySmall, type UnitSources } from "./typed-numbers.ts";

export const OBSERVATION_COLUMNS = [
  { id: INDICATORS.actual, header: "Thực hiện", prefix: true },
  { id: INDICATORS.plan, header: "Kế hoạch", prefix: true },
  { id: INDICATORS.qualifier, header: "Định tính" },
];

type Measured = typeof INDICATORS.actual | typeof INDICATORS.plan | typeof INDICATORS.nextPlan;

const qualifierSchema = cellSchema({ type: "text", required: false });

/** Reads an indicator sheet: one observation per indicator that the form lists. */
export function observations(
  table: SheetTable,
  sheet: IndicatorSheet,
  { indicators, kinds }: UnitSources,
): { value: ReadonlyMap<string, Observation>; findings: readonly Finding[] } {
  const findings = missingColumns(table, OBSERVATION_COLUMNS);
  const ids = sheet.groups.flatMap((group) => group.indicators);
  const keyed = keyedRows(table, keysByName(ids.map((id) => [id, indicators.get(id)!.name] as const)));
  findings.push(...keyed.findings);
  const rows = new Map<string, SheetRow>();
  for (const row of keyed.value) {
    if (isFormRow(row, table.read)) continue;
    if (!ids.includes(row.key)) {
      if (row.cells.has(INDICATORS.actual) || row.cells.has(INDICATORS.plan))
        findings.push(...unknown(table, row, indicators.get(row.key)));
    } else if (rows.has(row.key)) findings.push(duplicate(table, row));
    else rows.set(row.key, row);
  }
  const value = new Map<string, Observation>();
  for (const id of ids) {
    const indicator = indicators.get(id)!;
    const row = rows.get(id);
    if (row) value.set(id, observationOf(table, row, indicator, kinds?.get(indicator.entryUnit), findings));
    else if (indicator.required) findings.push(missingRow(table, indicator));
  }
  return { value, findings };
}

function observationOf(
  table: SheetTable,
  row: SheetRow,
  indicator: Indicator,
  kind: NumberKind | undefined,
  findings: Finding[],
): Observation {
  const read = (column: Measured, required: boolean): Measurement | undefined => {
    const result = schemaOf(indicator, kind, column, required)(row.cells.get(column));
    const value = readValue(result, () => table.placeAt(row.row, column), indicator.name, findings);
    return value === undefined
      ? undefined
      : { value: value as number, qualifier: isNoticed(result) ? result.qualifier : undefined };
  };
  const hasPlan = indicator.plan !== "none";
  const asksNextPlan = hasPlan && table.columns.has(INDICATORS.nextPlan);
  const actual = indicator.formula ? undefined : read(INDICATORS.actual, indicator.required);
  const plan = hasPlan ? read(INDICATORS.plan, indicator.plan === "required") : undefined;
  const nextPlan = asksNextPlan ? read(INDICATORS.nextPlan, false) : undefined;
  const qualifier = qualifierOf(table, row, indicator, actual, findings);
  const values = { actual, plan, nextPlan };
  const refused = ROLES.filter((role) => !values[role] && row.cells.has(INDICATORS[role]));
  return new SheetObservation(table.placeAt, row.row, indicator.id, {
    hasPlan,
    asksNextPlan,
    actual: actual?.value,
    plan: plan?.value,
    nextPlan: nextPlan?.value,
    qualifier,
    refused: refused.length > 0 ? refused : undefined,
  });
}

interface Measurement {
  readonly value: number;
  /** The word before it in the same cell. */
  readonly qualifier: string | undefined;
}

interface KeptSchema {
  readonly kind: NumberKind | undefined;
  readonly required: boolean;
  readonly schema: CellSchema;
}

/** Every workbook has a row of each indicator. */
const schemas = new WeakMap<Indicator, Map<Measured, KeptSchema>>();

function schemaOf(indicator: Indicator, kind: NumberKind | undefined, column: Measured, required: boolean): CellSchema {
  const byColumn = schemas.get(indicator) ?? new Map<Measured, KeptSchema>();
  schemas.set(indicator, byColumn);
  const known = byColumn.get(column);
  if (known && known.kind === kind && known.required === required) return known.schema;
  const schema = cellSchema({ ...ruleOf(indicator, kind, column), required });
  byColumn.set(column, { kind, required, schema });
  return schema;
}

const ROLES = ["actual", "plan", "nextPlan"] as const;

/** What a number of an indicator must be; only a result is qualified, only a plan has a smallest value of its own. */
function ruleOf(indicator: Indicator, kind: NumberKind | undefined, column: Measured) {
  const { smallestPlan, ...bounds } = indicator.bounds ?? {};
  const isResult = column === INDICATORS.actual;
  return {
    type: indicator.whole ? "integer" : "decimal",
    unit: indicator.entryUnit,
    header: indicator.name,
    asksShares: isRarelySmall(indicator.name, kind),
    decimals: entryDecimals(indicator.format),
    ...(kind && { min: kind.min, max: kind.max }),
    ...bounds,
    ...(isResult || smallestPlan === undefined ? {} : { smallest: smallestPlan }),
    qualifies: isResult,
  } as const;
}

/** The word of its own column, else the one typed with the number: "khoảng 12". */
function qualifierOf(
  table: SheetTable,
  row: SheetRow,
  indicator: Indicator,
  actual: Measurement | undefined,
  findings: Finding[],
): Qualifier | undefined {
  const typed = actual?.qualifier;
  const cell = row.cells.get(INDICATORS.qualifier);
  const place = cell && table.placeAt(row.row, INDICATORS.qualifier);
  const written = place && parseCell(qualifierSchema, cell, place, indicator.name, findings);
  if (written && typed !== undefined && written.value !== typed)
    findings.push(twoQualifiers(written, typed, indicator));
  if (written) return { word: ownCopy(String(written.value)), column: INDICATORS.qualifier };
  return actual && typed !== undefined ? { word: typed, column: INDICATORS.actual } : undefined;
}

/** Headings of a clerk's own have no number; a number without an indicator would be lost. */
function unknown(table: SheetTable, row: SheetRow, known: Indicator | undefined): readonly Finding[] {
  const holdsNumber = [INDICATORS.actual, INDICATORS.plan].some((id) => {
    const cell = row.cells.get(id);
    return cell && !cell.mergedInto && (cell.content.kind !== "text" || /\d/.test(cell.content.value));
  });
  if (!holdsNumber) return [];
  const place = table.placeAt(row.row, row.cells.has(INDICATORS.actual) ? INDICATORS.actual : INDICATORS.plan);
  if (known?.asked) return [notAsked(place, known)];
  return [
    {
      code: "workbook/unknown-row",
      severity: "warning",
      place,
      found: `dòng "${row.lead || row.key}" có số liệu nhưng không phải chỉ tiêu của biểu mẫu`,
      expected: "số liệu ở đúng dòng chỉ tiêu",
      fix: "chuyển số liệu sang dòng chỉ tiêu của biểu mẫu, hoặc xóa dòng thêm vào",
    },
  ];
}

const notAsked = (place: Finding["place"], { name }: Indicator): Finding => ({
  code: "workbook/not-asked",
  severity: "warning",
  place,
  unit: name,
  found: `có số liệu "${name}" mà kỳ này không hỏi`,
  expected: "dòng để trống, hoặc không có",
  fix: "xóa số ở dòng này; số của kỳ khác ghi ở biểu của kỳ ấy",
});

const twoQualifiers = (written: Datum<Scalar>, typed: string, indicator: Indicator): Finding => ({
  code: "cell/two-qualifiers",
  severity: "error",
  place: written.place,
  unit: indicator.name,
  found: `cột Định tính ghi "${written.value}", trong ô số ghi "${typed}"`,
  expected: "một từ định tính",
  fix: "chỉ ghi ở cột Định tính",
});

const duplicate = (table: SheetTable, row: SheetRow): Finding => ({
  code: "workbook/duplicate-row",
  severity: "error",
  place: table.placeAt(row.row, INDICATORS.actual),
  found: `dòng mã ${row.key} xuất hiện hai lần`,
  expected: "mỗi chỉ tiêu một dòng",
  fix: "xóa dòng thừa (cột mã ẩn là cột A)",
});

const missingRow = (table: SheetTable, indicator: Indicator): Finding => ({
  code: "workbook/missing-row",
  severity: "error",
  place: table.place,
  unit: indicator.name,
  found: `không có dòng chỉ tiêu "${indicator.name}"`,
  expected: `dòng có mã ${indicator.id} ở cột mã ẩn`,
  fix: "chép lại dòng này từ biểu mẫu gốc",
});
