import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDocument } from "../../../src/read/document/read-document.ts";
import { madeFile } from "../../support/made-documents.ts";
import { ALL } from "../../support/share.ts";
import { hitsIn } from "./content-check.ts";

test.for([
  ["bao-cao-so-ket", "2024-H1", "bao-cao-so-ket"],
  ["bao-cao", "2024-H1", "bao-cao"],
  ["thong-bao", "2023", "thong-bao-ket-luan"],
] as const)("the words of our own %s of %s give no finding", async ([type, period, name], { skip }) => {
  // The report's are asked in mutations.test.ts too.
  if (type !== "thong-bao" && !ALL) return skip();
  const file = await madeFile(period, `${name}.docx`);
  expect(hitsIn(readDocument(readFileSync(file), file), { profile: "issued" })).toEqual([]);
});
