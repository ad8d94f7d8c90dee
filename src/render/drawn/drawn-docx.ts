import { Document } from "docx";
import type { Layout } from "../../domain/document/layout.ts";
import type { Block, Letterhead, ReportDocument } from "../../domain/document/report-document.ts";
import type { ParagraphPlace } from "../../domain/findings/text-place.ts";
import { blocks } from "../document/blocks.ts";
import { compiledParts } from "../document/docx-parts.ts";
import { fitLetterhead } from "../document/fit-letterhead.ts";
import type { Rendering } from "../document/rendering.ts";
import { section, textWidthOf } from "../document/section.ts";
import { packageOf, textOf } from "../package/canonical-package.ts";
import type { DraftNotes } from "../parts/draft-notes.ts";
import { footnotesXml, withFootnotes } from "../parts/footnotes-xml.ts";
import { corePropertiesXml, customPropertiesXml } from "../parts/properties-xml.ts";
import { spliceWritten } from "../parts/splice-written.ts";
import { stylesXml } from "../parts/styles-xml.ts";
import { twipsOfMm } from "../parts/twips.ts";
import { bodyBlock } from "./numbered-blocks.ts";
import { closingOf, letterheadOf, openingOf, type TemplateSurroundings } from "./template-frame.ts";
import { numberMarks, withNumbers } from "./template-numbering.ts";

/** A remark and the paragraph of the main part that it stands at. */
export interface PlacedRemark {
  readonly at: ParagraphPlace;
  readonly text: string;
}

/**
 * A template drawn in Word: the document as it will be printed, tags in the place of what is printed, every kind of paragraph
 * in its style; where its remarks are to stand. The same bytes for the same template.
 */
export function drawnDocx(
  template: {
    readonly blocks: readonly { readonly block: Block; readonly remark?: string }[];
    readonly footnotes: ReportDocument["footnotes"];
  },
  around: TemplateSurroundings,
  law: Layout,
): { readonly bytes: Uint8Array; readonly remarks: readonly PlacedRemark[] } {
  const fit = fitLetterhead(law, namesOnly(around));
  const layout = withoutCapitals(fit.layout);
  const articles = around.numbering === "Điều";
  const { heading1, item } = layout.styles;
  const indents = { heading: twipsOfMm(heading1.firstLine ?? 0), item: twipsOfMm(item.firstLine ?? 0) };
  const marks = numberMarks(indents, { articles });
  const rendering: Rendering = { layout, notes: NO_NOTES, written: [] };
  const width = textWidthOf(layout, false);
  const first = { A: 0, I: 1, 1: 2, Điều: 2 }[around.numbering];
  const texts: string[] = [];
  const body = template.blocks.map(({ block, remark }) => {
    const made = bodyBlock(block, marks, first);
    return remark === undefined ? made : remarked(made, `${REMARK}${texts.push(remark) - 1}${REMARK}`);
  });
  const file = new Document({
    sections: [
      section(rendering, false, [
        letterheadOf(rendering, around, fit.columns),
        ...openingOf(rendering, around, width),
        ...blocks(rendering, body, width, { keepEnd: true, articles }),
        closingOf(rendering, around),
      ]),
    ],
  });
  const parts: Record<string, string | Uint8Array> = { ...compiledParts(file) };
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name];
    if (part !== undefined) parts[name] = change(textOf(part));
  };
  const remarks: PlacedRemark[] = [];
  edit("word/document.xml", (xml) =>
    withNumbers(
      spliceWritten(xml, rendering.written)
        .join("")
        .split(PARAGRAPH)
        .map((piece, index) =>
          piece.replace(REMARK_MARK, (_, number: string) => {
            remarks.push({ at: { part: "word/document.xml", index: index - 1 }, text: texts[Number(number)]! });
            return "";
          }),
        )
        .join(""),
    ),
  );
  edit("word/footnotes.xml", (xml) => withFootnotes(xml, footnotesXml(template.footnotes, NO_NOTES)));
  parts["word/numbering.xml"] = marks.numberingXml();
  parts["word/styles.xml"] = stylesXml(fit.layout, { capitals: true });
  parts["docProps/core.xml"] = corePropertiesXml(propertiesOf(around), law.language);
  parts["docProps/custom.xml"] = customPropertiesXml(undefined);
  return { bytes: packageOf(parts, around.date), remarks };
}

// Private-use characters: no template holds them.
const REMARK = "\uE00A";
const REMARK_MARK = new RegExp(`${REMARK}(\\d+)${REMARK}`, "g");
/** Before each paragraph. */
const PARAGRAPH = /(?=<w:p[ >/])/;

/** The block with a mark before its first words. */
function remarked(block: Block, mark: string): Block {
  if ("runs" in block) return { ...block, runs: [{ text: mark }, ...block.runs] };
  if (block.kind !== "table") return block;
  const [row, ...rows] = block.head;
  const [cell, ...cells] = row?.cells ?? [];
  if (!row || !cell) return block;
  return {
    ...block,
    head: [{ ...row, cells: [{ ...cell, runs: [{ text: mark }, ...cell.runs] }, ...cells] }, ...rows],
  };
}

const NO_NOTES: DraftNotes = { comments: [], commentsAt: () => [], isHole: () => false };

/** Tags keep their letters: capitals are a matter of the style. */
const withoutCapitals = (layout: Layout): Layout => ({
  ...layout,
  styles: Object.fromEntries(
    Object.entries(layout.styles).map(([kind, { caps: _, ...style }]) => [kind, style]),
  ) as Layout["styles"],
});

/** As much of a letterhead as decides how wide its columns are. */
const namesOnly = ({ parent, issuer }: TemplateSurroundings): Letterhead => ({
  parent,
  issuer,
  symbol: [],
  place: "",
  date: { month: 1, year: 1 },
});

const propertiesOf = ({ title, author, date }: TemplateSurroundings): ReportDocument["properties"] => ({
  title,
  subject: title,
  author,
  date,
});
