import type { CriteriaSet, Part, Requirement, Version } from "../../domain/criteria/criteria.ts";
import type { Figure } from "../../domain/figures/figure.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { inForceOn } from "./in-force.ts";
import { figureOf, thresholdOf } from "./threshold.ts";

/**
 * The threshold behind `set/number` for a group on a day, with its legal basis as trace.
 *
 * Parts of a compound requirement are numbered after it, from 1: `huyen-ntm-2021-2025/P4.1`.
 * Throws `CannotRun` on an unknown set or number, and where the law sets no number that is known.
 */
export function thresholdFigure(sets: readonly CriteriaSet[], ref: string, date: IsoDate, group: string): Figure {
  const [id = "", number = ""] = splitOnce(ref);
  const set = sets.find((one) => one.id === id);
  if (!set)
    throw new CannotRun(
      `Không có bộ tiêu chí "${id}".${suggestion(
        id,
        sets.map((one) => one.id),
      )}`,
    );
  const candidates = set.preconditions.concat(set.criteria.flatMap((criterion) => criterion.indicators));
  const indicator = candidates.find(
    (one) =>
      number === one.number ||
      (number.startsWith(`${one.number}.`) &&
        partNumbers(one.versions).some((suffix) => number === one.number + suffix)),
  );
  if (!indicator) {
    throw new CannotRun(
      `Bộ tiêu chí "${id}" không có chỉ tiêu "${number}".${suggestion(
        number,
        candidates.map((one) => one.number),
      )}`,
    );
  }
  const version = date < (set.effectiveUntil ?? "9999") ? inForceOn(indicator.versions, date) : undefined;
  const found = version?.requirement && partOf(indicator, version.requirement, number.slice(indicator.number.length));
  const value = found && thresholdOf(found.requirement, group, date);
  if (version === undefined || !found || typeof value !== "number") {
    throw new CannotRun(`Chỉ tiêu "${ref}" không có mức bằng số đã biết vào ngày ${formatDate(date)}.`);
  }
  return figureOf(value, { set: id, number, label: found.name, unit: found.unit, version });
}

function splitOnce(ref: string): [string, string] {
  const slash = ref.indexOf("/");
  return slash < 0 ? [ref, ""] : [ref.slice(0, slash), ref.slice(slash + 1)];
}

type Named = Pick<Part, "name" | "unit">;

function partOf(whole: Named, requirement: Requirement, suffix: string): Part | undefined {
  if (suffix === "") return { name: whole.name, unit: whole.unit, requirement };
  const [, index = "", rest = ""] = /^\.(\d+)(.*)$/.exec(suffix) ?? [];
  const part = "requirements" in requirement ? requirement.requirements[Number(index) - 1] : undefined;
  return part && partOf(part, part.requirement, rest);
}

const partNumbers = (versions: readonly Version[]): readonly string[] =>
  versions.flatMap(({ requirement }) => (requirement ? suffixesOf(requirement) : []));

const suffixesOf = (requirement: Requirement): readonly string[] =>
  "requirements" in requirement
    ? requirement.requirements.flatMap((part, index) => [
        `.${index + 1}`,
        ...suffixesOf(part.requirement).map((suffix) => `.${index + 1}${suffix}`),
      ])
    : [];
