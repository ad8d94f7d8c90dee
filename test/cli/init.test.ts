import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { run } from "../../src/cli/program.ts";
import type { Ask } from "../../src/cli/terminal/terminal.ts";
import type { Office } from "../../src/domain/office/office.ts";
import { readYaml } from "../../src/read/workspace/yaml-file.ts";
import { officeSchema } from "../../src/validate/rules/office.ts";
import { parseRules } from "../../src/validate/rules/rule-data.ts";
import { ROOT } from "../support/workspace.ts";
import { WRITER } from "../support/writer.ts";
import { ntm } from "./captured.ts";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ntm-init-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const OFFICE = "data/office.yaml";
const officeIn = (folder: string): Office => parseRules(officeSchema, readYaml(join(folder, OFFICE), OFFICE));
const document = (folder: string) => officeIn(folder).documents["bao-cao-so-ket"]!;

/** As on a terminal, with answers in the order of the questions. */
async function asked(folder: string, args: readonly string[], ask: Ask): Promise<number> {
  const silent = () => {};
  return run(args, {
    version: "0.0.0",
    writer: WRITER,
    folder,
    out: silent,
    err: silent,
    columns: 0,
    colours: false,
    ask,
  });
}

test("a script that gives no choices gets the package's settings, with every comment", async () => {
  const folder = emptyFolder();
  const { code, out, err } = await ntm(folder, ["init"]);
  expect([code, err]).toEqual([0, ""]);
  expect(readFileSync(join(folder, OFFICE), "utf8")).toBe(readFileSync(join(ROOT, OFFICE), "utf8"));
  expect(readdirSync(folder).sort()).toEqual(["README.md", "data", "out", "templates"]);
  expect(readdirSync(join(folder, "data")).sort()).toEqual(["office.yaml", "periods", "schemas"]);
  const [head] = readFileSync(join(folder, OFFICE), "utf8").split("\n");
  const schema = /\$schema=(.*)$/.exec(head!)![1]!;
  expect(existsSync(join(folder, "data", schema))).toBe(true);
  expect(out).toMatch(/^Đã ghi \d+ lược đồ cho trình soạn thảo vào data\/schemas$/m);
  expect(out).toContain("signer");
});

test("choices stand in the settings exactly as typed; lists are split at semicolons; the rest stays", async () => {
  const folder = emptyFolder();
  const args = [
    "--place",
    'Vinh: "A" # B',
    "--issuer",
    "VĂN PHÒNG ĐIỀU PHỐI; TỈNH NGHỆ AN",
    "--signer",
    "Hoa\u0300 An",
  ];
  expect((await ntm(folder, ["init", "moi", ...args])).code).toBe(0);
  const made = join(folder, "moi");
  expect(officeIn(made).place).toBe('Vinh: "A" # B');
  expect(document(made)).toMatchObject({
    issuer: ["VĂN PHÒNG ĐIỀU PHỐI", "TỈNH NGHỆ AN"],
    signer: "Hoà An",
    symbol: "VPĐP-NV~3~",
  });
  expect(readFileSync(join(made, OFFICE), "utf8")).toContain("# Họ tên người ký.");
});

test("on a terminal it asks what no choice gave, and an empty answer keeps what is shown", async () => {
  const folder = emptyFolder();
  const questions: string[] = [];
  const code = await asked(folder, ["init", "--place", "Vinh"], async (question, fallback) => {
    questions.push(question);
    return question.includes("Nơi nhận") ? "Như trên; Lưu: VT" : fallback;
  });
  expect(code).toBe(0);
  expect(questions).toHaveLength(10);
  expect(questions.some((question) => question.includes("Địa danh"))).toBe(false);
  expect(officeIn(folder).place).toBe("Vinh");
  expect(document(folder).recipients).toEqual(["Như trên", "Lưu: VT"]);
  expect(document(folder).parent).toEqual(readYamlParent());
});

const readYamlParent = () => officeIn(ROOT).documents["bao-cao-so-ket"]!.parent;

test("--yes asks nothing on a terminal either", async () => {
  const folder = emptyFolder();
  const never: Ask = () => Promise.reject(new Error("asked"));
  expect(await asked(folder, ["init", "--yes"], never)).toBe(0);
});

test.each([OFFICE, "README.md"])("an existing %s is never overwritten: one sentence, nothing written", async (path) => {
  const folder = emptyFolder();
  mkdirSync(join(folder, "data"));
  writeFileSync(join(folder, path), "của tôi");
  const { code, out, err } = await ntm(folder, ["init"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^Thư mục ".*" đã có .*; ntm không ghi đè.*\.\n$/);
  expect(err).toContain(path);
  expect(readFileSync(join(folder, path), "utf8")).toBe("của tôi");
  expect(existsSync(join(folder, "templates"))).toBe(false);
});

test("an answer that the settings cannot hold stops before anything is written", async () => {
  const folder = emptyFolder();
  const { code, err } = await ntm(folder, ["init", "--province", "Hà Tĩnh"]);
  expect(code).toBe(2);
  expect(err).toContain(OFFICE);
  expect(readdirSync(folder)).toEqual([]);
});

test("the new workspace serves at once: forms for a first period, without the sample's figures", async () => {
  const folder = emptyFolder();
  await ntm(folder, ["init"]);
  const { code, out, err } = await ntm(folder, ["forms", "-p", "2024-H2"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("không có số điền sẵn");
});
