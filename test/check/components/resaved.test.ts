import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkDocument } from "../../../src/check/check-document.ts";
import { recognise } from "../../../src/check/components/components.ts";
import { checkingOn } from "../../../src/commands/check.ts";
import { readDocument } from "../../../src/read/document/read-document.ts";
import { DRAWINGS, drawn } from "../../planted/drawing.ts";
import { areTried, converted } from "../../support/word/libreoffice.ts";
import { ROOT } from "../../support/workspace.ts";
import { docxOf } from "./docx-of.ts";
import { expectedParts, recognisedParts, saidOf } from "./parts.ts";
import { TYPES } from "./types.ts";

const KNOWLEDGE = checkingOn(ROOT, "2025-06-30");

/** Every type in one of the drawings, these in turn. */
const MADE = TYPES.map(([type, source], index) => {
  const drawing = DRAWINGS[index % DRAWINGS.length]!;
  return { type, source, drawing: drawing.name, bytes: docxOf(drawn(source, drawing)) };
});

function expectRight(type: string, source: string, bytes: Buffer): void {
  const document = readDocument(bytes, "van-ban.docx");
  const findings = checkDocument(document, KNOWLEDGE, "draft").map(
    ({ finding: { code, found } }) => `${code}: ${found}`,
  );
  expect(recognisedParts(recognise(document, KNOWLEDGE.components))).toEqual(expectedParts(source));
  expect(findings.filter((one) => !saidOf(type, one))).toEqual([]);
}

describe("as Word files made by hand", () => {
  test.each(MADE)("$type, $drawing", ({ type, source, bytes }) => expectRight(type, source, bytes));
});

describe.runIf(areTried("soffice"))("opened and saved again by LibreOffice", () => {
  let resaved: readonly string[] = [];
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), "ntm-types-"));
    const files = MADE.map(({ bytes }, index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    resaved = converted(files, "docx");
  });

  test.each(MADE.map((one, index) => ({ ...one, index })))("$type, $drawing", ({ type, source, index }) =>
    expectRight(type, source, readFileSync(resaved[index]!)),
  );
});
