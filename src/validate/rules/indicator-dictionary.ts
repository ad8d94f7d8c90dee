import * as z from "zod";
import type { FigureRef, Formula, Indicator } from "../../domain/figures/indicator.ts";
import type { NumberFormat } from "../../domain/text/number-format.ts";
import type { DataSource } from "./data-source.ts";
import { checkRules, type RuleProblem, refuseRules, ruleObject, ruleProblem, ruleText } from "./rule-data.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const ref = z.string().regex(/^((plan|previous):[a-z0-9-]+|threshold:[a-z0-9-]+\/\S+|[a-z0-9-]+)$/);
const pair = z.tuple([ref, ref]);
const value = z.union([z.string(), z.number(), z.boolean()]);
const rowFilter = {
  of: z.string(),
  where: z.record(z.string(), z.union([value, z.array(value).min(1)])),
  when: z
    .strictObject({ column: z.string(), is: z.enum(["period", "untilEnd", "validAtEnd", "year"]) })
    .exactOptional(),
  filled: z.array(z.string()).min(1).exactOptional(),
};

const formula: z.ZodType<Formula> = z.union([
  z.strictObject({ sum: z.array(ref).min(1) }),
  z.strictObject({ difference: pair }),
  z.strictObject({ ratio: pair }),
  z.strictObject({ product: pair }),
  z.strictObject({ ceiling: ref }),
  z.strictObject({ minimum: z.array(ref).min(1) }),
  z.strictObject({ maximum: z.array(ref).min(1) }),
  z.strictObject({ count: z.strictObject({ ...rowFilter, distinct: z.string().exactOptional() }) }),
  z.strictObject({ total: z.strictObject({ ...rowFilter, column: z.string() }) }),
]);

const PLAIN: NumberFormat = { decimals: 0, trimZeros: true, padded: false, scale: 1 };

const entry = ruleObject({
  id,
  name: ruleText,
  unit: z.string(),
  entryUnit: z.string().exactOptional(),
  format: ruleObject({
    decimals: z.int().min(0).max(6),
    trimZeros: z.boolean(),
    padded: z.boolean(),
    scale: z.number().positive(),
  })
    .partial()
    .exactOptional(),
  entered: z.enum(["district", "province"]).exactOptional(),
  aggregate: z.enum(["sum", "minimum", "maximum", "own"]).exactOptional(),
  formula: formula.exactOptional(),
  plan: z.enum(["none", "optional", "required"]).exactOptional(),
  required: z.boolean().exactOptional(),
  carried: z.literal("always").exactOptional(),
  bounds: z.strictObject({ min: z.number().exactOptional(), max: z.number().exactOptional() }).exactOptional(),
});

/** Shape of a file of `data/indicators`, for editors too (`data/schemas`). */
export const dictionaryFile = ruleObject({ indicators: z.array(entry) });

/** An entry of the files, with what the files leave out: no decimals, sum of districts, no plan, required. */
const indicatorOf = (written: z.infer<typeof entry>): Indicator => ({
  entryUnit: written.unit,
  aggregate: written.entered === "district" ? "sum" : "own",
  plan: "none",
  required: true,
  ...written,
  format: { ...PLAIN, ...written.format },
});

/**
 * The dictionary of indicators (`data/indicators/*.yaml`, each `{ indicators: [...] }`), by id, in the order of files.
 * Throws `CannotRun` with every problem: wrong keys, an id or name used twice, an entry that is neither entered nor
 * computed, references that nothing defines, formulas that run in a circle.
 */
