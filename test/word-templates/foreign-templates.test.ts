import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { templateChecker } from "../../src/commands/templates/check-template.ts";
import { readWordTemplate } from "../../src/read/template/word-template.ts";
import { ROOT } from "../support/workspace.ts";

const check = templateChecker(ROOT, "2024-07-01");
const bytesOf = (name: string): Buffer => readFileSync(join(import.meta.dirname, "foreign", name));
const findingsOf = (name: string) => check(bytesOf(name), `templates/${name}`);

const TAGS = [
  '{{num "programme-communes"}}',
  '{{#if (gt "news-items" 0)}}',
  '{{qty "news-items"}}',
  "{{else}}",
  "{{/if}}",
  '{{#each (where "recognitions" title="commune" date=(within "untilEnd"))}}',
  "{{unit.name}}",
  "{{else}}",
  "{{/each}}",
];

/** Written by the programs, or as they write (`make.py`). */
test.each([
  "python-docx.docx",
  "python-docx-run-per-character.docx",
  "libreoffice.docx",
  "libreoffice-saved-again.docx",
  "pandoc.docx",
  "pandoc-smart.docx",
  "google-docs-like.docx",
  "word-proofread-and-tracked.docx",
])("tags of %s are read", (name) => {
  expect(findingsOf(name)).toEqual([]);
  const template = readWordTemplate(bytesOf(name), name);
  expect(template.ok && template.value.text.match(/\{\{.*?\}\}/g)).toEqual(TAGS);
});

test.each([
  ["docx4j-like.docx", "word/document.xml"],
  ["html-chunk.docx", "tệp lồng bên trong"],
])("%s is refused, and says why", (name, why) => {
  const findings = findingsOf(name);
  expect(findings.map(({ code }) => code)).toEqual(["template/word-file"]);
  expect(findings[0]!.found).toContain(why);
});
