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

const [{ withLatinLetters }, { oneScript }] = await Promise.all([
  import("./latin-letters.js"),
  import("./one-script.js"),
]);
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

const apart = {
  name: "apart",
  setup({ onResolve }) {
    onResolve({ filter: /^exceljs$/ }, () => ({ path: "./exceljs.cjs", external: true }));
    // The one for Node loads threads, which nobody here starts.
    onResolve({ filter: /^fflate$/ }, () => ({ path: join(root, "node_modules/fflate/esm/browser.js") }));
  },
};
/** commander starts other programs only for commands that are programs of their own; loading what does that takes a while. */
const lateProcesses = {
  name: "late-processes",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const early = "const childProcess = require('node:child_process');";
      if (!text.includes(early)) throw new Error(`${path} loads node:child_process in another way`);
      return {
        contents: text.replace(
          early,
          "const childProcess = { spawn: (...given) => require('node:child_process').spawn(...given) };",
        ),
        loader: "js",
      };
    });
  },
};
const inPlaceOf = (filter, contents) => ({
  name: "in-place-of",
  setup({ onLoad }) {
    onLoad({ filter }, () => ({ contents, loader: "js" }));
  },
});
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  // Names stay, so that a stack trace can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  logLevel: "warning",
};

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
mkdirSync(join(root, "dist/program"), { recursive: true });
// The parts of templates are kept parsed and compiled, and what the schemas make of the largest rule files.
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
const script = await programScript(makeTemplates(root, templates));
writeFileSync(join(root, "dist/program/ntm.js"), script);
// It takes as long to load as the rest, and only forms and copies of workbooks need it.
await esbuild.build({ ...shared, entryPoints: ["exceljs"], outfile: "dist/program/exceljs.cjs" });
await esbuild.build({
  ...shared,
  entryPoints: ["src/start/start.ts"],
  outfile: "dist/cli.cjs",
  supported: { "dynamic-import": false },
  define: {
    NTM_RELEASE: JSON.stringify(release(root)),
    NTM_SCRIPT: JSON.stringify(createHash("sha256").update(script).digest("hex")),
  },
});

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

/** The program as one function in ASCII: V8 keeps its compiled code (src/start), and takes such a text without a copy of it. */
async function programScript(madeCode) {
  const { outputFiles } = await esbuild.build({
    ...shared,
    entryPoints: ["src/cli/main.ts"],
    format: "esm",
    splitting: true,
    outdir: "dist/program",
    // Node knows them; otherwise a literal becomes a call that makes the expression anew wherever it stands.
    supported: { "regexp-unicode-property-escapes": true },
    plugins: [latinLetters, apart, lateProcesses, inPlaceOf(/[\\/]made-code\.ts$/, madeCode)],
    // What pages of a browser are made of is put into the program as text.
    loader: { ".css": "text", ".client.js": "text" },
    // By the second a program knows what it found out itself.
    define: { "import.meta.url": "programUrl", NTM_SOURCES: JSON.stringify(hashOfSources()) },
    write: false,
  });
  const text = oneScript(outputFiles, "main.js");
  // Only regular expressions have other letters left, where an escape means the same unless it is escaped itself.
  const unclear = /.{0,40}(?:\\[^\0-\x7f]|[\ud800-\udfff]).{0,40}/.exec(text);
  if (unclear) throw new Error(`Not to be written in ASCII: ${unclear[0]}`);
  const ascii = text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return ascii;
}

function hashOfSources() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  const names = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(root, "src", name)));
  return hash.digest("hex");
}
