import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure, runOnce, tableText } from "./processes.js";
import { multipliedWorkspace } from "./tenfold.js";

/** What "before" means in the table: the commit that the work on speed began at. */
const COMMIT = process.env.NTM_BENCH_BASELINE ?? "4a2d345";

/** The program as it was, built beside this one with the packages of this one; `remove` takes it away again. */
function builtBefore(root) {
  const folder = join(mkdtempSync(join(tmpdir(), "ntm-before-")), "ntm");
  const git = (...args) => execFileSync("git", ["-C", root, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  git("worktree", "add", "--detach", folder, COMMIT);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  execFileSync(process.execPath, [join(folder, ".build/bundle.js")], { stdio: ["ignore", "ignore", "inherit"] });
  const remove = () => {
    git("worktree", "remove", "--force", folder);
    rmSync(join(folder, ".."), { recursive: true, force: true });
  };
  return { folder, remove };
}

/**
 * The same commands of the program as it was and as it is, in turn, each in a copy of its own sample: the workbooks are the
 * same, rules and templates are those of their time. Prints a table for each; gives what was measured, by name.
 */
export function againstBaseline({ root, sample, period, document, rounds, provinces, say }) {
  const before = builtBefore(root);
  try {
    const pair = (name, args, mayRefuse = false) => {
      const rows = measure(
        [
          {
            name: `${name}, ${COMMIT}`,
            cwd: before.folder,
            args: [join(before.folder, "bin/ntm.js"), ...args],
            mayRefuse,
          },
          { name: `${name}, now`, cwd: sample, args: [join(root, "bin/ntm.js"), ...args], mayRefuse },
        ],
        rounds,
      );
      say(tableText(name, rows));
      return rows[1];
    };
    const now = join(sample, document);
    return {
      report: pair("full report", ["report", "-p", period]),
      validate: pair("validate", ["validate", "-p", period]),
      // Both look at the document that the program makes now; the former finds in it what is no fault today.
      check: pair("check, 28 pages", ["check", now], true),
      country: country({ root, before: before.folder, period, provinces, say }),
    };
  } finally {
    before.remove();
  }
}

/** All provinces in one run, once each: as many workbooks for both, each by the rules of its time. */
function country({ root, before, period, provinces, say }) {
  const rows = [before, root].map((program) => {
    const folder = multipliedWorkspace(program, period, provinces);
    try {
      const args = [join(program, "bin/ntm.js"), "validate", "-p", period];
      return runOnce({ name: "", cwd: folder, args, mayRefuse: true });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  const [then, now] = rows.map((row) => ({ ...row, ratio: row.cpu / rows[0].cpu }));
  const what = `validate, ${provinces} × 13 workbooks`;
  say(
    tableText("A country in one run", [
      { name: `${what}, ${COMMIT}`, ...then },
      { name: `${what}, now`, ...now },
    ]),
  );
  return now;
}
