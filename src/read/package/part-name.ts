/**
 * How the standard compares part names: without case, whatever way they are escaped (ISO/IEC 29500-2, 6.2.2.3). Some
 * writers put backslashes, or a slash in front, into the archive; they mean the same part.
 */
export const partKey = (name: string): string => plainName(name).toLowerCase();

/**
 * The part that a relationship of `source` points to: relative to the folder of the source, or absolute in the package;
 * with `.` and `..`, escaped or not, with a fragment or not (ISO/IEC 29500-2, 8.3). `source` is "" for the package.
 *
 * @example
 * targetOf("xl/workbook.xml", "worksheets/sheet1.xml") // => "xl/worksheets/sheet1.xml"
 * targetOf("xl/workbook.xml", "../xl/styles.xml") // => "xl/styles.xml"
 */
export function targetOf(source: string, target: string): string {
  const path = plainName(target.replace(/[?#].*$/su, "").trim());
  const isAbsolute = /^[/\\]/.test(target.trim());
  const steps = isAbsolute ? [] : plainName(source).split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; `_rels/.rels` for the package, "". */
export function relationsPartOf(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function plainName(name: string): string {
  const path = name.replaceAll("\\", "/").replace(/^\/+/, "").normalize("NFC");
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    // A name that only looks escaped.
    return path;
  }
}
