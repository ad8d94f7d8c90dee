import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { madeFile } from "../support/made-documents.ts";
import { longestCopied, missingNumerals, parseReference, printedFacts } from "../support/pages/printed-facts.ts";
import { ALL } from "../support/share.ts";
import { docxText } from "../support/word/docx.ts";
import { packageDefects } from "../support/word/package-defects.ts";
import { ROOT } from "../support/workspace.ts";

/**
 * Numerals of a reference document that ours does not print, each with its reason (N: known errors of the
 * reference, by their number in its error list). The lists are complete: another one missing fails the test.
 */
const EXPLAINED_REPORT: Readonly<Record<string, string>> = {
  "2,1×1": "N01: 6,8 km of 147,6 km is 4,6 %",
  "10.694×1": "N02: the eleven units add up to 10.693,4 ha",
  "1.897×1": "N03: the six crops add up to 1.894 ha",
  "315×1": "N04: the three crops add up to 314,3 ha",
  "144×1": "N05: the six districts add up to 143,25 ha",
  "202×1": "D04: a truncated year; the scheme runs to 2025",
  "1627×1": "printed 1.627, with the separator that the same sentence uses for 1.202",
  "2023×1": "the year of a policy is named once less",
  "132×1": "printed 0,132 tỷ đồng: one sentence has one unit of money",
};

const EXPLAINED_NOTICE: Readonly<Record<string, string>> = {
  "84×1": "number of issue: văn thư writes it",
};

const DOCUMENTS = [
  { period: "2024-H1", file: "bao-cao-so-ket", explained: EXPLAINED_REPORT },
  { period: "2023", file: "thong-bao-ket-luan", explained: EXPLAINED_NOTICE },
] as const;

/** Official titles and formulas are longer than any sentence that two authors would write alike. */
const LONGEST_SHARED = 60;

test.each(DOCUMENTS)(
  "$file carries at least 95 % of the reference's numerals, each missing one for a reason, in words of its own",
  async ({ period, file, explained }) => {
    const reference = parseReference(readFileSync(join(ROOT, `test/golden/reference/${file}.txt`), "utf8"));
    const printed = printedFacts(docxText(readFileSync(await madeFile(period, `${file}.docx`))));
    const missing = missingNumerals(reference, printed);
    expect([...missing].sort()).toEqual(Object.keys(explained).sort());
    const total = [...reference.numerals.values()].reduce((sum, count) => sum + count, 0);
    const absent = missing.reduce((sum, one) => sum + Number(one.split("×")[1]), 0);
    expect(1 - absent / total).toBeGreaterThanOrEqual(0.95);
    expect(longestCopied(reference, printed)).toBeLessThanOrEqual(LONGEST_SHARED);
  },
);

test("the documents, their drafts and the sample's workbooks are valid Office Open XML", async () => {
  const files = [
    ...["bao-cao-so-ket", "bao-cao"].map((name) => ["2024-H1", name] as const),
    ["2023", "thong-bao-ket-luan"] as const,
  ].flatMap(([period, name]) =>
    ["", ...(ALL ? [".du-thao"] : [])].map((draft) => madeFile(period, `${name}${draft}.docx`)),
  );
  const workbooks = ["2023", "2024-H1"].flatMap((period) =>
    ["can-loc", "tinh"].map((name) => join(ROOT, `data/periods/${period}/${name}.xlsx`)),
  );
  for (const file of [...(await Promise.all(files)), ...workbooks]) {
    expect(packageDefects(readFileSync(file)), file).toEqual([]);
  }
});
