import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CheckedBlock, CheckedDocument } from "../../src/domain/checking/checked-document.ts";
import { readDocument } from "../../src/read/document/read-document.ts";
import { ntm } from "../cli/captured.ts";
import { madeFile } from "../support/made-documents.ts";
import { packageDefects } from "../support/package-defects.ts";
import { changeOffice } from "../support/short-report.ts";
import { sampleWorkspace } from "../support/workspace.ts";

/** Text as it shows: automatic numbers, capitals; a row of a table on a line. */
const linesOf = (blocks: readonly CheckedBlock[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "table")
      return block.rows.map(({ cells }) => cells.map((cell) => linesOf(cell.blocks).join("/")).join(" | "));
    const text = block.runs.map(({ text: own, look }) => (look.caps ? own.toUpperCase() : own)).join("");
    return text.trim() === "" ? [] : [`${block.label ? `${block.label} ` : ""}${text}`.trim()];
  });

const textOf = (file: string) => {
  const { sections, footnotes }: CheckedDocument = readDocument(readFileSync(file), file, "accepted");
  return {
    body: sections.flatMap(({ blocks }) => linesOf(blocks)),
    notes: [...footnotes.values()].map((paragraphs) => linesOf(paragraphs).join(" ")),
  };
};

interface Traced {
  readonly figures: readonly unknown[];
  readonly paragraphs: readonly { readonly anchors: readonly { readonly kind: string; readonly of: string }[] }[];
}

/** Figures with their trails, and what every anchor of the text stands for, in reading order. */
const trailOf = (file: string) => {
  const { figures, paragraphs } = JSON.parse(readFileSync(file.replace(/docx$/, "trace.json"), "utf8")) as Traced;
  return { figures, anchors: paragraphs.flatMap(({ anchors }) => anchors.map(({ kind, of }) => `${kind} ${of}`)) };
};

/** The sample with one document's template converted to Word; the settings as the command says them. */
async function converted(template: string): Promise<string> {
  const folder = sampleWorkspace();
  const { code, out } = await ntm(folder, ["template", "convert", template, "templates/word.docx"]);
  expect(code).toBe(0);
  const settings = out.slice(out.indexOf("    template: word\n"));
  changeOffice(folder, (office) => office.replace(`    template: ${template}\n`, () => settings));
  return folder;
}

describe.each([
  ["bao-cao-so-ket", "2024-H1", "bao-cao-so-ket"],
  ["thong-bao", "2023", "thong-bao-ket-luan"],
] as const)("%s from a converted template", (type, period, name) => {
  test("has the same text and the same trail, is clean by its own check, and valid", async () => {
    const folder = await converted(type);
    // Held against the names of a period of its kind, not of the newest one, which asks other things.
    const checked = await ntm(folder, ["template", "check", "templates/word.docx"]);
    expect(checked.code, checked.out).toBe(0);
    const { code, err } = await ntm(folder, ["report", "-p", period, "-t", type, "--no-html"]);
    expect(code, err).toBe(0);
    const file = join(folder, "out", period, `${name}.docx`);
    const like = await madeFile(period, `${name}.docx`);
    expect(textOf(file)).toEqual(textOf(like));
    expect(trailOf(file)).toEqual(trailOf(like));
    expect(packageDefects(readFileSync(file))).toEqual([]);
  });
});
