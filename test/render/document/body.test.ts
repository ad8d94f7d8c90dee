import { expect, test } from "vitest";
import { textWidth } from "../../../src/domain/text/text-width.ts";
import { lookOf, paragraphsOf, rendered, styleOf, textsOf } from "../rendered.ts";
import { letter, runs } from "../sample-document.ts";

const parts = await rendered(letter());
const xml = parts["word/document.xml"]!;

test("all scripts use Times New Roman, in Vietnamese, in automatic colour, with no font of the theme", () => {
  const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(parts["word/styles.xml"]!)![0];
  const font = "Times New Roman";
  expect(defaults).toContain(`<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`);
  expect(defaults).toContain('<w:color w:val="auto"/>');
  expect(defaults).toContain('<w:lang w:val="vi-VN"');
  expect(parts["word/styles.xml"]! + xml).not.toMatch(/asciiTheme|themeColor/);
});

test("the page is A4 upright with the decree's margins, numbered from its second page in the top margin", () => {
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(xml).toContain('<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"');
  expect(xml).toContain("<w:titlePg/>");
  const headers = Object.keys(parts).filter((name) => /^word\/header\d/.test(name));
  expect(headers.map((name) => parts[name]!.includes("PAGE")).sort()).toEqual([false, true]);
  expect(lookOf(parts, "PageNumber")).toEqual([14, false, false, "center"]);
});

test("prose is 14 pt, justified, indented 1,27 cm, 6 pt apart, at 1,1 lines", () => {
  expect(lookOf(parts, "Body")).toEqual([14, false, false, "both"]);
  expect(styleOf(parts, "Body")).toContain('<w:spacing w:before="120" w:after="0" w:line="264" w:lineRule="auto"/>');
  expect(styleOf(parts, "Body")).toContain('<w:ind w:firstLine="720"/>');
});

test.each([
  ["Heading1", true, false],
  ["Heading2", true, false],
  ["Heading3", true, false],
  ["Heading4", true, true],
  ["Heading5", false, true],
  ["Heading6", false, false],
])("%s: bold %s, italic %s, on the left, kept with what follows, in Word's outline", (id, bold, italic) => {
  expect(lookOf(parts, id)).toEqual([14, bold, italic, "left"]);
  expect(styleOf(parts, id)).toContain("<w:keepNext/>");
  expect(styleOf(parts, id)).toContain(`<w:outlineLvl w:val="${Number(id.at(-1)) - 1}"/>`);
});

test("only the outermost headings in use are in capitals, whether they start at A. or at I.", async () => {
  expect(textsOf(xml, "Heading1")).toEqual(["A. KẾT QUẢ THỰC HIỆN"]);
  expect(textsOf(xml, "Heading2")).toEqual(["I. Công tác chỉ đạo"]);
  const roman = await rendered(
    letter({ body: [{ kind: "heading", depth: 2, label: "I.", runs: runs("Đánh giá chung") }] }),
  );
  expect(textsOf(roman["word/document.xml"]!, "Heading1")).toEqual(["I. ĐÁNH GIÁ CHUNG"]);
});

test("marks and labels are characters of the text, never Word's lists", async () => {
  const { "word/document.xml": source = "" } = await rendered(
    letter({
      body: [
        { kind: "bullet", level: 1, runs: runs("một") },
        { kind: "bullet", level: 2, runs: runs("hai") },
        { kind: "item", label: "3.", runs: runs("ba") },
      ],
    }),
  );
  expect([...textsOf(source, "Bullet1"), ...textsOf(source, "Bullet2"), ...textsOf(source, "Item")]).toEqual([
    "- một",
    "+ hai",
    "3. ba",
  ]);
  expect(source).not.toContain("<w:numPr>");
});

test("footnotes are Word's own, 10 pt, with a space after the mark", async () => {
  const noted = await rendered(
    letter({
      body: [{ kind: "paragraph", runs: [{ text: "năm 2024" }, { text: "", footnote: 0 }, { text: "." }] }],
      footnotes: [runs("Văn bản số 1")],
    }),
  );
  expect(noted["word/document.xml"]).toContain('<w:footnoteReference w:id="1"/>');
  expect(noted["word/footnotes.xml"]).toMatch(
    /<w:footnote w:id="1">.*<w:footnoteRef\/><\/w:r><w:r><w:t xml:space="preserve"> <\/w:t><\/w:r>.*Văn bản số 1/,
  );
  expect(noted["word/footnotes.xml"]!.match(/<w:footnoteRef\/>/g)).toHaveLength(1);
  expect(lookOf(noted, "FootnoteText")).toEqual([10, false, false, "both"]);
});

test("one addressee stands on the line of Kính gửi", () => {
  expect(textsOf(xml, "Addressee")).toEqual(["Kính gửi: Sở Nông nghiệp và Phát triển nông thôn"]);
});

