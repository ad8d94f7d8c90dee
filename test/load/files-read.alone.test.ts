import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename, dirname, join, relative, sep } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ntm } from "../cli/captured.ts";
import { ALL } from "../support/share.ts";
import { ROOT, smallWorkspace } from "../support/workspace.ts";
import { namedIn, UNREAD, unnamed, wholeFolders } from "./read-files.ts";

const read: string[] = [];
const { readFileSync } = fs;

beforeEach(() => {
  fs.readFileSync = ((...args: Parameters<typeof readFileSync>) => {
    read.push(String(args[0]));
    return readFileSync(...args);
  }) as typeof readFileSync;
  syncBuiltinESMExports();
});

afterEach(() => {
  fs.readFileSync = readFileSync;
  syncBuiltinESMExports();
});

/** The files of the workspace and the package that a command reads, with how often each. */
async function filesRead(folder: string, args: readonly string[]): Promise<ReadonlyMap<string, number>> {
  read.length = 0;
  const { code, err } = await ntm(folder, args);
  expect(code, err).toBeLessThan(2);
  const counts = new Map<string, number>();
  for (const path of read) {
    const base = [folder, ROOT].find((one) => path.startsWith(one + sep));
    const file = base === undefined ? undefined : relative(base, path);
    if (file !== undefined && /^(data|templates)\b/.test(file)) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}

const REPORT = "out/2024-H1/bao-cao-so-ket.du-thao.docx";

/** One line of each command, in an order in which each finds what it needs. */
const COMMANDS = [
  "report -p 2024-H1 --all --draft",
  "validate -p 2024-H1",
  "evaluate -p 2024-H1",
  "evaluate -p 2024-H1 -s xa-ntm-nang-cao -u 18409",
  "explain 443 huyen-ntm-nang-cao P2",
  "forms -p 2026-H1",
  "tasks -p 2024-H1",
  "criteria list",
  "criteria show xa-ntm",
  "rules check",
  "criteria diff 2023-01-01 2024-06-14 -s xa-ntm",
  "criteria diff xa-ntm-2021-2025 xa-ntm-2026-2030",
  `check ${REPORT}`,
  `check ${REPORT} --format json`,
  `verify ${REPORT}`,
  `refresh ${REPORT}`,
  `diff ${REPORT} ${REPORT}`,
  "init ban-khac --province 40 --name VPĐP",
].map((line) => [line]);

const folder = ALL ? smallWorkspace() : "";
const told: string[] = [];

test.runIf(ALL).each(COMMANDS)("ntm %s reads each file once", async (line) => {
  const counts = await filesRead(folder, line.split(" "));
  expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
  told.push(`$ ntm ${line}`, ...byFolder([...counts.keys()]), "");
});

test.runIf(ALL)("a command reads only what it needs", async () => {
  const named = namedIn(told.join("\n"));
  told.push(UNREAD, ...byFolder(unnamed(named)), "", "$ all is", ...wholeFolders(named), "");
  await expect(told.join("\n")).toMatchFileSnapshot("../golden/files-read.txt");
});

/** Folder by folder; one that is read as a whole needs no list, which would change with each file that is added. */
const byFolder = (files: readonly string[]): readonly string[] =>
  [...new Set(files.map(dirname))].sort().map((name) => {
    const here = files.filter((file) => dirname(file) === name).map((file) => basename(file));
    const standing = fs.readdirSync(join(ROOT, name), { withFileTypes: true }).filter((entry) => entry.isFile());
    const isWhole = here.length > 1 && here.length === standing.length;
    return `${name}: ${isWhole ? "all" : here.sort().join(", ")}`;
  });
