import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CheckedBlock } from "../../../src/domain/checking/checked-document.ts";
import { readDocument } from "../../../src/read/document/read-document.ts";
import { partOf } from "../../support/word/docx.ts";
import { packageDefects } from "../../support/word/package-defects.ts";
import { emptyWorkspace, ROOT, sampleWorkspace } from "../../support/workspace.ts";
import { ntm } from "../captured.ts";

const linesOf = (blocks: readonly CheckedBlock[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [`${block.label ?? ""} ${block.text}`.trim()]
      : block.rows.map(({ cells }) => cells.map((cell) => linesOf(cell.blocks).join("/")).join(" | ")),
  );

const read = (file: string): readonly string[] =>
  readDocument(readFileSync(file), file, "accepted").sections.flatMap(({ blocks }) => linesOf(blocks));

test("new draws the letterhead and three worked examples with remarks, and says what office.yaml needs", async () => {
  const folder = emptyWorkspace();
  const file = join(folder, "templates/moi.docx");
  const { code, out } = await ntm(folder, ["template", "new", "templates/moi.docx", "--from", "bao-cao-so-ket"]);
  expect(code).toBe(0);
  expect(out).toContain("    template: moi\n    head:\n      kind: letter\n");
  const bytes = readFileSync(file);
  expect(packageDefects(bytes)).toEqual([]);
  expect(partOf(bytes, "word/comments.xml").match(/<w:comment /g)).toHaveLength(5);
  const lines = read(file);
  expect(lines).toContain('A. Kết quả thực hiện {{period "this"}}');
  expect(lines).toContain("{{#each fresh}}");
  expect(lines).toContain("1 | {{unit.name}} | {{#if (present decision)}}{{symbol decision}}{{else}}-{{/if}}");
  expect(lines.join("\n")).toContain('{{component "signer"}}');
});

test("nothing is overwritten", async () => {
  const folder = emptyWorkspace();
  writeFileSync(join(folder, "moi.docx"), "của tôi");
  const { code, err } = await ntm(folder, ["template", "convert", "thong-bao", "moi.docx"]);
  expect(code).toBe(2);
  expect(err).toContain("ntm không ghi đè");
  expect(readFileSync(join(folder, "moi.docx"), "utf8")).toBe("của tôi");
});

test("convert keeps words and tags, numbers headings and items, and tells which calls stay", async () => {
  const folder = emptyWorkspace();
  const { code, out } = await ntm(folder, ["template", "convert", "templates/bao-cao-so-ket.md.hbs", "mau.docx"]);
  expect(code).toBe(0);
  expect(out).toContain("Giữ nguyên lời gọi {{> xa-ntm/xa-dat-chuan}}");
  const bytes = readFileSync(join(folder, "mau.docx"));
  expect(packageDefects(bytes)).toEqual([]);
  const lines = read(join(folder, "mau.docx"));
  expect(lines).toContain('1.1. Kết quả thực hiện các chỉ tiêu năm {{period "year"}}');
  expect(lines.filter((line) => line.startsWith('{{narrative "B.I.1"'))).toHaveLength(1);
  expect(partOf(bytes, "word/footnotes.xml")).toContain("waste-treated-at-home");
  // LibreOffice writes 0 for what a level does not say, and a level goes before the style.
  const levels = partOf(bytes, "word/numbering.xml").match(/<w:lvlText w:val="%[^"]*[.)]"\/>.*?<\/w:lvl>/g)!;
  expect(levels.filter((level) => !level.includes('<w:ind w:left="0" w:firstLine="720"/>'))).toEqual([]);
});

test.each(["thong-bao", "ket-qua-xa", "to-trinh"])(
  "%s, from which no document is made yet: held against the use that it suits best",
  async (name) => {
    const folder = sampleWorkspace();
    await ntm(folder, ["template", "convert", name, "tb.docx"]);
    expect(await ntm(folder, ["template", "check", "tb.docx"])).toMatchObject({
      code: 0,
      out: "tb.docx: không có lỗi.\n",
    });
  },
);

test.each(["ket-qua-xa", "quyet-dinh", "don-doc"])(
  "%s, made for each unit or row: its template in Word may name it, and is found sound",
  async (type) => {
    const folder = emptyWorkspace();
    mkdirSync(join(folder, "data"));
    const { out } = await ntm(folder, ["template", "convert", type, "templates/word.docx"]);
    const settings = out.slice(out.indexOf("    template: word\n"));
    const office = readFileSync(join(ROOT, "data/office.yaml"), "utf8");
    writeFileSync(
      join(folder, "data/office.yaml"),
      office.replace(`    template: ${type}\n`, () => settings),
    );
    const checked = await ntm(folder, ["template", "check", "templates/word.docx"]);
    expect([checked.code, checked.out]).toEqual([0, expect.stringContaining("không có lỗi")]);
  },
);

test("a template with an annex in its body is refused, with where the annex belongs", async () => {
  const folder = emptyWorkspace();
  mkdirSync(join(folder, "templates"));
  const annex = ':::annex{name="list" title="Danh mục"}\nKhông có.\n:::\n';
  const head = "---\nkind: named\ntype: THÔNG BÁO\nsubject:\n  - 'Kết quả'\n---\n";
  writeFileSync(join(folder, "templates/co-phu-luc.md.hbs"), `${head}Kết quả như sau.\n\n${annex}`);
  const { code, err } = await ntm(folder, ["template", "convert", "co-phu-luc", "a.docx"]);
  expect(code).toBe(2);
  expect(err).toMatch(/phụ lục "list" ngay trong thân: .*templates\/partials\/phu-luc-/);
  expect(existsSync(join(folder, "a.docx"))).toBe(false);
});

test.each([
  [["convert", "bao-cao-so-ke", "a.docx"], 'Có phải là "bao-cao-so-ket"?'],
  [["convert", "thong-bao", "a.doc"], ".docx"],
  [["new", "a.docx", "--from", "thongbao"], "data/office.yaml khai báo"],
])("%j is refused", async (args, sentence) => {
  const folder = emptyWorkspace();
  const { code, err } = await ntm(folder, ["template", ...args]);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
  expect(existsSync(join(folder, "a.docx"))).toBe(false);
});
