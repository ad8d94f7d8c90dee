import * as z from "zod";
import type { Formula, Indicator } from "../../domain/figures/indicator.ts";
import type { Finding, FindingWords } from "../../domain/findings/finding.ts";
import { PERIOD_KINDS } from "../../domain/office/period.ts";
import type { NumberFormat } from "../../domain/text/number-format.ts";
import type { DataSource } from "./data-source.ts";
import { datedObject } from "./dated-object.ts";
import { contradictions, formulaFindings } from "./indicator-defects.ts";
import { askedOf, kindOf, type Seasons, seasonEntry, seasonFindings, seasonsIn } from "./indicator-times.ts";
import type { NumberKinds } from "./number-kinds.ts";
import { replacedFindings } from "./replaced-indicators.ts";
import { readRules, ruleId, ruleObject, rulePattern, ruleText } from "./rule-data.ts";
import { type RulePath, requireSound, ruleFinding, type SoundPart } from "./rule-finding.ts";

const ref = rulePattern(
  /^((plan|next-plan|year|previous):[a-z0-9-]+|threshold:[a-z0-9-]+\/\S+|[a-z0-9-]+)$/,
  "mã chỉ tiêu, plan:mã, next-plan:mã, year:mã, previous:mã hoặc threshold:bộ/số",
);
const pair = z.tuple([ref, ref]);
const value = z.union([z.string(), z.number(), z.boolean()]);
const rowFilter = {
  of: z.string(),
  where: z.record(z.string(), z.union([value, z.array(value).min(1)])),
  when: ruleObject({ column: z.string(), is: z.enum(["period", "untilEnd", "validAtEnd", "year"]) }).exactOptional(),
  filled: z.array(z.string()).min(1).exactOptional(),
};

const OPERATIONS = "sum, difference, ratio, product, ceiling, minimum, maximum, count hoặc total";

const formula: z.ZodType<Formula> = z.union(
  [
    ruleObject({ sum: z.array(ref).min(1) }),
    ruleObject({ difference: pair }),
    ruleObject({ ratio: pair }),
    ruleObject({ product: pair }),
    ruleObject({ ceiling: ref }),
    ruleObject({ minimum: z.array(ref).min(1) }),
    ruleObject({ maximum: z.array(ref).min(1) }),
    ruleObject({ count: ruleObject({ ...rowFilter, distinct: z.string().exactOptional() }) }),
    ruleObject({ total: ruleObject({ ...rowFilter, column: z.string() }) }),
  ],
  { error: `một phép tính: ${OPERATIONS}, với đúng số tham chiếu của nó` },
);

const PLAIN: NumberFormat = { decimals: 0, trimZeros: true, padded: false, scale: 1 };

const entry = datedObject({
  id: ruleId,
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
  kind: z.enum(["flow", "stock"]).exactOptional(),
  asked: z.array(z.enum(PERIOD_KINDS)).min(1).exactOptional(),
  season: ruleId.exactOptional(),
  replaces: z.array(ruleId).min(1).exactOptional(),
  plan: z.enum(["none", "optional", "required"]).exactOptional(),
  required: z.boolean().exactOptional(),
  carried: z.literal("always").exactOptional(),
  whole: z.boolean().exactOptional(),
  bounds: ruleObject({
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    smallestPlan: z.number().positive().exactOptional(),
  }).exactOptional(),
});

/** Shape of a file of `data/indicators`, for editors too (`data/schemas`). */
export const dictionaryFile = ruleObject({
  seasons: z.array(seasonEntry).exactOptional(),
  indicators: z.array(entry),
});

export type WrittenIndicator = z.infer<typeof entry>;

/**
 * An entry of the files, with what the files leave out: no decimals, sum of districts, no plan, required, asked for in
 * every period; whole as its unit is.
 */
