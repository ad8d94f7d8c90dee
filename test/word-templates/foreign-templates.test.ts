import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { templateChecker } from "../../src/commands/templates/check-template.ts";
import { ROOT } from "../support/workspace.ts";

const check = templateChecker(ROOT, "2024-07-01");
const findingsOf = (name: string) =>
  check(readFileSync(join(import.meta.dirname, "foreign", name)), `templates/${name}`);

/** Written by the programs, or as they write (`make.py`); each prints a number without words for zero, and nothing else is wrong. */
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
});

test.each([
  ["docx4j-like.docx", "word/document.xml"],
  ["html-chunk.docx", "tệp lồng bên trong"],
])("%s is refused, and says why", (name, why) => {
  const findings = findingsOf(name);
  expect(findings.map(({ code }) => code)).toEqual(["template/word-file"]);
  expect(findings[0]!.found).toContain(why);
});