export function indicatorDictionary(sources: readonly DataSource[]): ReadonlyMap<string, Indicator> {
  const problems: RuleProblem[] = [];
  const byId = new Map<string, Indicator>();
  const names = new Map<string, string>();
  const entries: { indicator: Indicator; source: DataSource; path: (string | number)[] }[] = [];
  for (const source of sources) {
    const file = checkRules(dictionaryFile, source);
    if (!("indicators" in file)) {
      problems.push(...file);
      continue;
    }
    for (const [index, written] of file.indicators.entries()) {
      const indicator = indicatorOf(written);
      const path = ["indicators", index];
      const report = (key: string, message: string) => problems.push(ruleProblem(source, [...path, key], message));
      if (byId.has(indicator.id)) report("id", `mã "${indicator.id}" đã dùng cho chỉ tiêu khác`);
      const name = indicator.name.toLocaleLowerCase("vi");
      if (names.has(name)) report("name", `tên "${indicator.name}" đã dùng cho chỉ tiêu ${names.get(name)}`);
      for (const message of contradictions(indicator)) report("id", message);
      byId.set(indicator.id, indicator);
      names.set(name, indicator.id);
      entries.push({ indicator, source, path });
    }
  }
  for (const { indicator, source, path } of entries) {
    for (const target of referencesOf(indicator)) {
      const message = danglingReference(target, byId);
      if (message) problems.push(ruleProblem(source, [...path, "formula"], message));
    }
  }
  for (const { indicator, source, path } of entries) {
    const circle = circleFrom(indicator.id, byId);
    if (circle) problems.push(ruleProblem(source, [...path, "formula"], `công thức lặp vòng: ${circle}`));
  }
  if (problems.length > 0) refuseRules(problems);
  return byId;
}

function contradictions(indicator: Indicator): string[] {
  const { bounds, entered, formula: computed, plan, format } = indicator;
  const found: string[] = [];
  if (!entered && !computed)
    found.push(`"${indicator.id}" không có nơi nhập (entered) và không có công thức (formula)`);
  if (entered && computed) found.push(`"${indicator.id}" vừa nhập vừa có công thức; chỉ được một`);
  if (entered === "province" && indicator.aggregate !== "own")
    found.push(`"${indicator.id}" do tỉnh nhập, không cộng từ huyện`);
  if (computed && plan === "none" && bounds)
    found.push(`"${indicator.id}" không nhập số nào nên không có giới hạn (bounds)`);
  if (bounds?.min !== undefined && bounds.max !== undefined && bounds.min > bounds.max) {
    found.push(`"${indicator.id}" có giới hạn dưới lớn hơn giới hạn trên`);
  }
  if (entered && format.scale === 1 && indicator.entryUnit !== indicator.unit) {
    found.push(
      `"${indicator.id}" nhập bằng ${indicator.entryUnit}, in bằng ${indicator.unit} nhưng thiếu hệ số (format.scale)`,
    );
  }
  return found;
}

/** The references of an indicator's formula; none for counts and totals over rows. */
export function referencesOf({ formula: computed }: Indicator): readonly FigureRef[] {
  if (!computed || "count" in computed || "total" in computed) return [];
  return Object.values(computed as Record<string, FigureRef | readonly FigureRef[]>).flat();
}

function danglingReference(target: FigureRef, byId: ReadonlyMap<string, Indicator>): string | undefined {
  const [prefix, name] = target.includes(":") ? (target.split(":", 2) as [string, string]) : ["", target];
  // Criteria sets are checked against the dictionary where both are loaded.
  if (prefix === "threshold") return undefined;
  const indicator = byId.get(name);
  if (!indicator) return `tham chiếu "${target}" không có trong bộ chỉ tiêu`;
  return prefix === "plan" && indicator.plan === "none"
    ? `chỉ tiêu "${name}" không có kế hoạch để tham chiếu`
    : undefined;
}

/** A figure of last year (`previous:`) or a plan is another figure, so it closes no circle. */
function circleFrom(start: string, byId: ReadonlyMap<string, Indicator>): string | undefined {
  const walk = (current: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(current)) return current === start ? [...trail, current].join(" → ") : undefined;
    const indicator = byId.get(current);
    for (const next of indicator ? referencesOf(indicator) : []) {
      const circle = next.includes(":") ? undefined : walk(next, [...trail, current]);
      if (circle) return circle;
    }
    return undefined;
  };
  return walk(start, []);
}
