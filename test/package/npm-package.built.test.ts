import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ALL } from "../support/share.ts";
import { emptyWorkspace, ROOT, sharedSampleWorkspace } from "../support/workspace.ts";

/** `app` of the packages with what they bring along, as somebody unpacked it: no node_modules anywhere above. */
let program: string;

const run = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(command, args, { cwd, encoding: "utf8" });
const node = (path: string, args: readonly string[], cwd: string) => run(process.execPath, [path, ...args], cwd);
const packaged = (cwd: string, ...args: readonly string[]) => node(join(program, "app/bin/ntm.js"), args, cwd);

beforeAll(() => {
  program = sharedSampleWorkspace();
  const made = node(join(ROOT, ".build/package.js"), ["npm", "--as-built", "--into", join(program, "made")], ROOT);
  expect(made.stderr).toBe("");
  const tarball = readdirSync(join(program, "made")).find((name) => name.endsWith(".tgz"))!;
  expect(run("tar", ["-xzf", join("made", tarball)], program).status).toBe(0);
  renameSync(join(program, "package"), join(program, "app"));
  writeFileSync(join(program, "node.exe"), "");
});

test.runIf(ALL)("the sums name every archive, and are right", () => {
  expect(run("sha256sum", ["-c", "SHA256SUMS"], join(program, "made"))).toMatchObject({ status: 0, stderr: "" });
});

describe.runIf(ALL)("the package without node_modules", () => {
  test("depends on nothing, and brings the licences of what is bundled", () => {
    const manifest = JSON.parse(readFileSync(join(program, "app/package.json"), "utf8"));
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts|private/i.test(key))).toEqual([]);
    const licences = readFileSync(join(program, "app/LICENSE-BUNDLED.txt"), "utf8");
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const unnamed = Object.keys(dependencies).filter((name) => !licences.includes(`${name} ${dependencies[name]} (`));
    expect(unnamed).toEqual([]);
  });

  test("makes the documents that the repository makes, byte for byte", () => {
    const folders = [sharedSampleWorkspace(), sharedSampleWorkspace()] as const;
    const report = ["report", "--period", "2024-H1"];
    expect(packaged(folders[0], ...report).status).toBe(0);
    expect(node(join(ROOT, "bin/ntm.js"), report, folders[1]).status).toBe(0);
    for (const name of readdirSync(join(folders[0], "out/2024-H1"))) {
      const [one, other] = folders.map((folder) => readFileSync(join(folder, "out/2024-H1", name)));
      expect(one!.equals(other!), name).toBe(true);
    }
  });

  test("says its number first, then of which day it and its law are", () => {
    const { stdout } = packaged(emptyWorkspace(), "--version");
    expect(stdout).toMatch(
      /^\d+\.\d+\.\d+\nChương trình: .*Node\.js \d+\.\d+\.\d+\nQuy định: văn bản ký đến ngày \d\d\/\d\d\/\d{4}, .* từ ngày \d\d\/\d\d\/\d{4}\n$/,
    );
  });

  test.each([["."], ["app"], ["co-quan"]])(
    "a workspace is not made in the program's folder (%s), which the next version replaces",
    (dir) => {
      const { status, stderr } = packaged(program, "init", "--yes", "--province", "42", "--province", "42", dir);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^Thư mục ".*" là của chương trình, khi cập nhật sẽ bị thay; hãy chọn thư mục khác, ví dụ: ntm init ".*"\n$/,
      );
      expect(existsSync(join(program, "co-quan"))).toBe(false);
    },
  );

  test("beside it one is", () => {
    const folder = emptyWorkspace();
    mkdirSync(join(folder, "co-quan"));
    expect(packaged(folder, "init", "--yes", "--province", "42", "--province", "42", "co-quan").status).toBe(0);
    expect(existsSync(join(folder, "co-quan/data/office.yaml"))).toBe(true);
  });
});
