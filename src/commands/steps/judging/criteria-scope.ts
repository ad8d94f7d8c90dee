import type { CriteriaSet } from "../../../domain/criteria/criteria.ts";
import { isInForce, isSetNamed, nameOfSet } from "../../../domain/criteria/sets-in-force.ts";
import { CannotRun } from "../../../domain/findings/finding.ts";
import { suggestion } from "../../../domain/text/nearest-name.ts";
import { formatDate } from "../../../domain/text/vietnamese.ts";

/**
 * Ids that a text means: itself, or without the phase ("huyen-ntm-nang-cao" is "huyen-ntm-nang-cao-2021-2025").
 * Throws `CannotRun` with the nearest name when there is none.
 */
export function matchingIds(ids: readonly string[], text: string): readonly string[] {
  const wanted = text.trim().toLowerCase();
  const found = ids.filter((id) => isSetNamed(id, wanted));
  if (found.length > 0) return found;
  const hint = suggestion(wanted, [...ids.map(nameOfSet), ...ids]);
  throw new CannotRun(`Không có bộ tiêu chí "${text}".${hint} Xem các bộ đang có: ntm criteria list`);
}

/** The sets in force on a day. Throws `CannotRun` with the nearest days that are covered when there is none. */
export function requireInForce(sets: readonly CriteriaSet[], date: string): readonly CriteriaSet[] {
  const found = sets.filter((set) => isInForce(set, date));
  if (found.length > 0) return found;
  const what = sets.length === 1 ? `Bộ tiêu chí "${sets[0]!.id}" không` : "Không có bộ tiêu chí";
  throw new CannotRun(
    `${what} có hiệu lực vào ngày ${formatDate(date)}; gần nhất có hiệu lực ${nearestDays(sets, date)}.`,
  );
}

function nearestDays(sets: readonly CriteriaSet[], date: string): string {
  const after = sets
    .map((set) => set.effectiveFrom)
    .filter((from) => from > date)
    .sort()[0];
  const before = sets
    .flatMap(({ effectiveUntil }) => (effectiveUntil !== undefined && effectiveUntil <= date ? [effectiveUntil] : []))
    .sort()
    .at(-1);
  return [
    ...(before === undefined ? [] : [`trước ngày ${formatDate(before)}`]),
    ...(after === undefined ? [] : [`từ ngày ${formatDate(after)}`]),
  ].join(" và ");
}
