import { type Indicator, isReported } from "../../domain/figures/indicator.ts";
import type { Finding, FindingWords } from "../../domain/findings/finding.ts";
import type { NumberFormat } from "../../domain/text/number-format.ts";
import type { ReportingLevel } from "../../domain/units/unit.ts";
import type { DataSource } from "./data-source.ts";
import { contradictions, formulaFindings } from "./indicator-defects.ts";
import { dictionaryFile, indicatorEntry, type WrittenIndicator } from "./indicator-file.ts";
import { atReportingLevel } from "./indicator-levels.ts";
import { askedOf, kindOf, type Seasons, seasonFindings, seasonsIn } from "./indicator-times.ts";
import type { NumberKinds } from "./number-kinds.ts";
import { replacedFindings } from "./replaced-indicators.ts";
import { keptRules, readRules } from "./rule-data.ts";
import { type RulePath, requireSound, ruleFinding, type SoundPart } from "./rule-finding.ts";

const PLAIN: NumberFormat = { decimals: 0, trimZeros: true, padded: false, scale: 1 };

/**
 * An entry of the files as it is where units of a level report, with what the files leave out: no decimals, sum of these
 * units, no plan, required, asked for in every period; whole as its unit is.
 */
function indicatorOf(
  entry: WrittenIndicator,
  seasons: Seasons,
  kinds: NumberKinds,
  reporting: ReportingLevel,
): Indicator {
  const { asked, season, ...written } = atReportingLevel(entry, reporting);
  const times = askedOf(asked, season, seasons);
  return {
    entryUnit: written.unit,
    aggregate: isReported(written) ? "sum" : "own",
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

/**
 * The indicators whose entries are understood, as they are where units of a level report, by id, in the order of files,
 * with everything wrong with all files.
 */
export function readDictionary(
  sources: readonly DataSource[],
  kinds: NumberKinds = new Map(),
  reporting: ReportingLevel = "district",
): ReadDictionary {
  // Of all files: an indicator of one may name a season of another.
  const seasonsOf = (source: DataSource) => {
    const kept = keptRules(dictionaryFile, source);
    return kept ? (kept.seasons ?? []) : seasonsIn(source);
  };
  const seasons: Seasons = new Map(sources.flatMap(seasonsOf).map(({ id, months }) => [id, months]));
  const files = sources.map((source) => entriesOf(source, (one) => indicatorOf(one, seasons, kinds, reporting)));
  const entries = files.flatMap((file) => file.entries);
  const { byId, findings: own } = indicatorsById(entries, seasons);
  const across = entries.flatMap(({ indicator, source, path }) => [
    ...formulaFindings(indicator, byId, source, [...path, "formula"]),
    ...replacedFindings(indicator, byId, source, [...path, "replaces"]),
  ]);
  const places = new Map(entries.map((entry) => [entry.indicator.id, entry]));
  return {
    value: byId,
    findings: [...files.flatMap(({ findings }) => findings), ...own, ...across],
    placeOf: (id, key) => {
      const entry = places.get(id);
      if (!entry) return { file: "data/indicators" };
      return { file: entry.source.file, ...entry.source.locate([...entry.path, key ?? "id"]) };
    },
  };
}

/** The entries of one file that are understood. */
function entriesOf(
  source: DataSource,
  indicatorFrom: (written: WrittenIndicator) => Indicator,
): { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] } {
  const file = readRules(dictionaryFile, source);
  const written = file.ok ? file.value.indicators : soundEntries(source.value);
  const entries = written.flatMap((one, index): readonly Entry[] => {
    if (!one) return [];
    const { season } = one;
    return [{ indicator: indicatorFrom(one), source, path: ["indicators", index], ...(season ? { season } : {}) }];
  });
  return { entries, findings: file.findings };
}

/** The indicators by id, with what is wrong with each by itself or beside those before it. */
function indicatorsById(entries: readonly Entry[], seasons: Seasons) {
  const findings: Finding[] = [];
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
    for (const [found, expected] of contradictions(indicator))
      say("id", "rules/contradiction", { found: `"${indicator.id}" ${found}`, expected });
    byId.set(indicator.id, indicator);
    names.set(name, indicator.id);
  }
  return { byId, findings };
}

/**
 * The dictionary of indicators (`data/indicators/*.yaml`, each `{ indicators: [...] }`), by id, in the order of files.
 * Throws `CannotRun` with every finding: wrong keys, an id or name used twice, an entry that is neither entered nor
 * computed, references that nothing defines, formulas that run in a circle.
 */
export const indicatorDictionary = (
  sources: readonly DataSource[],
  kinds?: NumberKinds,
  reporting?: ReportingLevel,
): ReadonlyMap<string, Indicator> => requireSound(readDictionary(sources, kinds, reporting));

/** The entries of a broken file that are understood; the others are holes. */
function soundEntries(file: unknown): readonly (WrittenIndicator | undefined)[] {
  const list = (file as { readonly indicators?: unknown } | null)?.indicators;
  return (Array.isArray(list) ? list : []).map((one: unknown) => indicatorEntry().safeParse(one).data);
}
