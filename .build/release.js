// What `ntm --version` says of the program and the law in it, known when the bundle is made.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Days as 2026-11-28: `day` of the commit that is bundled (`SOURCE_DATE_EPOCH` goes before it; absent where nothing
 * tells), `signed` of the newest document that may be cited, `inForce` from which the newest thresholds hold.
 */
export function release(root) {
  const legal = readFileSync(join(root, "data/legal/documents.yaml"), "utf8");
  const criteria = readdirSync(join(root, "data/criteria"))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => readFileSync(join(root, "data/criteria", name), "utf8"));
  return {
    day: programDay(root),
    signed: newest(legal, /^ {4}date: (\d{4}-\d\d-\d\d)$/gm),
    inForce: newest(criteria.join("\n"), /\beffectiveFrom: (\d{4}-\d\d-\d\d)$/gm),
  };
}

function programDay(root) {
  const seconds = process.env.SOURCE_DATE_EPOCH;
  if (seconds) return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  // Unpacked below somebody else's repository, that one's commits say nothing.
  if (!existsSync(join(root, ".git"))) return undefined;
  try {
    return execFileSync("git", ["log", "-1", "--format=%cs"], { cwd: root, encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function newest(text, pattern) {
  const days = [...text.matchAll(pattern)].map(([, day]) => day);
  if (days.length === 0) throw new Error(`No day matches ${pattern}`);
  return days.sort().at(-1);
}
