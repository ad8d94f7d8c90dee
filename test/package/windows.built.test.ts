import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { areTried } from "../support/word/libreoffice.ts";
import { ROOT, sharedSampleWorkspace } from "../support/workspace.ts";

const NAME = "bao-cao-so-ket";
const OUT = "out/2024-H1";

/**
 * What a person at Windows does, one line each; the paths are short, the folder above them is not. Where another code
 * than 0 is wanted the program is called by its own name: of `call`, Wine tells only 0 and 1.
 */
const SCRIPT = String.raw`@echo off
chcp 65001 > nul
call ..\ntm\ntm.cmd report --period 2024-H1 > report.txt 2>&1
echo %ERRORLEVEL% > report.code
chcp 1258 > nul
call ..\ntm\ntm.cmd check out\2024-H1\bao-cao-so-ket.docx --only layout > check.txt 2>&1
echo %ERRORLEVEL% > check.code
..\ntm\node.exe held-open.cjs out\2024-H1\bao-cao-so-ket.docx ..\ntm\app\bin\ntm.js report -p 2024-H1 --number 84 --date 20/6/2024 > held.txt 2>&1
echo %ERRORLEVEL% > held.code
..\ntm\node.exe held-open.cjs out\2024-H1\bao-cao-so-ket.trace.json ..\ntm\app\bin\ntm.js verify out\2024-H1\bao-cao-so-ket.docx > held-trace.txt 2>&1
echo %ERRORLEVEL% > held-trace.code
..\ntm\node.exe ..\ntm\app\bin\ntm.js init ..\ntm\app --province 42 > init.txt 2>&1
echo %ERRORLEVEL% > init.code
`;

/** Word keeps a document to itself: 0x10000000 is libuv's flag for that. */
const HELD_OPEN = `
const { openSync } = require("node:fs");
const { spawnSync } = require("node:child_process");
const [file, ...args] = process.argv.slice(2);
openSync(file, 2 | 0x10000000);
process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status;
`;

describe.runIf(areTried("wine"))("the zip under Windows", () => {
  const top = sharedSampleWorkspace();
  const machine = join(top, "Máy của Nguyễn Văn Ánh");
  const work = join(machine, "việc của tôi");
  const here = join(top, "linux");
  const wine = (...args: readonly string[]) =>
    spawnSync("wine", args, {
      cwd: work,
      stdio: "ignore",
      env: {
        ...process.env,
        HOME: top,
        WINEPREFIX: join(top, "wine"),
        WINEARCH: "win64",
        WINEDEBUG: "-all",
        // Neither .NET nor a browser is asked for at the first start.
        WINEDLLOVERRIDES: "mscoree,mshtml,winemenubuilder.exe=",
      },
    });
  const said = (name: string): string => readFileSync(join(work, name), "utf8");
  const codeOf = (name: string): number => Number(said(`${name}.code`).trim());

  beforeAll(() => {
    const made = [join(ROOT, ".build/package.js"), "zip", "--as-built", "--into", join(top, "made")];
    expect(spawnSync(process.execPath, made, { encoding: "utf8" }).stderr).toBe("");
    unpack(join(top, "made"), join(machine, "ntm"));
    for (const folder of [work, here]) copyWorkspace(top, folder);
    asNotepadSaves(join(work, "data/office.yaml"), join(work, "data/periods/2024-H1/giai-trinh.yaml"));
    writeFileSync(join(work, "run.cmd"), SCRIPT.replaceAll("\n", "\r\n"));
    writeFileSync(join(work, "held-open.cjs"), HELD_OPEN);
    spawnSync(process.execPath, [join(ROOT, "bin/ntm.js"), "report", "--period", "2024-H1"], { cwd: here });
    // On a busy machine its first start takes longer than it waits for one that a command brings about.
    wine("wineboot", "--init");
    wine("reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f");
    wine("cmd", "/c", "run.cmd");
  });

  afterAll(() => {
    spawnSync("wineserver", ["-k"], { env: { ...process.env, WINEPREFIX: join(top, "wine") } });
    rmSync(top, { recursive: true, force: true });
  });

  test.each([[`${NAME}.docx`], [`${NAME}.trace.json`], [`${NAME}.manifest.json`]])(
    "%s is the one that Linux writes, byte for byte, though Notepad saved the settings with CRLF and a byte order mark",
    (name) => {
      expect(codeOf("report"), said("report.txt")).toBe(0);
      expect(said("report.txt")).toMatch(/^Đã ghi .*\\Máy của Nguyễn Văn Ánh\\việc của tôi\\out\\2024-H1\\/m);
      const [windows, linux] = [work, here].map((folder) => readFileSync(join(folder, OUT, name)));
      expect(windows!.equals(linux!)).toBe(true);
    },
  );

  test("a path with backslashes is understood, and words stay UTF-8 whatever the code page of the window", () => {
    expect([codeOf("check"), said("check.txt")]).toEqual([0, expect.stringMatching(/bao-cao-so-ket\.docx.*lỗi/)]);
  });

  test("a document that is held open is left alone, the sentence says to close it, and nothing stays behind", () => {
    expect(codeOf("held"), said("held.txt")).toBe(2);
    expect(said("held.txt")).toMatch(/bao-cao-so-ket\.docx".*; đóng .* nếu đang mở trong Word.* rồi chạy lại\.\r?\n$/);
    expect(readdirSync(join(work, OUT)).sort()).toEqual(readdirSync(join(here, OUT)).sort());
  });

  test("a trace that is held open is not one that is missing", () => {
    expect(codeOf("held-trace"), said("held-trace.txt")).toBe(2);
    expect(said("held-trace.txt")).toMatch(/^Không mở được tệp nguồn ".*trace\.json": .*; đóng tệp nếu đang mở/);
  });

  test("the program's folder is not made a workspace", () => {
    expect([codeOf("init"), said("init.txt")]).toEqual([2, expect.stringContaining("là của chương trình")]);
  });
});

/** As Explorer does it: into a folder that may bear another name. */
function unpack(folder: string, to: string): void {
  const zip = readdirSync(folder).find((name) => name.endsWith(".zip"))!;
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(folder, zip))))) {
    const path = join(to, name.slice(name.indexOf("/") + 1));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

function copyWorkspace(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  spawnSync("cp", ["-r", join(from, "data"), to]);
}

function asNotepadSaves(...paths: readonly string[]): void {
  for (const path of paths) writeFileSync(path, `\uFEFF${readFileSync(path, "utf8").replaceAll("\n", "\r\n")}`);
}
