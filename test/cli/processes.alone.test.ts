import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALL } from "../support/share.ts";
import { shortReports } from "../support/short-report.ts";
import { editCell, ROOT, smallWorkspace, withNumber } from "../support/workspace.ts";

const STOP = join(ROOT, "test/support/stop-at.mjs");

const smallReports = (): string => shortReports({ folder: smallWorkspace() });

/** The bundle in a process of its own. */
function run(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const command = ["--import", STOP, join(ROOT, "bin/ntm.js"), ...args];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  return { status, signal, stdout, stderr };
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Whether every manifest of a folder speaks of the files that stand beside it, and nothing else is there. */
function expectOneSet(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => name.includes(".ntm-"))).toEqual([]);
  const manifests = names.filter((name) => name.endsWith("manifest.json"));
  for (const name of manifests) {
    const manifest = JSON.parse(readFileSync(join(folder, name), "utf8"));
    for (const { file, sha256: recorded } of manifest.outputs) {
      expect(sha256(readFileSync(join(folder, name, "..", file))), `${file} is as ${name} says`).toBe(recorded);
    }
  }
}

describe.runIf(ALL && process.platform !== "win32")(
  "a process killed (kill -9) while it writes leaves one set after the next start",
  () => {
    /** Four files, as of an official document. */
    const REPORT = ["report", "-p", "2024-H1", "--draft"];
    const HAMLETS = { file: "data/periods/2024-H1/tx-hong-linh.xlsx", sheet: "Xã, phường", address: "D5" };

    /** What a command says that is started next, and does nothing else. */
    const nextStart = (folder: string): string => run(folder, ["criteria", "list"]).stderr;

    test.each([
      ["before the record of what it intends", 5, "chưa tệp nào bị thay, đã dọn tệp tạm", 0],
      ["after it has changed the first name", 11, "đã ghi nốt các tệp còn lại", 4],
    ])("report, %s", (_, at, said, files) => {
      const folder = smallReports();
      expect(run(folder, REPORT, { STOP_AT: String(at) }).signal).toBe("SIGKILL");
      expect(nextStart(folder)).toContain(
        `Lần chạy trước bị ngắt khi đang ghi vào "${join(folder, "out/2024-H1")}"; ${said}.`,
      );
      expect(readdirSync(join(folder, "out/2024-H1"))).toHaveLength(files);
      expectOneSet(join(folder, "out/2024-H1"));
    });

    test("report over what stands there: nobody is accused of having edited a file", () => {
      const folder = smallReports();
      expect(run(folder, REPORT).status).toBe(0);
      editCell(folder, HAMLETS, withNumber(7));
      expect(run(folder, REPORT, { STOP_AT: "11" }).signal).toBe("SIGKILL");
      expect(run(folder, REPORT).status).toBe(0);
      expectOneSet(join(folder, "out/2024-H1"));
    });

    test("forms: none or all of them", () => {
      const folder = smallReports();
      expect(run(folder, ["forms", "-p", "2024-H2"], { STOP_AT: "24" }).signal).toBe("SIGKILL");
      nextStart(folder);
      expectOneSet(join(folder, "out/2024-H2/bieu-mau"));
    });

    test.each(["SIGINT", "SIGTERM"])(
      "%s while it writes: the set is whole, nothing is left, and the signal ends it",
      (signal) => {
        const folder = smallReports();
        const { signal: by } = run(folder, REPORT, { STOP_AT: "6", STOP_BY: signal });
        expect(by).toBe(signal);
        expectOneSet(join(folder, "out/2024-H1"));
        expect(existsSync(join(folder, "out/2024-H1/bao-cao-so-ket.du-thao.docx"))).toBe(true);
      },
    );
  },
);

describe("exit codes", () => {
  test("a bug ends with 70, a sentence and its stack trace; never with the code of faulty data", () => {
    const { status, stderr } = run(smallWorkspace(), ["validate", "-p", "2024-H1"], { BREAK: "office.yaml" });
    expect(status).toBe(70);
    expect(stderr).toMatch(
      /^Chương trình gặp lỗi của chính nó, không phải của số liệu; .*\nntm \S+, Node\.js \S+\nTypeError: x is not a function\n {4}at /,
    );
  });

  test("a result that finds no room where it is sent is one sentence and 2", () => {
    if (!existsSync("/dev/full")) return;
    const shell = `"${process.execPath}" "${join(ROOT, "bin/ntm.js")}" criteria list > /dev/full`;
    const { status, stderr } = spawnSync("sh", ["-c", shell], { encoding: "utf8", cwd: smallWorkspace() });
    expect(stderr).toBe("Không ghi được kết quả ra chỗ đã chọn (ENOSPC); kiểm tra dung lượng đĩa.\n");
    expect(status).toBe(2);
  });
});
