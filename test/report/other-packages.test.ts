import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyEdited } from "../../src/commands/verify.ts";
import { readDocument } from "../../src/read/document/read-document.ts";
import { madeDocuments } from "../support/made-documents.ts";
import { readEditedDocument } from "../support/once/edited-once.ts";
import { OTHER_PACKAGES, repackaged } from "../support/word/docx-package.ts";
import { emptyWorkspace } from "../support/workspace.ts";
import { WRITER } from "../support/writer.ts";

const DOCUMENT = "out/2023/thong-bao-ket-luan.docx";
const COPY = "gui-lai.docx";

let sample = "";
let original = Buffer.alloc(0);
let asChecked = "";
let asEdited: unknown;
beforeAll(async () => {
  sample = await madeDocuments("2023");
  original = readFileSync(join(sample, DOCUMENT));
  asChecked = checked(original);
  asEdited = edited(original);
});

/** What a check, and what verify, refresh and diff look at, without the names that the package gives to its parts. */
const checked = (bytes: Buffer): string =>
  JSON.stringify(readDocument(bytes, "x.docx"), (key, value: unknown) => (key === "part" ? "" : value));
const edited = (bytes: Buffer): unknown => {
  const { identity, paragraphs } = readEditedDocument(bytes, "x.docx");
  return [identity, paragraphs.map(({ place, text, anchors }) => [place, text, anchors.map(({ name }) => name)])];
};

describe("the same document, packed in another way", () => {
  test.each(Object.keys(OTHER_PACKAGES))("%s: reads the same", (name) => {
    const bytes = repackaged(original, OTHER_PACKAGES[name]!);
    expect(checked(bytes)).toBe(asChecked);
    expect(edited(bytes)).toEqual(asEdited);
  });

  test.each(["main part named document2.xml", "prefix with a hyphen", "UTF-16"])(
    "%s: verify sees all figures and says nothing else",
    async (name) => {
      const folder = emptyWorkspace();
      cpSync(sample, folder, { recursive: true });
      writeFileSync(join(folder, COPY), repackaged(original, OTHER_PACKAGES[name]!));
      const { findings, figures, standing } = await verifyEdited({ folder, file: COPY, version: WRITER.version });
      expect(findings).toEqual([]);
      expect(figures).toBeGreaterThan(30);
      expect(standing).toBe(figures);
    },
  );
});
