import { expect, test } from "vitest";
import { docxText } from "../../support/word/docx.ts";
import { packageDefects } from "../../support/word/package-defects.ts";
import { p, table, wordTemplate, wordWorkspace } from "../../support/word/word-template.ts";
import { file, made } from "./made-from-word.ts";

test("a sentence, a list and a loop over rows of a table become a document with its trace", async () => {
  const folder = wordWorkspace(
    wordTemplate({
      body: [
        p("Toàn tỉnh làm được ", '{{qty "roads-', 'built" zero="chưa có"}}', " đường."),
        p("{{#each (districts) as |one|}}"),
        p("- {{one.name}};"),
        p("{{/each}}"),
        table(
          ["Đơn vị", "Đường"],
          ["{{#each (districts) as |one|}}", ""],
          ["{{one.name}}", '{{num "roads-built" of=one}}'],
          ["{{/each}}", ""],
        ),
        p(""),
      ].join(""),
    }),
  );
  const report = await made(folder);
  expect(report.written.length).toBeGreaterThan(2);
  const docx = file(folder, "bao-cao-so-ket.docx");
  expect(packageDefects(docx)).toEqual([]);
  expect(docxText(docx)).toMatchInlineSnapshot(`
    "Toàn tỉnh làm được 22,6 km đường.
    - Thành phố Hà Tĩnh;
    - Thị xã Hồng Lĩnh;
    - Huyện Hương Sơn;
    - Huyện Đức Thọ;
    - Huyện Vũ Quang;
    - Huyện Nghi Xuân;
    - Huyện Can Lộc;
    - Huyện Hương Khê;
    - Huyện Thạch Hà;
    - Huyện Cẩm Xuyên;
    - Huyện Kỳ Anh;
    - Huyện Lộc Hà;
    - Thị xã Kỳ Anh;
    Đơn vị
    Đường
    Thành phố Hà Tĩnh
    0,6
    Thị xã Hồng Lĩnh
    0,1
    Huyện Hương Sơn
    2,9
    Huyện Đức Thọ
    1,9
    Huyện Vũ Quang
    1,1
    Huyện Nghi Xuân
    1,9
    Huyện Can Lộc
    2
    Huyện Hương Khê
    2,5
    Huyện Thạch Hà
    2,6
    Huyện Cẩm Xuyên
    2,6
    Huyện Kỳ Anh
    2,5
    Huyện Lộc Hà
    1,4
    Thị xã Kỳ Anh
    0,6


    "
  `);
});

test("text of cells never becomes markup or a tag, and a broken template writes nothing", async () => {
  const folder = wordWorkspace(
    wordTemplate({ body: p('{{narrative "Mở đầu"}}') + p('Làm 5 km {{qty "roads-bulit"}}') }),
  );
  const report = await made(folder);
  expect(report.written).toEqual([]);
  expect(report.failure?.findings.map(({ code, place }) => [code, place.passage])).toEqual([
    ["template/typed-number", 'Thân mẫu, đoạn 2: “Làm 5 km {{qty "roads-bulit"}}”'],
    ["template/unknown-figure", 'Thân mẫu, đoạn 2: “Làm 5 km {{qty "roads-bulit"}}”'],
  ]);
});
