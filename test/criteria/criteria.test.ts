import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Assessment, CriteriaSet, Judgement, Part, SelfAssessment, Verdict } from "../../src/domain/criteria.ts";
import { Decimal } from "../../src/domain/decimal.ts";
import type { Figure, Hole } from "../../src/domain/figure.ts";
import type { Unit, UnitType } from "../../src/domain/unit.ts";
import { assessUnit } from "../../src/evaluate/assess.ts";
import { readYaml } from "../../src/read/yaml-file.ts";
import { criteriaSets } from "../../src/validate/criteria-set.ts";

interface Case {
  readonly name: string;
  readonly date: string;
  readonly unitType: UnitType;
  readonly group?: string;
  /** A number, or a fraction "60/181" that is measured as a percentage. */
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly selfAssessed?: Readonly<Record<string, Verdict | "nearlyMet">>;
  readonly expect: Readonly<Record<string, Verdict>>;
  readonly verdict?: Verdict;
  readonly reason?: Readonly<Record<string, string>>;
}

const DATA = join(import.meta.dirname, "../../data/criteria");
const format = { decimals: 1, trimZeros: true, padded: false, scale: 1 };
const place = { file: "mau.xlsx", sheet: "Tiêu chí", address: "C5" };

const sets = criteriaSets(
  await Promise.all(
    readdirSync(DATA)
      .sort()
      .map((file) => readYaml(join(DATA, file), file)),
  ),
);
const caseFiles = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".yaml"));
const casesOf = async (file: string) =>
  (await readYaml(join(import.meta.dirname, file), file)).value as readonly Case[];

const figure = (id: string, value: Decimal, unit: string, inputs: readonly Figure[] = []): Figure => ({
  id,
  label: id,
  value,
  unit,
  format,
  trace: inputs.length > 0 ? { kind: "operation", operation: "ratio", inputs } : { kind: "cell", place },
});

function measured(id: string, value: number | string | undefined, unit: string): Figure | Hole {
  if (value === undefined) return { id, label: id, reason: "ô còn trống", places: [place] };
  if (typeof value === "number") return figure(id, new Decimal(value), unit);
  const [part, whole] = value.split("/").map((text) => figure(text, new Decimal(text), "")) as [Figure, Figure];
  return figure(id, part.value.times(100).div(whole.value), unit, [part, whole]);
}

/** Units by measure, as the set itself states them. */
function unitsOf(set: CriteriaSet): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (part: Part): void => {
    if (part.measure) found.set(part.measure, part.unit);
    if ("requirements" in part.requirement) part.requirement.requirements.forEach(visit);
  };
  for (const indicator of [...set.preconditions, ...set.criteria.flatMap((one) => one.indicators)]) {
    for (const { requirement } of indicator.versions) if (requirement) visit({ ...indicator, requirement });
  }
  return found;
}

const selfOf = (said: Verdict | "nearlyMet" | undefined): SelfAssessment | undefined =>
  said && { verdict: said === "nearlyMet" ? "notMet" : said, nearlyMet: said === "nearlyMet", place };

function assess(set: CriteriaSet, one: Case): Assessment {
  const unit: Unit = {
    code: "440",
    name: "Đơn vị",
    shortName: "Đơn vị",
    label: "Đơn vị",
    type: one.unitType,
    level: "district",
    inProgramme: true,
  };
  const units = unitsOf(set);
  return assessUnit(set, unit, {
    date: one.date,
    group: one.group ?? "north-central-coast",
    measure: (id) => measured(id, one.figures?.[id], units.get(id)!),
    selfAssessed: (_set, _unit, number) => selfOf(one.selfAssessed?.[number]),
  });
}

function judgementOf(assessment: Assessment, number: string): Judgement {
  const pending: Judgement[] = [...assessment.preconditions, ...assessment.criteria];
  for (let next = pending.shift(); next; next = pending.shift()) {
    if (next.number === number) return next;
    pending.push(...next.parts);
  }
  throw new Error(`no ${number} in ${assessment.set.id}`);
}

for (const file of caseFiles) {
  const set = sets.find((one) => `${one.id}.yaml` === file)!;
  describe(set.id, async () => {
    test.each(await casesOf(file))("$name", (one) => {
      const assessment = assess(set, one);
      for (const [number, verdict] of Object.entries(one.expect)) {
        expect(judgementOf(assessment, number), number).toMatchObject({ verdict });
      }
      if (one.verdict) expect(assessment.verdict).toBe(one.verdict);
      for (const [number, reason] of Object.entries(one.reason ?? {})) {
        expect(judgementOf(assessment, number).reason.replaceAll("\u00A0", " ")).toContain(reason);
      }
    });
  });
}

/** Confirmed numeric thresholds that a measure is compared with. */
const thresholds = sets.flatMap((set) =>
  [...set.preconditions, ...set.criteria.flatMap((one) => one.indicators)].flatMap((indicator) =>
    indicator.versions
      .filter((version) => version.status === "confirmed" && version.requirement)
      .flatMap(({ requirement }) =>
        "requirements" in requirement! ? requirement.requirements : [{ ...indicator, requirement: requirement! }],
      )
      .flatMap((part): [string, string, number][] =>
        part.measure && "thresholds" in part.requirement && part.requirement.kind !== "atLeastByYear"
          ? Object.values(part.requirement.thresholds).flatMap((value) =>
              value === null ? [] : [[set.id, part.measure!, value]],
            )
          : [],
      ),
  ),
);

test.each(thresholds)("%s: %s có trường hợp dưới, đúng bằng và trên mức %d", async (id, measure, value) => {
  const given = (await casesOf(`${id}.yaml`))
    .map((one) => Number(one.figures?.[measure]))
    .filter((number) => !Number.isNaN(number));
  expect(given.some((number) => number < value)).toBe(true);
  expect(given).toContain(value);
  // Nothing lies above a whole.
  if (value !== 100) expect(given.some((number) => number > value)).toBe(true);
});

test("mức chưa kiểm chứng không bao giờ kết luận, ở mọi bộ tiêu chí", () => {
  for (const set of sets.filter((one) => one.appliesTo.length > 0)) {
    for (const amount of [0, 1000]) {
      const units = unitsOf(set);
      const figures = Object.fromEntries([...units.keys()].map((id) => [id, amount]));
      const assessment = assess(set, {
        name: "",
        date: "2024-06-14",
        unitType: set.appliesTo[0]!,
        figures,
        expect: {},
      });
      const pending: Judgement[] = [...assessment.preconditions, ...assessment.criteria];
      for (let next = pending.shift(); next; next = pending.shift()) {
        if (next.version && next.version.status !== "confirmed") expect(next.verdict).toBe("noData");
        pending.push(...next.parts);
      }
    }
  }
});
