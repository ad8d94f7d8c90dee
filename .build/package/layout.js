// What lies in the packages, as folders on the disk: the archives are made of these.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundledLicences } from "./licences.js";
import { fetchNode } from "./parts.js";

const HERE = import.meta.dirname;
const PARTS = ["bin", "dist", "data", "templates"];

/** The program without Node.js: what it reads at run time, and a package.json without dependencies. */
export function layOutApp(root, folder) {
  const { name, version, description, license, type, bin, engines } = manifestOf(root);
  empty(folder);
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true, filter: isShipped });
  const own = { name, version, description, license, type, bin, engines };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(own, null, 2)}\n`);
  cpSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  writeFileSync(join(folder, "LICENSE-BUNDLED.txt"), bundledLicences(root));
}

/** A folder that is unpacked and run: `app`, Node.js beside it, what starts it. */
export function layOutSystem(system, { root, app, folder, cache }) {
  empty(folder);
  cpSync(app, join(folder, "app"), { recursive: true });
  const program = fetchNode(system, cache);
  cpSync(program, join(folder, system === "windows" ? "node.exe" : "node"));
  cpSync(join(HERE, "NODE-LICENSE.txt"), join(folder, "NODE-LICENSE.txt"));
  cpSync(join(root, "LICENSE"), join(folder, "LICENSE.txt"));
  const { version } = manifestOf(root);
  for (const name of readdirSync(join(HERE, system))) {
    if (name.endsWith(".nsi")) continue;
    const text = readFileSync(join(HERE, system, name), "utf8").replaceAll("{version}", version);
    writeFileSync(join(folder, name), system === "windows" ? forWindows(name, text) : text);
  }
}

export const manifestOf = (root) => JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The tests' mark of what the bundle was made from is none of the program, nor is what this machine's Node compiled. */
const isShipped = (path) => !path.endsWith("sources.sha256") && !/[\\/]dist[\\/]code$/.test(path);

/** Windows' lines; for Notepad of before 2019 the mark of UTF-8, which cmd.exe would take for a command. */
const forWindows = (name, text) => (name.endsWith(".txt") ? "\uFEFF" : "") + text.replaceAll("\n", "\r\n");

function empty(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
