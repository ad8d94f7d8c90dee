import { Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { Layout } from "../../domain/document/layout.ts";
import { type BodyPart, markedParts } from "../parts/splice-written.ts";
import { styleId } from "../parts/styles-xml.ts";
import { twipsOfMm } from "../parts/twips.ts";
import type { Rendering } from "./rendering.ts";

/**
 * A section with page numbers of its own from 1, centred in the top margin and absent from its first page
 * (Mục I khoản 7; for annexes Mục III khoản 1 điểm đ).
 */
export function section(
  { layout, written }: Rendering,
  landscape: boolean,
  body: readonly BodyPart[],
  { restart = false } = {},
): ISectionOptions {
  const margins = layout.margins[landscape ? "landscape" : "portrait"];
  return {
    properties: {
      titlePage: true,
      page: {
        // The docx library turns the paper itself.
        size: {
          width: twipsOfMm(layout.paper.width),
          height: twipsOfMm(layout.paper.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(margins.top),
          bottom: twipsOfMm(margins.bottom),
          left: twipsOfMm(margins.left),
          right: twipsOfMm(margins.right),
          header: twipsOfMm(layout.headerDistance),
          footer: twipsOfMm(layout.headerDistance),
          gutter: 0,
        },
        // Only where pages came before: LibreOffice puts an empty line above a first table that restarts at 1.
        ...(restart ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: styleId("pageNumber"),
            children: [new TextRun({ children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
      first: new Header({ children: [new Paragraph({ style: styleId("pageNumber") })] }),
    },
    // The library writes the properties of a section into its last paragraph.
    children: markedParts(written, [...body, new Paragraph({ style: "SectionEnd" })]),
  };
}

/** Width between the margins, twips. */
export function textWidthOf({ paper, margins }: Layout, landscape: boolean): number {
  const { left, right } = margins[landscape ? "landscape" : "portrait"];
  return twipsOfMm(landscape ? paper.height : paper.width) - twipsOfMm(left) - twipsOfMm(right);
}
