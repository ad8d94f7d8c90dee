import * as fc from "fast-check";
import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { CannotRun } from "../../src/domain/findings/finding.ts";
import { complaintsOf } from "./complaints.ts";
import { knowledge, madeDocument, PERIODS, typesOf } from "./documents.ts";
import { yearChoices } from "./year-choices.ts";

test("x", () => {
  const found = new Map<string, string[]>();
  let n = 0;
  const t = performance.now();
  for (const choices of fc.sample(yearChoices(PERIODS, knowledge.indicators()), { seed: 20240614, numRuns: Number(process.env.NTM_SEEDS ?? 120) })) {
    const types = typesOf(choices.period);
    const type = types[choices.seed % types.length]!;
    n += 1;
    try {
      for (const { key, why } of complaintsOf(madeDocument(choices, type, choices.seed % 4 === 0)))
        found.set(key, [...(found.get(key) ?? []), `${choices.period}: ${String(why)}`]);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      found.set(`stopped ${type}`, [...(found.get(`stopped ${type}`) ?? []), error.message + JSON.stringify(error.findings ?? "").slice(0, 400)]);
    }
  }
  writeFileSync("/tmp/words-years.txt", `${n} in ${(performance.now() - t).toFixed(0)} ms\n` + [...found].toSorted().map(([key, whys]) => `## ${key} (${whys.length})\n${whys.slice(0, 3).map((w) => `   ${w.slice(0, 600)}`).join("\n")}`).join("\n"));
}, 580000);
