// Bundles src into dist: the commands start several times faster than from single files.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { release } from "./release.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const esbuild = await import("esbuild").catch(() => undefined);

// `prepare` also runs where nothing is installed yet (npx before npm ci): there is nothing to build with then.
if (esbuild === undefined) process.exit(0);

const { withLatinLetters } = await import("./latin-letters.js");
/** The checker has hundreds of regular expressions, which are compiled anew at every start. */
const latinLetters = {
  name: "latin-letters",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]check[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withLatinLetters(path, readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: root,
  entryPoints: { cli: "src/cli/main.ts" },
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20",
  // Node knows them; otherwise a literal becomes a call that makes the expression anew wherever it stands.
  supported: { "regexp-unicode-property-escapes": true },
  plugins: [latinLetters],
  format: "esm",
  // What pages of a browser are made of is put into the program as text.
  loader: { ".css": "text", ".client.js": "text" },
  // Names stay, so that a stack trace can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  // By the second a program knows what it found out itself.
  define: { NTM_RELEASE: JSON.stringify(release(root)), NTM_SOURCES: JSON.stringify(hashOfSources()) },
  logLevel: "warning",
  // Packages written for require() find it; the name is unlikely to meet another.
  banner: {
    js: 'import{createRequire as bundleRequire}from"node:module";const require=bundleRequire(import.meta.url);',
  },
});

// So are the parts of templates, parsed and compiled, and what the schemas make of the largest rule files.
const templates = join(root, "dist/made-templates");
mkdirSync(templates);
const makers = ["made-templates", "made-rules"];
await esbuild.build({
  absWorkingDir: root,
  entryPoints: makers.map((name) => `.build/${name}.ts`),
  outdir: join(root, ".build/out"),
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node20",
  format: "esm",
  logLevel: "warning",
});
const [{ makeTemplates }, { makeRules }] = await Promise.all(
  makers.map((name) => import(pathToFileURL(join(root, `.build/out/${name}.js`)))),
);
makeTemplates(root, templates);
makeRules(root, join(root, "dist/made-rules"));

// Rule data is read at every start, and parsing YAML is the slow part of it. Each file's value is kept as JSON under
// the hash of its text: a file that somebody edits has another hash, and is parsed.
const { load } = await import("js-yaml");
const compiled = join(root, "dist/yaml");
mkdirSync(compiled);
for (const name of readdirSync(join(root, "data"), { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".yaml") || /^periods\b/.test(name)) continue;
  // As readText() reads it: a checkout with CRLF has the same hash.
  const text = readFileSync(join(root, "data", name), "utf8")
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .normalize("NFC");
  const hash = createHash("sha256").update(text).digest("hex");
  writeFileSync(join(compiled, `${hash}.json`), JSON.stringify(load(text)));
}

function hashOfSources() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  const names = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(root, "src", name)));
  return hash.digest("hex");
}
