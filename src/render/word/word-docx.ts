import type { Layout } from "../../domain/document/layout.ts";
import type { ReportDocument } from "../../domain/document/report-document.ts";
import type { DocumentIdentity } from "../../domain/figures/written-trace.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { WordDocument } from "../../domain/word/word-document.ts";
import { XML_HEAD, XMLNS_W } from "../../wordml/part-head.ts";
import type { Chart } from "../document/chart.ts";
import { packageProblems } from "../package/assert-sound-package.ts";
import { zipped } from "../package/zipped.ts";
import { commentsXml } from "../parts/comments-xml.ts";
import { type DraftNotes, draftNotes, noNotes } from "../parts/draft-notes.ts";
import { corePropertiesXml, customPropertiesXml } from "../parts/properties-xml.ts";
import { withoutComments } from "./anchored-runs-xml.ts";
import { withAnnexSections } from "./annex-sections.ts";
import { markedDraft } from "./draft-headers.ts";
import { grafted } from "./grafts.ts";
import { ended, nodesXml } from "./node-xml.ts";
import { markdownNote, notesPart } from "./notes-part.ts";
import { type PackageParts, packageParts } from "./package-parts.ts";
import type { WordDrawing } from "./slot-xml.ts";
import { uniqueIds } from "./unique-ids.ts";
import { withStyles } from "./used-styles.ts";
import { vietnameseLetters } from "./vietnamese-letters.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * The Word file of a document from a Word template: the author's package with its text parts written anew, the same bytes for
 * the same document. A draft says so across each page and has comments and highlights, as `renderDocx` gives them.
 */
export async function renderWord(
  document: ReportDocument & { readonly word: WordDocument },
  layout: Layout,
  options: { readonly draft: boolean; readonly identity?: DocumentIdentity },
): Promise<Uint8Array> {
  const { word } = document;
  const { main } = word.template;
  const parts = packageParts(word.template.parts);
  const notes = options.draft ? draftNotes(document) : noNotes(document);
  const written = notesPart(parts, main, document.footnotes.length);
  // LibreOffice 7.4 takes a comment with the id of a footnote for it.
  const shifted: DraftNotes = {
    ...notes,
    footnotesBefore: written.offset,
    commentsAt: (run) => notes.commentsAt(run).map((id) => id + written.offset),
  };
  const width = textWidthIn(parts.text(main) ?? "") ?? 9_000;
  const charts: Chart[] = [];
  const letters = vietnameseLetters(parts);
  const chart = (one: Chart): string => {
    charts.push(one);
    return CHART;
  };
  const drawing: WordDrawing = { opening: letters.opening, layout, notes: shifted, width, chart };
  const apart: WordDrawing = { ...drawing, notes: withoutComments(shifted) };
  // Comments explain each figure at its first place: what is written first is the body.
  const stories = word.stories.map(({ part, nodes }) => ({
    part,
    xml: nodesXml(part === main ? drawing : apart, nodes),
  }));
  const drawn = { layout, notes: shifted, width, charts };
  const graft = await grafted(document, drawn, parts, { main, draft: options.draft });
  const chartsIn = placedCharts(graft.charts);
  const unique = uniqueIds();
  for (const { part, xml } of stories) {
    const filled = chartsIn(xml);
    const whole = part === main ? withAnnexSections(filled, graft.annexes, graft.last) : withParagraph(filled);
    parts.put(part, unique(declared(whole)));
  }
  const noteOf = (index: number): string => {
    const nodes = word.notes[index];
    return nodes ? ended(nodesXml(apart, nodes)) : markdownNote(apart.notes, document.footnotes[index]!);
  };
  written.put(noteOf, unique);
  letters.write();
  dropComments(parts);
  if (options.draft) {
    markedDraft(parts, main, layout);
    putComments(parts, main, notes, { firstId: written.offset, date: document.properties.date });
  }
  withStyles(parts, main, layout);
  properties(parts, document, layout, options.identity);
  return soundPackage(parts, document.properties.date);
}

/** Charts in the places that wait for them, in their order. */
function placedCharts(charts: readonly string[]): (xml: string) => string {
  let placed = 0;
  return (xml) =>
    xml.replaceAll(CHART, () => {
      placed += 1;
      return charts[placed - 1] ?? "";
    });
}

