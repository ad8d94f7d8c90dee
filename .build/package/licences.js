// The bundle holds code of the packages below; their licences ask that these words go with it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The licences of every package that is no development tool, by the lock file, as one text. */
export function bundledLicences(root) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const texts = Object.entries(packages)
    .filter(([path, { dev }]) => path !== "" && !dev && existsSync(join(root, path)))
    .map(([path, { version, license }]) => {
      const name = path.split("node_modules/").at(-1);
      return `${name} ${version} (${license ?? "see its licence"})\n\n${licenceOf(join(root, path))}`;
    });
  return `${[...new Set(texts)].sort().join(`\n${"-".repeat(72)}\n\n`)}`;
}

function licenceOf(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  const texts = names.sort().map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  if (texts.length > 0) return `${texts.join("\n\n")}\n`;
  const { author, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const who = typeof author === "string" ? author : (author?.name ?? "its authors");
  return `Copyright ${who}. ${repository?.url ?? repository ?? ""}\n`;
}
