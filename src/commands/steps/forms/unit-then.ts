import { fewNames } from "../../../domain/text/few-names.ts";
import { reporterOf, type Unit } from "../../../domain/units/unit.ts";
import { predecessorsReason } from "../../../domain/units/unit-changes.ts";
import type { Form } from "../../../domain/workbook/form.ts";
import { formerWorkbook } from "../../../domain/workbook/former-workbook.ts";
import type { Submission } from "../../../domain/workbook/submission.ts";
import type { LoadedPeriod } from "../../../load/period.ts";

/** What an earlier period says of a unit of today. */
export type UnitThen =
  | {
      readonly kind: "said";
      readonly submission: Submission;
      /** The workbooks that say it. */
      readonly files: readonly string[];
      /** Names of the units that it was, where they were others. */
      readonly former: readonly string[];
      /** Their districts reported: of a commune only what stands by commune is known. */
      readonly byDistrict?: true;
    }
  /** Why nothing can be taken over, though the period has workbooks. */
  | { readonly kind: "untaken"; readonly reason: string }
  | { readonly kind: "nothing" };

const NOTHING: UnitThen = { kind: "nothing" };

/** `then` is the period as the later one sees it (`seenFrom`); `form` is what is asked of the unit now. */
export function unitThen(unit: Unit, form: Form, then: LoadedPeriod): UnitThen {
  const { data, register, formerUnits, indicators } = then;
  const workbooks = [...data.reports, ...(data.province ? [data.province] : [])];
  const own = workbooks.find((one) => one.unit === unit.code);
  if (!formerUnits) {
    if (!own || register.byCode.get(unit.code)?.name !== unit.name) return NOTHING;
    return { kind: "said", submission: own, files: [own.file], former: [] };
  }
  const former = formerUnits(unit.level === "province" ? undefined : unit.code);
  if (unit.level === "province") {
    if (!own) return NOTHING;
    if (former.kind !== "whole") return { kind: "untaken", reason: predecessorsReason(former) };
    return { kind: "said", submission: own, files: [own.file], former: [] };
  }
  if (data.reports.length === 0) return NOTHING;
  if (former.kind !== "whole") return { kind: "untaken", reason: predecessorsReason(former) };
  const units = former.units.flatMap((code) => register.byCode.get(code) ?? []);
  if (units.length < former.units.length)
    return { kind: "untaken", reason: "danh mục của kỳ trước không có đủ các đơn vị cũ" };
  const reporters = [...new Set(units.map((one) => reporterOf(one, register)))];
  const submissions = reporters.flatMap((code) => workbooks.find((one) => one.unit === code) ?? []);
  const missing = reporters.filter((code) => !submissions.some((one) => one.unit === code));
  if (missing.length === reporters.length) return NOTHING;
  if (missing.length > 0) {
    const names = missing.map((code) => register.byCode.get(code)?.name ?? code);
    return { kind: "untaken", reason: `${then.period.name} chưa có tệp của ${fewNames(names)}` };
  }
  return {
    kind: "said",
    submission: formerWorkbook(form, {
      unit: unit.code,
      former: former.units,
      submissions,
      addsUp: (id) => indicators.get(id)?.aggregate === "sum",
    }),
    files: submissions.map(({ file }) => file),
    former: units.map(({ name }) => name),
    ...(reporters.some((code) => !former.units.includes(code)) ? { byDistrict: true } : {}),
  };
}
