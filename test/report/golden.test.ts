import { expect, test } from "vitest";
import { composePeriod } from "../support/once/composed-once.ts";
import { reportText } from "../support/report-text.ts";
import { ROOT } from "../support/workspace.ts";

test.each([
  ["2024-H1", "bao-cao-so-ket"],
  ["2023", "thong-bao"],
])("the sample's document of %s, %s, reads as agreed", async (period, type) => {
  const composed = await composePeriod({ folder: ROOT, period, type, draft: false });
  expect(composed.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!composed.ok) throw new Error("not composed");
  await expect(reportText(composed.value.document)).toMatchFileSnapshot(`../golden/${type}-${period}.txt`);
});
