import { expect, test } from "vitest";
import { templateDefects } from "../../../src/compose/template-defects.ts";
import { CAN_LOC } from "../../support/view.ts";
import { HEAD, template } from "../composed.ts";
import { problems, vocabulary } from "./judged-template.ts";

test("a partial is checked in the scope of its call, defects point into its own file", () => {
  const source = template(
    '{{#each (where "dossiers")}}{{> phan}}{{else}}Chưa{{/each}}{{> rieng district="x"}}{{> vong}}',
    HEAD,
    {
      phan: "{{unit.name}} {{nothing}}",
      rieng: "{{district}}",
      vong: "{{> vong}}",
    },
  );
  expect(templateDefects(source, vocabulary)).toMatchObject([
    { place: { file: "phan.md.hbs", line: 1, column: 17 }, code: "template/unknown-path" },
    { place: { file: "rieng.md.hbs", line: 1, column: 3 }, code: "template/not-printable" },
    { place: { file: "vong.md.hbs" }, code: "template/unsupported" },
  ]);
});

test("a part that stands in another room now is named by its place there", () => {
  const source = template("{{> bao-cao/ha-tang}}{{> ket-qua}}", HEAD, {
    "bao-cao/3/ha-tang": "x",
    "bao-cao/3/ket-qua": "y",
  });
  expect(templateDefects(source, vocabulary)).toMatchObject([
    { code: "template/unknown-partial", fix: 'phần ấy nay là "bao-cao/3/ha-tang"' },
    { code: "template/unknown-partial", fix: 'phần ấy nay là "bao-cao/3/ket-qua"' },
  ]);
});

test("headings are checked in the document's order, through partials too", () => {
  const source = template("# A\n\n{{> phan}}\n\n#### D", HEAD, { phan: "### B\n\n#### I. C", thua: "#### X" });
  expect(templateDefects(source, vocabulary)).toMatchObject([
    { place: { file: "phan.md.hbs", line: 3, column: 6 }, code: "template/typed-heading-number" },
  ]);
  const orphan = template("{{> phan}}\n\n# A", HEAD, { phan: "## B" });
  expect(templateDefects(orphan, vocabulary)).toMatchObject([
    { place: { file: "phan.md.hbs", line: 1, column: 1 }, code: "template/heading-order" },
  ]);
});

test("a partial that nobody calls is no part of the document", () => {
  const source = template("Chữ", HEAD, { thua: "Có 5 km[^a] {{nothing}}" });
  expect(templateDefects(source, vocabulary)).toEqual([]);
});

test.each([
  ["without any", ["1:1 front-matter"]],
  ["---\nsubject: V/v\n---\n", ["2:1 front-matter"]],
  ["---\nkind: lettre\nsubject: V/v\n---\n", ["2:7 front-matter"]],
  ["---\nkind: named\nsubject: V/v\n---\n", ["2:1 front-matter"]],
  ["---\nkind: letter\n---\n", ["2:1 front-matter"]],
  ["---\nkind: letter\nsubjcet: V/v\nsubject: x\n---\n", ["3:1 front-matter"]],
  [
    '---\nkind: letter\nsubject:\n  - V/v {{period "thsi"}}\n  - năm 2024\n---\n',
    ["4:18 unknown-word", "5:9 typed-number"],
  ],
  ["---\nkind: letter\nsubject: 'V/v {{x}}'\n---\n", ["3:17 unknown-helper"]],
  ["---\nkind: letter\nsubject: V/v\ndate: '{{dat}} 28/02'\n---\n", ["4:10 unknown-helper", "4:16 typed-number"]],
])("front matter %j", (text, expected) => {
  const found = templateDefects({ ...template(""), text }, vocabulary);
  expect(
    found.map(({ place: { line, column: at }, code }) => `${line}:${at} ${code.replace("template/", "")}`),
  ).toEqual(expected);
});

test("a district's name used as unit id must be in the register", () => {
  expect(problems(`{{num "roads" of="${CAN_LOC.code}" zero="chưa"}}`)).toEqual([]);
});
