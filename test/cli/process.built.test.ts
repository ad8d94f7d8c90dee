import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALL } from "../support/share.ts";
import { emptyWorkspace, ROOT, sampleWorkspace } from "../support/workspace.ts";

const BIN = join(ROOT, "bin/ntm.js");

/** What only a process of its own can show: its surroundings, its exit code, its pipes. */
const ntm = (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: "utf8", env: { ...process.env, ...env } });

describe("ntm report", () => {
  test.runIf(ALL)("gives the same bytes in another time zone and another locale", () => {
    const folders = [sampleWorkspace(), sampleWorkspace()] as const;
    const report = ["report", "--period", "2024-H1"];
    const first = ntm(folders[0], report, { TZ: "Asia/Ho_Chi_Minh", LANG: "vi_VN.UTF-8" });
    const second = ntm(folders[1], report, { TZ: "America/New_York", LANG: "C" });
    expect([first.status, second.status]).toEqual([0, 0]);
    const names = readdirSync(join(folders[0], "out/2024-H1"));
    expect(names).toContain("bao-cao-so-ket.docx");
    for (const name of names) {
      const [left, right] = folders.map((folder) => readFileSync(join(folder, "out/2024-H1", name)));
      expect(left!.equals(right!), name).toBe(true);
    }
  });
});

test("the process ends with the command's code, its messages on standard error", () => {
  const folder = emptyWorkspace();
  const { status, stdout, stderr } = ntm(folder, ["report", "--period", "2024-H3"]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^Không hiểu kỳ báo cáo "2024-H3".*\n$/);
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test("a reader that has seen enough is no error", async () => {
  const process_ = spawn(process.execPath, [BIN, "criteria", "show", "xa-ntm"], { cwd: ROOT });
  let errors = "";
  process_.stderr.on("data", (text) => {
    errors += text;
  });
  // The pipe is closed before anything is written to it.
  process_.stdout.destroy();
  const code = await new Promise((done) => process_.on("close", done));
  expect([code, errors]).toEqual([0, ""]);
});
