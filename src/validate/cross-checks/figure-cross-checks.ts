import type { FigureCrossCheck } from "../../domain/figures/cross-check.ts";
import {
  type FigureRef,
  type Formula,
  type Indicator,
  isReported,
  referencesOf,
} from "../../domain/figures/indicator.ts";
import type { FindingWords } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { FormSheet, Forms } from "../../domain/workbook/form.ts";
import { listSheets } from "../forms/forms.ts";

import { rowFilterDefects, type Say } from "../rules/row-filter.ts";
import type { RulePath } from "../rules/rule-finding.ts";

/** References that nothing defines, or that have no value in the check's scope. */
export function figureDefects(
  check: FigureCrossCheck,
  indicators: ReadonlyMap<string, Indicator>,
  forms: Forms,
  say: Say,
): void {
  for (const [at, ref] of figuresNamedIn(check)) {
    const defect = defectOf(ref, check.scope, indicators, forms);
    if (defect) say(at, ...defect);
  }
  if (check.kind === "countOfRows") {
    const { of, where, distinct, when } = check.rows;
    const columns = [distinct === "district" ? undefined : distinct, when?.column];
    const below: Say = (at, code, words) => say(["rows", ...at], code, words);
    rowFilterDefects({ of, where }, listSheets(forms), below, columns);
  }
  if (check.kind === "shareWithinBounds" && check.min > check.max) {
    say(["max"], "rules/contradiction", {
      found: `giới hạn dưới ${check.min} lớn hơn giới hạn trên ${check.max}`,
      expected: "min không lớn hơn max",
    });
  }
  if (check.kind === "slipOfThousand" && check.against === "otherDistricts" && check.scope !== "district") {
    say(["against"], "rules/contradiction", {
      found: `so với các huyện khác (otherDistricts) mà scope là ${check.scope}`,
      expected: "chỉ so với các huyện khác khi kiểm tra từng huyện (scope: district)",
    });
  }
}

/** Every reference of a check with its path; the plan too, where a figure is compared with its plan. */
export function figuresNamedIn(check: FigureCrossCheck): readonly (readonly [RulePath, FigureRef])[] {
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

type Defect = readonly [code: string, words: FindingWords];

function defectOf(
  ref: FigureRef,
  scope: FigureCrossCheck["scope"],
  indicators: ReadonlyMap<string, Indicator>,
  forms: Forms,
): Defect | undefined {
  const [prefix, id] = ref.includes(":") ? (ref.split(":", 2) as [string, string]) : ["", ref];
  if (prefix === "threshold") {
    return unfit(
      "không kiểm tra chéo số liệu tính từ mức yêu cầu của bộ tiêu chí",
      "số liệu không tính từ threshold:…",
    );
  }
  const indicator = indicators.get(id);
  if (!indicator) {
    const found = `không có chỉ tiêu số liệu "${id}"`;
    const near = nearestFix(id, indicators.keys());
    return ["rules/unknown-indicator", { found, expected: "mã một chỉ tiêu của data/indicators", ...near }];
  }
  if (prefix === "plan" && indicator.plan === "none") {
    const found = `chỉ tiêu "${id}" không có kế hoạch`;
    return ["rules/no-plan", { found, expected: "chỉ tiêu có plan: optional hoặc required" }];
  }
  if (prefix === "plan" || !indicator.formula) return enteredDefect(indicator, scope);
  return (
    rowsDefect(indicator, indicator.formula, scope, forms) ??
    firstOf(referencesOf(indicator), (next) => defectOf(next, scope, indicators, forms))
  );
}

/** Rows of a list that only the province's form has. */
function rowsDefect(
  { id }: Indicator,
  formula: Formula,
  scope: FigureCrossCheck["scope"],
  forms: Forms,
): Defect | undefined {
  const filter = "count" in formula ? formula.count : "total" in formula ? formula.total : undefined;
  if (!filter || scope !== "district" || filter.of === "units" || hasList(forms, filter.of)) return undefined;
  const found = `chỉ tiêu "${id}" đếm trang "${filter.of}" của biểu tỉnh, từng huyện không có`;
  return unfit(found, "số liệu mà từng huyện có, hoặc scope: province");
}

/** A number that somebody enters, asked of who does not. */
function enteredDefect(indicator: Indicator, scope: FigureCrossCheck["scope"]): Defect | undefined {
  const { id, aggregate } = indicator;
  if (scope === "district" && !isReported(indicator))
    return unfit(`chỉ tiêu "${id}" không do huyện nhập`, "chỉ tiêu có entered: district, hoặc scope: province");
  if (scope !== "province" || !isReported(indicator) || aggregate !== "own") return undefined;
  return unfit(`chỉ tiêu "${id}" chỉ có số của từng huyện, không có số của tỉnh`, "scope: district");
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A check that could never fail. */
const unfit = (found: string, expected: string): Defect => ["rules/unfit-scope", { found, expected }];

const hasList = ({ reporting, province, elsewhere = [] }: Forms, id: string): boolean => {
  const isList = (sheet: FormSheet): boolean => sheet.kind === "list" && sheet.id === id;
  return reporting.sheets.some(isList) || (elsewhere.some(isList) && !province.sheets.some(isList));
};
