import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { allSources, parseManifest } from "../../src/domain/document/written-manifest.ts";
import { ALL } from "../support/share.ts";
import { shortReports } from "../support/short-report.ts";
import { smallProvince } from "../support/small-province.ts";
import { ROOT } from "../support/workspace.ts";
import { WRITER } from "../support/writer.ts";

const read = vi.hoisted(() => ({ paths: new Set<string>() }));
vi.mock("../../src/read/package/plain-file.ts", async (original) => {
  const real = await original<typeof import("../../src/read/package/plain-file.ts")>();
  return {
    ...real,
    readPlainFile: (path: string) => {
      read.paths.add(path);
      return real.readPlainFile(path);
    },
  };
});

const { makeReport } = await import("../../src/commands/report.ts");
const { composePeriod } = await import("../../src/commands/steps/documents/compose-documents.ts");

const ANSWER = `- code: check/cutoff-after-period
  file: tinh.xlsx
  reason: Kho bạc chỉ cung cấp số ước đến hết tháng 6
  by: Nguyễn Văn A
  until: 2024-12-31
`;

async function sourcesOf(folder: string) {
  const composed = await composePeriod({ folder, period: "2024-H1", type: "bao-cao-so-ket", draft: true });
  return composed.ok ? allSources(composed.value.sources) : [];
}

/** The files that a making read, by their paths in the workspace, and those that its manifest records. */
async function made(folder: string, period: string, type: string) {
  read.paths.clear();
  const result = await makeReport({ folder, period, type, draft: false, force: true, writer: WRITER });
  const manifest = result.ok ? result.value.find((path) => path.endsWith(".manifest.json")) : undefined;
  const within = (path: string): string => {
    const own = relative(folder, path);
    // What a province's pack holds is recorded by the place it takes among the country's.
    return (own.startsWith("..") ? relative(ROOT, path) : own).replace(
      /^data\/provinces\/\d+\/(templates)?/,
      (_, templates?: string) => templates ?? "data/",
    );
  };
  return {
    files: [...read.paths].map(within).sort(),
    manifest: parseManifest(manifest ? readFileSync(manifest, "utf8") : "")!,
  };
}

describe("the manifest records everything that shaped the document", () => {
  test.for([
    ["2024-H1", "bao-cao-so-ket", ALL],
    ["2024-H1", "bao-cao", ALL],
    ["2023", "thong-bao", true],
  ] as const)("%s %s: every file that was read, but for annexes that it does not have", async (one, { skip }) => {
    const [period, type, isTried] = one;
    if (!isTried) return skip();
    const { files, manifest } = await made(smallProvince(), period, type);
    const recorded = new Set(allSources(manifest.sources).map(({ file }) => file));
    expect(files.length).toBeGreaterThan(40);
    const others = /^templates\/partials\/phu-luc-/;
    expect(files.filter((file) => !recorded.has(file) && !others.test(file))).toEqual([]);
    expect(manifest).toMatchObject({ type, period, draft: false, program: { ntm: "test", node: "20.19.0" } });
  });

  test("a change of any kind of source leaves its mark, be it one of the office's own in the package's place", async () => {
    const folder = shortReports();
    const before = await sourcesOf(folder);
    const files = [
      "data/cross-checks/figures.yaml",
      "data/document-rules/nd30.yaml",
      "data/forms/district.yaml",
      "data/indicators/funds.yaml",
      "data/legal/documents.yaml",
      "data/office.yaml",
      "data/periods/2024-H1/giai-trinh.yaml",
      "data/units/ha-tinh-2024.csv",
      "templates/bao-cao-so-ket.md.hbs",
    ];
    for (const file of files) {
      const own = join(folder, file);
      mkdirSync(dirname(own), { recursive: true });
      if (file.endsWith("giai-trinh.yaml")) writeFileSync(own, ANSWER);
      else if (!existsSync(own)) cpSync(join(ROOT, file), own);
      appendFileSync(own, file.endsWith(".yaml") ? "# lời ghi chú\n" : "\n");
    }
    const after = await sourcesOf(folder);
    const hashes = new Map(before.map(({ file, sha256 }) => [file, sha256]));
    const changed = after.filter(({ file, sha256 }) => hashes.get(file) !== sha256);
    expect(changed.map(({ file }) => file)).toEqual(files);
  });

  test("Windows line ends and a byte order mark are no change", async () => {
    const folder = shortReports();
    const before = await sourcesOf(folder);
    const office = join(folder, "data/office.yaml");
    writeFileSync(office, `\uFEFF${readFileSync(office, "utf8").replaceAll("\n", "\r\n")}`);
    expect(await sourcesOf(folder)).toEqual(before);
  });
});
