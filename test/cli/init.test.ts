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
async function asked(
  folder: string,
  args: readonly string[],
  ask: Ask,
  out: (text: string) => void = () => {},
): Promise<number> {
  return run(args, {
    version: "0.0.0",
    writer: WRITER,
    folder,
    out,
    err: out,
    columns: 0,
    colours: false,
    ask,
  });
}

test("a script that gives no choices gets the package's settings, with every comment", async () => {
  const folder = emptyFolder();
  const { code, out, err } = await ntm(folder, ["init", "--province", "42"]);
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
  expect((await ntm(folder, ["init", "moi", "--province", "42", ...args])).code).toBe(0);
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
  const code = await asked(folder, ["init", "--province", "42", "--place", "Vinh"], async (question, fallback) => {
    questions.push(question);
    return question.includes("Nơi nhận") ? "Như trên; Lưu: VT" : fallback;
  });
  expect(code).toBe(0);
  expect(questions).toHaveLength(9);
  expect(questions.some((question) => question.includes("Địa danh"))).toBe(false);
  expect(officeIn(folder).place).toBe("Vinh");
  expect(document(folder).recipients).toEqual(["Như trên", "Lưu: VT"]);
  expect(document(folder).parent).toEqual(readYamlParent());
});

test("a question offers what people say and what is printed; a region is understood by its name", async () => {
  const folder = emptyFolder();
  const offered: string[] = [];
  const answers: Ask = async (question, fallback) => {
    offered.push(fallback);
    return question.startsWith("Vùng") ? "đồng bằng sông hồng" : fallback;
  };
  expect(await asked(folder, ["init", "--province", "42"], answers)).toBe(0);
  expect(offered).toEqual(expect.arrayContaining(["Bắc Trung Bộ", "VPĐP-NV3"]));
  expect(officeIn(folder).region).toBe("red-river-delta");
  expect(document(folder).symbol).toBe("VPĐP-NV~3~");
  const other = emptyFolder();
  await ntm(other, ["init", "--province", "42", "--region", "Tây Nguyên"]);
  expect(officeIn(other).region).toBe("central-highlands");
});

const readYamlParent = () => officeIn(ROOT).documents["bao-cao-so-ket"]!.parent;

test("--yes asks nothing on a terminal either", async () => {
  const folder = emptyFolder();
  const never: Ask = () => Promise.reject(new Error("asked"));
  expect(await asked(folder, ["init", "--yes", "--province", "42"], never)).toBe(0);
});

test.each([OFFICE, "README.md"])("an existing %s is never overwritten: one sentence, nothing written", async (path) => {
  const folder = emptyFolder();
  mkdirSync(join(folder, "data"));
  writeFileSync(join(folder, path), "của tôi");
  const { code, out, err } = await ntm(folder, ["init", "--province", "42"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^Thư mục ".*" đã có .*; ntm không ghi đè.*\.\n$/);
  expect(err).toContain(path);
  expect(readFileSync(join(folder, path), "utf8")).toBe("của tôi");
  expect(existsSync(join(folder, "templates"))).toBe(false);
});

test.each([
  ["Nghệ Aan", 'Không có tỉnh, thành phố "Nghệ Aan"; gần nhất: Nghệ An.'],
  ["Vĩnh", 'Không có tỉnh, thành phố "Vĩnh"; gần nhất: Vĩnh Phúc, Vĩnh Long.'],
  ["99", 'Không có tỉnh, thành phố "99"; hãy ghi mã của Tổng cục Thống kê hoặc tên, ví dụ 40 hoặc Nghệ An.'],
])("a province that is not there is told with the nearest names: %s", async (name, message) => {
  const folder = emptyFolder();
  const { code, err } = await ntm(folder, ["init", "--province", name]);
  expect([code, err]).toEqual([2, `${message}\n`]);
  expect(readdirSync(folder)).toEqual([]);
});

test("a script that names no province is refused: nobody gets another's letterhead", async () => {
  const folder = emptyFolder();
  const { code, err } = await ntm(folder, ["init", "--yes"]);
  expect(code).toBe(2);
  expect(err).toBe("Chưa rõ thư mục làm việc của tỉnh nào; thêm --province với mã hoặc tên, ví dụ --province 40.\n");
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["40", "2024-06-14", "40", "north-central-coast", "Nghệ An", "TỈNH NGHỆ AN", "huyện, thành phố, thị xã"],
  ["hà nội", "2024-06-14", "01", "red-river-delta", "Hà Nội", "THÀNH PHỐ HÀ NỘI", "quận, huyện, thị xã"],
  ["79", "2026-06-14", "79", "south-east", "Thành phố Hồ Chí Minh", "THÀNH PHỐ HỒ CHÍ MINH", "xã, phường, đặc khu"],
  ["15", "2024-06-14", "15", "northern-mountains", "Yên Bái", "TỈNH YÊN BÁI", "huyện, thành phố, thị xã"],
  ["15", "2026-06-14", "15", "northern-mountains", "Lào Cai", "TỈNH LÀO CAI", "xã, phường"],
  ["Hà Giang", "2026-06-14", "02", "northern-mountains", "Hà Giang", "TỈNH HÀ GIANG", "huyện, thành phố"],
  ["46", "2026-06-14", "46", "north-central-coast", "Huế", "THÀNH PHỐ HUẾ", "xã, phường"],
])("%s on %s gets its own names, region and lower levels", async (named, day, code, region, place, head, lower) => {
  const folder = emptyFolder();
  expect((await ntm(folder, ["init", "--province", named, "--on", day])).code).toBe(0);
  expect(officeIn(folder)).toMatchObject({ province: code, region, place });
  const { documents } = officeIn(folder);
  for (const [type, { parent, issuer, issuerName, recipients }] of Object.entries(documents)) {
    expect([parent.at(-1), issuer.at(-1)], type).toContain(head);
    expect([issuerName ?? "", ...recipients].join("\n"), type).not.toMatch(/(?:nhân dân|Đạo) loại|cấp cấp/iu);
  }
  const notice = officeIn(folder).documents["thong-bao"]!;
  expect(notice.issuer).toEqual(["ỦY BAN NHÂN DÂN", head]);
  expect(notice.recipients).toContain(`BCĐ, UBND các ${lower}`);
  expect(readFileSync(join(folder, OFFICE), "utf8")).not.toMatch(/<<|Hà Tĩnh|Ngô Đình Long/u);
});

test("on a terminal it shows the provinces and asks until one is meant", async () => {
  const folder = emptyFolder();
  const answers = ["Nghệ Aan", "Nghệ An"];
  const shown: string[] = [];
  const code = await asked(
    folder,
    ["init", "--on", "2026-06-14"],
    async (question, fallback) => (question.includes("tỉnh, thành phố") ? answers.shift()! : fallback),
    (text) => shown.push(text),
  );
  expect(code).toBe(0);
  expect(officeIn(folder).province).toBe("40");
  expect(shown.join("")).toContain("40 Nghệ An");
  expect(shown.join("")).toContain("gần nhất: Nghệ An.");
});

test("the new workspace serves at once: forms for a first period, without the sample's figures", async () => {
  const folder = emptyFolder();
  await ntm(folder, ["init", "--province", "42"]);
  const { code, out, err } = await ntm(folder, ["forms", "-p", "2024-H2"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("không có số điền sẵn");
});
