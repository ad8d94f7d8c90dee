import type { IsoDate } from "../text/iso-date.ts";

/**
 * The version of a rule in force on a day: the latest one that took effect on or before it.
 *
 * ISO dates compare correctly as text, so no `Date` (and no time zone) is involved.
 * `undefined` means the rule did not exist yet, which is different from "not met".
 *
 * @example
 * inForceOn([{ effectiveFrom: "2022-03-08" }, { effectiveFrom: "2024-03-01" }], "2023-12-31")
 * // => { effectiveFrom: "2022-03-08" }
 */
export function inForceOn<T extends { readonly effectiveFrom: IsoDate }>(
  versions: readonly T[],
  date: IsoDate,
): T | undefined {
  let latest: T | undefined;
  for (const version of versions) {
    if (version.effectiveFrom <= date && (!latest || version.effectiveFrom > latest.effectiveFrom)) latest = version;
  }
  return latest;
}
