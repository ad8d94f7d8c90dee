import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf } from "../../../src/domain/workbook/cell-address.ts";
import { ALL } from "../../support/share.ts";
import { findingsOf, partsOf, read, valuesOf, zip } from "../fixtures.ts";

const one = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>Xã</t></is></c></row>';
const codes = async (bytes: Buffer) => (await findingsOf(bytes)).map((finding) => finding.code);

/** The workbook of `one` with one part replaced. */
const withPart = (name: string, part: string | Uint8Array) => zip({ ...partsOf(one), [name]: part });
const sheet = partsOf(one)["xl/worksheets/sheet1.xml"]!;

describe("unusual but sound files are read", () => {
  const expected = { A1: { kind: "number", value: 1, percent: false }, B1: { kind: "text", value: "Xã" } };

  test.each([
    ["plain", zip(partsOf(one))],
    ["stored without compression", zip(partsOf(one), 0)],
    ["with a byte order mark", withPart("xl/worksheets/sheet1.xml", `\uFEFF${sheet}`)],
    ["in UTF-16", withPart("xl/worksheets/sheet1.xml", utf16(sheet.replace("UTF-8", "UTF-16")))],
    [
      "with a prefix on every element",
      withPart("xl/worksheets/sheet1.xml", sheet.replace(/<(\/?)(?=[a-z])/g, "<$1x:").replace("xmlns=", "xmlns:x=")),
    ],
    ["with the text in a CDATA section", withPart("xl/worksheets/sheet1.xml", sheet.replace("Xã", "<![CDATA[Xã]]>"))],
    ["with comments", withPart("xl/worksheets/sheet1.xml", sheet.replace("<row", "<!-- <c r='A1'/> --><row"))],
    [
      "with rows and cells out of order",
      zip(partsOf('<row r="2"/><row r="1"><c r="B1" t="str"><v>Xã</v></c><c r="A1"><v>1</v></c></row>')),
    ],
    [
      "with an absolute target of the sheet",
      withPart(
        "xl/_rels/workbook.xml.rels",
        partsOf(one)["xl/_rels/workbook.xml.rels"]!.replace("worksheets/", "/xl/worksheets/"),
      ),
    ],
    [
      "with part names of its own",
      zip({
        ...partsOf(one),
        "xl/_rels/workbook.xml.rels": partsOf(one)["xl/_rels/workbook.xml.rels"]!.replace("sheet1", "bieu"),
        "xl/worksheets/bieu.xml": sheet,
      }),
    ],
  ])("%s", async (_, bytes) => {
    expect(await valuesOf(bytes)).toEqual(expected);
  });

  test("characters written as _xHHHH_ are those characters, in shared and in inline text", async () => {
    const bytes = zip(partsOf('<row r="1"><c r="A1" t="str"><v>a_x0009_b_x005F_x0041_</v></c></row>'));
    expect((await valuesOf(bytes)).A1).toEqual({ kind: "text", value: "a\tb_x0041_" });
  });

  test("a CDATA section may hold markup", async () => {
    const bytes = withPart("xl/worksheets/sheet1.xml", sheet.replace("Xã", "<![CDATA[<c r='Z9'/> & <!-- -->]]>"));
    expect((await valuesOf(bytes)).B1).toEqual({ kind: "text", value: "<c r='Z9'/> & <!-- -->" });
  });
});

describe("cells that no reader should guess at are one finding a sheet, never a value", () => {
  const rows = (cells: string) => zip(partsOf(`<row r="1">${cells}</row>`));
  test.each([
    ["without an address", "<c><v>1</v></c><c><v>2</v></c>", "workbook/cell-without-address", undefined],
    ["with an impossible address", '<c r="XFE1"><v>1</v></c>', "workbook/cell-without-address", undefined],
    [
      "with an ISO day that no calendar has",
      '<c r="A1" t="d"><v>2024-02-31</v></c><c r="B1" t="d"><v>2024-13-01</v></c>',
      "workbook/unknown-cell-kind",
      "A1",
    ],
    ["of an unknown type", '<c r="A1" t="vector"><v>1</v></c>', "workbook/unknown-cell-kind", "A1"],
    ["with a number that is none", '<c r="A1"><v>1.2oo</v></c>', "workbook/unknown-cell-kind", "A1"],
    ["with a text that is not in the table", '<c r="A1" t="s"><v>7</v></c>', "workbook/unknown-cell-kind", "A1"],
    ["twice at one address", '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', "workbook/repeated-cell", "A1"],
  ])("%s", async (_, cells, code, address) => {
    const findings = await findingsOf(rows(cells));
    expect(
      findings.map((finding) => [finding.code, finding.severity, finding.place.sheet, finding.place.address]),
    ).toEqual([[code, "error", "Biểu", address]]);
  });

  test("the finding shows the first and counts the others", async () => {
    const [finding] = await findingsOf(rows('<c r="A1" t="d"><v>2024-02-31</v></c><c r="B1" t="d"><v>2024</v></c>'));
    expect(finding!.found).toBe('ô có kiểu dữ liệu không nhận biết được (t="d", "2024-02-31"), và 1 ô khác như vậy');
  });
});

