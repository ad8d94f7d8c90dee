import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { circlesOf, importsOf, sourceFiles, sourceOf } from "./support/imports.ts";

/** One home per package: a reader finds every use of it in one folder. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  commander: ["cli"],
  "@clack/prompts": ["cli/menu"],
  picocolors: ["cli"],
  exceljs: ["render/form", "render/sheets"],
  "@xmldom/xmldom": ["wordml"],
  fflate: ["read/package", "render"],
  saxes: ["read/package", "wordml"],
  "js-yaml": ["read/workspace", "compose/template"],
  zod: ["validate"],
  "date-fns": ["domain"],
  diff: ["check/editing"],
  "big.js": ["domain"],
  handlebars: ["compose"],
  mdast: ["compose/markdown", "compose/word", "compose/drawing"],
  micromark: ["compose/markdown"],
  docx: ["render"],
  "node:fs": ["read", "write", "start"],
  "node:child_process": ["write", "serve"],
  "node:http": ["serve"],
};

/** Data that is bundled with the code. */
const DATA = ["package.json", "data/document-rules/times-widths.json"];

/** Stages, and what each may import beside itself and the nouns. Stages meet in `domain`, never in one another. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  opc: [],
  wordml: ["opc"],
  read: ["opc", "wordml"],
  validate: [],
  evaluate: [],
  compose: [],
  render: ["opc", "wordml"],
  check: [],
  write: [],
  serve: [],
  load: ["read", "validate", "evaluate", "compose", "check"],
  commands: ["load", "read", "validate", "evaluate", "compose", "render", "check", "write", "serve"],
  cli: ["commands", "load"],
  start: ["cli"],
};

/**
 * The rooms of a stage in the order in which they are read: a room imports only rooms before it. Files beside the rooms
 * put these together, and no room imports them.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  domain: [
    "text",
    "units",
    "workbook",
    "findings",
    "office",
    "figures",
    "criteria",
    "tasks",
    "word",
    "document",
    "checking",
  ],
  read: ["package", "template", "workspace", "number-format", "workbook", "document", "edited", "text"],
  validate: [
    "records",
    "rules",
    "forms",
    "criteria",
    "provinces",
    "units",
    "cross-checks",
    "answers",
    "cells",
    "workbook",
    "citations",
  ],
  evaluate: ["figures", "criteria", "cross-checks", "tasks"],
  compose: ["core", "tables", "markdown", "word", "helpers", "template", "drawing", "language", "sentences", "holes"],
  render: ["package", "parts", "document", "word", "drawn", "preview", "edited", "form", "sheets", "export"],
  check: [
    "places",
    "components",
    "looks",
    "layout",
    "text",
    "figures",
    "calendar",
    "references",
    "spelling",
    "content",
    "editing",
  ],
  write: ["disk", "record", "replace", "pdf"],
  commands: ["steps", "templates"],
  cli: ["terminal", "findings", "screens", "templates", "menu"],
};

const stageOf = (file: string): string => file.split("/")[0]!;
const roomOf = (file: string): string | undefined => (file.split("/").length > 2 ? file.split("/")[1] : undefined);

function mayImport(from: string, to: string): boolean {
  const [stage, target] = [stageOf(from), stageOf(to)];
  if (stage !== target) return target === "domain" || (STAGES[stage] ?? []).includes(target);
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === undefined || room === other) return true;
  const order = ROOMS[stage]!;
  return other !== undefined && order.indexOf(other) < order.indexOf(room);
}

const packageOf = (target: string): string => {
  const name = target.replace(/^node:fs\/promises$/, "node:fs").replace(/^(?!node:|@)([^/]+)\/.*$/, "$1");
  return /^(mdast|micromark)/.exec(name)?.[0] ?? name;
};

const isAtHome = (file: string, target: string): boolean => {
  const homes = HOMES[packageOf(target)];
  return homes === undefined || homes.some((home) => file.startsWith(`${home}/`));
};

describe("imports", () => {
  test.each(sourceFiles)("%s imports only what stands before it", (file) => {
    for (const one of importsOf(file)) {
      if (one.file === undefined) expect(isAtHome(file, one.target), `${one.target} has its home elsewhere`).toBe(true);
      else if (!DATA.includes(one.file.replace(/^\.\.\//, ""))) expect(mayImport(file, one.file), one.file).toBe(true);
    }
  });

  test("nothing imports itself in a circle, types neither", () => {
    const graph = new Map(sourceFiles.map((file) => [file, importsOf(file).flatMap((one) => one.file ?? [])]));
    expect(circlesOf(graph)).toEqual([]);
  });

  test("every stage and every room has its place in the order", () => {
    const stages = new Set(sourceFiles.map(stageOf));
    expect([...stages].filter((stage) => !(stage in STAGES))).toEqual([]);
    const unlisted = sourceFiles.filter((file) => {
      const room = roomOf(file);
      return room !== undefined && !(ROOMS[stageOf(file)] ?? []).includes(room);
    });
    expect(unlisted).toEqual([]);
  });
});

/** What a library does not promise stands in one file, where an upgrade begins. */
const PRIVATE: Readonly<Record<string, readonly string[]>> = {
  'Packer\\[|from "docx/(?!charts)': ["render/document/docx-parts.ts"],
  '(?<!type )ExcelJS\\.|from "exceljs/': ["render/form/exceljs.ts"],
};

