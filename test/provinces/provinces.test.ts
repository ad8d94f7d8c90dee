import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isCity } from "../../src/domain/office/city-words.ts";
import { reportersOf } from "../../src/domain/units/unit.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { ntm } from "../cli/captured.ts";
import { ALL } from "../support/share.ts";
import { emptyWorkspace, ROOT } from "../support/workspace.ts";
import { foreignWords, ownNames, wordsOfProvince } from "./foreign-words.ts";
import { furtherDocuments } from "./further-documents.ts";
import { fillIn, initiated, textsIn } from "./province-workspace.ts";

/** A city of the south, and the mountains in two tiers. */
const SOME = [
  ["2024-H1", "92"],
  ["2026-H1", "12"],
] as const;
const PERIOD = process.env.NTM_PERIOD ?? "2024-H1";
const HA_TINH = "42";
/** Where the workspaces are kept, one folder a province. */
const KEPT = process.env.NTM_KEPT;
/** `all` tries the whole country in the period of `NTM_PERIOD`, `01,40` these provinces. */
const WANTED = process.env.NTM_PROVINCES;

const dayOf = (period: string): string => openKnowledge(ROOT).period(period).end;
const all = async (): Promise<readonly string[]> => {
  const { openModels } = await import("../../src/commands/init.ts");
  const provinces = openModels().provinces(dayOf(PERIOD));
  return provinces.map(({ code }) => code);
};
const wanted = WANTED === "all" ? await all() : WANTED?.split(",");
const provinces = wanted?.map((code) => [PERIOD, code] as const) ?? SOME;

/** Errors first; warnings refuse nothing. */
const told = (out: string): string => {
  const paragraphs = out.split("\n\n");
  const errors = paragraphs.filter((text) => /^ {2}lỗi/m.test(text));
  return (errors.length > 0 ? errors : paragraphs).join("\n\n").slice(0, 3000);
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) {
    const code = /province-(\d\d)/.exec(folder)![1]!;
    if (KEPT !== undefined) cpSync(folder, join(KEPT, code), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
  }
});

const whole = test.runIf(ALL || WANTED !== undefined);

whole.each(provinces)("%s, province %s: from init to documents, without a word of Hà Tĩnh", async (period, code) => {
  const on = dayOf(period);
  const folder = await initiated(code, on);
  folders.push(folder);
  const run = async (...args: readonly string[]) => {
    const { code: exit, out, err } = await ntm(folder, args, 0, {}, on);
    expect(exit, `ntm ${args.join(" ")}\n${told(out)}${err.slice(0, 3000)}`).toBe(0);
    return out;
  };
  await run("rules", "check");
  await run("forms", "-p", period);
  const year = await fillIn(folder, period, Number(process.env.NTM_SEED ?? 1) + Number(code));
  const { register } = year;
  await run("validate", "-p", period);
  await run("report", "-p", period, "--all");
  const knowledge = openKnowledge(folder);
  for (const args of furtherDocuments(knowledge, knowledge.period(period), year))
    await run("report", "-p", period, ...args);
  const out = join(folder, "out", period);
  for (const name of textsIn(out).keys()) {
    if (name.endsWith(".docx")) expect(await run("check", join(out, name))).toBe(`${join(out, name)}: không có lỗi.\n`);
  }
  const texts = new Map([
    ...textsIn(join(folder, "out")),
    ["office.yaml", readFileSync(join(folder, "data/office.yaml"), "utf8")],
  ]);
  const own = ownNames(knowledge, on);
  const leaks = [...texts].flatMap(([name, text]) => foreignWords(text, own).map((word) => `${name}: ${word}`));
  // The words of Hà Tĩnh are in place in its own documents, in whatever period.
  if (code === HA_TINH) expect(leaks).not.toEqual([]);
  else expect(leaks).toEqual([]);
  if (isCity(register.province)) {
    const said = [...texts].filter(([name]) => /\.docx$|\btinh\.xlsx$|office/.test(name));
    expect(said.flatMap(([name, text]) => wordsOfProvince(text).map((words) => `${name}: ${words}`))).toEqual([]);
  }
  expect(texts.size).toBeGreaterThan(reportersOf(register).length);
});

test("the same words are found where they belong", async () => {
  const on = dayOf("2024-H1");
  const home = emptyWorkspace();
  await ntm(home, ["init", "--province", "42"]);
  const elsewhere = ownNames(openKnowledge(await initiated("40", on)), on);
  expect(foreignWords(readFileSync(join(home, "data/office.yaml"), "utf8"), elsewhere)).toContain("Hà Tĩnh");
  expect(foreignWords("theo Nghị quyết số 06-NQ/TU, xã Sơn Kim 1", elsewhere)).toEqual(["Sơn Kim 1", "06-NQ/TU"]);
  expect(foreignWords("huyện Hương Sơn", ownNames(openKnowledge(home), on))).toEqual([]);
});
