import { expect, test } from "vitest";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { ROOT } from "../support/workspace.ts";

test("the package asks for spring rice in the first half-year and not in the second", () => {
  const knowledge = openKnowledge(ROOT);
  const rows = (period: string) =>
    knowledge
      .formsIn(period)
      .province.sheets.flatMap((sheet) => (sheet.kind === "indicators" ? sheet.groups : []))
      .flatMap(({ indicators }) => indicators)
      .filter((id) => id.endsWith("rice-area") || id === "conference-sites");
  expect(rows("2024-H1")).toEqual(["spring-rice-area"]);
  expect(rows("2024-H2")).toEqual(["summer-autumn-rice-area"]);
  expect(rows("2024")).toEqual(["spring-rice-area", "conference-sites", "summer-autumn-rice-area"]);
});
