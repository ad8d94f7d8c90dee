import * as z from "zod";
import type { Asked, Indicator, IndicatorKind } from "../../domain/figures/indicator.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { PeriodKind } from "../../domain/office/period.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "./data-source.ts";
import { late, ruleId, ruleObject, ruleText } from "./rule-data.ts";
import { type RulePath, ruleFinding } from "./rule-finding.ts";

/** A season of crops (vụ): the months of its harvest, in which its area and production are known. */
export const seasonEntry = late(() =>
  ruleObject({
    id: ruleId,
    name: ruleText,
    months: z.array(z.int().min(1).max(12)).min(1),
  }),
);

/** Months of harvest by season. */
export type Seasons = ReadonlyMap<string, readonly number[]>;

const written = late(() => z.object({ seasons: z.array(seasonEntry()) }));

/** The seasons of a file, whatever else is wrong with it. */
export const seasonsIn = ({ value }: DataSource): readonly z.infer<ReturnType<typeof seasonEntry>>[] =>
  written().safeParse(value).data?.seasons ?? [];

export function askedOf(
  periods: readonly PeriodKind[] | undefined,
  season: string | undefined,
  seasons: Seasons,
): Asked | undefined {
  const months = season === undefined ? undefined : seasons.get(season);
  return periods || months ? { ...(periods ? { periods } : {}), ...(months ? { months } : {}) } : undefined;
}

/** Where the file leaves it out: what is typed adds up, but a state or an extreme does not; of rows only those dated in the period do. */
export function kindOf({
  carried,
  aggregate,
  formula,
}: Pick<Indicator, "carried" | "formula"> & Partial<Pick<Indicator, "aggregate">>): IndicatorKind {
  if (carried || aggregate === "minimum" || aggregate === "maximum" || aggregate === "own") return "stock";
  if (!formula) return "flow";
  const rows = "count" in formula ? formula.count : "total" in formula ? formula.total : undefined;
  return rows?.when?.is === "period" || rows?.when?.is === "periodOrUndated" ? "flow" : "stock";
}

export function seasonFindings(
  season: string | undefined,
  seasons: Seasons,
  source: DataSource,
  path: RulePath,
): readonly Finding[] {
  if (season === undefined || seasons.has(season)) return [];
  const words = {
    found: `vụ "${season}" chưa khai báo`,
    expected: "một mã ở mục seasons của data/indicators",
    ...nearestFix(season, seasons.keys()),
  };
  return [ruleFinding("rules/unknown-season", source, [...path, "season"], words)];
}