test.each(Object.entries(PRIVATE))("%s stands in its adapter", (pattern, adapters) => {
  const users = sourceFiles.filter((file) => !file.endsWith(".d.ts") && new RegExp(pattern).test(sourceOf(file)));
  expect(users).toEqual(adapters);
});

test("tests stand where their stage stands", () => {
  const stages = readdirSync(import.meta.dirname, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name in STAGES,
  );
  const stray = stages.flatMap(({ name }) =>
    readdirSync(join(import.meta.dirname, name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !(ROOMS[name] ?? []).includes(entry.name))
      .map((entry) => `${name}/${entry.name}`),
  );
  expect(stray).toEqual([]);
});

/** What computes without reading anything: `npm run test:pure`, seconds from a cold start, as long as it loads nothing else. */
const PURE = ["domain", "evaluate", "compose"];

test("tests of pure stages load no other stage, and no workbook", () => {
  const isPure = (target: string): boolean =>
    target.startsWith("../src/")
      ? PURE.some((stage) => target.startsWith(`../src/${stage}/`))
      : !["exceljs", "xlsx", "docx", "zod", "libxml2-wasm"].includes(target);
  const files = PURE.flatMap((stage) =>
    readdirSync(join(import.meta.dirname, stage), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(import.meta.dirname, stage, name)),
  );
  const impure = files.flatMap((file) =>
    loadedBy(file)
      .filter((target) => !isPure(target))
      .map((target) => `${relative(import.meta.dirname, file)}: ${target}`),
  );
  expect(impure).toEqual([]);
});

/** What a test file loads, and what files of the tests do that it loads; types are none of it. */
function loadedBy(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const targets = [
    ...readFileSync(file, "utf8").matchAll(/^(?:import|\} from|export .* from)\b(?! type\b).*?"([^"]+)";$/gm),
  ];
  return targets.flatMap(([, target]) => {
    if (!target!.startsWith(".")) return [target!];
    const path = join(dirname(file), target!);
    const inSource = relative(import.meta.dirname, path).replaceAll("\\", "/");
    return inSource.startsWith("../") ? [inSource] : loadedBy(path, seen);
  });
}

describe("habits", () => {
  test.each(sourceFiles.filter((file) => !/^(?:cli|start)\//.test(file)))(
    "%s knows no process, console or clock",
    (file) => {
      expect(sourceOf(file)).not.toMatch(/\bconsole\.|\bprocess\.|Date\.now|new Date\(\)|Math\.random/);
    },
  );

  test.each(sourceFiles)("%s names nothing in Vietnamese without diacritics", (file) => {
    expect(sourceOf(file)).not.toMatch(/\b(tieuChi|datChuan|huyen[A-Z]|donVi|soLieu|baoCao[A-Z]|kyBaoCao)\b/);
  });

  test("no text of the product is decomposed Unicode", () => {
    for (const file of sourceFiles) expect(sourceOf(file), file).toBe(sourceOf(file).normalize("NFC"));
  });

  test("tests are named in English, whatever Vietnamese words they speak of", () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".test.ts"),
    );
    const vietnamese = files.flatMap((file) =>
      [...readFileSync(join(import.meta.dirname, file), "utf8").matchAll(TITLE)]
        .map(({ groups }) => groups!.title!)
        .filter((title) => shareOfVietnamese(title) > 0.4)
        .map((title) => `${file}: ${title}`),
    );
    expect(vietnamese).toEqual([]);
  });
});

/** What stands first in `test(`, `describe(`, `test.each(…)(`. */
const TITLE =
  /(?:\b(?:test|describe)(?:\.\w+)*(?:\([^()"'`]*\))?|\))\(\s*(?<quote>["'`])(?<title>(?:(?!\k<quote>).)+)\k<quote>,/g;

/** The share of words with Vietnamese letters, without what is quoted. */
function shareOfVietnamese(title: string): number {
  const words = title.replace(/“[^”]*”|"[^"]*"|\{[^}]*\}/g, "").match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /[à-ỹđ]/i.test(word)).length / Math.max(words.length, 1);
}
