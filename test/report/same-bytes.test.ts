import { expect, test } from "vitest";
import { ntm } from "../cli/captured.ts";
import { madeDocuments, madeForms } from "../support/made-documents.ts";
import { ALL } from "../support/share.ts";
import { sampleWorkspace } from "../support/workspace.ts";
import { asText, expectAgreed, expectAmongAgreed, hashesIn, sha256 } from "./agreed-bytes.ts";

/** Of the documents of two periods and their traces. */
async function documentHashes(draft: boolean): Promise<readonly string[]> {
  const folders = await Promise.all((["2023", "2024-H1"] as const).map((period) => madeDocuments(period, { draft })));
  return folders.flatMap((folder) => hashesIn(folder, /(?:\.docx|\.trace\.json)$/));
}

/** Drafts say what documents say: they are agreed on beside these. */
const beside = (documents: readonly string[]): string => `${sha256(asText(documents))}  documents.txt`;

test.for([
  ["documents", true],
  ["drafts", ALL],
] as const)("%s of the sample and their traces keep their bytes", async ([what, isTried], { skip }) => {
  if (!isTried) return skip();
  const hashes = await documentHashes(what === "drafts");
  expect(hashes).toHaveLength(8);
  await expectAgreed(what, what === "drafts" ? [...hashes, beside(await documentHashes(false))] : hashes);
});

test.skipIf(ALL)("drafts were agreed on beside these documents", async () => {
  expectAmongAgreed("drafts", [beside(await documentHashes(false))]);
});

test.runIf(ALL)(
  "forms of the sample keep their bytes: of a half year, a whole year and a time without districts",
  async () => {
    const folders = await Promise.all(["2024-H2", "2024", "2026-H1"].map(madeForms));
    const hashes = folders.flatMap((folder) => hashesIn(folder, /\.xlsx$/));
    // Of the 69 communes and wards one each.
    const agreed = hashes.filter((line) => !/ (?:.*\/)?(?:xa|phuong)-(?!can-loc|thanh-sen)/.test(line));
    expect(agreed).toHaveLength(14 + 14 + 3);
    await expectAgreed("forms", agreed);
  },
);

test.runIf(ALL)("exports of assessments and tasks of the sample keep their bytes", async () => {
  const folder = sampleWorkspace();
  const screens: string[] = [];
  for (const period of ["2023", "2024-H1"]) {
    await ntm(folder, ["evaluate", "-p", period, "--out", `out/cham-${period}.xlsx`]);
    const assessed = await ntm(folder, ["evaluate", "-p", period, "--json"]);
    const tasks = ["tasks", "-p", period, "--as-of", "2024-06-30"];
    for (const kind of ["xlsx", "ics"]) await ntm(folder, [...tasks, "--out", `out/viec-${period}.${kind}`]);
    const listed = await ntm(folder, [...tasks, "--json"]);
    screens.push(`${sha256(assessed.out)}  cham-${period}.json`, `${sha256(listed.out)}  viec-${period}.json`);
  }
  const files = hashesIn(folder, /\.(?:xlsx|ics)$/);
  expect(files).toHaveLength(6);
  await expectAgreed("exports", [...files, ...screens]);
});