/** `firstId`: comments count from behind the footnotes. */
function putComments(
  parts: PackageParts,
  main: string,
  notes: DraftNotes,
  { firstId, date }: { readonly firstId: number; readonly date: string },
): void {
  if (notes.comments.length === 0) return;
  const comments = notes.comments.map((one) => ({ ...one, id: one.id + firstId }));
  const xml = `${XML_HEAD}<w:comments ${XMLNS_W}>${commentsXml(comments, date)}</w:comments>`;
  parts.put("word/comments.xml", xml, `${WORD}.comments+xml`);
  parts.relate(main, "comments", "word/comments.xml");
}

function soundPackage(parts: PackageParts, date: string): Uint8Array {
  const all = parts.all();
  const texts = Object.keys(all).map((name): readonly [string, string | Uint8Array] => [
    name,
    /\.(xml|rels)$/.test(name) ? parts.text(name)! : all[name]!,
  ]);
  requireSound(new Map(texts));
  return zipped(Object.entries(all), date);
}

// A private-use character in the place of a chart: no document text holds it.
const CHART = "\ue007";

/** Word shows what names a style that is not there in the default one; what else leads nowhere it repairs or refuses. */
function requireSound(parts: ReadonlyMap<string, string | Uint8Array>): void {
  const problems = packageProblems(parts).filter((problem) => !/: (?:style|numbering) /.test(problem));
  if (problems.length === 0) return;
  const named = problems.slice(0, 3).join("; ");
  throw new CannotRun(`Tệp mẫu Word hỏng bên trong (${named}); mở mẫu bằng Word, lưu lại rồi lập lại văn bản.`);
}

/** A header or footer needs a paragraph, whatever its blocks left of it. */
const withParagraph = (xml: string): string =>
  /<w:(?:p|tbl|sdt)[ >/]/.test(xml) ? xml : xml.replace(/(<\/w:(?:hdr|ftr)>\s*)$/, "<w:p/>$1");

const PREFIXES: Readonly<Record<string, string>> = {
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
};

/** The part with the prefixes declared that charts and sections bring. */
function declared(xml: string): string {
  const root = /<w:(?:document|hdr|ftr|footnotes)\b[^>]*>/.exec(xml)?.[0];
  if (root === undefined) return xml;
  const missing = Object.entries(PREFIXES).filter(
    ([prefix]) => !root.includes(`xmlns:${prefix}=`) && new RegExp(`[<\\s]${prefix}:`).test(xml),
  );
  if (missing.length === 0) return xml;
  const added = missing.map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`).join("");
  return xml.replace(root, `${root.slice(0, -1)}${added}>`);
}

/** Between the margins of the last section, twips. */
function textWidthIn(main: string): number | undefined {
  const section = main.slice(main.lastIndexOf("<w:sectPr"));
  const value = (pattern: RegExp): number => Number(pattern.exec(section)?.[1] ?? Number.NaN);
  const width =
    value(/<w:pgSz\b[^>]*?\bw:w="(\d+)"/) -
    value(/<w:pgMar\b[^>]*?\bw:left="(\d+)"/) -
    value(/<w:pgMar\b[^>]*?\bw:right="(\d+)"/);
  return width > 1_000 ? width : undefined;
}

/** Comments of the template speak to those who write it. */
function dropComments(parts: PackageParts): void {
  for (const name of parts.names()) if (/^word\/(?:comments\w*|people)\.xml$/.test(name)) parts.remove(name);
}

function properties(
  parts: PackageParts,
  document: ReportDocument,
  layout: Layout,
  identity: DocumentIdentity | undefined,
): void {
  const set = (name: string, xml: string, type: string, relationship: string): void => {
    const isNew = parts.text(name) === undefined;
    parts.put(name, xml, type);
    if (isNew) parts.relate("", relationship, name);
  };
  set(
    "docProps/core.xml",
    corePropertiesXml(document.properties, layout.language),
    "application/vnd.openxmlformats-package.core-properties+xml",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  );
  set(
    "docProps/custom.xml",
    customPropertiesXml(identity),
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    "custom-properties",
  );
}