describe("hostile and damaged parts", () => {
  const entity = '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  test.each([
    [
      "a document type",
      withPart("xl/worksheets/sheet1.xml", sheet.replace("<worksheet", `${entity}<worksheet`)),
      "file/unsafe",
    ],
    [
      "a document type in UTF-16",
      withPart("xl/worksheets/sheet1.xml", utf16(sheet.replace("<worksheet", `${entity}<worksheet`))),
      "file/unsafe",
    ],
    ["a document type in the list of sheets", withPart("xl/workbook.xml", `${entity}<workbook/>`), "file/unsafe"],
    [
      "an encoding that is neither UTF-8 nor UTF-16",
      withPart("xl/worksheets/sheet1.xml", sheet.replace("UTF-8", "windows-1258")),
      "file/unreadable-part",
    ],
    [
      "bytes that are not UTF-8",
      withPart("xl/worksheets/sheet1.xml", Buffer.from(sheet, "latin1")),
      "file/unreadable-part",
    ],
    [
      "XML that is not well-formed",
      withPart("xl/worksheets/sheet1.xml", sheet.replace("</row>", "</rwo>")),
      "file/damaged",
    ],
    ["XML that ends early", withPart("xl/worksheets/sheet1.xml", sheet.slice(0, -30)), "file/damaged"],
    ["an empty part", withPart("xl/worksheets/sheet1.xml", ""), "file/damaged"],
    [
      "a missing sheet",
      withPart("xl/_rels/workbook.xml.rels", partsOf(one)["xl/_rels/workbook.xml.rels"]!.replace("sheet1", "sheet9")),
      "file/damaged",
    ],
    [
      "a sheet without a relation",
      withPart("xl/workbook.xml", partsOf(one)["xl/workbook.xml"]!.replace("rId1", "rId9")),
      "file/damaged",
    ],
  ])("%s is refused", async (_, bytes, code) => {
    expect(await codes(bytes)).toEqual([code]);
  });

  test.each([
    ["smaller", -1],
    ["larger", 1],
  ])("a part that is %s than the directory says is refused", async (_, difference) => {
    const bytes = zip(partsOf(one));
    const at = bytes.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 24) - difference, at + 24);
    expect(await codes(bytes)).toEqual(["file/damaged"]);
  });

  test("a flipped bit in a stored part is noticed by its checksum", async () => {
    const bytes = zip(partsOf(one), 0);
    const at = bytes.indexOf("<v>1</v>");
    bytes[at + 3] = "7".charCodeAt(0);
    expect(await codes(bytes)).toEqual(["file/damaged"]);
  });

  test("relations to other files and to the network are not followed", async () => {
    const external = partsOf(one)["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      '<Relationship Id="rId2" Type="x/styles" Target="http://example.vn/styles.xml" TargetMode="External"/></Relationships>',
    );
    expect(await codes(withPart("xl/_rels/workbook.xml.rels", external))).toEqual([]);
  });
});

function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, "utf16le");
}

describe("files made to exhaust the reader end soon, in a finding or without a value", () => {
  const many = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join("");

  test.runIf(ALL)("half a million filled cells and one more are too many", async () => {
    const cells = many(500_001, (i) => `<c r="A${i + 1}"><v>1</v></c>`);
    const [finding] = await findingsOf(zip(partsOf(`<row>${cells}</row>`), 1));
    expect([finding!.code, finding!.found]).toEqual([
      "file/too-large",
      "tệp lớn bất thường so với một biểu mẫu: hơn 500000 ô có nội dung",
    ]);
  });

  test("a thousand merged ranges over the whole sheet cost as much as a few", async () => {
    const row = `<row r="1">${many(1000, (i) => `<c r="${addressOf({ row: 1, column: i + 1 })}"><v>1</v></c>`)}</row>`;
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const merges = many(1000, (i) => `<mergeCell ref="${addressOf({ row: 1, column: i + 1 })}:XFD1048576"/>`);
    expect(
      Object.keys(await valuesOf(zip(partsOf(row + far, `<mergeCells>${merges}</mergeCells>`)))).length,
    ).toBeLessThan(30_000);
  });

  test.each([
    ["elements nested without end", "<a>".repeat(200_000)],
    ["comments that never end", "<!--".repeat(50_000)],
    ["tags that never end", many(200_000, (i) => `<${i}`)],
    ["CDATA sections that never end", "<![CDATA[".repeat(100_000)],
  ])("%s", async (_, xml) => {
    expect(await codes(withPart("xl/worksheets/sheet1.xml", sheet.replace("<row", `${xml}<row`)))).toEqual([
      "file/damaged",
    ]);
  });

  test("whatever bytes are changed or cut off, the reader answers with a value or with findings", async () => {
    const bytes = zip(partsOf(one), 0);
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.nat(bytes.length), async (changes, length) => {
        const changed = Buffer.from(bytes);
        for (const { at, to } of changes) changed[at] = to;
        const outcomes = [await read(changed), await read(changed.subarray(0, length))];
        for (const outcome of outcomes) expect(outcome.ok || outcome.findings.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
