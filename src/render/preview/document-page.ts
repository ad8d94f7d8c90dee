import type { Layout } from "../../domain/document/layout.ts";
import type { ReportDocument } from "../../domain/document/report-document.ts";
import type { TrailKnowledge } from "../../domain/document/trail-knowledge.ts";
import type { HashedFile } from "../../domain/document/written-manifest.ts";
import type { FigureChange } from "../../domain/figures/figure-change.ts";
import type { WrittenParagraph } from "../../domain/figures/written-trace.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { fitLetterhead } from "../document/fit-letterhead.ts";
import { changeRecord } from "./document/change-record.ts";
import { documentMarkup } from "./document/document-markup.ts";
import { lookOf } from "./document/look.ts";
import type { PageDrawing } from "./document/run-markup.ts";
import { sideLists } from "./document/side-lists.ts";
import { type Trails, trailsOf } from "./document/trail-data.ts";
import { workbookTable } from "./document/workbook-table.ts";
import { deskMarkup } from "./page/desk.ts";
import { element, inOrder, jsonBlockInPieces, text } from "./page/html.ts";
import { wholePage } from "./page/whole-page.ts";

export interface PreviewedDocument {
  /** With the names of its anchors, which are ids of the page. */
  readonly document: ReportDocument;
  readonly paragraphs: readonly WrittenParagraph[];
  readonly layout: Layout;
  readonly trail: TrailKnowledge;
  readonly inputs: readonly HashedFile[];
  readonly findings: readonly Finding[];
  readonly changes: readonly FigureChange[];
  readonly draft: boolean;
  /** Of a page that a server gives out: it reloads, and leads back to the state of the period. */
  readonly live?: { readonly home: string };
}

/**
 * The text in pieces of one page, whole in itself, that looks like the document and answers for each of its numbers: value, formula, and every
 * component down to workbook, sheet and cell. Equal documents give equal bytes.
 */
export function documentPage(previewed: PreviewedDocument): Iterable<string> {
  const { document, paragraphs, layout, trail, inputs, findings, changes, draft, live } = previewed;
  const trails = trailsOf(document.origins, trail);
  const drawing: PageDrawing = { layout, origins: document.origins, isUnverified: unverifiedOrigins(trails) };
  const { title, subject } = document.properties;
  const desk = deskMarkup({
    title,
    about: subject,
    ...(live ? { home: element("a", { class: "home", href: live.home }, text("‹ Tình hình kỳ")) } : {}),
    ...(draft ? { remark: element("strong", { class: "draft" }, text(layout.formulas.draft)) } : {}),
    content: inOrder(documentMarkup(drawing, document), [workbookTable(inputs, trail.senders)]),
    lists: sideLists({ findings, changes, paragraphs, trails }),
  });
  return wholePage({
    title: `${title} – bản xem`,
    language: layout.language,
    look: lookOf(layout, fitLetterhead(layout, document.letterhead).layout),
    ...(live ? { live: true as const } : {}),
    body: inOrder(desk, jsonBlockInPieces("trail-data", { ...trails.data }), [changeRecord(changes)]),
  });
}

function unverifiedOrigins({ data, figures }: Trails): PageDrawing["isUnverified"] {
  return (index) => {
    const origin = data.origins[index];
    return origin != null && "figure" in origin && figures[origin.figure]!.unverified === true;
  };
}
