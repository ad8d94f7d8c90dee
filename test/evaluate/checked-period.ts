import type { CrossCheck, FigureRule, RowRule } from "../../src/domain/figures/cross-check.ts";
import type { Finding } from "../../src/domain/findings/finding.ts";
import { parsePeriod } from "../../src/domain/office/period.ts";
import type { UnitRegister } from "../../src/domain/units/unit.ts";
import type { Form } from "../../src/domain/workbook/form.ts";
import type { ListRow, Observation, Scalar, Submission } from "../../src/domain/workbook/submission.ts";
import { runCrossChecks } from "../../src/evaluate/cross-checks/run-cross-checks.ts";
import type { MeasuredPeriod } from "../../src/evaluate/figures/measured-period.ts";
import { dictionary, indicator, smallForms, smallRegister, unit } from "../support/law.ts";

/** Actual values by indicator (`plan:x` for plans), rows by sheet; the n-th row stands in row n + 4. */
export interface Written {
  readonly figures?: Readonly<Record<string, number>>;
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, Scalar | undefined>>[]>>;
}

const formula = (id: string, value: object) =>
  indicator(id, {
    formula: value as never,
    entered: undefined as never,
    aggregate: "own",
    unit: "xã",
    entryUnit: "xã",
  });

const INDICATORS = dictionary(
  ...["a", "b", "total"].map((id) => indicator(id, { unit: "tấn", entryUnit: "tấn", plan: "optional" })),
  indicator("own", { unit: "tấn", entryUnit: "tấn", entered: "province", aggregate: "own", plan: "optional" }),
  indicator("share", { unit: "%", entryUnit: "%" }),
  formula("listed", { count: { of: "recognitions", where: {}, distinct: "unit" } }),
);

/** Five districts, so that each has four others to be compared with. */
export function fiveDistricts(): UnitRegister {
  const small = smallRegister();
  const more = ["441", "445", "446"].map((code) => unit(code, `Huyện ${code}`, "ruralDistrict", "42"));
  const byCode = new Map([...small.byCode, ...more.map((one) => [one.code, one] as const)]);
  return { ...small, districts: [...small.districts, ...more], byCode };
}

export function period(
  id: string,
  units: Readonly<Record<string, Written>>,
  register: UnitRegister = smallRegister(),
): MeasuredPeriod {
  const parsed = parsePeriod(id);
  const submissions = Object.entries(units).map(([code, written]) => submissionOf(id, code, written));
  const province = submissions.find((one) => one.unit === "42");
  const reports = submissions.filter((one) => one.unit !== "42");
  const data = { period: id, end: parsed.end, reports, ...(province ? { province } : {}) };
  return { period: parsed, register, data };
}

/** What one check finds: the words that a test does not speak of are filled in. */
export function found(
  scope: CrossCheck["scope"],
  rule: FigureRule | (RowRule & { readonly of: string; readonly where?: object }),
  current: MeasuredPeriod,
  earlier: { readonly lastPeriod?: MeasuredPeriod; readonly sameLastYear?: MeasuredPeriod } = {},
): readonly Finding[] {
  const frame = { id: "one", severity: "warning", message: "Sai", fix: "Sửa.", where: {} };
  const check = { ...frame, scope, ...rule } as CrossCheck;
  return runCrossChecks([check], { current, ...earlier, indicators: INDICATORS, forms: [forms()] });
}

function forms(): Form {
  const { district } = smallForms("a");
  const column = (id: string, header: string, type: "decimal" | "date" | "text") =>
    ({ id, header, type, required: false, width: 10 }) as const;
  const products = [
    column("name", "Tên sản phẩm", "text"),
    column("entity", "Chủ thể", "text"),
    column("area", "Diện tích", "decimal"),
    column("certified", "Được chứng nhận", "decimal"),
    column("from", "Ngày công nhận", "date"),
    column("until", "Ngày hết hiệu lực", "date"),
  ];
  const sheet = { kind: "list", id: "products", name: "OCOP", title: "OCOP", rows: "free", columns: products } as const;
  return { ...district, sheets: [...district.sheets, sheet] };
}

function submissionOf(periodId: string, code: string, { figures = {}, rows = {} }: Written): Submission {
  const file = `data/periods/${periodId}/${code}.xlsx`;
  const cell = (sheet: string, address: string) => ({ file, sheet, address });
  const ids = [...new Set(Object.keys(figures).map((ref) => ref.replace("plan:", "")))];
  const observations = ids.map((id, index): [string, Observation] => {
    const [planPlace, actualPlace] = [cell("Chỉ tiêu", `E${index + 5}`), cell("Chỉ tiêu", `F${index + 5}`)];
    const [plan, actual] = [figures[`plan:${id}`], figures[id]];
    const data = {
      ...(actual === undefined ? {} : { actual: { value: actual, place: actualPlace } }),
      ...(plan === undefined ? {} : { plan: { value: plan, place: planPlace } }),
    };
    return [id, { indicator: id, ...data, actualPlace, planPlace }];
  });
  const lists = Object.entries(rows).map(([list, written]): [string, readonly ListRow[]] => [
    list,
    written.map((fields, index) => rowOf(fields, (column) => cell(list, `${column}${index + 5}`))),
  ]);
  return {
    unit: code,
    period: periodId,
    file,
    sha256: "",
    observations: new Map(observations),
    lists: new Map(lists),
  };
}

function rowOf(
  fields: Readonly<Record<string, Scalar | undefined>>,
  placeIn: (column: string) => ListRow["place"],
): ListRow {
  const data = Object.entries(fields).flatMap(([id, value], index) =>
    value === undefined ? [] : [[id, { value, place: placeIn(String.fromCharCode(66 + index)) }] as const],
  );
  return { key: "", fields: Object.fromEntries(data), place: placeIn("B") };
}
