import { expect, test } from "vitest";
import { decodeXml, encodeXml } from "../../src/opc/decode-xml.ts";

const XML = (label: string) => `<?xml version="1.0"${label && ` encoding="${label}"`}?><a>Hà Tĩnh</a>`;
const utf16 = (text: string, order: "le" | "be", mark: boolean): Buffer => {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return order === "be" ? bytes.swap16() : bytes;
};

test.each([
  ["UTF-8", Buffer.from(XML("UTF-8"))],
  ["utf8", Buffer.from(XML("utf8"))],
  ["UTF8 with a byte order mark", Buffer.from(`\uFEFF${XML("UTF8")}`)],
  ["no declaration", Buffer.from(XML(""))],
  ["UTF-16 LE", utf16(XML("UTF-16"), "le", true)],
  ["UTF-16 BE", utf16(XML("UTF-16"), "be", true)],
  ["UTF-16 without a mark", utf16(XML("UTF-16"), "le", false)],
  ["UTF-8 declared as UTF-16", Buffer.from(XML("UTF-16"))],
  ["UTF-16 declared as UTF-8", utf16(XML("UTF-8"), "le", true)],
])("%s can be read", (_, bytes) => {
  expect(decodeXml(bytes, "x.xml")).toContain("<a>Hà Tĩnh</a>");
});

test("other encodings are refused by name; where all is ASCII it does not matter", () => {
  expect(() => decodeXml(Buffer.from(XML("windows-1258"), "latin1"), "word/document.xml")).toThrow(
    "word/document.xml: dùng bảng mã windows-1258, chỉ đọc được UTF-8 và UTF-16",
  );
  expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>km</a>'), "x")).toContain("km");
  expect(() => decodeXml(Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 60]), "x")).toThrow("UTF-32");
});

test("bytes that are no text are refused, they do not become question marks", () => {
  expect(() => decodeXml(Buffer.from([0x3c, 0x61, 0x3e, 0xc3, 0x28]), "x")).toThrow("UTF-8");
});

test("written back in the old encoding", () => {
  for (const order of ["le", "be"] as const) {
    const bytes = utf16(XML("UTF-16"), order, true);
    expect(Buffer.from(encodeXml(decodeXml(bytes, "x"), bytes)).equals(bytes)).toBe(true);
  }
});
