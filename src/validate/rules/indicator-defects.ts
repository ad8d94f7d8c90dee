import { type Indicator, referencesOf } from "../../domain/figures/indicator.ts";
import type { Finding, FindingWords } from "../../domain/findings/finding.ts";
import { nearestFix, orNearest } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "./data-source.ts";
import type { NumberKinds } from "./number-kinds.ts";
import { type RulePath, ruleFinding } from "./rule-finding.ts";

/** What is wrong with an indicator by itself: what was found, what was expected. */
export function contradictions(indicator: Indicator): readonly (readonly [string, string])[] {
  const { bounds, entered, formula: computed, plan, format } = indicator;
  const found: (readonly [string, string])[] = [];
  if (!entered && !computed) {
    found.push(["không có nơi nhập (entered) và không có công thức (formula)", "một trong hai: entered hoặc formula"]);
  }
  if (entered && computed) {
    found.push(["vừa nhập vừa có công thức", "chỉ một trong hai: entered hoặc formula"]);
  }
  if (entered === "province" && indicator.aggregate !== "own") {
    found.push(["do tỉnh nhập mà lại cộng từ huyện", "aggregate: own, hoặc bỏ khóa aggregate"]);
  }
  if (computed && plan === "none" && bounds) {
    found.push(["có giới hạn (bounds) mà không nhập số nào", "bỏ bounds: số tính được không cần giới hạn"]);
  }
  if (indicator.carried && indicator.kind === "flow") {
    found.push(["chuyển sang kỳ sau (carried) mà lại cộng dồn (kind: flow)", "kind: stock, hoặc bỏ khóa carried"]);
  }
  if (indicator.kind === "flow" && computed && "count" in computed && computed.count.distinct && !computed.count.when) {
    found.push([
      "đếm giá trị khác nhau (distinct) mà lại cộng dồn (kind: flow)",
      "kind: stock: một giá trị có thể có ở hai kỳ",
    ]);
  }
  if (bounds?.min !== undefined && bounds.max !== undefined && bounds.min > bounds.max) {
    found.push(["có giới hạn dưới lớn hơn giới hạn trên", "min không lớn hơn max"]);
  }
  if (entered && format.scale === 1 && indicator.entryUnit !== indicator.unit) {
    const what = `nhập bằng ${indicator.entryUnit}, in bằng ${indicator.unit} nhưng thiếu hệ số (format.scale)`;
    found.push([what, "format.scale: số chia từ đơn vị nhập ra đơn vị in"]);
  }
  return found;
}

type Dictionary = ReadonlyMap<string, Indicator>;

/** References that nothing defines, and a circle. Thresholds are checked where the criteria sets are read too. */
export function formulaFindings(
  indicator: Indicator,
  byId: Dictionary,
  source: DataSource,
  path: RulePath,
): readonly Finding[] {
  const dangling = referencesOf(indicator).flatMap((target): readonly Finding[] => {
    const [prefix, name] = target.includes(":") ? (target.split(":", 2) as [string, string]) : ["", target];
    if (prefix === "threshold") return [];
    const referred = byId.get(name);
    if (!referred) {
      const found = `tham chiếu "${target}" không có trong bộ chỉ tiêu`;
      const words = { found, expected: "mã một chỉ tiêu của data/indicators", ...nearestFix(name, byId.keys()) };
      return [ruleFinding("rules/unknown-indicator", source, path, words)];
    }
    if ((prefix !== "plan" && prefix !== "next-plan") || referred.plan !== "none") return [];
    const found = `chỉ tiêu "${name}" không có kế hoạch để tham chiếu`;
    return [
      ruleFinding("rules/no-plan", source, path, { found, expected: "chỉ tiêu có plan: optional hoặc required" }),
    ];
  });
  const circle = circleFrom(indicator.id, byId);
  if (circle === undefined) return dangling;
  const words = { found: `công thức lặp vòng: ${circle}`, expected: "công thức không tính từ chính nó" };
  return [...dangling, ruleFinding("rules/formula-circle", source, path, words)];
}

/** A figure of last year (`previous:`) or a plan is another figure, so it closes no circle; `year:` follows the same formula. */
function circleFrom(start: string, byId: Dictionary): string | undefined {
  const walk = (current: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(current)) return current === start ? [...trail, current].join(" → ") : undefined;
    const indicator = byId.get(current);
    for (const next of indicator ? referencesOf(indicator) : []) {
      const id = next.replace(/^year:/, "");
      const circle = id.includes(":") ? undefined : walk(id, [...trail, current]);
      if (circle) return circle;
    }
    return undefined;
  };
  return walk(start, []);
}

/** Numbers that are typed and not bounded on both sides: a slip of the hand would pass. */
export const boundsFindings = (
  indicators: Dictionary,
  placeOf: (id: string, key?: string) => Finding["place"],
): readonly Finding[] =>
  [...indicators.values()].flatMap(({ id, entered, plan, bounds }): readonly Finding[] =>
    (entered || plan !== "none") && (bounds?.min === undefined || bounds.max === undefined)
      ? [
          {
            code: "rules/no-bounds",
            severity: "warning",
            place: placeOf(id),
            found: `chỉ tiêu "${id}" phải nhập mà không có đủ giới hạn dưới, giới hạn trên`,
            expected: "bounds: { min: …, max: … }",
          },
        ]
      : [],
  );

/** Units of typed numbers that `data/number-kinds.yaml` does not list: neither counted nor measured, and without bounds. */
export const kindFindings = (
  indicators: Dictionary,
  kinds: NumberKinds,
  placeOf: (id: string, key?: string) => Finding["place"],
): readonly Finding[] =>
  [...indicators.values()].flatMap(({ id, unit, entryUnit, format }): readonly Finding[] =>
    (format.scale === 1 || unit === "") && !kinds.has(entryUnit)
      ? [
          {
            code: "rules/unknown-measure",
            severity: "warning",
            place: placeOf(id, "unit"),
            ...unlistedUnit(entryUnit, kinds),
          },
        ]
      : [],
  );

export const unlistedUnit = (unit: string, kinds: NumberKinds): FindingWords => ({
  found: `đơn vị tính "${unit}" chưa khai báo`,
  expected: "một đơn vị tính của data/number-kinds.yaml",
  fix: orNearest("thêm một dòng cho đơn vị tính ấy vào data/number-kinds.yaml", unit, kinds.keys()),
});
