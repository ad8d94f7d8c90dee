import { expect, test } from "vitest";
import { readXml } from "../../../src/wordml/read-xml.ts";
import { attributesOf, childrenOf, type XmlElement } from "../../../src/wordml/xml.ts";

const read = (xml: string): XmlElement => readXml(Buffer.from(xml), "thử.docx", "word/document.xml");

/** A tree as one line. */
const told = (element: XmlElement): string =>
  `${element.localName}(${attributesOf(element)
    .map(({ localName, value }) => `${localName}=${value}`)
    .join(
      " ",
    )})${childrenOf(element).length === 0 ? `:${element.textContent}` : `[${childrenOf(element).map(told).join(",")}]`}`;

const USUAL = `<?xml version="1.0"?>
<w:a xmlns:w="urn:w" x='1 &amp; "2"'><w:t xml:space="preserve"> một &lt;hai&gt; &#x1ED9;&#233; </w:t><w:rPr><w:b/><w:i w:val="0"/></w:rPr
><w:rPr><w:b/></w:rPr><w:e /></w:a>`;

test("names lose their prefixes, entities are resolved, blanks stay", () => {
  expect(told(read(USUAL))).toBe(
    'a(w=urn:w x=1 & "2")[t(space=preserve): một <hai> ộé ,rPr()[b():,i(val=0):],rPr()[b():],e():]',
  );
});

test.each([
  ["a comment", (xml: string) => xml.replace("<w:e />", "<!-- <w:x> --><w:e />")],
  ["an instruction", (xml: string) => xml.replace("<w:e />", "<?x y?><w:e />")],
  ["a section of characters", (xml: string) => xml.replace("&lt;hai&gt;", "<![CDATA[<hai>]]>")],
  ["lines of Windows", (xml: string) => xml.replace("\n", "\r\n")],
  ["a mark of byte order", (xml: string) => `\uFEFF${xml}`],
])("%s does not change the tree", (_, changed) => {
  expect(changed(USUAL)).not.toBe(USUAL);
  expect(told(read(changed(USUAL)))).toBe(told(read(USUAL)));
});

test("looks that are written the same are one object; such as hold former looks are read whole", () => {
  const plain = "<rPr><b/></rPr>";
  const tracked = "<rPr><b/><rPrChange><rPr><i/></rPr></rPrChange></rPr>";
  const [one, other, ...changed] = childrenOf(read(`<a>${plain}${plain}${tracked}${tracked}</a>`));
  expect(other).toBe(one);
  expect(changed.map(told)).toEqual(Array(2).fill("rPr()[b():,rPrChange()[rPr()[i():]]]"));
});

test.each([
  ["two roots", "<a/><b/>"],
  ["text outside", "<a/>b"],
  ["a tag that another closes", "<a><b></a></b>"],
  ["a tag that nothing closes", "<a><b></a>"],
  ["looks that nothing closes", "<a><rPr><b/></a>"],
  ["an attribute twice", '<a x="1" x="2"/>'],
  ["a value without quotes", "<a x=1/>"],
  ["a sign in a value", '<a x="<"/>'],
  ["an unknown entity", "<a>&nbsp;</a>"],
  ["a bare ampersand", "<a>1 & 2</a>"],
  ["a prefix that nothing declares", "<a><w:b/></a>"],
  ["a name that is none", "<1a/>"],
  ["a declared type", "<!DOCTYPE a><a/>"],
  ["too deep a nesting", `${"<a>".repeat(300)}${"</a>".repeat(300)}`],
])("%s is refused", (_, xml) => {
  expect(() => read(xml)).toThrow(/không phải XML đúng/);
});
