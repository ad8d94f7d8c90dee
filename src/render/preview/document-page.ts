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
import { framed } from "./page/frame.ts";
import { element, jsonBlock, text } from "./page/html.ts";

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
 * One page, whole in itself, that looks like the document and answers for each of its numbers: value, formula, and every
 * component down to workbook, sheet and cell. Equal documents give equal bytes.
 */
export function documentPage(previewed: PreviewedDocument): string {
  const { document, paragraphs, layout, trail, inputs, findings, changes, draft, live } = previewed;
  const trails = trailsOf(document.origins, trail);
  const drawing: PageDrawing = { layout, origins: document.origins, isUnverified: unverifiedOrigins(trails) };
  const { title, subject } = document.properties;
  return framed({
    title: `${title} – bản xem`,
    language: layout.language,
    look: lookOf(layout, fitLetterhead(layout, document.letterhead).layout),
    ...(live ? { live: true as const } : {}),
    body: [
      element("a", { class: "skip", href: "#document" }, text("Đến văn bản")),
      element("a", { class: "skip", href: "#lists" }, text("Đến danh sách")),
      element(
        "header",
        { class: "bar" },
        ...(live ? [element("a", { class: "home", href: live.home }, text("‹ Tình hình kỳ"))] : []),
        element("h1", {}, text(title)),
        element("span", { class: "about" }, text(subject)),
        ...(draft ? [element("strong", { class: "draft" }, text(layout.formulas.draft))] : []),
        element(
          "div",
          { role: "search", class: "search" },
          element("label", { for: "search" }, text("Tìm số liệu")),
          element("input", { id: "search", type: "search", autocomplete: "off", placeholder: "số hoặc tên chỉ tiêu" }),
        ),
      ),
      element(
        "div",
        { class: "desk" },
        element(
          "main",
          { id: "document", tabindex: -1 },
          documentMarkup(drawing, document),
          workbookTable(inputs, trail.senders),
        ),
        element(
          "aside",
          { id: "lists", "aria-label": "Nguồn số liệu và danh sách", tabindex: -1 },
          element(
            "section",
            { id: "trail", tabindex: -1, "aria-live": "polite", "aria-label": "Nguồn của số liệu" },
            element(
              "p",
              { class: "hint" },
              text("Bấm vào một con số (hoặc đưa tới nó bằng phím Tab rồi Enter) để xem nguồn."),
            ),
          ),
          sideLists({ findings, changes, paragraphs, trails }),
        ),
      ),
      jsonBlock("trail-data", trails.data),
      changeRecord(changes),
    ],
  });
}

function unverifiedOrigins({ data }: Trails): PageDrawing["isUnverified"] {
  return (index) => {
    const origin = data.origins[index];
    return origin != null && "figure" in origin && data.figures[origin.figure]!.unverified === true;
  };
}
