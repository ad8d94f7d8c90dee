import { describe, expect, test } from "vitest";
import type { Judgement } from "../../src/domain/criteria/criteria.ts";
import { assess, caseIds, casesOf, judgementOf, lawSets, unitsOf } from "./law-case.ts";

const sets = lawSets();

describe.each(caseIds())("%s", (id) => {
  const set = sets.find((one) => one.id === id)!;
  test.each(casesOf(id))("$name", (one) => {
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

test("an unverified threshold never decides, in any set", () => {
  for (const set of sets.filter((one) => one.appliesTo.length > 0)) {
    for (const amount of [0, 1000]) {
      const figures = Object.fromEntries([...unitsOf(set).keys()].map((id) => [id, amount]));
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
