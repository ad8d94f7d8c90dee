import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyEdited } from "../../src/commands/verify.ts";
import { ntm } from "../cli/captured.ts";
import { MEETING_TEXTS } from "../support/meeting-texts.ts";
import { ALL } from "../support/share.ts";
import { changeOffice } from "../support/short-report.ts";
import { areTried, converted } from "../support/word/libreoffice.ts";
import { packageDefects } from "../support/word/package-defects.ts";
import { textOf, trailOf } from "../support/word/shown-text.ts";
import { addNarratives } from "../support/workbook/add-rows.ts";
import { editCell, emptied, ROOT } from "../support/workspace.ts";
import { WRITER } from "../support/writer.ts";

const PROVINCE_2023 = ["2022/tinh", "2023-H1/tinh", "2023/tinh"];
const DISTRICTS = ["2023-H1/tinh", "2024-H1/tinh", "2024-H1/thach-ha", "2024-H1/tp-ha-tinh"];
const COMMUNES = ["2025-H1/tinh", "2026-H1/tinh", "2026-H1/xa-cam-binh"];

/** Without `draft` for what can be signed: nothing in it is missing. */
interface Case {
  readonly type: string;
  readonly period: string;
  readonly books: readonly string[];
  readonly units?: string;
  readonly draft?: boolean;
}

const dossier = (type: string): Case => ({ type, period: "2024-H1", books: DISTRICTS, units: "Thạch Liên" });

const CASES: readonly Case[] = [
  ...["ho-so-con-thieu", "giay-moi", "bien-ban", "to-trinh", "quyet-dinh"].map(dossier),
  { type: "ket-qua-xa", period: "2024-H1", books: DISTRICTS, units: "xã Thạch Hưng, xã Thạch Liên" },
  { type: "don-doc", period: "2026-H1", books: COMMUNES, units: "xã Cẩm Bình, xã Cẩm Duệ" },
  { type: "ke-hoach", period: "2023", books: PROVINCE_2023, draft: true },
  { type: "nhiem-vu", period: "2024-H1", books: DISTRICTS, draft: true },
];

/** A workspace without workbooks; it goes when the run ends. */
function office(): string {
  const folder = mkdtempSync(join(tmpdir(), "ntm-around-"));
  mkdirSync(join(folder, "data"));
  copyFileSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
  return folder;
}

/** Texts of people written, an amount of Cẩm Bình's workbook emptied, so that there is something to remind of. */
function workspace({ period, books }: Case): string {
  const folder = office();
  for (const book of books) {
    const file = join(folder, "data/periods", `${book}.xlsx`);
    mkdirSync(dirname(file), { recursive: true });
    cpSync(join(ROOT, "data/periods", `${book}.xlsx`), file);
  }
  addNarratives(folder, period, MEETING_TEXTS);
  if (books === COMMUNES)
    editCell(folder, { file: "data/periods/2026-H1/xa-cam-binh.xlsx", sheet: "Chỉ tiêu", address: "E6" }, emptied);
  return folder;
}

/** The files that a run writes, by name. */
async function made(folder: string, { type, period, units, draft }: Case): Promise<ReadonlyMap<string, string>> {
  const more = [...(units ? ["--units", units] : []), ...(draft ? ["--draft"] : [])];
  const { code, err } = await ntm(folder, ["report", "-p", period, "-t", type, "--no-html", ...more]);
  expect(code, err).toBe(0);
  const out = join(folder, "out", period);
  const names = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".docx"));
  const files = new Map(names.map((name) => [name, join(out, `${name}`)]));
  expect(files.size).toBe(units?.split(",").length ?? 1);
  return files;
}

/** The document's template drawn in Word, its head in the office's settings as the command says it. */
async function convert(folder: string, type: string): Promise<void> {
  const { code, out, err } = await ntm(folder, ["template", "convert", type, "templates/word.docx"]);
  expect(code, err).toBe(0);
  const settings = out.slice(out.indexOf("    template: word\n"));
  changeOffice(folder, (office) => office.replace(`    template: ${type}\n`, () => settings));
}

/** What documents say, and where each of their figures comes from. */
type Said = ReadonlyMap<string, { readonly text: unknown; readonly trail: unknown }>;

const said = (files: ReadonlyMap<string, string>): Said =>
  new Map([...files].map(([name, file]) => [name, { text: textOf(file), trail: trailOf(file) }]));

describe.skipIf(!ALL)("a document around the report from its template drawn in Word", () => {
  const hasLibreOffice = areTried("soffice");
  /** Templates as LibreOffice saves them, by type; all in one call. */
  const saved = new Map<string, string>();
  /** Documents made from those, with the workspaces they belong to. */
  const documents: { readonly folder: string; readonly file: string }[] = [];

  beforeAll(async () => {
    if (!hasLibreOffice) return;
    const folder = office();
    for (const { type } of CASES) await ntm(folder, ["template", "convert", type, `templates/${type}.docx`]);
    const files = converted(
      CASES.map(({ type }) => join(folder, `templates/${type}.docx`)),
      "docx",
    );
    for (const [index, { type }] of CASES.entries()) saved.set(type, files[index]!);
  });

  test.each(CASES)("$type says the same, with the same trail; valid, clean by its check", async (one) => {
    const folder = workspace(one);
    const like = said(await made(folder, one));
    rmSync(join(folder, "out"), { recursive: true });
    await convert(folder, one.type);
    const drawn = await made(folder, one);
    expect(said(drawn)).toEqual(like);
    for (const [name, file] of drawn) {
      expect(packageDefects(readFileSync(file)), name).toEqual([]);
      const checked = await ntm(folder, ["check", file]);
      expect(checked.code, checked.out + checked.err).toBe(0);
    }
    if (!hasLibreOffice) return;
    rmSync(join(folder, "out"), { recursive: true });
    copyFileSync(saved.get(one.type)!, join(folder, "templates/word.docx"));
    const template = await ntm(folder, ["template", "check", "templates/word.docx"]);
    expect(template.code, template.out).toBe(0);
    const again = await made(folder, one);
    expect(said(again), "from the template that LibreOffice saved").toEqual(like);
    for (const [name, file] of again) expect(packageDefects(readFileSync(file)), name).toEqual([]);
    documents.push(...[...again.values()].map((file) => ({ folder, file })));
  });

  test.runIf(hasLibreOffice)("each that LibreOffice saves has every figure still, and says nothing else", async () => {
    // All in one folder, whose names must differ.
    const copies = mkdtempSync(join(tmpdir(), "ntm-around-"));
    const files = documents.map(({ file }, index) => {
      copyFileSync(file, join(copies, `${index}.docx`));
      return join(copies, `${index}.docx`);
    });
    expect(files.length).toBeGreaterThanOrEqual(CASES.length);
    for (const [index, path] of converted(files, "docx").entries()) {
      const { folder, file } = documents[index]!;
      copyFileSync(path, file.replace(/docx$/, "luu-lai.docx"));
      const edited = relative(folder, file).replace(/docx$/, "luu-lai.docx");
      const { findings, figures, standing } = await verifyEdited({ folder, file: edited, version: WRITER.version });
      expect([file, findings, standing]).toEqual([file, [], figures]);
    }
  });
});
