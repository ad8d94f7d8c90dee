import type { PeriodKind } from "../../domain/office/period.ts";
import type { ReportingLevel, UnitLevel } from "../../domain/units/unit.ts";
import type { WrittenIndicator } from "./indicator-file.ts";

/** An entry as it is where units of one level report. */
export type EntryAtLevel = Omit<WrittenIndicator, "entered" | "levels" | "asked"> & {
  readonly entered?: UnitLevel;
  /** Empty: asked for in no period. */
  readonly asked?: readonly PeriodKind[];
};

/**
 * Of the levels that may enter it, the one that does: the reporting one, else the province. What `levels` says goes before
 * the rest: of `commune` where communes report, of `province` where it enters what districts did. What nobody enters there
 * stands in no form and is asked for in no period, unless it is computed there.
 */
export function atReportingLevel(entry: WrittenIndicator, reporting: ReportingLevel): EntryAtLevel {
  const { levels, entered, ...rest } = entry;
  const may = [entered ?? []].flat();
  const by = [reporting, "province" as const].find((level) => may.includes(level));
  const own = {
    ...(reporting === "commune" ? levels?.commune : {}),
    ...(by === "province" && may.length > 1 ? levels?.province : {}),
  };
  if (by !== undefined) return { ...rest, ...own, entered: by };
  if (may.length === 0) return { ...rest, ...own };
  if (own.formula === undefined) return { ...rest, ...own, entered: may[0]!, asked: [] };
  const { bounds: _, ...computed } = rest;
  return { ...computed, ...own };
}
