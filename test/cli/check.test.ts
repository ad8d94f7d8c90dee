import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readDocument } from "../../src/read/document/read-document.ts";
import { partOf } from "../support/word/docx.ts";
import { docxFile } from "../support/word/docx-file.ts";
import { emptyWorkspace } from "../support/workspace.ts";
import { ntm } from "./captured.ts";

const TEXT = [
  "Thị trấn có 60/181 xã (đạt 34%).",
  "Tỷ lệ hộ nghèo  giảm; ngày 31/4/2024 tổng kết.",
  "Ủy ban nhân dân xã phần đấu hoàn thành.",
];
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

let folder = "";
beforeEach(() => {
  folder = emptyWorkspace();
  writeFileSync(join(folder, "vb.docx"), docxFile({ body: TEXT.map(paragraph).join("") }));
  writeFileSync(join(folder, "vb.md"), TEXT.join("\n\n"));
});
const codesOf = (out: string): readonly string[] =>
  (JSON.parse(out) as { findings: readonly { code: string }[] }).findings.map(({ code }) => code);

test("a foreign document: sums, dates, wording, each at its place; exit code 1", async () => {
  const { code, out } = await ntm(folder, ["check", "vb.md"], 80);
  expect(code).toBe(1);
  expect(out).toMatch(/^vb\.md: \d+ lỗi/);
  expect(out).toContain("“60/181” ghi 34%");
  for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  expect((await ntm(folder, ["check", "vb.md"], 80)).out).toBe(out);
});

test("a line for each finding, the worst first, counted by kind; --long gives three", async () => {
  const { out } = await ntm(folder, ["check", "vb.docx"]);
  const [first, , , ...lines] = out.trimEnd().split("\n");
  expect(first).toMatch(/^vb\.docx: \d+ lỗi, .*\(thể thức \d+, số liệu 1, thời gian 1, chữ, câu \d+\)\.$/);
  const severities = lines.map((line) => /^ {2}(lỗi|cảnh báo|thông tin) /.exec(line)?.[1]);
  expect(severities).toEqual([...severities].sort((one, other) => ORDER.indexOf(one!) - ORDER.indexOf(other!)));
  expect((await ntm(folder, ["check", "vb.docx", "--long"])).out).toMatch(/\n {4}thấy: .*\n {4}cần: /);
});

const ORDER = ["lỗi", "cảnh báo", "thông tin"];

test("--only content leaves layout out, --only layout everything else", async () => {
  const content = codesOf((await ntm(folder, ["check", "vb.docx", "--only", "content", "-f", "json"])).out);
  expect(content.every((one) => one.startsWith("content/"))).toBe(true);
  const layout = codesOf((await ntm(folder, ["check", "vb.docx", "--only", "layout", "-f", "json"])).out);
  expect(layout.every((one) => one.startsWith("nd30/"))).toBe(true);
  expect((await ntm(folder, ["check", "vb.docx", "--only", "so"])).code).toBe(2);
});

test("a folder stands for its documents; --summary counts them a line each, as a table with --format csv", async () => {
  const { out } = await ntm(folder, ["check", ".", "--summary"]);
  expect(out).toMatch(/^vb\.docx: \d+ lỗi.*\nvb\.md: \d+ lỗi.*\n$/);
  const csv = (await ntm(folder, ["check", ".", "--summary", "--format", "csv"])).out;
  expect(csv).toMatch(
    /^\uFEFFTệp;lỗi;cảnh báo;thông tin;thể thức;số liệu;thời gian;viện dẫn;chữ, câu\r\nvb\.docx;\d+;/,
  );
});

test("the same in a Word file, with layout and its clauses as well", async () => {
  const { out } = await ntm(folder, ["check", "vb.docx", "--format", "json"]);
  const codes = codesOf(out);
  const words = codesOf((await ntm(folder, ["check", "vb.md", "--format", "json"])).out);
  expect(codes.filter((one) => one.startsWith("content/"))).toEqual(words);
  expect(codes).toContain("nd30/quoc-hieu");
  expect(out).toContain('"basis": "Nghị định 30/2020/NĐ-CP');
});

test.each([
  ["sarif", /"version": "2\.1\.0"/],
  ["junit", /<testsuites name="ntm check"/],
  ["github", /^::error file=vb\.docx,title=/m],
  ["csv", /^\uFEFFMức;Mã;/],
])("--format %s", async (format, shape) => {
  expect((await ntm(folder, ["check", "vb.docx", "--format", format])).out).toMatch(shape);
});

