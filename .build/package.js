// Makes what is handed out, in .build/out/package: `npm run package`, or only some: `npm run package -- zip installer`.
// `--as-built` takes the bundle that is there, `--into` another folder.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { dateFiles, tarFolder, zipFolder } from "./package/archives.js";
import { layOutApp, layOutSystem, manifestOf } from "./package/layout.js";
import { release } from "./release.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { "as-built": { type: "boolean" }, into: { type: "string", default: join(root, ".build/out/package") } },
});
const out = values.into;
const cache = join(root, ".build/out/parts");
const { version } = manifestOf(root);
const name = `ntm-${version}`;
const day = release(root).day ?? "1980-01-01";

const MAKERS = {
  zip: () => zipFolder(windows(), join(out, `${name}-win-x64.zip`), day),
  installer: () => {
    const folder = windows();
    dateFiles(folder, day);
    const output = join(out, `${name}-setup.exe`);
    const kilobytes = Math.ceil(sizeOf(folder) / 1024);
    const defines = { VERSION: version, SOURCE: folder, SIZE: kilobytes, OUTPUT: output };
    const options = Object.entries(defines).map(([key, value]) => `-D${key}=${value}`);
    execFileSync(
      "makensis",
      ["-V2", "-INPUTCHARSET", "UTF8", ...options, join(import.meta.dirname, "package/windows/ntm.nsi")],
      {
        stdio: "inherit",
        env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) },
      },
    );
  },
  linux: () => tarFolder(laidOut("linux"), join(out, `${name}-linux-x64.tar.gz`), day),
  npm: () => execFileSync("npm", ["pack", app(), "--silent", "--pack-destination", out], { cwd: root }),
};

const unknown = asked.filter((kind) => !(kind in MAKERS));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(", ")}; there are ${Object.keys(MAKERS).join(", ")}`);

if (!values["as-built"]) execFileSync(process.execPath, [join(root, ".build/bundle.js")], { stdio: "inherit" });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const kind of asked.length > 0 ? asked : Object.keys(MAKERS)) MAKERS[kind]();

const made = readdirSync(out).filter((file) => statSync(join(out, file)).isFile());
const sums = made.sort().map((file) => {
  const bytes = readFileSync(join(out, file));
  process.stdout.write(`${(bytes.length / 1e6).toFixed(1).padStart(6)} MB  ${file}\n`);
  return `${createHash("sha256").update(bytes).digest("hex")}  ${file}\n`;
});
writeFileSync(join(out, "SHA256SUMS"), sums.join(""));

function app() {
  const folder = join(out, "app");
  if (!existsSync(folder)) layOutApp(root, folder);
  return folder;
}

function laidOut(system) {
  const folder = join(out, system, name);
  if (!existsSync(folder)) layOutSystem(system, { root, app: app(), folder, cache });
  return folder;
}

function windows() {
  return laidOut("windows");
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
}
