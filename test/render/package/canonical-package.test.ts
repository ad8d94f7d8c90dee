import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bookmark, Document, ExternalHyperlink, Packer, Paragraph, TextRun } from "docx";
import { build } from "esbuild";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { renderDocx } from "../../../src/render/document/docx.ts";
import { canonicalPackage } from "../../../src/render/package/canonical-package.ts";
import { cellFigure } from "../../support/cell-figure.ts";
import { layout, letter, wideAnnex } from "../sample-document.ts";

const DATE = "2024-06-14";
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const sample = letter({
  annexes: [wideAnnex("Biểu", 5)],
  origins: [{ kind: "figure", figure: cellFigure("roads", "F7", 12) }],
  body: [
    {
      kind: "paragraph",
      runs: [
        { text: "12", origin: 0 },
        { text: "", footnote: 0 },
      ],
    },
    {
      kind: "chart",
      type: "bar",
      direction: "vertical",
      percent: false,
      title: [{ text: "Đường giao thông" }],
      alt: [{ text: "Một cột" }],
      categories: ["Can Lộc"],
      series: [{ name: "Thực hiện", values: [{ value: "12", origin: 0 }] }],
    },
  ],
  footnotes: [[{ text: "chú thích" }]],
});
const render = (document = sample): Promise<Uint8Array> => renderDocx(document, layout, { draft: true });

test("a document has the same bytes in every time zone and process", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ntm-"));
  try {
    const file = join(folder, "render.mjs");
    await build({
      stdin: {
        contents: `
          import { createHash } from "node:crypto";
          import { readFileSync } from "node:fs";
          import { renderDocx } from "./src/render/document/docx.ts";
          const { document, layout } = JSON.parse(readFileSync(0, "utf8"));
          const bytes = await renderDocx(document, layout, { draft: true });
          process.stdout.write(createHash("sha256").update(bytes).digest("hex"));`,
        resolveDir: join(import.meta.dirname, "../../.."),
      },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile: file,
      logLevel: "error",
    });
    const input = JSON.stringify({ document: sample, layout });
    const zones = ["Asia/Ho_Chi_Minh", "America/New_York", "UTC"];
    const hashes = zones.map((TZ) =>
      execFileSync(process.execPath, [file], { input, env: { ...process.env, TZ }, encoding: "utf8" }),
    );
    expect(new Set([...hashes, hashOf(await render())]).size).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a document has the same bytes wherever it stands in a batch", async () => {
  const other = letter({ annexes: [wideAnnex("Khác", 3)] });
  const first = [await render(), await render(other)].map(hashOf);
  const second = [await render(other), await render()].map(hashOf);
  expect(second).toEqual([...first].reverse());
});

test("canonical bytes stay as they are when made canonical again", async () => {
  const bytes = await render();
  expect(hashOf(canonicalPackage(bytes, DATE))).toBe(hashOf(bytes));
});

test("entries are sorted behind the content types, all with the time of the document", async () => {
  const bytes = await render();
  const names = Object.keys(unzipSync(bytes));
  expect(names[0]).toBe("[Content_Types].xml");
  expect(names.slice(1)).toEqual(names.slice(1).sort());
  const header = Buffer.from(bytes).readUInt32LE(10);
  expect([(header >>> 25) + 1980, (header >>> 21) & 15, (header >>> 16) & 31, (header >>> 11) & 31]).toEqual([
    2024, 6, 14, 12,
  ]);
});

test("random relationship ids and ids counted over the process are numbered anew", async () => {
  const linked = async (): Promise<Uint8Array> =>
    Packer.pack(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({
                children: [
                  new ExternalHyperlink({ link: "https://example.org", children: [new TextRun("liên kết")] }),
                  new Bookmark({ id: "moc", children: [new TextRun("mốc")] }),
                ],
              }),
            ],
          },
        ],
      }),
      "uint8array",
    );
  const [one, other] = [await linked(), await linked()].map((bytes) => canonicalPackage(bytes, DATE));
  expect(hashOf(one!)).toBe(hashOf(other!));
  const xml = strFromU8(unzipSync(one!)["word/document.xml"]!);
  expect(xml).toMatch(/<w:hyperlink [^>]*r:id="rId\d+"/);
  expect(xml).toMatch(/<w:bookmarkStart [^>]*w:id="1"/);
});

test("a workbook of exceljs is the same whenever it was written", async () => {
  const written = async (created: Date): Promise<string> => {
    const workbook = new ExcelJS.Workbook();
    workbook.created = created;
    workbook.addWorksheet("Thông tin").getCell("A1").value = "Xã Cẩm Bình";
    return hashOf(canonicalPackage(new Uint8Array(await workbook.xlsx.writeBuffer()), DATE));
  };
  expect(await written(new Date("2020-01-01T00:00:00Z"))).toBe(await written(new Date("2025-01-01T00:00:00Z")));
});

async function broken(name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await render());
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) });
}

test.each([
  [
    "footnote",
    "word/document.xml",
    (xml: string) => xml.replace('footnoteReference w:id="1"', 'footnoteReference w:id="7"'),
    /footnote 7/,
  ],
  [
    "comment",
    "word/document.xml",
    (xml: string) => xml.replace(/commentReference w:id="\d+"/, 'commentReference w:id="99"'),
    /comment 99/,
  ],
  [
    "end of a comment",
    "word/document.xml",
    (xml: string) => xml.replace(/<w:commentRangeEnd w:id="\d+"\/>/, ""),
    /end of comment 2/,
  ],
  ["style", "word/document.xml", (xml: string) => xml.replace('"Signer"', '"Nobody"'), /style Nobody/],
  [
    "numbering",
    "word/document.xml",
    (xml: string) => xml.replace('<w:pStyle w:val="Signer"/>', '<w:numPr><w:numId w:val="44"/></w:numPr>'),
    /numbering 44/,
  ],
  [
    "relationship",
    "word/document.xml",
    (xml: string) => xml.replace(/r:id="rId\d+"/, 'r:id="rId99"'),
    /relationship rId99/,
  ],
  [
    "part",
    "word/_rels/document.xml.rels",
    (xml: string) => xml.replace("styles.xml", "style.xml"),
    /part word\/style\.xml/,
  ],
  [
    "main part",
    "_rels/.rels",
    (xml: string) => xml.replace("word/document.xml", "word/letter.xml"),
    /part word\/letter\.xml/,
  ],
  [
    "content type",
    "[Content_Types].xml",
    (xml: string) => xml.replace("/word/styles.xml", "/word/look.xml"),
    /part word\/look\.xml/,
  ],
])("a dangling %s is a bug and is refused", async (_, name, change, message) => {
  const bytes = await broken(name, change);
  expect(() => canonicalPackage(bytes, DATE)).toThrow(message);
});
