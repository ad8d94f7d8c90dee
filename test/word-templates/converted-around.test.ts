import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ntm } from "../cli/captured.ts";
import { addNarratives } from "../support/add-rows.ts";
import { MEETING_TEXTS } from "../support/meeting-texts.ts";
import { packageDefects } from "../support/package-defects.ts";
import { ALL } from "../support/share.ts";
import { changeOffice } from "../support/short-report.ts";
import { textOf, trailOf } from "../support/shown-text.ts";
import { editCell, emptied, emptyWorkspace, ROOT } from "../support/workspace.ts";

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

/** Texts of people written, an amount of Cẩm Bình's workbook emptied, so that there is something to remind of. */
function workspace({ period, books }: Case): string {
  const folder = emptyWorkspace();
  mkdirSync(join(folder, "data"));
  copyFileSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
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

describe.skipIf(!ALL)("a document around the report from its template drawn in Word", () => {
  test.each(CASES)("$type says the same, with the same trail; valid, clean by its check", async (one) => {
    const folder = workspace(one);
    const plain = await made(folder, one);
    const like = new Map([...plain].map(([name, file]) => [name, { text: textOf(file), trail: trailOf(file) }]));
    rmSync(join(folder, "out"), { recursive: true });
    await convert(folder, one.type);
    const drawn = await made(folder, one);
    expect([...drawn.keys()]).toEqual([...like.keys()]);
    for (const [name, file] of drawn) {
      expect(textOf(file), name).toEqual(like.get(name)!.text);
      expect(trailOf(file), name).toEqual(like.get(name)!.trail);
      expect(packageDefects(readFileSync(file)), name).toEqual([]);
      const checked = await ntm(folder, ["check", file]);
      expect(checked.code, checked.out + checked.err).toBe(0);
    }
  });
});