test("several addressees stand line by line, dashes under the colon, ; after each and . after the last", async () => {
  const addressees = [runs("Sở Tài chính"), runs("Sở Nội vụ"), runs("Ủy ban nhân dân các huyện")];
  const many = await rendered(letter({ opening: { kind: "letter", subject: [], addressees } }));
  const lines = paragraphsOf(many["word/document.xml"]!).filter((one) => one.style === "Addressees");
  expect(lines.map((one) => one.text)).toEqual([
    "Kính gửi:",
    "- Sở Tài chính;",
    "- Sở Nội vụ;",
    "- Ủy ban nhân dân các huyện.",
  ]);
  const indents = lines.map(({ xml: one }) => {
    const left = Number(/w:left="(\d+)"/.exec(one)![1]);
    return left - Number(/w:hanging="(\d+)"/.exec(one)?.[1] ?? 0);
  });
  expect(new Set(indents.slice(1)).size).toBe(1);
  expect((indents[1]! - indents[0]!) / 20).toBeCloseTo(textWidth("Kính gửi", { size: 14 }), 0);
});

test("Nơi nhận stands on the level of the signature, dashes flush left, ; after each and . after Lưu", () => {
  const table = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)!.at(-1)!;
  const first = paragraphsOf(table);
  expect(textsOf(table, "RecipientsLabel")).toEqual(["Nơi nhận:"]);
  expect(textsOf(table, "Recipients")).toEqual(["- Như trên;", "- Lưu: VT, NV."]);
  expect(textsOf(table, "Authority")).toEqual(["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]);
  expect(textsOf(table, "Signer")).toEqual(["Nguyễn Văn A"]);
  for (const style of ["RecipientsLabel", "Authority"]) {
    expect(first.find((one) => one.style === style)!.xml).toContain('<w:spacing w:before="240"/>');
  }
  expect(lookOf(parts, "RecipientsLabel")).toEqual([12, true, true, "left"]);
  expect(lookOf(parts, "Recipients")).toEqual([11, false, false, "left"]);
  expect(styleOf(parts, "Recipients")).not.toContain("<w:ind");
  expect(lookOf(parts, "Signer")).toEqual([14, true, false, "center"]);
});

test("the signature is never alone on a page: its row does not break and the last paragraph stays with it", () => {
  expect(xml.match(/<w:tbl>.*?<\/w:tbl>/gs)!.at(-1)).toContain("<w:cantSplit/>");
  const last = paragraphsOf(xml)
    .filter((one) => one.style === "Body")
    .at(-1)!;
  expect(last.text).toBe("Trên đây là báo cáo./.");
  expect(last.xml).toContain("<w:keepNext/>");
  expect(paragraphsOf(xml).filter((one) => one.style === "Body")[0]!.xml).not.toContain("<w:keepNext/>");
});

test("a named type is centred in capitals above its bold subject and a line of a third to a half of it", async () => {
  const named = await rendered(
    letter({
      opening: {
        kind: "named",
        type: "Thông báo",
        subject: [runs("Kết luận của Chủ tịch"), runs("tại Hội nghị")],
        addressees: [],
      },
    }),
  );
  const source = named["word/document.xml"]!;
  expect(textsOf(source, "Type")).toEqual(["THÔNG BÁO"]);
  expect(textsOf(source, "Subject")).toEqual(["Kết luận của Chủ tịch\ntại Hội nghị"]);
  expect([lookOf(named, "Type"), lookOf(named, "Subject")]).toEqual([
    [14, true, false, "center"],
    [14, true, false, "center"],
  ]);
  const rule = paragraphsOf(source).filter((one) => one.style === "Rule")[2]!.xml;
  const side = Number(/<w:ind w:left="(\d+)"/.exec(rule)![1]);
  const share = (9355 - 2 * side) / 20 / textWidth("Kết luận của Chủ tịch", { bold: true, size: 14 });
  expect(share).toBeGreaterThan(1 / 3);
  expect(share).toBeLessThan(1 / 2);
  expect(source).not.toContain('"Addressee"');
});

test("properties name title, subject, author and language, dated by the document", () => {
  const core = parts["docProps/core.xml"]!;
  expect(core).toContain("<dc:title>Báo cáo sơ kết</dc:title><dc:subject>NTM &amp; OCOP</dc:subject>");
  expect(core).toContain("<dc:creator>Văn phòng</dc:creator><dc:language>vi-VN</dc:language>");
  expect(core.match(/2024-06-14T00:00:00Z/g)).toHaveLength(2);
});

test("minutes are signed by who wrote them on the left and by who chaired on the right; Nơi nhận stands below both", async () => {
  const closing = {
    ...letter().closing,
    authority: ["CHỦ TỌA"],
    signer: "Nguyễn Văn A",
    secretary: { authority: ["THƯ KÝ"], signer: "Lê Thị B" },
  };
  const table = (await rendered(letter({ closing })))["word/document.xml"]!.match(/<w:tbl>.*?<\/w:tbl>/gs)!.at(-1)!;
  const cells = [...table.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
    paragraphsOf(cell)
      .map(({ text }) => text)
      .filter(Boolean),
  );
  expect(cells).toEqual([
    ["THƯ KÝ", "Lê Thị B"],
    ["CHỦ TỌA", "Nguyễn Văn A"],
    ["Nơi nhận:", "- Như trên;", "- Lưu: VT, NV."],
    [],
  ]);
  expect(textsOf(table, "Authority")).toEqual(["THƯ KÝ", "CHỦ TỌA"]);
  expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(2);
});
