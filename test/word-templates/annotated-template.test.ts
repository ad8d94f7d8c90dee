import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ntm } from "../cli/captured.ts";
import { partOf } from "../support/word/docx.ts";
import { packageDefects } from "../support/word/package-defects.ts";
import { p, table, wordTemplate } from "../support/word/word-template.ts";
import { emptyWorkspace } from "../support/workspace.ts";

/** A text box as Word writes one: the shape, and the same text once more for programs that know no shapes. */
const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2000000" cy="500000"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:100pt;height:40pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const FIVE_DEFECTS = wordTemplate({
  body: [
    p('Kết quả {{period "this"}}.'),
    p('Toàn tỉnh làm được {{qty "roads-bult"}} đường.'),
    table(["Nội dung", "Kết quả"], ["Đường giao thông", "12 km"]),
    p("Ghi ở khung:", box(p("Đạt {{qty}} xã."))),
    p("Số liệu do các huyện báo cáo", '<w:r><w:footnoteReference w:id="2"/></w:r>', "."),
  ].join(""),
  header: p('Đến ngày {{perod "end"}}'),
  footnotes: `<w:footnote w:id="2">${p('Đến ngày {{period "finish"}}.')}</w:footnote>`,
});

const commentOf = (bytes: Uint8Array, code: string): readonly string[] => {
  const all = partOf(bytes, "word/comments.xml").split("<w:comment ").slice(1);
  const comment = all.find((one) => one.includes(`>template/${code}<`))!;
  const id = /w:id="(\d+)"/.exec(comment)![1];
  const range = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, "s");
  const words = /<mc:AlternateContent>.*?<\/mc:AlternateContent>/gs;
  const text = (xml: string): string => xml.replaceAll(words, "").replaceAll(/<[^>]*>/g, "");
  const first = />([^<>]+)<\/w:t>/.exec(comment)![1]!;
  return [text(range.exec(partOf(bytes, "word/document.xml"))![1]!), first.replaceAll("&quot;", '"')];
};

test("five defects, in body, table, box, note and header, are five comments, each at its words or at what carries them", async () => {
  const folder = emptyWorkspace();
  writeFileSync(join(folder, "mau.docx"), FIVE_DEFECTS);
  const { code } = await ntm(folder, ["template", "check", "mau.docx", "--annotate"]);
  expect(code).toBe(1);
  const bytes = readFileSync(join(folder, "mau.danh-dau.docx"));
  expect(partOf(bytes, "word/comments.xml").match(/<w:comment /g)).toHaveLength(5);
  expect(commentOf(bytes, "unknown-figure")).toEqual([
    'Toàn tỉnh làm được {{qty "roads-bult"}} đường.',
    "template/unknown-figure",
  ]);
  expect(commentOf(bytes, "typed-number")).toEqual(["12 km", "template/typed-number"]);
  expect(commentOf(bytes, "wrong-arity")).toEqual(["Ghi ở khung:", "Ở: Thân mẫu, đoạn 4: “Đạt {{qty}} xã.”"]);
  expect(commentOf(bytes, "unknown-word")).toEqual([
    "Số liệu do các huyện báo cáo.",
    'Ở: Chú thích 2, đoạn 1: “Đến ngày {{period "finish"}}.”',
  ]);
  expect(commentOf(bytes, "unknown-helper")).toEqual([
    'Kết quả {{period "this"}}.',
    'Ở: Đầu trang 1, đoạn 1: “Đến ngày {{perod "end"}}”',
  ]);
  // Content for programs that know no shapes is beyond the schema; nothing else is wrong.
  expect(packageDefects(bytes)).toEqual([
    "word/document.xml: has alternate content, which this check cannot choose from",
  ]);
});
