import * as z from "zod";
import type { Finding } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { UnitLevel } from "../../domain/units/unit.ts";
import { formFile } from "../forms/form-file.ts";
import type { DataSource } from "../rules/data-source.ts";
import { keptAs, keptName, late, readRules, ruleId, ruleObject, ruleText } from "../rules/rule-data.ts";
import { type RulePath, requireSound, ruleFinding, type SoundPart } from "../rules/rule-finding.ts";

const group = late(() =>
  ruleObject({
    heading: ruleText,
    /** The indicator before which these stand; at the end without it. */
    before: ruleId.exactOptional(),
    indicators: z.array(ruleId).min(1),
  }),
);

const additions = late(() =>
  ruleObject({
    groups: z.array(group()).exactOptional(),
    // What a sheet may hold is checked with the form that it becomes a part of.
    sheets: z.array(ruleObject({ before: ruleId, sheet: z.record(z.string(), z.unknown()) })).exactOptional(),
  }),
);

/** Shape of `data/provinces/<code>/forms/additions.yaml`, for editors too (`data/schemas`). */
export const formAdditionsFile = keptAs("form-additions", () =>
  ruleObject({
    district: additions().exactOptional(),
    commune: additions().exactOptional(),
    province: additions().exactOptional(),
  }),
);

type FormId = UnitLevel;
type Written = { readonly [key: string]: unknown };
interface Group {
  readonly heading?: unknown;
  readonly indicators?: readonly unknown[];
}

/**
 * A form of the country with what a province asks beside it, as if one file had both; places of findings lead to the
 * file that each part stands in.
 */
export function withFormAdditions(form: DataSource, id: FormId, added: DataSource): SoundPart<DataSource> {
  const read = readRules(formAdditionsFile, added);
  const sheets = (form.value as { readonly sheets?: unknown } | null)?.sheets;
  if (!read.ok || !Array.isArray(sheets)) return { value: form, findings: read.findings };
  const findings: Finding[] = [];
  const origins = new Map<unknown, Origin>();
  remember(sheets, form, ["sheets"], origins);
  const merged: Written[] = [...(sheets as Written[])];
  const lost = (path: RulePath, name: string, known: readonly string[]): void => {
    const words = { found: `biểu không có "${name}"`, expected: "mã có trong biểu chung", ...nearestFix(name, known) };
    findings.push(ruleFinding("rules/unplaced-addition", added, path, words));
  };
  for (const [index, one] of (read.value[id]?.groups ?? []).entries()) {
    const at = merged.findIndex(({ kind }) => kind === "indicators");
    const groups = (merged[at]?.groups ?? []) as readonly Group[];
    const { value, found } = withGroup(groups, one);
    const known = groups.flatMap(({ indicators = [] }) => indicators.map(String));
    if (!found) lost([id, "groups", index, "before"], one.before!, known);
    for (const each of value) {
      if (origins.has(each)) continue;
      const standing = groups.find(({ heading }) => heading === each.heading);
      origins.set(each, origins.get(standing) ?? { source: added, path: [id, "groups", index] });
    }
    const sheet = { ...merged[at], groups: value };
    origins.set(sheet, origins.get(merged[at])!);
    merged[at] = sheet;
  }
  for (const [index, { before, sheet }] of (read.value[id]?.sheets ?? []).entries()) {
    const at = merged.findIndex((other) => other.id === before);
    if (at < 0) {
      const known = merged.map((other) => String(other.id));
      lost([id, "sheets", index, "before"], before, known);
      continue;
    }
    origins.set(sheet, { source: added, path: [id, "sheets", index, "sheet"] });
    merged.splice(at, 0, sheet);
  }
  const value = { ...(form.value as object), sheets: merged };
  return { value: { file: form.file, value, locate: (path) => locateIn(value, path, origins, form) }, findings };
}

/**
 * The same. Throws `CannotRun` with every finding. Where the build merged these very files and found nothing, they are merged
 * again only for who asks for a place or for the written form.
 */
export function formWithAdditions(form: DataSource, id: FormId, added: DataSource | undefined): DataSource {
  if (!added) return form;
  let merged: DataSource | undefined;
  const whole = (): DataSource => {
    merged ??= requireSound(withFormAdditions(form, id, added));
    return merged;
  };
  const made = added.hash === undefined ? undefined : form.made?.(keptMergedName(id, added.hash));
  if (made === undefined) return whole();
  return {
    file: form.file,
    get value() {
      return whole().value;
    },
    made: (name) => (name === keptName(formFile) ? made : undefined),
    locate: (path) => whole().locate(path),
  };
}

/** The name under which the build keeps a form with a province's additions. */
export const keptMergedName = (id: FormId, additions: string): string => `forms-merged/${id}-${additions.slice(0, 16)}`;

interface Origin {
  readonly source: DataSource;
  readonly path: RulePath;
}

/** Where the sheets and groups of the country's form stand in it. */
function remember(sheets: readonly unknown[], source: DataSource, path: RulePath, origins: Map<unknown, Origin>): void {
  for (const [index, sheet] of sheets.entries()) {
    origins.set(sheet, { source, path: [...path, index] });
    const { groups } = (sheet ?? {}) as { readonly groups?: unknown };
    for (const [at, one] of (Array.isArray(groups) ? groups : []).entries())
      origins.set(one, { source, path: [...path, index, "groups", at] });
  }
}

/** Into the group of that heading; a heading that is new makes a group of its own before the one that follows. */
function withGroup(groups: readonly Group[], { heading, before, indicators }: z.infer<ReturnType<typeof group>>) {
  const holds = (one: Group): boolean => before !== undefined && (one.indicators?.includes(before) ?? false);
  const at = groups.findIndex((one) => one.heading === heading);
  const next = groups.findIndex(holds);
  const found = before === undefined || next >= 0;
  if (at < 0) {
    const own: Group = { heading, indicators };
    return { found, value: next < 0 ? [...groups, own] : [...groups.slice(0, next), own, ...groups.slice(next)] };
  }
  const standing = groups[at]!.indicators ?? [];
  const place = before === undefined || !standing.includes(before) ? standing.length : standing.indexOf(before);
  const filled = { ...groups[at], indicators: [...standing.slice(0, place), ...indicators, ...standing.slice(place)] };
  return { found, value: groups.map((one, index) => (index === at ? filled : one)) };
}

/** The place of the innermost part on the path whose origin is known. */
function locateIn(root: unknown, path: RulePath, origins: ReadonlyMap<unknown, Origin>, form: DataSource) {
  let value = root;
  let known: Origin = { source: form, path: [] };
  let rest: RulePath = path;
  for (const [index, step] of path.entries()) {
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    const origin = origins.get(value);
    if (!origin) continue;
    known = origin;
    rest = path.slice(index + 1);
  }
  return { ...known.source.locate([...known.path, ...rest]), file: known.source.file };
}
