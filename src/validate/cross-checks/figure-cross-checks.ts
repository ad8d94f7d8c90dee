import type { FigureCheck } from "../../domain/figures/cross-check.ts";
import type { FigureRef, Indicator } from "../../domain/figures/indicator.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import type { Forms } from "../rules/forms.ts";
import { referencesOf } from "../rules/indicator-dictionary.ts";
import { filterProblems } from "./row-cross-checks.ts";

type Report = (at: readonly (string | number)[], message: string) => void;

/** References that nothing defines, or that have no value in the check's scope. */
export function figureProblems(
  check: FigureCheck,
  indicators: ReadonlyMap<string, Indicator>,
  forms: Forms,
  report: Report,
): void {
  for (const [at, ref] of namedIn(check)) {
    const message = problemOf(ref, check.scope, indicators, forms);
    if (message) report(at, message);
  }
  if (check.kind === "countOfRows") {
    const { of, where, distinct, when } = check.rows;
    const columns = [distinct === "district" ? undefined : distinct, when?.column];
    filterProblems({ of, where }, forms, (at, message) => report(["rows", ...at], message), columns);
  }
  if (check.kind === "shareWithinBounds" && check.min > check.max)
    report(["max"], "giới hạn dưới lớn hơn giới hạn trên");
  if (check.kind === "slipOfThousand" && check.against === "otherDistricts" && check.scope !== "district")
    report(["against"], "chỉ so với các huyện khác khi kiểm tra từng huyện (scope: district)");
}

/** Every reference of a check with its path; the plan too, where a figure is compared with its plan. */
function namedIn(check: FigureCheck): readonly (readonly [readonly (string | number)[], FigureRef])[] {
  const each = (key: string, refs: readonly FigureRef[]) => refs.map((ref, index) => [[key, index], ref] as const);
  switch (check.kind) {
    case "partsOfTotal":
      return [...each("parts", check.parts), [["total"], check.total]];
    case "atMost":
      return [...each("parts", check.parts), [["whole"], check.whole]];
    case "sameValue":
      return each("figures", check.figures);
    case "sumOfDistricts":
      return [
        [["provincial"], check.provincial],
        [["districts"], check.districts],
      ];
    case "countOfRows":
      return [[["figure"], check.figure]];
    case "slipOfThousand":
      return [...each("of", check.of), ...(check.against === "plan" ? each("of", check.of.map(planOf)) : [])];
    default:
      return each("of", check.of);
  }
}

const planOf = (ref: FigureRef): FigureRef => `plan:${ref}`;

function problemOf(
  ref: FigureRef,
  scope: FigureCheck["scope"],
  indicators: ReadonlyMap<string, Indicator>,
  forms: Forms,
): string | undefined {
  const [prefix, id] = ref.includes(":") ? (ref.split(":", 2) as [string, string]) : ["", ref];
  if (prefix === "threshold") return "không kiểm tra chéo số liệu tính từ mức yêu cầu của bộ tiêu chí";
  const indicator = indicators.get(id);
  if (!indicator) return `không có chỉ tiêu số liệu "${id}".${suggestion(id, indicators.keys())}`;
  if (prefix === "plan" && indicator.plan === "none") return `chỉ tiêu "${id}" không có kế hoạch`;
  if (prefix !== "plan" && indicator.formula) {
    const { formula } = indicator;
    const filter = "count" in formula ? formula.count : "total" in formula ? formula.total : undefined;
    if (filter && scope === "district" && filter.of !== "units" && !hasList(forms.district, filter.of))
      return `chỉ tiêu "${id}" đếm trang "${filter.of}" của biểu tỉnh, từng huyện không có`;
    for (const next of referencesOf(indicator)) {
      const message = problemOf(next, scope, indicators, forms);
      if (message) return message;
    }
    return undefined;
  }
  if (scope === "district" && indicator.entered !== "district") return `chỉ tiêu "${id}" không do huyện nhập`;
  return scope === "province" && indicator.entered === "district" && indicator.aggregate === "own"
    ? `chỉ tiêu "${id}" chỉ có số của từng huyện, không có số của tỉnh`
    : undefined;
}

const hasList = (form: Forms["district"], id: string): boolean =>
  form.sheets.some((sheet) => sheet.kind === "list" && sheet.id === id);
