import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { verifyEdited } from "../../src/commands/verify.ts";
import { ntm } from "../cli/captured.ts";
import { madeFile } from "../support/made-documents.ts";
import { ALL } from "../support/share.ts";
import { changeOffice } from "../support/short-report.ts";
import { areTried, converted as resaved } from "../support/word/libreoffice.ts";
import { packageDefects } from "../support/word/package-defects.ts";
import { textOf, trailOf } from "../support/word/shown-text.ts";
import { sampleWorkspace } from "../support/workspace.ts";

/** The sample with one document's template converted to Word; the settings as the command says them. */
async function converted(template: string): Promise<string> {
  const folder = sampleWorkspace();
  const { code, out } = await ntm(folder, ["template", "convert", template, "templates/word.docx"]);
  expect(code).toBe(0);
  const settings = out.slice(out.indexOf("    template: word\n"));
  changeOffice(folder, (office) => office.replace(`    template: ${template}\n`, () => settings));
  return folder;
}

/** The template is clean by its check, and the document says what the one from Markdown says; its path. */
async function expectLike(
  folder: string,
  type: string,
  period: Parameters<typeof madeFile>[0],
  name: string,
): Promise<string> {
  const checked = await ntm(folder, ["template", "check", "templates/word.docx"]);
  expect(checked.code, checked.out).toBe(0);
  const { code, err } = await ntm(folder, ["report", "-p", period, "-t", type, "--no-html"]);
  expect(code, err).toBe(0);
  const file = join(folder, "out", period, `${name}.docx`);
  const like = await madeFile(period, `${name}.docx`);
  expect(textOf(file)).toEqual(textOf(like));
  expect(trailOf(file)).toEqual(trailOf(like));
  expect(packageDefects(readFileSync(file))).toEqual([]);
  return file;
}

describe.each([
  ["bao-cao-so-ket", "2024-H1", "bao-cao-so-ket"],
  ["thong-bao", "2023", "thong-bao-ket-luan"],
] as const)("%s from a converted template", (type, period, name) => {
  test.runIf(ALL)("has the same text and the same trail, is clean by its own check, and valid", async () => {
    const folder = await converted(type);
    // Held against the names of a period of its kind, not of the newest one, which asks other things.
    await expectLike(folder, type, period, name);
  });

  test.runIf(areTried("soffice"))(
    "says the same from the template that LibreOffice saved, and stands when it saves the document",
    async () => {
      const folder = await converted(type);
      const template = join(folder, "templates/word.docx");
      copyFileSync(resaved([template], "docx")[0]!, template);
      const file = await expectLike(folder, type, period, name);
      copyFileSync(resaved([file], "docx")[0]!, join(folder, "luu-lai.docx"));
      const { findings, figures, standing } = await verifyEdited({ folder, file: "luu-lai.docx", version: "0.0.0" });
      expect([findings, standing]).toEqual([[], figures]);
      expect(figures).toBeGreaterThan(50);
    },
  );
});
