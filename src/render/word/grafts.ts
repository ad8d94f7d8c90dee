import { Document, type ISectionOptions, Paragraph, TextRun } from "docx";
import type { Layout } from "../../domain/document/layout.ts";
import type { ReportDocument } from "../../domain/document/report-document.ts";
import { annexLabel } from "../../domain/text/annex-label.ts";
import { relationshipsPartOf, targetOf } from "../../opc/part-names.ts";
import { annex } from "../document/annex.ts";
import type { Chart } from "../document/chart.ts";
import { compiledParts } from "../document/docx-parts.ts";
import type { Rendering } from "../document/rendering.ts";
import { textOf, type WholeParts } from "../package/canonical-package.ts";
import { chartParts } from "../parts/chart-parts.ts";
import { withDraftMark } from "../parts/draft-mark.ts";
import type { DraftNotes } from "../parts/draft-notes.ts";
import { spliceWritten } from "../parts/splice-written.ts";
import type { PackageParts } from "./package-parts.ts";

/** What the library draws of a document that is otherwise a Word template's: charts, and annexes as sections. */
export interface Grafts {
  /** Paragraphs of charts, in their order. */
  readonly charts: readonly string[];
  /** Annexes with all section properties but the last. */
  readonly annexes: string;
  /** Properties of the last section. */
  readonly last: string;
}

// A private-use character: no document text holds it.
const MARK = "\ue006";
const MARKER = new RegExp(`<w:p>(?:(?!</w:p>).)*?${MARK}(?:(?!</w:p>).)*?</w:p>`, "g");

const marker = (): Paragraph => new Paragraph({ children: [new TextRun(MARK)] });

/** Draws charts and annexes and puts the parts that they need into the package. */
export async function grafted(
  document: ReportDocument,
  {
    layout,
    notes,
    width,
    charts,
  }: { readonly layout: Layout; readonly notes: DraftNotes; readonly width: number; readonly charts: readonly Chart[] },
  parts: PackageParts,
  options: { readonly main: string; readonly draft: boolean },
): Promise<Grafts> {
  if (charts.length === 0 && document.annexes.length === 0) return { charts: [], annexes: "", last: "" };
  const drawing = await import("../document/chart.ts");
  const rendering: Rendering = { layout, notes, written: [], ...drawing };
  const drawn = charts.flatMap((one) => [marker(), drawing.chart(layout, one, width)]);
  const numbered = document.annexes.filter((one) => !one.unnumbered);
  const annexes = document.annexes.map((one): ISectionOptions => {
    const label = annexLabel(layout.formulas.annex, numbered.indexOf(one), numbered.length);
    return annex(rendering, one.unnumbered ? undefined : label, one);
  });
  const file = new Document({ sections: [{ children: [...drawn, marker()] }, ...annexes] });
  const made = chartParts(compiledParts(file), document.properties.date, layout.language);
  const rename = graftParts(made, parts, layout, options);
  const xml = rename(spliceWritten(textOf(made["word/document.xml"]!), rendering.written).join(""));
  const body = xml.slice(xml.indexOf("<w:body>") + "<w:body>".length, xml.lastIndexOf("</w:body>"));
  const pieces = body.split(MARKER);
  const rest = pieces.at(-1)!;
  // What closes the section of the charts is no part of the document.
  const after =
    document.annexes.length > 0
      ? rest.replace(/^<w:p>(?:(?!<\/w:p>).)*?<w:sectPr\b.*?<\/w:sectPr>(?:(?!<\/w:p>).)*?<\/w:p>/s, "")
      : "";
  const lastAt = after.lastIndexOf("<w:sectPr");
  return {
    charts: pieces.slice(1, -1),
    annexes: after.slice(0, Math.max(0, lastAt)),
    last: lastAt < 0 ? "" : after.slice(lastAt),
  };
}

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CARRIED = /^word\/(?:header|charts\/|embeddings\/)/;

/** Copies headers, charts and their workbooks under names of their own; tells how the text names them then. */
function graftParts(
  made: WholeParts,
  parts: PackageParts,
  layout: Layout,
  { main, draft }: { readonly main: string; readonly draft: boolean },
): (xml: string) => string {
  const taken = new Set(parts.names());
  const named = (name: string): string =>
    taken.has(name) ? name.replace(/^word\/((?:[^/]+\/)*)([^/]+)$/, "word/$1ntm-$2") : name;
  const types = textOf(made["[Content_Types].xml"]!);
  const carried = Object.keys(made).filter((name) => CARRIED.test(name) && !name.endsWith(".rels"));
  let headers = 0;
  for (const name of carried.toSorted()) {
    const bytes = made[name]!;
    const isHeader = /^word\/header/.test(name);
    if (isHeader) headers += 1;
    const content =
      isHeader && draft ? withDraftMark(textOf(bytes), layout.formulas.draft, layout.font, 50 + headers) : bytes;
    const type = new RegExp(`PartName="/${name}" ContentType="([^"]*)"`).exec(types)?.[1];
    const rels = made[relationshipsPartOf(name)];
    if (rels) graftRelated({ name, content, type, rels: textOf(rels) }, parts, named);
    else parts.put(named(name), content, type);
  }
  if (Object.keys(made).some((name) => name.endsWith(".xlsx"))) parts.mediaType("xlsx", WORKBOOK);
  const ids = relatedIds(made, (type, target) => parts.relate(main, type, named(target)));
  return (xml) =>
    xml.replace(/(\br:(?:id|embed)=")([^"]*)"/g, (whole, before: string, id: string) =>
      ids.has(id) ? `${before}${ids.get(id)}"` : whole,
    );
}

/** A part with relationships of its own, which follow the names; their ids, which the library draws at random, are numbered. */
function graftRelated(
  part: {
    readonly name: string;
    readonly content: string | Uint8Array;
    readonly type: string | undefined;
    readonly rels: string;
  },
  parts: PackageParts,
  named: (name: string) => string,
): void {
  const { name, content, type, rels } = part;
  const drawn = [...rels.matchAll(/\bId="([^"]*)"/g)].map(([, id]) => id!);
  const numbered = (xml: string): string =>
    drawn.reduce((all, id, index) => all.replaceAll(`"${id}"`, `"rId${index + 1}"`), xml);
  parts.put(named(name), numbered(textOf(content)), type);
  const targets = rels.replace(/(\bTarget=")([^"]*)"/g, (_, before: string, target: string) => {
    const found = targetOf(name, target) ?? "";
    return named(found) === found ? `${before}${target}"` : `${before}/${named(found)}"`;
  });
  parts.put(relationshipsPartOf(named(name)), numbered(targets));
}

/** Headers and charts of the made document related anew: their ids before, and now. */
function relatedIds(made: WholeParts, relate: (type: string, part: string) => string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [relationship] of textOf(made["word/_rels/document.xml.rels"]!).matchAll(/<Relationship\b[^>]*>/g)) {
    const [id = "", type = "", target = ""] = ["Id", "Type", "Target"].map(
      (key) => new RegExp(`\\b${key}="([^"]*)"`).exec(relationship)?.[1] ?? "",
    );
    if (/\/(?:header|chart)$/.test(type)) ids.set(id, relate(type, `word/${target.replace(/^\/?word\//, "")}`));
  }
  return ids;
}
