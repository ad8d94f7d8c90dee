import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { allSources, parseManifest } from "../../src/domain/document/written-manifest.ts";
import { ALL } from "../support/share.ts";
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
  test.runIf(ALL).each([
    ["2024-H1", "bao-cao-so-ket"],
    ["2024-H1", "bao-cao"],
    ["2023", "thong-bao"],
  ])("%s %s: every file that was read, but for annexes that it does not have", async (period, type) => {
    const { files, manifest } = await made(smallProvince(), period, type);
    const recorded = new Set(allSources(manifest.sources).map(({ file }) => file));
    expect(files.length).toBeGreaterThan(40);
    const others = /^templates\/partials\/phu-luc-/;
    expect(files.filter((file) => !recorded.has(file) && !others.test(file))).toEqual([]);
    expect(manifest).toMatchObject({ type, period, draft: false, program: { ntm: "test", node: "20.19.0" } });
  });
});
