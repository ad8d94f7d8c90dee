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
const WRAPPERS = [
  "ins",
  "del",
  "moveTo",
  "moveFrom",
  "hyperlink",
  "smartTag",
  "sdt",
  "sdtContent",
  "customXml",
  "dir",
  "bdo",
];

/** Runs of a paragraph in order, through links, content controls and tracked changes; results of fields know their field. */
export function runsIn<E extends XmlElement>(paragraph: E, changes: Changes): readonly FoundRun<E>[] {
  const found: FoundRun<E>[] = [];
  const fields: { instruction: string; isResult: boolean }[] = [];
  const visit = (parent: E, simple: string | undefined): void => {
    for (const child of childrenOf(parent)) {
      const name = child.localName!;
      if (GONE[changes].includes(name)) continue;
      if (name === "fldSimple") visit(child, attributeOf(child, "instr")?.trim() ?? "");
      else if (WRAPPERS.includes(name)) visit(child, simple);
      else if (name === "r") {
        // A run may hold a whole field, its marks and its instruction.
        let isField = false;
        for (const part of childrenOf(child)) {
          if (part.localName === "instrText" && fields.length > 0) {
            fields.at(-1)!.instruction += part.textContent ?? "";
            isField = true;
          }
          if (part.localName !== "fldChar") continue;
          isField = true;
          const mark = attributeOf(part, "fldCharType");
          if (mark === "begin") fields.push({ instruction: "", isResult: false });
          else if (mark === "separate" && fields.length > 0) fields.at(-1)!.isResult = true;
          else if (mark === "end") {
            const ended = fields.pop();
            if (ended) found.push({ element: child, field: ended.instruction.trim() });
          }
        }
        if (isField) continue;
        const open = fields.at(-1);
        const field = simple ?? (open?.isResult ? open.instruction.trim() : undefined);
        found.push({ element: child, ...(field === undefined ? {} : { field }) });
      }
    }
  };
  visit(paragraph, undefined);
  return found;
}

/** Characters of a run as they are printed (17.3.3). */
export function textOf(run: XmlElement): string {
  return childrenOf(run)
    .map((child) => {
      switch (child.localName) {
        case "t":
        case "delText":
          return child.textContent ?? "";
        case "tab":
        case "ptab":
          return "\t";
        case "br":
        case "cr":
          return "\n";
        case "noBreakHyphen":
          return "\u2011";
        case "sym":
          return "•";
        default:
          return "";
      }
    })
    .join("");
}
