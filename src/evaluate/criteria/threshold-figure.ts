import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { thresholdsOf } from "../../domain/criteria/known-thresholds.ts";
import { requirementAt } from "../../domain/criteria/requirement-at.ts";
import { isSetNamed, setInForce } from "../../domain/criteria/sets-in-force.ts";
import type { Figure, Hole } from "../../domain/figures/figure.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { figureOf, thresholdOf } from "./threshold.ts";

/**
 * The threshold behind `set/number` for a group on a day, with its legal basis as trace; the set is named, or given by its
 * id (`xa-ntm/18.1`, `xa-ntm-2021-2025/18.1`), and of those of a name the one in force on the day is meant.
 *
 * Parts of a compound requirement are numbered after it, from 1: `huyen-ntm/P4.1`. A hole where no such set is in force, or
 * where the law sets no number that is known. Throws `CannotRun` on an unknown set or number.
 */
export function thresholdFigure(
  sets: readonly CriteriaSet[],
  ref: string,
  date: IsoDate,
  group: string,
): Figure | Hole {
  const [name = "", number = ""] = splitOnce(ref);
  const named = sets.filter(({ id }) => isSetNamed(id, name));
  if (named.length === 0) throw new CannotRun(`Không có bộ tiêu chí "${name}".${nearest(name, sets)}`);
  const set = setInForce(named, name, date);
  requireNumber(set ? [set] : named, name, number);
  const found = set && requirementAt(set, number, date);
  const value = found && thresholdOf(found.requirement, group, date);
  if (set && found && value !== undefined) {
    return figureOf(value, { set: set.id, number, label: found.name, unit: found.unit, version: found.version });
  }
  return {
    id: `threshold:${ref}`,
    label: `Mức yêu cầu ${number} của bộ tiêu chí ${name}`,
    reason: set
      ? `không có mức bằng số đã biết vào ngày ${formatDate(date)}`
      : `không có bộ tiêu chí có hiệu lực vào ngày ${formatDate(date)}`,
    places: [],
  };
}

const nearest = (name: string, sets: readonly CriteriaSet[]): string =>
  suggestion(
    name,
    sets.map(({ id }) => id),
  );

function requireNumber(sets: readonly CriteriaSet[], name: string, number: string): void {
  const known = sets.flatMap((set) => [...thresholdsOf(set).keys()]);
  if (known.includes(number)) return;
  throw new CannotRun(`Bộ tiêu chí "${name}" không có chỉ tiêu "${number}".${suggestion(number, known)}`);
}

function splitOnce(ref: string): [string, string] {
  const slash = ref.indexOf("/");
  return slash < 0 ? [ref, ""] : [ref.slice(0, slash), ref.slice(slash + 1)];
}
