import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ntm } from "../cli/captured.ts";
import { changeOffice } from "../support/short-report.ts";
import { packageDefects } from "../support/word/package-defects.ts";
import { textOf } from "../support/word/shown-text.ts";
import { p, wordTemplate, wordWorkspace } from "../support/word/word-template.ts";
import { sampleWorkspace } from "../support/workspace.ts";

const REPORT = ["report", "-p", "2024-H1", "-t", "bao-cao-so-ket", "--no-html"];
const MADE = "out/2024-H1/bao-cao-so-ket.docx";

const SECTION = `Nội dung đến ngày {{period "end"}}.`;
const MARKDOWN = `---
kind: letter
subject: ['V/v thứ tự điểm {{period "this"}}']
numbering: A
---
# Điểm

## Nội dung

Gồm các điểm:

1) Điểm thứ nhất;
{{#each (districts) as |one|}}
1) {{one.name}};
{{/each}}

${["Hai", "Ba", "Bốn", "Năm", "Sáu"].map((name) => `# ${name}\n\n## Mục\n\n${SECTION}\n`).join("\n")}`;

/** The body of the report of a half year as these lines; its annexes left out. */
function markdownWorkspace(): string {
  const folder = sampleWorkspace();
  changeOffice(folder, (office) =>
    office.replace(/template: bao-cao-so-ket\n([\s\S]*?)annexes: \[[^\]]*\]\n/, "template: diem\n$1annexes: []\n"),
  );
  mkdirSync(join(folder, "templates"), { recursive: true });
  writeFileSync(join(folder, "templates/diem.md.hbs"), MARKDOWN);
  return folder;
}

const labelsIn = (file: string): readonly string[] =>
  textOf(file).body.flatMap((line) => /^(?:\p{L}\)|\p{Lu}\.|[IVX]+\.)(?= )/u.exec(line)?.[0] ?? []);

test("a converted template numbers points and sections as the Markdown does: after d) comes đ)", async () => {
  const folder = markdownWorkspace();
  const like = await ntm(folder, REPORT);
  expect(like.code, like.err).toBe(0);
  const text = textOf(join(folder, MADE));
  expect(labelsIn(join(folder, MADE))).toEqual([
    ...["A.", "I.", "a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)", "l)", "m)", "n)", "o)"],
    ...["B.", "I.", "C.", "I.", "D.", "I.", "Đ.", "I.", "E.", "I."],
  ]);
  rmSync(join(folder, "out"), { recursive: true });
  const { out } = await ntm(folder, ["template", "convert", "diem", "templates/word.docx"]);
  changeOffice(folder, (office) =>
    office.replace("    template: diem\n", () => out.slice(out.indexOf("    template: word\n"))),
  );
  const { code, err } = await ntm(folder, REPORT);
  expect(code, err).toBe(0);
  expect(textOf(join(folder, MADE))).toEqual(text);
  expect(packageDefects(readFileSync(join(folder, MADE)))).toEqual([]);
  const checked = await ntm(folder, ["check", join(folder, MADE)]);
  expect(checked.code, checked.out + checked.err).toBe(0);
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (at: number, format: string, text: string, start = '<w:start w:val="1"/>'): string =>
  `<w:lvl w:ilvl="${at}">${start}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>`;
const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, "lowerLetter", "%1)")}${level(1, "decimal", "%2.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const STYLES = `<w:styles ${W}><w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Diem"><w:name w:val="Điểm"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="0" w:firstLine="567"/></w:pPr></w:style></w:styles>`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const point = (text: string): string => p(text).replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr>');
const under = (text: string): string =>
  p(text).replace("<w:p>", '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>');

/** A template whose list an office made in Word, by a style, with items under its points. */
const ofOffice = (): Buffer =>
  wordTemplate({
    body:
      p('Đến ngày {{period "end"}}:') +
      ["thứ nhất", "thứ hai", "thứ ba"].map((name) => point(`Điểm ${name};`)).join("") +
      [point("Điểm có ý;"), under("Ý đầu;"), under("Ý sau;")].join("") +
      [point("Điểm sau đó;"), under("Ý đầu;"), under("Ý sau;"), point("Điểm cuối.")].join(""),
    relationships: `<Relationship Id="rId9" Type="${OFFICE}/numbering" Target="numbering.xml"/>`,
    types:
      '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>',
    parts: { "word/numbering.xml": NUMBERING, "word/styles.xml": STYLES },
  });

test("a list that an office drew in Word is lettered so too, and what stands under a point counts from one", async () => {
  const folder = wordWorkspace(ofOffice());
  const { code, err } = await ntm(folder, REPORT);
  expect(code, err).toBe(0);
  const { body } = textOf(join(folder, MADE));
  expect(body).toEqual([
    "Đến ngày 14/6/2024:",
    ...["a) Điểm thứ nhất;", "b) Điểm thứ hai;", "c) Điểm thứ ba;"],
    ...["d) Điểm có ý;", "1. Ý đầu;", "2. Ý sau;", "đ) Điểm sau đó;", "1. Ý đầu;", "2. Ý sau;", "e) Điểm cuối."],
  ]);
  expect(packageDefects(readFileSync(join(folder, MADE)))).toEqual([]);
});
