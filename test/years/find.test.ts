import { writeFileSync } from "node:fs";
import * as fc from "fast-check";
import { test } from "vitest";
import { complaintsOf } from "./complaints.ts";
import { knowledge, madeDocument, PERIODS, typesOf } from "./documents.ts";
import { yearChoices } from "./year-choices.ts";

test("find", () => {
  const periods = process.env.PERIODS?.split(",") ?? PERIODS;
  const keys = new Set<string>();
  const seen = new Map<string, { n: number; ex: string }>();
  const t0 = process.cpuUsage().user;
  let docs = 0;
  for (const c of fc.sample(yearChoices(periods, knowledge.indicators()), {
    seed: Number(process.env.SEED ?? 20240614),
    numRuns: Number(process.env.N ?? 40),
  })) {
    const types = typesOf(c.period);
    const type = types[c.seed % types.length]!;
    docs++;
    let list;
    try {
      list = complaintsOf(madeDocument(c, type, c.seed % 4 === 0));
    } catch (e) {
      list = [{ key: `stopped ${type}`, why: (e as Error).stack!.split("\n").slice(0, 6).join(" ") }];
    }
    for (const { key, why } of list) {
      keys.add(key);
      const k2 = key.startsWith("figure/missing")
        ? `${key} ${why}`
        : key.startsWith("unnamed-dos") || key.startsWith("unnamed-rec")
          ? `${key} ${why.split(" — ")[1]}`
          : `${key} ${/\(templates[^)]*\)$/.exec(why)?.[0] ?? ""}`;
      const s = seen.get(k2) ?? { n: 0, ex: `${c.period} seed ${c.seed}: ${why}` };
      s.n++;
      seen.set(k2, s);
    }
  }
  writeFileSync(
    "/tmp/years-found.txt",
    `${docs} documents, ${((process.cpuUsage().user - t0) / 1e6).toFixed(0)} s CPU\n${[...seen]
      .sort((a, b) => a[0].localeCompare(b[0]))
      .map(([k, v]) => `- ${v.n}× ${k}\n    ${v.ex.replace(/\n/g, " ")}`)
      .join("\n")}\n`,
  );
  writeFileSync("/tmp/years-keys.txt", `${[...keys].sort().join("\n")}\n`);
});
