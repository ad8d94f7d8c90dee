import { fewNames } from "../../../domain/text/few-names.ts";
import { reporterOf, type Unit } from "../../../domain/units/unit.ts";
import { type Predecessors, predecessorsReason } from "../../../domain/units/unit-changes.ts";
import type { Form } from "../../../domain/workbook/form.ts";
import { formerDistrictWorkbook, formerWorkbook } from "../../../domain/workbook/former-workbook.ts";
import { reportOf, type Submission } from "../../../domain/workbook/submission.ts";
import type { LoadedPeriod } from "../../../load/period.ts";

/** What an earlier period says of a unit of today. */
export type UnitThen = Said | Untaken | Nothing;

interface Nothing {
  readonly kind: "nothing";
}

interface Said {
  readonly kind: "said";
  readonly submission: Submission;
  /** The workbooks that say it. */
  readonly files: readonly string[];
  /** Names of the units that it was, where their workbooks were made one. */
  readonly former: readonly string[];
  /** Their districts reported: of a commune only what stands by commune is known. */
  readonly byDistrict?: true;
  /** Why figures of the whole are left out, and only rows by commune go on. */
  readonly lost?: string;
}

/** Why nothing can be taken over, though the period has workbooks. */
interface Untaken {
  readonly kind: "untaken";
  readonly reason: string;
}

const NOTHING: Nothing = { kind: "nothing" };
const untaken = (reason: string): Untaken => ({ kind: "untaken", reason });

/** `then` is the period as the later one sees it (`seenFrom`); `form` is what is asked of the unit now. */
export function unitThen(unit: Unit, form: Form, then: LoadedPeriod): UnitThen {
  const { data, register, formerUnits } = then;
  if (formerUnits && unit.level !== "province") {
    if (data.reports.length === 0) return NOTHING;
    const former = formerUnits(unit.code);
    return unit.level === "district" ? districtThen(unit, former, then) : communeThen(unit, form, former, then);
  }
  const own = [...data.reports, ...(data.province ? [data.province] : [])].find((one) => one.unit === unit.code);
  if (!own || register.byCode.get(unit.code)?.name !== unit.name) return NOTHING;
  const former = formerUnits?.(undefined);
  if (former && former.kind !== "whole") return untaken(predecessorsReason(former));
  return { kind: "said", submission: own, files: [own.file], former: [] };
}

/** A district that kept its name goes on with the rows of its communes, whatever became of its land. */
function districtThen(unit: Unit, former: Predecessors, then: LoadedPeriod): UnitThen {
  const isWhole = former.kind === "whole";
  if (!isWhole && then.register.byCode.get(unit.code)?.name !== unit.name) return untaken(predecessorsReason(former));
  const found = workbooksOf(isWhole ? former.units : [unit.code], then);
  if (found.kind !== "all") return found;
  const { submissions } = found;
  return {
    kind: "said",
    submission: formerDistrictWorkbook(unit.code, submissions, { isWhole, addsUp: addsUpIn(then) }),
    files: submissions.map(({ file }) => file),
    former: submissions.length > 1 ? submissions.map((one) => nameOf(one.unit, then)) : [],
    ...(isWhole ? {} : { lost: predecessorsReason(former) }),
  };
}

function communeThen(unit: Unit, form: Form, former: Predecessors, then: LoadedPeriod): UnitThen {
  if (former.kind !== "whole") return untaken(predecessorsReason(former));
  const { register } = then;
  const units = former.units.flatMap((code) => register.byCode.get(code) ?? []);
  if (units.length < former.units.length) return untaken("danh mục của kỳ trước không có đủ các đơn vị cũ");
  const reporters = [...new Set(units.map((one) => reporterOf(one, register)))];
  const found = workbooksOf(reporters, then);
  if (found.kind !== "all") return found;
  const { submissions } = found;
  return {
    kind: "said",
    submission: formerWorkbook(form, {
      unit: unit.code,
      former: former.units,
      isOfOtherKind: units.some(({ type }) => type !== unit.type),
      submissions,
      addsUp: addsUpIn(then),
    }),
    files: submissions.map(({ file }) => file),
    former: units.map(({ name }) => name),
    ...(reporters.some((code) => !former.units.includes(code)) ? { byDistrict: true } : {}),
  };
}

interface All {
  readonly kind: "all";
  readonly submissions: readonly Submission[];
}

/** The workbooks of all, or why there is nothing: none is there, or some are missing. */
function workbooksOf(codes: readonly string[], then: LoadedPeriod): All | Untaken | Nothing {
  const missing = codes.filter((code) => !reportOf(then.data, code));
  if (missing.length === codes.length) return NOTHING;
  if (missing.length > 0) return untaken(`chưa có tệp của ${fewNames(missing.map((code) => nameOf(code, then)))}`);
  const submissions = codes.map((code) => reportOf(then.data, code)!);
  return { kind: "all", submissions };
}

const nameOf = (code: string, { register }: LoadedPeriod): string => register.byCode.get(code)?.name ?? code;

const addsUpIn =
  ({ indicators }: LoadedPeriod) =>
  (id: string): boolean =>
    indicators.get(id)?.aggregate === "sum";
