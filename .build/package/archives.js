// The archives, with the same bytes from the same files: names sorted, one day, no owner.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { gzipSync, zipSync } from "fflate";

/** `day` as 2026-11-28: zip has times without zone, so the day is the same everywhere. */
export function zipFolder(folder, path, day) {
  const [year, month, date] = day.split("-").map(Number);
  const mtime = new Date(year, month - 1, date);
  const top = dirname(folder);
  const entries = filesOf(folder).map((file) => [relative(top, file).replaceAll("\\", "/"), readFileSync(file)]);
  writeFileSync(path, zipSync(Object.fromEntries(entries), { level: 6, mtime }));
}

export function tarFolder(folder, path, day) {
  const owner = ["--owner=0", "--group=0", "--numeric-owner", "--mode=u=rwX,go=rX"];
  const order = ["--sort=name", "--format=ustar", `--mtime=${day} 00:00:00Z`];
  const name = relative(dirname(folder), folder);
  const bytes = execFileSync("tar", ["-c", ...order, ...owner, "-C", dirname(folder), name], { maxBuffer: 1 << 30 });
  writeFileSync(path, gzipSync(bytes, { level: 9, mtime: 0 }));
}

/** Gives every file of a folder one day, for a packer that writes down what it finds. */
export function dateFiles(folder, day) {
  const time = new Date(`${day}T00:00:00Z`);
  for (const file of filesOf(folder)) utimesSync(file, time, time);
}

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
