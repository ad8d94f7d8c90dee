import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { ntm } from "../cli/captured.ts";
import { madeDocuments, madeForms } from "../support/made-documents.ts";
import { ALL } from "../support/share.ts";
import { sampleWorkspace } from "../support/workspace.ts";

/** What a file holds: of a package its parts, since packers differ between versions of Node.js. */
const contentOf = (name: string, bytes: Uint8Array): string | Uint8Array =>
  /\.(?:docx|xlsx)$/.test(name)
    ? Object.entries(unzipSync(bytes))
        .map(([part, content]) => `${sha256(content)}  ${part}\n`)
        .join("")
    : bytes;

/** `sha256  path` of the files below a folder whose names fit, in order of their paths. */
const hashesIn = (folder: string, wanted: RegExp): readonly string[] =>
  readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => wanted.test(name))
    .map((name) => `${sha256(contentOf(name, readFileSync(join(folder, "out", name))))}  ${name}`);

const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const byPath = (one: string, other: string): number => (one.slice(66) < other.slice(66) ? -1 : 1);

/** What the files hold is asked elsewhere; here that changes of the program leave them alone. */
const expectAgreed = (name: string, hashes: readonly string[]) =>
  expect(`${hashes.toSorted(byPath).join("\n")}\n`).toMatchFileSnapshot(`../golden/same-bytes/${name}.txt`);

test.for([
  ["documents", true],
  ["drafts", ALL],
] as const)("%s of the sample and their traces keep their bytes", async ([what, isTried], { skip }) => {
  if (!isTried) return skip();
  const folders = await Promise.all(
    (["2023", "2024-H1"] as const).map((period) => madeDocuments(period, { draft: what === "drafts" })),
  );
  const hashes = folders.flatMap((folder) => hashesIn(folder, /(?:\.docx|\.trace\.json)$/));
  expect(hashes).toHaveLength(8);
  await expectAgreed(what, hashes);
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
