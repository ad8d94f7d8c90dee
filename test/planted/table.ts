import { type Attempt, type FalseAlarm, isLayout } from "./recall.ts";
import { plantedDocuments, SETS } from "./source.ts";

const share = (found: number, all: number): string =>
  `${found}/${all} (${Math.round((1000 * found) / Math.max(1, all)) / 10}%)`;

/** Recall by kind and set, and the false alarms, line by line. */
export function recallTable(tried: readonly Attempt[], alarms: readonly FalseAlarm[]): readonly string[] {
  const kinds = [...new Set(tried.map(({ defect }) => defect.kind))].sort();
  const row = (name: string, concerns: (one: Attempt) => boolean): string =>
    [
      name.padEnd(16),
      ...SETS.map((set) => {
        const own = tried.filter((one) => one.set === set && concerns(one));
        return share(own.filter(({ codes }) => codes.length > 0).length, own.length).padEnd(18);
      }),
    ].join(" ");
  return [
    `${"".padEnd(16)} ${SETS.map((set) => set.padEnd(18)).join(" ")}`,
    row("content", ({ defect }) => !isLayout(defect)),
    row("layout", ({ defect }) => isLayout(defect)),
    ...kinds.map((kind) => row(kind, ({ defect }) => defect.kind === kind)),
    ...SETS.map((set) => {
      const documents = plantedDocuments().filter((one) => one.set === set).length;
      const own = alarms.filter((one) => one.set === set);
      const struck = new Set(own.map(({ document }) => document)).size;
      return `false alarms, ${set}: ${own.length} in ${struck} of ${documents} documents, each drawn in 5 ways`;
    }),
  ];
}
