import type { EditedChart, XmlSpan } from "../../domain/document/edited-chart.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { officePackage, type Relationship } from "../../opc/office-package.ts";
import { UnreadablePart } from "../../opc/unreadable-part.ts";
import { attributeOf, MalformedXml, unescaped, xmlTokens } from "../../opc/xml-tokens.ts";
import { wordPrefix } from "../../wordml/namespaces.ts";
import { guardPackage } from "../package/archive-guard.ts";
import type { DocumentPackage } from "../package/document-package.ts";
import { inflatePart } from "../package/inflate-part.ts";
import { chartIn, editedChart, numbersIn, referenceIn } from "./edited-charts.ts";
import type { ShownPart } from "./shown-parts.ts";

/** The charts of a document with the workbooks inside it that their numbers come from. */
export function documentCharts(
  opened: DocumentPackage,
  shown: readonly ShownPart[],
  parts: ReadonlyMap<string, string>,
): readonly EditedChart[] {
  const charts = shown.filter(({ type }) => type === "chart");
  if (charts.length === 0) return [];
  const alts = altTexts(opened.main, parts.get(opened.main) ?? "", opened.relationships(opened.main));
  return charts.map(({ part, place = "" }) => {
    const drawn = chartIn(parts.get(part) ?? "");
    const alt = alts.get(part);
    const embedded = opened.relationships(part).find(({ type }) => type === "package")?.part;
    const reference = drawn.series.map((one) => referenceIn(one.reference)).find((one) => one !== undefined);
    const sheet = embedded && reference ? sheetIn(() => opened.bytes(embedded), reference.sheet) : undefined;
    const workbook = embedded && sheet ? { workbook: { part: embedded, sheet: sheet.part } } : {};
    const known = { part, place, ...(alt ? { alt } : {}), ...workbook };
    return editedChart(drawn, known, sheet ? numbersIn(sheet.xml) : new Map());
  });
}

/** What drawings say for those who cannot see them, by the part of the chart in them. */
function altTexts(
  main: string,
  xml: string,
  related: readonly Relationship[],
): ReadonlyMap<string, EditedChart["alt"]> {
  const found = new Map<string, EditedChart["alt"]>();
  let last: { readonly text: string; readonly at: XmlSpan } | undefined;
  for (const { kind, name, from, to } of xmlTokens(xml, wordPrefix)) {
    if (kind !== "open" && kind !== "empty") continue;
    const tag = xml.slice(from, to);
    if (name === "wp:docPr") {
      const [whole, lead = "", text = ""] = /(\sdescr\s*=\s*["'])([^"']*)/.exec(tag) ?? [];
      const start = from + (whole === undefined ? 0 : tag.indexOf(whole) + lead.length);
      last =
        whole === undefined
          ? undefined
          : { text: unescaped(text), at: { part: main, from: start, to: start + text.length } };
    } else if (name === "c:chart" && last) {
      const part = related.find(({ id }) => id === attributeOf(tag, "id"))?.part;
      if (part !== undefined) found.set(part, last);
    }
  }
  return found;
}

/** A sheet of a workbook inside the document; nothing where the workbook is no sound one, or has no such sheet. */
function sheetIn(
  bytes: () => Uint8Array | undefined,
  name: string,
): { readonly part: string; readonly xml: string } | undefined {
  try {
    const archive = Buffer.from(bytes() ?? []);
    const guarded = guardPackage(archive);
    if ("defect" in guarded) return undefined;
    const { parts } = guarded;
    const workbook = officePackage({
      names: [...parts.keys()],
      bytes: (part) => {
        const entry = parts.get(part);
        return entry && inflatePart(archive, entry);
      },
    });
    const main = workbook.main();
    const xml = main === undefined ? undefined : workbook.text(main);
    if (main === undefined || xml === undefined) return undefined;
    for (const token of xmlTokens(xml, wordPrefix)) {
      const tag = xml.slice(token.from, token.to);
      if (token.name !== "x:sheet" || token.kind === "close" || attributeOf(tag, "name") !== name) continue;
      // "sheetId" is another attribute; the relationship's is the one named "id".
      const part = workbook.relationships(main).find(({ id }) => id === attributeOf(tag, "id"))?.part;
      const sheet = part === undefined ? undefined : workbook.text(part);
      return part === undefined || sheet === undefined ? undefined : { part, xml: sheet };
    }
  } catch (error) {
    // A damaged workbook is none: the chart's numbers then have no cells.
    const isDamage = [UnreadablePart, MalformedXml, CannotRun].some((damage) => error instanceof damage);
    if (!isDamage) throw error;
  }
  return undefined;
}
