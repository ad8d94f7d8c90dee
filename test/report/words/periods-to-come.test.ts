import { expect, test } from "vitest";
import { planDocument } from "../../../src/commands/steps/documents/compose-document.ts";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { documentsFor } from "../../../src/domain/office/office.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { ROOT } from "../../support/workspace.ts";

const knowledge = openKnowledge(ROOT);

/** Twelve districts; two tiers under the old sets; the weeks without any set for communes; the sets of 2026. */
const PERIODS = [
  "2022-H1",
  "2025-H1",
  "2025-Q3",
  "2025-H2",
  "2025",
  "2026-01",
  "2026-Q1",
  "2026-H1",
  "2026-9M",
  "2026",
];

/** What the templates of a period's documents are refused for, before any workbook is read. */
function refusals(id: string): readonly string[] {
  const period = knowledge.period(id);
  return documentsFor(knowledge.office(), period).flatMap((type) => {
    try {
      planDocument(knowledge, period, type, false);
      return [];
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      return error.findings.map(({ place, found }) => `${place.file}:${place.line} ${found}`);
    }
  });
}

test.each(PERIODS)("no template speaks of what the period %s does not have", (id) => {
  expect(refusals(id)).toEqual([]);
});