function indicatorOf({ asked, season, ...written }: WrittenIndicator, seasons: Seasons, kinds: NumberKinds): Indicator {
  const times = askedOf(asked, season, seasons);
  return {
    entryUnit: written.unit,
    aggregate: written.entered === "district" ? "sum" : "own",
    kind: kindOf(written),
    plan: "none",
    required: true,
    whole: kinds.get(written.entryUnit ?? written.unit)?.whole ?? false,
    ...written,
    ...(times ? { asked: times } : {}),
    format: { ...PLAIN, ...written.format },
  };
}

/** An indicator with the place where its file has it. */
interface Entry {
  readonly indicator: Indicator;
  readonly season?: string;
  readonly source: DataSource;
  readonly path: RulePath;
}

export interface ReadDictionary extends SoundPart<ReadonlyMap<string, Indicator>> {
  /** Where an indicator stands, or one of its keys. */
  readonly placeOf: (id: string, key?: string) => Finding["place"];
}

/** The indicators whose entries are understood, by id, in the order of files, with everything wrong with all files. */
export function readDictionary(sources: readonly DataSource[], kinds: NumberKinds = new Map()): ReadDictionary {
  const findings: Finding[] = [];
  const entries: Entry[] = [];
  const seasons = seasonsIn(sources);
  for (const source of sources) {
    const file = readRules(dictionaryFile, source);
    findings.push(...file.findings);
    const written = file.ok ? file.value.indicators : soundEntries(source.value);
    written.forEach((one, index) => {
      if (!one) return;
      const { season } = one;
      const path = ["indicators", index];
      entries.push({ indicator: indicatorOf(one, seasons, kinds), source, path, ...(season ? { season } : {}) });
    });
  }
  const byId = new Map<string, Indicator>();
  const names = new Map<string, string>();
  for (const { indicator, season, source, path } of entries) {
    findings.push(...seasonFindings(season, seasons, source, path));
    const say = (key: string, code: string, words: FindingWords) =>
      findings.push(ruleFinding(code, source, [...path, key], words));
    const name = indicator.name.toLocaleLowerCase("vi");
    if (byId.has(indicator.id)) {
      const found = `mã "${indicator.id}" đã dùng cho chỉ tiêu khác`;
      say("id", "rules/duplicate", { found, expected: "mỗi chỉ tiêu một mã riêng" });
    }
    if (names.has(name)) {
      const found = `tên "${indicator.name}" đã dùng cho chỉ tiêu ${names.get(name)}`;
      say("name", "rules/duplicate", { found, expected: "mỗi chỉ tiêu một tên riêng" });
    }
    for (const [found, expected] of contradictions(indicator)) {
      say("id", "rules/contradiction", { found: `"${indicator.id}" ${found}`, expected });
    }
    byId.set(indicator.id, indicator);
    names.set(name, indicator.id);
  }
  for (const { indicator, source, path } of entries) {
    findings.push(...formulaFindings(indicator, byId, source, [...path, "formula"]));
    findings.push(...replacedFindings(indicator, byId, source, [...path, "replaces"]));
  }
  const places = new Map(entries.map((entry) => [entry.indicator.id, entry]));
  return {
    value: byId,
    findings,
    placeOf: (id, key) => {
      const entry = places.get(id);
      if (!entry) return { file: "data/indicators" };
      return { file: entry.source.file, ...entry.source.locate([...entry.path, key ?? "id"]) };
    },
  };
}

/**
 * The dictionary of indicators (`data/indicators/*.yaml`, each `{ indicators: [...] }`), by id, in the order of files.
 * Throws `CannotRun` with every finding: wrong keys, an id or name used twice, an entry that is neither entered nor
 * computed, references that nothing defines, formulas that run in a circle.
 */
export const indicatorDictionary = (
  sources: readonly DataSource[],
  kinds?: NumberKinds,
): ReadonlyMap<string, Indicator> => requireSound(readDictionary(sources, kinds));

/** The entries of a broken file that are understood; the others are holes. */
function soundEntries(file: unknown): readonly (WrittenIndicator | undefined)[] {
  const list = (file as { readonly indicators?: unknown } | null)?.indicators;
  return (Array.isArray(list) ? list : []).map((one: unknown) => entry.safeParse(one).data);
}
