import { Document, type FileChild } from "docx";
import { strFromU8, strToU8 } from "fflate";
import { letterSubject } from "../../domain/document/head-lines.ts";
import type { Layout } from "../../domain/document/layout.ts";
import type { Block, Letterhead, ReportDocument, Run } from "../../domain/document/report-document.ts";
import type { ParagraphPlace } from "../../domain/findings/text-place.ts";
import { textWidth } from "../../domain/text/text-width.ts";
import { blocks } from "../document/blocks.ts";
import { compiledParts } from "../document/docx-parts.ts";
import { fitLetterhead } from "../document/fit-letterhead.ts";
import { twoColumns } from "../document/letterhead.ts";
import { opening } from "../document/opening.ts";
import { paragraph, plain } from "../document/paragraph.ts";
import type { Rendering } from "../document/rendering.ts";
import { ruleLine } from "../document/rule-line.ts";
import { section, textWidthOf } from "../document/section.ts";
import { packageOf } from "../package/canonical-package.ts";
import type { DraftNotes } from "../parts/draft-notes.ts";
import { corePropertiesXml, customPropertiesXml } from "../parts/properties-xml.ts";
import { spliceTables } from "../parts/splice-tables.ts";
import { stylesXml } from "../parts/styles-xml.ts";
import { twipsOfMm } from "../parts/twips.ts";
import { bodyBlock } from "./numbered-blocks.ts";
import { numberMarks, withNumbers } from "./template-numbering.ts";

/** What stands around the body of a Word template, in the layout of Nghị định 30/2020/NĐ-CP; `type` as "THÔNG BÁO". */
export interface TemplateSurroundings {
  readonly kind: "letter" | "named";
  readonly type: string;
  readonly subject: readonly (readonly Run[])[];
  /** Its own list, for named types that have one. */
  readonly addressees?: readonly unknown[];
  /** Level of the first heading. */
  readonly numbering: "A" | "I" | "1" | "Điều";
  /** Names as the office's settings have them: they decide how wide their column is. */
  readonly parent: readonly string[];
  readonly issuer: readonly string[];
  readonly author: string;
  readonly title: string;
  readonly date: string;
}

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
  const fit = fitLetterhead(law, letterheadOf(around));
  const layout = withoutCapitals(fit.layout);
  const articles = around.numbering === "Điều";
  const { heading1, item } = layout.styles;
  const indents = { heading: twipsOfMm(heading1.firstLine ?? 0), item: twipsOfMm(item.firstLine ?? 0) };
  const marks = numberMarks(indents, { articles });
  const rendering: Rendering = { layout, notes: NO_NOTES, tables: [] };
  const width = textWidthOf(layout, false);
  const first = { A: 0, I: 1, 1: 2, Điều: 2 }[around.numbering];
  const texts: string[] = [];
  const body = template.blocks.map(({ block, remark }) => {
    const made = bodyBlock(block, marks, first);
    return remark === undefined ? made : remarked(made, `${REMARK}${texts.push(remark) - 1}${REMARK}`);
  });
  const file = new Document({
    sections: [
      section(layout, false, [
        letterhead(rendering, around, fit.columns),
        ...openingOf(rendering, around, width),
        ...blocks(rendering, body, width, { keepEnd: true, articles }),
        closing(rendering),
      ]),
    ],
    footnotes: Object.fromEntries(
      template.footnotes.map((runs, index) => [
        index + 1,
        { children: [paragraph(rendering, "footnoteText", [{ text: " " }, ...runs])] },
      ]),
    ),
  });
  const parts: Record<string, Uint8Array> = { ...compiledParts(file) };
  const edit = (name: string, change: (xml: string) => string): void => {
    if (parts[name]) parts[name] = strToU8(change(strFromU8(parts[name])));
  };
  const remarks: PlacedRemark[] = [];
  edit("word/document.xml", (xml) =>
    withNumbers(
      spliceTables(xml, rendering.tables)
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
  for (const name of ["word/footnotes.xml", "word/endnotes.xml"]) edit(name, withoutSeparatorMarks);
  parts["word/numbering.xml"] = strToU8(marks.numberingXml());
  parts["word/styles.xml"] = strToU8(stylesXml(fit.layout, { capitals: true }));
  parts["docProps/core.xml"] = strToU8(corePropertiesXml(propertiesOf(around), law.language));
  parts["docProps/custom.xml"] = strToU8(customPropertiesXml(undefined));
  return { bytes: packageOf(parts, around.date), remarks };
}

// Private-use characters: no template holds them.
const REMARK = "\uE022";
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

const letterheadOf = ({ parent, issuer }: TemplateSurroundings): Letterhead => ({
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

const component = (name: string) => plain(`{{component "${name}"}}`);

function letterhead(rendering: Rendering, around: TemplateSurroundings, columns: readonly [number, number]): FileChild {
  const { layout } = rendering;
  const { formulas, styles } = layout;
  const number = [paragraph(rendering, "number", component("number"))];
  if (around.kind === "letter")
    number.push(paragraph(rendering, "letterSubject", letterSubject(layout, { subject: around.subject })));
  return twoColumns(columns, [
    [
      [
        ...(around.parent.length > 0 ? [paragraph(rendering, "parent", component("parent"))] : []),
        paragraph(rendering, "issuer", component("issuer")),
        ruleLine(layout, "issuer", textWidth(around.issuer.at(-1) ?? "", styles.issuer), columns[0]),
      ],
      [
        paragraph(rendering, "nationalTitle", plain(formulas.nationalTitle)),
        paragraph(rendering, "motto", plain(formulas.motto)),
        ruleLine(layout, "motto", textWidth(formulas.motto, styles.motto), columns[1]),
      ],
    ],
    [number, [paragraph(rendering, "placeDate", component("placeDate"))]],
  ]);
}

function openingOf(rendering: Rendering, around: TemplateSurroundings, width: number): readonly FileChild[] {
  const { kind, type, subject, addressees } = around;
  const title = kind === "named" ? opening(rendering, { kind, type, subject, addressees: [] }, width) : [];
  const isSent = kind === "letter" || addressees !== undefined;
  return [...title, ...(isSent ? [paragraph(rendering, "addressee", component("addressees"))] : [])];
}

function closing(rendering: Rendering): FileChild {
  const { layout } = rendering;
  const gap = { spacing: { before: 240 } };
  return twoColumns(
    [twipsOfMm(layout.closing.recipients), twipsOfMm(layout.closing.signature)],
    [
      [
        [
          paragraph(rendering, "recipientsLabel", plain(layout.formulas.recipients), gap),
          paragraph(rendering, "recipients", component("recipients")),
        ],
        [
          // Its lines are one each: only the first stands apart from what is above.
          paragraph(rendering, "authority", component("authority"), { ...gap, contextualSpacing: true }),
          paragraph(rendering, "signer", component("signer")),
        ],
      ],
    ],
  );
}

const withoutSeparatorMarks = (xml: string): string =>
  xml.replace(
    /(<w:(?:foot|end)note w:type=.*?)<w:r><w:rPr><w:rStyle w:val="(?:Foot|End)noteReference"\/><\/w:rPr><w:(?:foot|end)noteRef\/><\/w:r>/g,
    "$1",
  );
