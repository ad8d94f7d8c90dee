import { expect, test } from "vitest";
import { reportText } from "../../src/domain/report-text.ts";
import { composePeriod } from "../../src/pipeline.ts";
import { ROOT } from "../support/workspace.ts";

test("the semi-annual report of the sample reads as agreed", async () => {
  const composed = await composePeriod({ folder: ROOT, period: "2024-H1", type: "bao-cao-so-ket", draft: false });
  expect(composed.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!composed.ok) throw new Error("not composed");
  await expect(reportText(composed.value.document)).toMatchFileSnapshot("../golden/bao-cao-so-ket-2024-H1.txt");
});
