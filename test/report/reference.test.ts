import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sampleReport } from "../support/report.ts";
import { ROOT, sampleWorkspace } from "../support/workspace.ts";

const SHARED = join(ROOT, "../shared");
const COMPARE = join(SHARED, "tools/compare-reference");
const hasReference = existsSync(COMPARE) && spawnSync("python3", ["--version"]).status === 0;

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
};

const EXPLAINED_NOTICE: Readonly<Record<string, string>> = {
  "84×1": "number of issue: văn thư writes it",
};

const DOCUMENTS = [
  { period: "2024-H1", type: "bao-cao-so-ket", file: "bao-cao-so-ket", reference: "001", explained: EXPLAINED_REPORT },
  { period: "2023", type: "thong-bao", file: "thong-bao-ket-luan", reference: "000", explained: EXPLAINED_NOTICE },
] as const;

test.skipIf(!hasReference).each(DOCUMENTS)(
  "$file carries at least 95 % of the reference's numerals, each missing one for a reason, in words of its own",
  async ({ period, type, file, reference, explained }) => {
    const folder = sampleWorkspace();
    await sampleReport(folder, { period, type });
    const path = join(folder, "out", period, `${file}.docx`);
    const limits = ["--min-numbers", "0.95", "--max-run", "60"];
    const { status, stdout } = spawnSync(COMPARE, [reference, path, "--missing", ...limits], { encoding: "utf8" });
    const missing = /^in the reference, not in the file: (.*)$/m.exec(stdout)?.[1]?.split(" ") ?? [];
    expect(missing.sort()).toEqual(Object.keys(explained).sort());
    expect(status, stdout).toBe(0);
  },
);

test.skipIf(!hasReference || spawnSync("xmllint", ["--version"]).status !== 0)(
  "the documents, their drafts and the sample's workbooks are valid Office Open XML",
  async () => {
    const folder = sampleWorkspace();
    const files: string[] = [];
    for (const { period, type, file } of DOCUMENTS) {
      for (const draft of [false, true]) await sampleReport(folder, { draft, period, type });
      files.push(...[file, `${file}.du-thao`].map((name) => join(folder, "out", period, `${name}.docx`)));
    }
    const workbooks = ["2023", "2024-H1"].flatMap((period) =>
      ["can-loc", "tinh"].map((name) => join(ROOT, `data/periods/${period}/${name}.xlsx`)),
    );
    const { status, stdout } = spawnSync(join(SHARED, "tools/validate-docx"), [...files, ...workbooks], {
      encoding: "utf8",
    });
    expect(status, stdout).toBe(0);
  },
);