test("--annotate writes a copy with comments and the same words; the file itself stays as it was", async () => {
  const before = readFileSync(join(folder, "vb.docx"));
  const { out } = await ntm(folder, ["check", "vb.docx", "--annotate"]);
  expect(out).toContain("vb.danh-dau.docx");
  const copy = readFileSync(join(folder, "vb.danh-dau.docx"));
  expect(partOf(copy, "word/comments.xml")).toContain("content/ratio");
  const textsOf = (bytes: Buffer) =>
    readDocument(bytes, "x").sections[0]!.blocks.map((block) => block.kind === "paragraph" && block.text);
  expect(textsOf(copy)).toEqual(TEXT);
  expect(textsOf(before)).toEqual(TEXT);
  expect(readFileSync(join(folder, "vb.docx")).equals(before)).toBe(true);
});

test("--fix mends only what is certain, in a copy; overwrites nothing without --force", async () => {
  const { out } = await ntm(folder, ["check", "vb.docx", "--fix"]);
  expect(out).toContain("Đã sửa 1 chỗ, ghi");
  const fixed = readDocument(readFileSync(join(folder, "vb.da-sua.docx")), "x").sections[0]!.blocks;
  expect(fixed).toMatchObject([{ text: TEXT[0] }, { text: TEXT[1]!.replace("  ", " ") }, { text: TEXT[2] }]);
  const again = await ntm(folder, ["check", "vb.da-sua.docx", "--fix"]);
  expect(again.out).toContain("không có chỗ nào tự sửa được");
});

test("answers beside the document: at the right place and in time, a finding no longer counts as an error", async () => {
  const answer = (until: string) =>
    writeFileSync(
      join(folder, "vb.giai-trinh.yaml"),
      `- code: content/ratio\n  reason: số làm tròn theo văn bản gốc\n  by: Nguyễn Văn A\n  until: ${until}\n`,
    );
  answer("2024-06-28");
  const answered = JSON.parse((await ntm(folder, ["check", "vb.md", "-f", "json"])).out);
  expect(answered.findings.find(({ code }: { code: string }) => code === "content/ratio").answer.by).toBe(
    "Nguyễn Văn A",
  );
  answer("2024-06-27");
  expect(codesOf((await ntm(folder, ["check", "vb.md", "-f", "json"])).out)).toContain("answer/expired");
  expect(codesOf((await ntm(folder, ["check", "vb.md", "-f", "json", "--date", "27/6/2024"])).out)).not.toContain(
    "answer/expired",
  );
});

describe("what cannot be checked is one sentence and exit code 2", () => {
  test.each([
    [["check", "khong-co.docx"], /Không mở được tệp "khong-co\.docx"/],
    [["check", "vb.docx", "--profile", "nhap"], /Không có dạng "nhap"/],
    [["check", "vb.docx", "--format", "xml"], /Không có dạng kết quả "xml"/],
    [["check", "vb.md", "--annotate"], /--annotate chỉ dùng với tệp \.docx/],
    [["check", "vb.md", "--outline"], /không có thể thức/],
    [["check", "vb.docx", "--date", "31/2/2024"], /Không có ngày "31\/2\/2024"/],
  ])("%j", async (args, message) => {
    const { code, err } = await ntm(folder, args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n {4}at /);
  });

  test("a damaged file does not hide the others", async () => {
    writeFileSync(join(folder, "hong.docx"), "không phải tệp nén");
    const { code, out, err } = await ntm(folder, ["check", "hong.docx", "vb.md"]);
    expect(code).toBe(2);
    expect(err).toContain('Không đọc được "hong.docx"');
    expect(out).toContain("“60/181” ghi 34%");
    expect(existsSync(join(folder, "hong.danh-dau.docx"))).toBe(false);
  });
});

test("--outline prints the components that are recognised", async () => {
  const body = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", ...TEXT].map(paragraph).join("");
  writeFileSync(join(folder, "dau.docx"), docxFile({ body }));
  const { code, out } = await ntm(folder, ["check", "dau.docx", "--outline"]);
  expect(code).toBe(0);
  expect(out).toMatch(/quốc hiệu.*CỘNG HÒA/i);
});
