import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { walkXml } from "../../../src/read/package/walk-xml.ts";
import { random } from "../../corpus/random.ts";
import { seeds } from "../../support/share.ts";
import { ROOT } from "../../support/workspace.ts";

/** Everything that a walk through a part tells. */
function told(xml: string, root: string): readonly unknown[] {
  const events: unknown[] = [];
  const defect = walkXml(Buffer.from(xml), {
    root,
    open: (name, attributes, depth, relationOf) => {
      events.push(["open", name, { ...attributes }, depth, relationOf(attributes)]);
    },
    text: (text) => void (/[^ \t\n\r]/.test(text) && events.push(["text", text])),
    close: (name, depth) => void events.push(["close", name, depth]),
  });
  return defect ? [defect] : events;
}

/** The same part with a comment before its root, which leaves all of it to the parser. */
const forTheParser = (xml: string): string => xml.replace(/^(\uFEFF?(?:<\?xml [^<>]*\?>)?\s*)/, "$1<!-- -->");

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const NOTE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:x"';

test.each([
  ["a plain part", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<r ${MAIN}><a b="1"/><c>x</c></r>`],
  ["texts before, between and behind elements", `<r ${MAIN}>a<b>c</b>d<e/>f</r>\n`],
  ["the five references", `<r ${MAIN} a="&quot;&lt;&amp;">&apos;&gt;&amp;</r>`],
  ["references by number, from there on", `<r ${MAIN}><a>1</a><b c="2">x&#225;y</b><d>z</d></r>`],
  ["CDATA, from there on", `<r ${MAIN}><a>1</a><b>x<![CDATA[<y>]]></b><d>z</d></r>`],
  ["a comment between elements", `<r ${MAIN}><a>1</a><!-- x --><d>z</d></r>`],
  ["a comment behind the root", `<r ${MAIN}><a>1</a></r><!-- x -->`],
  ["a prefix for all names", `<m:r ${MAIN.replace("xmlns", "xmlns:m")}><m:a m:b="1"/><m:c>x</m:c></m:r>`],
  ["elements of another namespace", `<r ${MAIN} ${NOTE}><x:a><c>x</c></x:a><d/></r>`],
  [
    "a choice and its fallback",
    `<r ${MAIN} ${NOTE}><mc:AlternateContent><mc:Choice Requires="x"><a/></mc:Choice><mc:Fallback><b/></mc:Fallback></mc:AlternateContent></r>`,
  ],
  ["attributes in single quotes, on lines of their own", `<r ${MAIN}><a b='1'\n c="2"/><d>z</d></r>`],
  ["ends of lines and tabs in texts and attributes", `<r ${MAIN}><a b="1\t2\n3">x\r\ny\rz\t</a></r>`],
  ["spaces within tags", `<r ${MAIN} ><a /><b c = "1"/></r >`],
  ["letters of Vietnamese in names", `<r ${MAIN}><ngày thứ="2"/></r>`],
  ["an attribute with the sign of an end", `<r ${MAIN}><a b="1>2"/></r>`],
  ["a mark of the order of bytes", `\uFEFF<r ${MAIN}/>`],
  ["a processing instruction", `<r ${MAIN}><?x y?><a/></r>`],
])("%s", (_, xml) => {
  const plain = told(xml, "r");
  expect(plain).toEqual(told(forTheParser(xml), "r"));
  expect(plain.length).toBeGreaterThan(1);
});

test.each([
  ["nothing", ""],
  ["text alone", "x"],
  ["an end that is missing", `<r ${MAIN}><a>`],
  ["ends that are crossed", `<r ${MAIN}><a><b></a></b></r>`],
  ["an end without a beginning", `<r ${MAIN}></a></r>`],
  ["an attribute twice", `<r ${MAIN}><a b="1" b="2"/></r>`],
  ["an attribute without quotes", `<r ${MAIN}><a b=1/></r>`],
  ["attributes that touch", `<r ${MAIN}><a b="1"c="2"/></r>`],
  ["two roots", `<r ${MAIN}/><r ${MAIN}/>`],
  ["text behind the root", `<r ${MAIN}/>x`],
  ["the end of a section of text without its beginning", `<r ${MAIN}>x]]>y</r>`],
  ["a reference that nobody declared", `<r ${MAIN}>&x;</r>`],
  ["a character that XML does not have", `<r ${MAIN}>\u0001</r>`],
  ["a character that XML does not have, in an attribute", `<r ${MAIN}><a b="\uFFFF"/></r>`],
  ["a declaration of entities", `<!DOCTYPE r [<!ENTITY x "y">]><r ${MAIN}/>`],
  ["a name that begins with a digit", `<r ${MAIN}><1a/></r>`],
  ["another root", `<s ${MAIN}/>`],
  ["a namespace that is not read", '<r xmlns="urn:y"/>'],
  ["elements within elements without end", `<r ${MAIN}>${"<a>".repeat(200)}${"</a>".repeat(200)}</r>`],
])("refused both ways: %s", (_, xml) => {
  const plain = told(xml, "r");
  expect(plain).toEqual(told(forTheParser(xml), "r"));
  expect(plain).toHaveLength(1);
});

/** Signs of which the grammar is made, and some that it forbids. */
const SIGNS = [
  "<",
  ">",
  "/",
  '"',
  "'",
  "=",
  "&",
  ";",
  " ",
  "\n",
  "\r",
  ":",
  "a",
  "]]>",
  "&amp;",
  "\u0001",
  "<a>",
  "</a>",
];
const CASES = seeds(1500, 0.2);

test("1500 damages of parts of the sample: told alike, or refused alike", () => {
  const source = random(20_261_129);
  const parts = unzipSync(readFileSync(join(ROOT, "data/periods/2024-H1/tinh.xlsx")));
  const small = [
    [strFromU8(parts["xl/workbook.xml"]!), "workbook"],
    [strFromU8(parts["xl/worksheets/sheet2.xml"]!).slice(0, 20_000), "worksheet"],
    [strFromU8(parts["xl/_rels/workbook.xml.rels"]!), "Relationships"],
  ] as const;
  for (let index = 0; index < CASES; index++) {
    const [xml, root] = source.pick(small);
    // Behind the declaration, which the comment follows.
    const head = xml.indexOf(">") + 1;
    const at = head + source.below(xml.length - head);
    const damaged = xml.slice(0, at) + source.pick(SIGNS) + xml.slice(at + source.below(3));
    expect(told(damaged, root), `${index}: ${damaged.slice(Math.max(0, at - 40), at + 40)}`).toEqual(
      told(forTheParser(damaged), root),
    );
  }
});
