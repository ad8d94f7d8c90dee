import type { CheckedRun, RunLook } from "../../domain/checking/checked-document.ts";
import { type FoundRun, textOf } from "../../wordml/runs-in.ts";
import { attributeOf, childOf, type XmlElement } from "../../wordml/xml.ts";
import type { DocumentContext } from "./context.ts";
import { isOn, merged, numberOf, type Properties, propertiesOf, toggled } from "./properties.ts";

/** A run's text and look; nothing for a run without characters, mark or field. */
export function runOf(
  { element, field }: FoundRun,
  start: number,
  base: Properties,
  context: DocumentContext,
): CheckedRun | undefined {
  const text = textOf(element).normalize("NFC");
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

function lookOf(inherited: Properties, direct: Properties, text: string, { fonts, looks }: DocumentContext): RunLook {
  const all = merged(inherited, direct);
  const kind = /[^\x00-\x7F]/.test(text) ? "hAnsi" : "ascii";
  const known = looks.get(all) ?? {};
  looks.set(all, known);
  known[kind] ??= readLook(all, kind, fonts);
  return known[kind];
}

function readLook(all: Properties, kind: "hAnsi" | "ascii", fonts: DocumentContext["fonts"]): RunLook {
  const is = (name: string): boolean => isOn(all.get(`${name}@val`));
  const size = numberOf(all, "sz@val");
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
