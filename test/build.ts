import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const STAMP = join(ROOT, "dist/sources.sha256");

/** The bundle is what a user runs: before its tests it is made anew when anything that it is made of has changed. */
export function setup(): void {
  const sources = hashOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources) return;
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, ".build/bundle.js")], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  writeFileSync(STAMP, sources);
}

/** Of the sources, the rule data that the build keeps as JSON, the versions of all packages, and the build itself. */
function hashOfSources(): string {
  const filesIn = (folder: string, wanted: (name: string) => boolean): readonly string[] =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter(wanted)
      .map((name) => join(folder, name));
  const files = [
    "package.json",
    "package-lock.json",
    ...filesIn(".build", (name) => /^[^/]+\.[jt]s$/.test(name)),
    ...filesIn("src", (name) => name.endsWith(".ts")),
    ...filesIn("data", (name) => name.endsWith(".yaml") && !/^periods\b/.test(name)),
  ];
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}
