import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./support/workspace.ts";

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "ARCHITECTURE.md",
  "DECISIONS.md",
  "GLOSSARY.md",
  "templates/README.md",
  ".build/sample/README.md",
];

/** A path in back quotes, from the root or from `src`: what stands before a choice, a placeholder or a star must be there. */
const TOP = [...readdirSync(ROOT), ...readdirSync(join(ROOT, "src"))].filter((name) => !["out", "dist"].includes(name));
const PATH = new RegExp(`\`((?:${TOP.map((name) => name.replaceAll(".", "\\.")).join("|")})/[^\`\\s]*)\``, "g");
const isThere = (path: string) => existsSync(join(ROOT, path)) || existsSync(join(ROOT, "src", path));

describe.each(PAGES)("%s", (page) => {
  const text = readFileSync(join(ROOT, page), "utf8");

  test("links lead to files", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });

  test("paths that it names are there", () => {
    const paths = [...text.matchAll(PATH)].map(([, path]) => path!.replace(/[^/]*[<*{[].*$/, ""));
    // Periods are examples.
    const fixed = paths.filter((path) => !path.startsWith("data/periods/"));
    expect(fixed.filter((path) => !isThere(path))).toEqual([]);
  });
});

test("scripts that the pages tell to run are there", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const named = PAGES.flatMap((page) => [
    ...readFileSync(join(ROOT, page), "utf8").matchAll(/(?<=`|^|&& )npm (?:run )?([a-z][a-z:-]*)/gm),
  ]).map(([, script]) => script!);
  // What npm itself does.
  const own = named.filter((script) => !["ci", "install", "version"].includes(script));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((script) => !(script in scripts))).toEqual([]);
});

test("data and templates hold no code: they ship, and an office edits them", () => {
  const files = ["data", "templates"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  const kinds = new Set(files.map(({ name }) => extname(name)));
  expect([...kinds].sort()).toEqual([".csv", ".gz", ".hbs", ".json", ".md", ".xlsx", ".yaml"]);
});
