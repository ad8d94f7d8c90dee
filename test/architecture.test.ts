import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

const SOURCE = join(import.meta.dirname, "../src");

/** One home per package: a reader finds every use of it in one folder. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  commander: ["cli"],
  picocolors: ["cli"],
  exceljs: ["read", "render"],
  "@xmldom/xmldom": ["wordml"],
  fflate: ["read", "render"],
  "js-yaml": ["read", "compose"],
  zod: ["validate"],
  "date-fns": ["domain"],
  "big.js": ["domain"],
  handlebars: ["compose"],
  mdast: ["compose"],
  micromark: ["compose"],
  docx: ["render"],
  "node:fs": ["read", "write"],
  "node:child_process": ["write"],
};

/** Data that is bundled with the code. */
const DATA = ["../../package.json", "../../data/layout/times-widths.json"];

const folderOf = (path: string): string => relative(SOURCE, path).split(sep)[0]!;

const mayImport = (from: string, to: string): boolean =>
  from === to ||
  to === "domain" ||
  // What a Word file is made of, for those who read it and those who change it.
  (to === "wordml" && ["read", "render"].includes(from)) ||
  (from === "cli" && isPipeline(to)) ||
  (isPipeline(from) && to !== "cli" && to !== "pipeline.ts") ||
  (from === "pipeline.ts" && to === "pipeline");

/** The pipeline is one screen, with its loading of rules and workbooks beside it. */
const isPipeline = (folder: string): boolean => folder === "pipeline.ts" || folder === "pipeline";

const packageOf = (target: string): string => {
  const name = target.replace(/^node:fs\/promises$/, "node:fs").replace(/^(?!node:|@)([^/]+)\/.*$/, "$1");
  return /^(mdast|micromark)/.exec(name)?.[0] ?? name;
};

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

test.each(files)("%s imports only what its folder may", (file) => {
  const path = join(SOURCE, file);
  const from = folderOf(path);
  const source = readFileSync(path, "utf8");
  for (const [, target] of source.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)"([^"]+)"/gm)) {
    if (DATA.includes(target!)) continue;
    if (target!.startsWith(".")) expect(mayImport(from, folderOf(join(dirname(path), target!))), target).toBe(true);
    else expect(HOMES[packageOf(target!)] ?? [from], target).toContain(from);
  }
});

test.each(files)("%s fits on a few screens", (file) => {
  expect(readFileSync(join(SOURCE, file), "utf8").split("\n").length).toBeLessThanOrEqual(250);
});

test.each(files.filter((file) => !file.startsWith("cli")))("%s knows no process, console or clock", (file) => {
  const source = readFileSync(join(SOURCE, file), "utf8");
  expect(source).not.toMatch(/\bconsole\.|\bprocess\.|Date\.now|new Date\(\)|Math\.random/);
});

test.each(files)("%s names nothing in Vietnamese without diacritics", (file) => {
  const source = readFileSync(join(SOURCE, file), "utf8");
  expect(source).not.toMatch(/\b(tieuChi|datChuan|huyen[A-Z]|donVi|soLieu|baoCao[A-Z]|kyBaoCao)\b/);
});

test("no text of the product is decomposed Unicode", () => {
  for (const file of files) {
    const source = readFileSync(join(SOURCE, file), "utf8");
    expect(source, file).toBe(source.normalize("NFC"));
  }
});
