import { AROUND_RUNS, type OpenFields, openFields, RUN_CHARACTERS } from "./run-contents.ts";
import { attributeOf, childrenOf, type XmlElement } from "./xml.ts";

/** Which side of tracked changes is read. */
export type Changes = "accepted" | "rejected";

/** A `w:r` with what wraps it. */
export interface FoundRun<E extends XmlElement = XmlElement> {
  readonly element: E;
  readonly field?: string;
}

const GONE: Readonly<Record<Changes, readonly string[]>> = {
  accepted: ["del", "moveFrom"],
  rejected: ["ins", "moveTo"],
};
const CHANGED: ReadonlySet<string> = new Set(["ins", "del", "moveTo", "moveFrom"]);

/** Runs of a paragraph in order, through links, content controls and tracked changes; results of fields know their field. */
export function runsIn<E extends XmlElement>(paragraph: E, changes: Changes): readonly FoundRun<E>[] {
  const found: FoundRun<E>[] = [];
  const fields = openFields();
  const add = (element: E, field: string | undefined): void =>
    void found.push({ element, ...(field === undefined ? {} : { field: field.trim() }) });
  const visit = (parent: E, simple: string | undefined): void => {
    for (const child of childrenOf(parent)) {
      const name = child.localName!;
      if (GONE[changes].includes(name)) continue;
      if (name === "fldSimple") visit(child, attributeOf(child, "instr") ?? "");
      else if (AROUND_RUNS.has(name) || CHANGED.has(name)) visit(child, simple);
      else if (name === "r") {
        const { isField, ended } = follow(fields, child);
        for (const field of ended) add(child, field);
        if (!isField) add(child, simple ?? fields.current());
      }
    }
  };
  visit(paragraph, undefined);
  return found;
}

/** Takes note of the marks of fields in a run: it may hold a whole field, its marks and its instruction. */
function follow(fields: OpenFields, run: XmlElement): { readonly isField: boolean; readonly ended: readonly string[] } {
  const ended: string[] = [];
  let isField = false;
  for (const part of childrenOf(run)) {
    if (part.localName === "instrText" && fields.code(part.textContent ?? "")) isField = true;
    if (part.localName !== "fldChar") continue;
    isField = true;
    const instruction = fields.mark(attributeOf(part, "fldCharType"));
    if (instruction !== undefined) ended.push(instruction);
  }
  return { isField, ended };
}

/** Characters of a run as they are printed (17.3.3). */
export function textOf(run: XmlElement): string {
  return childrenOf(run)
    .map((child) => {
      switch (child.localName) {
        case "t":
        case "delText":
          return child.textContent ?? "";
        case "sym":
          return "•";
        default:
          return RUN_CHARACTERS.get(child.localName!) ?? "";
      }
    })
    .join("");
}
