import { ownCopy } from "../domain/text/own-copy.ts";

/**
 * Part names without regard to case and to how a character is escaped (ISO/IEC 29500-2, 6.2.2.3); some archivers of
 * Windows part folders by backslashes.
 */
export function partKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = slashed(unescapedName(name)).replace(/^\/+/, "").normalize("NFC").toLowerCase();
  if (keys.size >= MOST_KEYS) keys.clear();
  if (name.length < LONGEST_NAME) keys.set(ownCopy(name), key);
  return key;
}

/** Packages of one kind have parts of the same names, and each is asked for several times. */
const keys = new Map<string, string>();
const MOST_KEYS = 500;
const LONGEST_NAME = 200;

/**
 * The part that a relationship of `source` means, by any form of reference in use: relative, absolute, with backslashes,
 * with escapes or a fragment. Absent when it leads out of the package. `source` is empty for the package itself.
 */
export function targetOf(source: string, target: string): string | undefined {
  const path = slashed(target.trim()).replace(/#.*$/s, "");
  if (path === "" || /^[a-z][a-z\d+.-]*:/i.test(path) || path.startsWith("//")) return undefined;
  const steps = path.startsWith("/") ? [] : slashed(source).split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** `word/document.xml` → `word/_rels/document.xml.rels`; the package's own is `_rels/.rels`. */
export function relationshipsPartOf(source: string): string {
  const at = slashed(source).lastIndexOf("/") + 1;
  return `${slashed(source).slice(0, at)}_rels/${source.slice(at)}.rels`;
}

const slashed = (name: string): string => name.replaceAll("\\", "/");

function unescapedName(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
