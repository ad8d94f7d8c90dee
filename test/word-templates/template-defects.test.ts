import { expect, test } from "vitest";
import { templateChecker } from "../../src/commands/templates/check-template.ts";
import { ROOT } from "../support/workspace.ts";
import { DEFECTS } from "./planted-defects.ts";
import { type Defect, deleted, file, p } from "./sound-template.ts";

const check = templateChecker(ROOT, "2024-07-01");
const found = (defect: Defect): readonly string[] =>
  check(file(defect), "templates/mau.docx").map(
    ({ code, place: { passage = "" } }) => `${code} @ ${passage.replace(/: “.*$/s, "")}`,
  );

test("the template that defects are planted in has none", () => {
  expect(check(file({}), "templates/mau.docx")).toEqual([]);
});

test("forty single defects", () => {
  expect(DEFECTS).toHaveLength(40);
});

test.each(DEFECTS.map(([name, defect, ...findings]) => ({ name, defect, findings })))(
  "$name is found at its place, and nothing else",
  ({ defect, findings }) => {
    expect(found(defect)).toEqual(findings);
  },
);

test.each<readonly [name: string, defect: Defect]>([
  ["curly quotes inside a tag", { body: { count: p("Làm được {{qty “roads-built” zero=“chưa có”}} đường.") } }],
  [
    "no-break spaces and hyphens inside a tag",
    { body: { count: p('Làm được {{qty\u00a0"roads\u2011built" zero="chưa có"}} đường.') } },
  ],
  ["a soft hyphen inside a tag", { body: { count: p('Làm được {{qty "roads-bu\u00adilt" zero="chưa có"}} đường.') } }],
  [
    "a tag of many runs with a bookmark and proofing marks between",
    {
      body: {
        count: p(
          "Làm được {",
          '{qty "roads',
          '<w:proofErr w:type="spellStart"/>',
          '-built" zero="chưa',
          '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>',
          ' có"}',
          "} đường.",
        ),
      },
    },
  ],
  ["a deleted digit", { body: { none: p("Chưa có ", deleted("15 "), "tin, bài.") } }],
  [
    "the number of a page as a program last counted it",
    {
      header: p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        "16",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    },
  ],
  ["a numbered heading typed by hand", { body: { title: p('I. Kết quả {{period "this"}}') } }],
])("%s is no defect", (_, defect) => {
  expect(found(defect)).toEqual([]);
});
