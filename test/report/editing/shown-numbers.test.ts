import { expect, test } from "vitest";
import { verifyDocument } from "../../../src/check/editing/verify-document.ts";
import { readEditedDocument } from "../../../src/read/edited/edited-document.ts";
import { SHOWN_PARTS, SHOWN_TEXT, UNREADABLE_CONTENT } from "../../../src/wordml/shown-text.ts";
import { trace } from "../../check/editing/sample.ts";
import { docxFile } from "../../support/word/docx-file.ts";
import { CARRIERS, drawing, FIGURE, field, math, paragraph, run, WORDS } from "./number-carriers.ts";

const findingsOf = (parts: Parameters<typeof docxFile>[0]) => {
  const document = readEditedDocument(docxFile({ ...WORDS, ...parts }), "sua.docx");
  return verifyDocument(trace("làm được [F1:roads|22,6 km] đường."), document).findings;
};

test.each(Object.keys(CARRIERS))("777 in %s: verify sees it", (name) => {
  const found = findingsOf(CARRIERS[name]!);
  expect(found.map(({ code }) => code)).toEqual(["verify/new-number"]);
  expect(found[0]!.found).toContain("777");
});

/** Elements that show nothing of their own that could be a number. */
const WITHOUT_NUMBERS = [
  "w:br",
  "w:cr",
  "w:tab",
  "w:ptab",
  "w:noBreakHyphen",
  "w:softHyphen",
  "a:br",
  "a:tab",
  "m:den",
];

test("every element of the table that shows words is tried above or below", () => {
  const tried = JSON.stringify(CARRIERS) + JSON.stringify(UNREAD);
  const missing = [...Object.keys(SHOWN_TEXT), ...Object.keys(UNREADABLE_CONTENT)].filter(
    (name) => !WITHOUT_NUMBERS.includes(name) && !new RegExp(`<${name}\\b`).test(tried),
  );
  expect(missing.filter((name) => !/^(m:(chr|endChr|sepChr)|cx:v)$/.test(name))).toEqual([]);
  const parts = Object.keys(SHOWN_PARTS).filter(
    (type) => !tried.includes(type) && !["header", "footnotes"].includes(type),
  );
  expect(parts).toEqual([]);
});

/** What shows something in which no text can be read. */
const UNREAD: Readonly<Record<string, string>> = {
  "a picture": drawing(
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><a:blip r:embed="r1"/></pic:pic>',
  ),
  "a VML picture": '<w:r><w:pict><v:shape><v:imagedata r:id="r1"/></v:shape></w:pict></w:r>',
  "another file put in": '</w:p><w:altChunk r:id="r1"/><w:p>',
  "a subdocument": '</w:p><w:subDoc r:id="r1"/><w:p>',
  "an embedded object": "<w:r><w:object/></w:r>",
  "a control": '<w:r><w:control r:id="r1"/></w:r>',
  ink: '<w:r><w:contentPart r:id="r1"/></w:r>',
  "a movie": '<w:r><w:movie r:id="r1"/></w:r>',
  "a control bound to data": '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent/></w:sdt>',
  "a page number of the old kind": "<w:r><w:pgNum/></w:r>",
  "automatic dates": "<w:r><w:dayLong/><w:dayShort/><w:monthLong/><w:monthShort/><w:yearLong/><w:yearShort/></w:r>",
};

test.each(Object.keys(UNREAD))("%s: verify says that it cannot read inside", (name) => {
  expect(findingsOf({ body: paragraph(UNREAD[name]!) }).map(({ code }) => code)).toEqual(["verify/unread"]);
});

/** Ways in which the figure itself is in the file, and nobody reads it as written. */
const HIDDEN: Readonly<Record<string, readonly [string, string]>> = {
  "hidden text": ["<w:vanish/>", "verify/unseen"],
  "hidden by style": ['<w:rStyle w:val="An"/>', "verify/unseen"],
  "struck through": ["<w:strike/>", "verify/unseen"],
  "white text": ['<w:color w:val="FFFFFF"/>', "verify/unseen"],
  "size 1": ['<w:sz w:val="2"/>', "verify/unseen"],
};

test.each(Object.keys(HIDDEN))("a figure made invisible: %s", (name) => {
  const [looks, code] = HIDDEN[name]!;
  const body = paragraph("").replace(run("22,6 km"), run("22,6 km", looks));
  expect(findingsOf({ body }).map((one) => one.code)).toEqual([code]);
});

test.each([
  [
    "a number put into the bookmark in a run of its own",
    `${run("22,6 km")}${run(" thêm 777 km")}`,
    "22,6 km thêm 777 km",
  ],
  [
    "a word that changes the sense put into the bookmark",
    `${run("22,6")}${run(" nghìn")}${run(" km")}`,
    "22,6 nghìn km",
  ],
  [
    "another numeric element put into the bookmark",
    `${run("22,6 km")}${math("<m:r><m:t>777</m:t></m:r>")}`,
    "22,6 km777",
  ],
])("%s: a figure is changed", (_, inside, text) => {
  const found = findingsOf({ body: paragraph("").replace(run("22,6 km"), inside) });
  expect(found.map(({ code }) => code)).toEqual(["verify/changed"]);
  expect(found[0]!.found).toContain(`"${text}"`);
});

test.each([
  ["deleted with tracking", `<w:del w:id="8"><w:r><w:delText>22,6 km</w:delText></w:r></w:del>`],
  [
    "in the code of a field",
    field("IF 1=1", "").replace(
      "<w:instrText> IF 1=1 </w:instrText>",
      `<w:instrText>IF</w:instrText></w:r>${run("22,6 km")}<w:r>`,
    ),
  ],
])("a figure %s: no longer in the document", (_, inside) => {
  const found = findingsOf({ body: paragraph("").replace(run("22,6 km"), inside) });
  expect(found.map(({ code }) => code)).toEqual(["verify/removed"]);
});

test.each([
  ["a hidden mark in the bookmark", run("\u202E22,6 km")],
  ["w:bdo", `<w:bdo w:val="rtl">${run("22,6 km")}</w:bdo>`],
])("a figure turned around: %s", (_, inside) => {
  const found = findingsOf({ body: paragraph("").replace(run("22,6 km"), inside) });
  expect(found.map(({ code }) => code)).toEqual(["verify/changed", "verify/unseen"]);
  const before = findingsOf({ body: paragraph("").replace(run("làm được "), run("làm được \u202E")) });
  expect(before.map(({ code }) => code)).toEqual(["verify/unseen"]);
});

test("a whole table row deleted with tracking: its figures are gone", () => {
  const row = `<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p>${FIGURE}</w:p></w:tc></w:tr></w:tbl>`;
  expect(findingsOf({ body: `<w:p>${run("a")}</w:p>${row}` }).map(({ code }) => code)).toEqual(["verify/removed"]);
});

test("white on a coloured ground, page numbers, numbers of footnotes: nothing to say", () => {
  const shaded = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="2F4B6E"/></w:tcPr>${paragraph("").replace(run("22,6 km"), run("22,6 km", '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr></w:tbl>`;
  expect(findingsOf({ body: `<w:p>${run("a")}</w:p>${shaded}` })).toEqual([]);
  expect(
    findingsOf({ body: paragraph(`${field("PAGE \\* MERGEFORMAT", "777")}${field("PAGEREF _Toc12 \\h", "777")}`) }),
  ).toEqual([]);
});
