import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { refreshEdited } from "../../../src/commands/refresh.ts";
import { livePage } from "../../../src/commands/steps/documents/live-page.ts";
import { verifyEdited } from "../../../src/commands/verify.ts";
import { docxText } from "../../support/word/docx.ts";
import { areTried, converted } from "../../support/word/libreoffice.ts";
import { packageDefects } from "../../support/word/package-defects.ts";
import { p, run, table, wordTemplate, wordWorkspace } from "../../support/word/word-template.ts";
import { zipped } from "../../support/word/zipped.ts";
import { copyOfSample } from "../../support/workspace.ts";
import { file, made, writer } from "./made-from-word.ts";

const BOX = (text: string): string =>
  `<w:r><w:pict><v:shape id="_x0000_s1026" style="width:100pt;height:40pt"><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const PICTURE = '<w:r><w:pict><v:rect id="_x0000_s1030" style="width:10pt;height:10pt"/></w:pict></w:r>';
const NOTE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="4"/></w:r>';

/** A template with each kind of part and of container, and with what a loop must number anew. */
const WHOLE = wordTemplate({
  body: [
    table(
      [p('{{component "parent"}}') + p('{{component "issuer"}}'), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")],
      ['{{component "number"}}', '{{component "placeDate"}}'],
    ),
    p(
      "Làm được <đường>: ",
      `<w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t>{{qty "roads-built" zero="chưa có"}}</w:t></w:r>`,
      ".",
    ),
    p("{{#each (districts) as |one|}}"),
    p(
      '<w:bookmarkStart w:id="7" w:name="dong"/>',
      "{{one.name}}",
      NOTE,
      '<w:bookmarkEnd w:id="7"/>',
      PICTURE,
      BOX('Đường: {{qty "roads-built" of=one zero="chưa có"}}'),
    ),
    p("{{/each}}"),
    p('{{narrative "Mở đầu"}}'),
    p("{{> bao-cao/3-noi-dung/ha-tang}}"),
    p('- {{component "recipients"}}'),
    p(""),
  ].join(""),
  header: p('Đường {{qty "roads-built" zero="chưa có"}}'),
  footer: p('{{#if (gt "roads-built" 0)}}có{{/if}}'),
  footnotes: `<w:footnote w:id="4"><w:p><w:r><w:footnoteRef/></w:r>${run(' Của {{one.name}}: {{qty "roads-built" of=one zero="chưa có"}}')}</w:p></w:footnote>`,
});

describe("a document from a template with every kind of part", () => {
  let folder = "";
  let docx: Buffer;
  const part = (name: string): string => strFromU8(unzipSync(docx)[name]!);

  beforeAll(async () => {
    folder = wordWorkspace(WHOLE, { annexes: "ke-hoach", folder: copyOfSample() });
    const report = await made(folder);
    if (report.failure)
      throw new Error(`${report.failure.message} ${JSON.stringify(report.failure.findings, null, 1)}`);
    docx = file(folder, "bao-cao-so-ket.docx");
  });

  test("is valid", () => {
    expect(packageDefects(docx)).toEqual([]);
  });

  test("keeps what the author drew and prints in the author's letters", () => {
    expect(part("word/document.xml")).toMatch(
      /<w:b\/><w:color w:val="FF0000"\/><\/w:rPr><w:t xml:space="preserve">22,6\s?km</,
    );
    expect(part("word/document.xml")).toContain("Làm được &lt;đường>");
  });

  test("prints components line by line, and what stands beside them with each", () => {
    const lines = docxText(docx).split("\n");
    expect(lines).toContain("VĂN PHÒNG ĐIỀU PHỐI");
    expect(lines).toContain("XÂY DỰNG NÔNG THÔN MỚI");
    expect(lines.some((line) => /^Số: .*\/VPĐP-NV3?$/.test(line))).toBe(true);
    expect(lines).toContain("- - Như trên;");
    expect(lines).toContain("- - Lưu: VT, NV.");
  });

  test("has notes of Word and of Markdown, each of its own row", () => {
    const notes = part("word/footnotes.xml");
    expect(notes).toMatch(/Của .*?Thành phố Hà Tĩnh/);
    expect(notes).toMatch(/Của .*?Thị xã Kỳ Anh/);
    const ids = [...notes.matchAll(/<w:footnote w:id="(\d+)"/g)].map(([, id]) => id);
    const marks = [...part("word/document.xml").matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(13);
    expect(marks).toEqual(ids);
  });

  test("numbers bookmarks and shapes anew", () => {
    const xml = part("word/document.xml");
    const starts = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"/g)];
    expect(new Set(starts.map(([, id]) => id)).size).toBe(starts.length);
    expect(new Set(starts.map(([, , name]) => name)).size).toBe(starts.length);
    expect(starts.filter(([, , name]) => name!.startsWith("dong"))).toHaveLength(13);
    const shapes = [...xml.matchAll(/<v:(?:shape|rect) id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test("has the annex of the settings as a section of its own, with styles that the template lacks", () => {
    expect(part("word/document.xml").match(/<w:sectPr/g)).toHaveLength(2);
    expect(part("word/styles.xml")).toContain('w:styleId="AnnexTitle"');
    expect(part("word/styles.xml")).toContain("<w:docDefaults/>");
  });

  test("is the same bytes when it is made again", async () => {
    const again = wordWorkspace(WHOLE, { annexes: "ke-hoach" });
    await made(again);
    expect(file(again, "bao-cao-so-ket.docx").equals(docx)).toBe(true);
  });

  test("holds each figure where verify finds it", async () => {
    const { findings, figures, standing } = await verifyEdited({
      folder,
      file: "out/2024-H1/bao-cao-so-ket.docx",
      version: "0.0.0",
    });
    expect(findings).toEqual([]);
    expect(figures).toBeGreaterThan(30);
    expect(standing).toBe(figures);
  });

  test("tells a figure that a person changed, in the body and in the header", async () => {
    const parts = unzipSync(docx);
    const changed = zipped({
      ...parts,
      "word/document.xml": strToU8(part("word/document.xml").replace(/>22,6(?=\s?km<)/, ">99,9")),
      "word/header1.xml": strToU8(part("word/header1.xml").replace(/>22,6(?=\s?km<)/, ">88,8")),
    });
    writeFileSync(join(folder, "out/2024-H1/sua.docx"), changed);
    const { findings } = await verifyEdited({
      folder,
      file: "out/2024-H1/sua.docx",
      trace: "out/2024-H1/bao-cao-so-ket.trace.json",
      version: "0.0.0",
    });
    const errors = findings.filter(({ code }) => code === "verify/changed");
    expect(errors.map(({ found }) => found).join("\n")).toContain("99,9");
    expect(errors.map(({ found }) => found).join("\n")).toContain("88,8");
  });

  test("is not touched by a refresh without new data", async () => {
    const refreshed = await refreshEdited({
      folder,
      file: "out/2024-H1/bao-cao-so-ket.docx",
      track: false,
      force: false,
      writer,
    });
    expect(refreshed).toMatchObject({ ok: true, updates: [] });
  });

  test("has a page that answers for its numbers", async () => {
    const html = readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.html"), "utf8");
    expect(html).toMatch(/<a class="n[^"]*" role="button"[^>]*>22,6\s?km<\/a>/);
    expect(await livePage(folder, "2024-H1", "bao-cao-so-ket")).toContain("Làm được");
  });

  test("as a draft is valid, and has marks, comments and a trace of its own", async () => {
    await made(folder, { draft: true });
    const draft = file(folder, "bao-cao-so-ket.du-thao.docx");
    expect(packageDefects(draft)).toEqual([]);
    const parts = unzipSync(draft);
    expect(strFromU8(parts["word/header1.xml"]!)).toContain("PowerPlusWaterMarkObject");
    expect(strFromU8(parts["word/comments.xml"]!).match(/<w:comment /g)!.length).toBeGreaterThan(10);
    const { findings } = await verifyEdited({
      folder,
      file: "out/2024-H1/bao-cao-so-ket.du-thao.docx",
      version: "0.0.0",
    });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.runIf(areTried("soffice"))(
    "opens in LibreOffice, and so does its template, which then makes the same document",
    async () => {
      const template = join(folder, "templates/mau-word.docx");
      const [again, document] = converted(
        [template, join(folder, "out/2024-H1/bao-cao-so-ket.docx")],
        "docx:MS Word 2007 XML",
      );
      const words = (bytes: Uint8Array) => docxText(bytes).replace(/\s+/g, " ").trim();
      expect(words(readFileSync(document!))).toMatch(/22,6\s?km/);
      const other = wordWorkspace(readFileSync(again!), { annexes: "ke-hoach" });
      const report = await made(other);
      if (report.failure)
        throw new Error(`${report.failure.message} ${JSON.stringify(report.failure.findings, null, 1)}`);
      expect(words(file(other, "bao-cao-so-ket.docx"))).toBe(words(docx));
    },
  );
});
