import type { CheckedRun, RunLook } from "../../domain/checked-document.ts";
import type { DocumentContext } from "./context.ts";
import { isOn, merged, numberOf, type Properties, propertiesOf } from "./properties.ts";
import { attributeOf, childOf, childrenOf, type XmlElement } from "./xml.ts";

/** Which side of tracked changes is read. */
export type Changes = "accepted" | "rejected";

/** A `w:r` with what wraps it. */
export interface FoundRun {
  readonly element: XmlElement;
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
export function runsIn(paragraph: XmlElement, changes: Changes): readonly FoundRun[] {
  const found: FoundRun[] = [];
  const fields: { instruction: string; isResult: boolean }[] = [];
  const visit = (parent: XmlElement, simple: string | undefined): void => {
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

/** A run's text and look; nothing for a run without characters, mark or field. */
export function runOf(
  { element, field }: FoundRun,
  start: number,
  base: Properties,
  context: DocumentContext,
): CheckedRun | undefined {
  const text = textOf(element);
  const footnote = childOf(element, "footnoteReference") ?? childOf(element, "endnoteReference");
  if (text === "" && !footnote && field === undefined) return undefined;
  const properties = childOf(element, "rPr");
  const direct = propertiesOf(context.changes === "rejected" ? formerOf(properties) : properties);
  const style = context.styles.characters(direct.get("rStyle@val"));
  return {
    text,
    start,
    look: lookOf(toggled(base, style), direct, text, context),
    ...(footnote
      ? { footnote: `${footnote.localName === "endnoteReference" ? "e" : ""}${attributeOf(footnote, "id")}` }
      : {}),
    ...(field === undefined ? {} : { field }),
  };
}

/** Properties before a tracked change of format. */
const formerOf = (properties: XmlElement | undefined): XmlElement | undefined =>
  childOf(childOf(properties, "rPrChange"), "rPr") ?? properties;

const TOGGLES = ["b", "i", "caps", "smallCaps", "strike", "vanish"].map((name) => `${name}@val`);

/** Switches of paragraph and character styles cancel each other (17.7.3). */
function toggled(paragraph: Properties, style: Properties): Properties {
  const all = new Map(merged(paragraph, style));
  for (const key of TOGGLES) {
    if (style.has(key)) all.set(key, isOn(paragraph.get(key)) !== isOn(style.get(key)) ? "1" : "0");
  }
  return all;
}

function lookOf(inherited: Properties, direct: Properties, text: string, { fonts }: DocumentContext): RunLook {
  const all = merged(inherited, direct);
  const is = (name: string): boolean => isOn(all.get(`${name}@val`));
  const size = numberOf(all, "sz@val");
  const kind = /[^\x00-\x7F]/.test(text) ? "hAnsi" : "ascii";
  const theme = all.get(`rFonts@${kind}Theme`);
  const colour = (all.get("color@val") ?? "auto").toUpperCase();
  const position = all.get("vertAlign@val");
  return {
    font: (theme === undefined ? all.get(`rFonts@${kind}`) : fonts(theme)) ?? "Times New Roman",
    size: size === undefined ? 10 : size / 2,
    bold: is("b"),
    italic: is("i"),
    underline: isOn(all.get("u@val")),
    strike: is("strike") || is("dstrike"),
    caps: is("caps"),
    smallCaps: is("smallCaps"),
    colour: colour === "AUTO" ? "auto" : colour,
    highlight: isOn(all.get("highlight@val")),
    position: position === "subscript" ? "sub" : position === "superscript" ? "super" : "base",
    hidden: is("vanish"),
  };
}

/** Characters of a run as they are printed (17.3.3). */
function textOf(run: XmlElement): string {
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
