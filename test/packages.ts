import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Plugin } from "vitest/config";

const ROOT = join(import.meta.dirname, "..");

/** What is imported of packages that are tens or hundreds of files: reading them one by one took longer than most tests. */
const BUNDLED = [
  "@xmldom/xmldom",
  "commander",
  "date-fns",
  "diff",
  "docx",
  "docx/charts",
  "exceljs",
  "fast-check",
  "handlebars",
  "js-yaml",
  "mdast-util-directive",
  "mdast-util-from-markdown",
  "mdast-util-gfm-footnote",
  "mdast-util-gfm-table",
  "micromark-extension-directive",
  "micromark-extension-gfm-footnote",
  "micromark-extension-gfm-table",
  "saxes",
  "xlsx",
  "zod",
];

/** Packages in one file each, as the build ships those of the product; made when a version changes. */
export const bundledPackages: Plugin = {
  name: "bundled-packages",
  enforce: "pre",
  async resolveId(source) {
    if (!BUNDLED.includes(source)) return undefined;
    folder ??= bundled();
    return { id: join(await folder, `${fileOf(source)}.mjs`), external: true };
  },
};

let folder: Promise<string> | undefined;

const fileOf = (specifier: string): string => specifier.replaceAll("/", "-");

async function bundled(): Promise<string> {
  const hash = createHash("sha256").update(readFileSync(import.meta.filename));
  hash.update(readFileSync(join(ROOT, "package-lock.json"))).update(process.version);
  const home = join(ROOT, "node_modules/.cache/test-packages");
  const made = join(home, hash.digest("hex").slice(0, 16));
  if (existsSync(made)) return made;
  rmSync(home, { recursive: true, force: true });
  const making = `${made}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  const entries = await Promise.all(BUNDLED.map(async (name) => [fileOf(name), await entryOf(name)] as const));
  for (const [file, text] of entries) writeFileSync(join(making, `${file}.entry.mjs`), text);
  await build({
    entryPoints: entries.map(([file]) => ({ in: join(making, `${file}.entry.mjs`), out: file })),
    outdir: making,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // What two of them import is one module here too.
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  renameSync(making, made);
  return made;
}

/** Names a package's exports one by one: esbuild cannot see those of CommonJS, Node does. */
async function entryOf(name: string): Promise<string> {
  const names = Object.keys(await import(name)).filter((one) => /^[\p{L}_$][\w$]*$/u.test(one));
  return `export { ${names.join(", ")} } from ${JSON.stringify(name)};\n`;
}
