import { Document, type ISectionOptions } from "docx";
import type { Layout } from "../../domain/document/layout.ts";
import type { ReportDocument } from "../../domain/document/report-document.ts";
import type { DocumentIdentity } from "../../domain/figures/written-trace.ts";
import { annexLabel } from "../../domain/text/annex-label.ts";
import { type Part, packageOf, textOf } from "../package/canonical-package.ts";
import { chartParts } from "../parts/chart-parts.ts";
import { commentsXml } from "../parts/comments-xml.ts";
import { withDraftMark } from "../parts/draft-mark.ts";
import { type DraftNotes, draftNotes, noNotes } from "../parts/draft-notes.ts";
import { footnotesXml, withFootnotes } from "../parts/footnotes-xml.ts";
import { corePropertiesXml, customPropertiesXml } from "../parts/properties-xml.ts";
import { spliceWritten } from "../parts/splice-written.ts";
import { stylesXml } from "../parts/styles-xml.ts";
import { annex } from "./annex.ts";
import { blocks } from "./blocks.ts";
import { closing } from "./closing.ts";
import { compiledParts } from "./docx-parts.ts";
import { fitLetterhead } from "./fit-letterhead.ts";
import { letterhead } from "./letterhead.ts";
import { opening } from "./opening.ts";
import type { Rendering } from "./rendering.ts";
import { section, textWidthOf } from "./section.ts";

export interface RenderOptions {
  readonly draft: boolean;
  readonly identity?: DocumentIdentity;
}

/**
 * A Word document in the layout of Nghị định 30/2020/NĐ-CP, the same bytes for the same document.
 *
 * A draft says so across each page, carries a comment with the source of each figure and highlights missing values; the
 * final form has none of it, and throws when a value is missing.
 */
export function renderDocx(document: ReportDocument, layout: Layout, options: RenderOptions): Promise<Uint8Array> {
  const notes = options.draft ? draftNotes(document) : noNotes(document);
  return renderPackage([{ document, notes }], layout, options);
}

/** A document with what a draft shows of its figures. */
export interface NotedDocument {
  readonly document: ReportDocument;
  readonly notes: DraftNotes;
}

/** Documents one after the other in one file, in the look of the first one's letterhead; each begins on a page of its own. */
export async function renderPackage(
  documents: readonly NotedDocument[],
  layout: Layout,
  options: RenderOptions,
): Promise<Uint8Array> {
  const [first] = documents;
  const { properties, letterhead: head } = first!.document;
  const { layout: fitted } = fitLetterhead(layout, head);
  // Few documents have charts, and the library's are a fifth of its size.
  const charts = documents.some(({ document }) => hasChart(document)) ? await import("./chart.ts") : undefined;
  const { made, written, firsts, footnotes, comments } = drawnParts(documents, layout, { layout: fitted, ...charts });
  const parts: Record<string, Part> = { ...made };
  const { date } = properties;
  const edit = (name: string, change: (xml: string) => Part): void => {
    const part = parts[name];
    if (part !== undefined) parts[name] = change(textOf(part));
  };
  edit("word/document.xml", (xml) => {
    const restarted = footnotes !== "" && firsts.length > 0 ? withRestartedNotes(xml, new Set(firsts)) : xml;
    return spliceWritten(restarted, written);
  });
  edit("word/comments.xml", (xml) =>
    xml.replace(/<w:comment [\s\S]*(?=<\/w:comments>)/, () => commentsXml(comments, date)),
  );
  edit("word/footnotes.xml", (xml) => withFootnotes(xml, footnotes));
  if (options.draft) {
    for (const [index, name] of Object.keys(parts).filter(isHeader).toSorted().entries())
      edit(name, (xml) => withDraftMark(xml, layout.formulas.draft, layout.font, index + 1));
  }
  parts["word/styles.xml"] = stylesXml(fitted);
  parts["docProps/core.xml"] = corePropertiesXml(properties, layout.language);
  parts["docProps/custom.xml"] = customPropertiesXml(options.identity);
  return packageOf(charts ? chartParts(parts, date, layout.language) : parts, date);
}

/** What the library makes of documents, and what is put into it later; its objects, which are large, are gone then. */
function drawnParts(documents: readonly NotedDocument[], layout: Layout, drawing: Pick<Rendering, "layout" | "chart">) {
  const written: (readonly string[])[] = [];
  const sections = documents.map(({ document, notes }, index) =>
    sectionsOf(document, layout, { ...drawing, notes, written }, index > 0),
  );
  const footnotes = documents.map((one) => footnotesXml(one.document.footnotes, one.notes)).join("");
  const comments = documents.flatMap(({ notes }) => notes.comments);
  const file = new Document({
    sections: sections.flat(),
    // One comment makes the library declare the part; the text of all is spliced in later.
    ...(comments.length > 0
      ? { comments: { children: [{ id: 0, author: "", date: new Date(0), children: [] }] } }
      : {}),
  });
  /** Indexes of the sections with which a document begins that is not the first. */
  const firsts = sections.map((_, index) => sections.slice(0, index).flat().length).slice(1);
  return { made: compiledParts(file), written, firsts, footnotes, comments };
}

/** `restart`: pages came before that are of another document. */
function sectionsOf(
  document: ReportDocument,
  layout: Layout,
  rendering: Rendering,
  restart: boolean,
): readonly ISectionOptions[] {
  const width = textWidthOf(layout, false);
  const { columns } = fitLetterhead(layout, document.letterhead);
  const body = [
    letterhead(rendering, document.letterhead, document.opening, columns),
    ...opening(rendering, document.opening, width),
    ...blocks(rendering, document.body, width, { keepEnd: true }),
    closing(rendering, document.closing),
  ];
  const numbered = document.annexes.filter((one) => !one.unnumbered);
  const annexes = document.annexes.map((one) => {
    const label = annexLabel(layout.formulas.annex, numbered.indexOf(one), numbered.length);
    return annex(rendering, one.unnumbered ? undefined : label, one);
  });
  return [section(rendering, false, body, { restart }), ...annexes];
}

/** Notes are numbered through a file; of one with several documents they begin anew where one begins. */
function withRestartedNotes(xml: string, firsts: ReadonlySet<number>): string {
  let index = -1;
  return xml.replace(/<w:pgSz /g, (size) => {
    index += 1;
    return firsts.has(index) ? `<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>${size}` : size;
  });
}

const isHeader = (name: string): boolean => /^word\/header\d+\.xml$/.test(name);

const hasChart = ({ body, annexes }: ReportDocument): boolean =>
  [body, ...annexes.map((one) => one.blocks)].some((blocks) => blocks.some(({ kind }) => kind === "chart"));
