import { expect, test } from "vitest";
import { officePackage } from "../../src/opc/office-package.ts";
import { relationshipsPartOf, targetOf } from "../../src/opc/part-names.ts";

test("a target written in any valid way is one part", () => {
  const forms: readonly (readonly [string, string])[] = [
    ["styles.xml", "word/styles.xml"],
    ["./styles.xml", "word/styles.xml"],
    ["../word/styles.xml", "word/styles.xml"],
    ["/word/styles.xml", "word/styles.xml"],
    ["\\word\\styles.xml", "word/styles.xml"],
    ["theme\\theme1.xml", "word/theme/theme1.xml"],
    ["../../../docProps/core.xml", "docProps/core.xml"],
    ["styles.xml#a", "word/styles.xml"],
  ];
  for (const [target, part] of forms) expect(targetOf("word/document.xml", target), target).toBe(part);
  for (const outside of ["http://a.vn/x.xml", "file:///c:/x.xml", "mailto:a@b", "//may/x.xml", ""]) {
    expect(targetOf("word/document.xml", outside), outside).toBeUndefined();
  }
  expect([relationshipsPartOf("word/document2.xml"), relationshipsPartOf("")]).toEqual([
    "word/_rels/document2.xml.rels",
    "_rels/.rels",
  ]);
});

const opened = (parts: Readonly<Record<string, string>>) =>
  officePackage({
    names: Object.keys(parts),
    bytes: (name) => (parts[name] === undefined ? undefined : Buffer.from(parts[name])),
  });
const rels = (target: string, type = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument") =>
  `<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id='a' Type="${type}" Target="${target}"/></r:Relationships>`;

test("relationships tell the main part, not its name; case, backslashes and %xx make no difference", () => {
  for (const [target, name] of [
    ["word/document2.xml", "word/document2.xml"],
    ["/Word/Document.XML", "word/document.xml"],
    ["word\\document.xml", "word\\document.xml"],
    ["/word/v%C4%83n.xml", "word/văn.xml"],
  ] as const) {
    expect(opened({ "_rels/.rels": rels(target), [name]: "<a/>" }).main(), target).toBe(name);
  }
});

test("without package relationships the content type tells the main part", () => {
  const types =
    '<Types><Override PartName="/word/x.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  expect(opened({ "[Content_Types].xml": types, "word/x.xml": "<a/>" }).main()).toBe("word/x.xml");
});

test("a target outside the package or not there is not followed", () => {
  const [outside] = opened({
    "_rels/.rels": rels('http://a.vn/x" TargetMode="External'),
  }).relationships("");
  expect(outside).toEqual({ id: "a", type: "officeDocument", target: "http://a.vn/x" });
  expect(opened({ "_rels/.rels": rels("word/mất.xml") }).main()).toBeUndefined();
});
