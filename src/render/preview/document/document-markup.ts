import { brokenLines, letterSubject, listedNames, numberRuns, placeDate } from "../../../domain/document/head-lines.ts";
import type { ParagraphKind } from "../../../domain/document/layout.ts";
import type { Annex, Opening, ReportDocument, Run, Signature } from "../../../domain/document/report-document.ts";
import { annexLabel } from "../../../domain/text/annex-label.ts";
import { textWidth } from "../../../domain/text/text-width.ts";
import { fitLetterhead } from "../../document/fit-letterhead.ts";
import { ptOfMm } from "../../parts/twips.ts";
import { element, type Html, text } from "../page/html.ts";
import { blocksMarkup, paragraphMarkup } from "./block-markup.ts";
import { type PageDrawing, runsMarkup } from "./run-markup.ts";

/** In pieces, the document as sheets of its paper: the body with its notes, then each annex. */
export function* documentMarkup(drawing: PageDrawing, document: ReportDocument): Iterable<Html> {
  const numbered = document.annexes.filter(({ unnumbered }) => !unnumbered);
  const { annex: word } = drawing.layout.formulas;
  yield sheet(false, "Văn bản", [
    // What a Word template says is all in its body.
    ...(document.word ? [] : [letterhead(drawing, document), ...opening(drawing, document.opening)]),
    blocksMarkup(drawing, document.body, 2),
    ...(document.word ? [] : [closing(drawing, document.closing)]),
    footnotes(drawing, document.footnotes),
  ]);
  for (const annex of document.annexes) {
    const label = annexLabel(word, numbered.indexOf(annex), numbered.length);
    yield annexSheet(drawing, annex, annex.unnumbered ? undefined : label);
  }
}

const sheet = (landscape: boolean, name: string, content: readonly Html[]): Html =>
  element("section", { class: landscape ? "sheet wide" : "sheet", "aria-label": name }, ...content);

const line = (drawing: PageDrawing, kind: ParagraphKind, words: string): Html =>
  paragraphMarkup(drawing, kind, [{ text: words }]);

function letterhead(drawing: PageDrawing, { letterhead: head, opening: { kind, subject } }: ReportDocument): Html {
  const { layout, columns } = fitLetterhead(drawing.layout, head);
  const { formulas, styles } = layout;
  const all = columns[0] + columns[1];
  const issuer = textWidth(head.issuer.at(-1) ?? "", styles.issuer);
  const names = [
    ...head.parent.map((one) => line(drawing, "parent", one)),
    ...head.issuer.map((one) => line(drawing, "issuer", one)),
    ruleLine(drawing, "issuer", issuer, columns[0] / 20),
  ];
  const nation = [
    line(drawing, "nationalTitle", formulas.nationalTitle),
    line(drawing, "motto", formulas.motto),
    ruleLine(drawing, "motto", textWidth(formulas.motto, styles.motto), columns[1] / 20),
  ];
  const number = [
    paragraphMarkup(drawing, "number", numberRuns(layout, head)),
    ...(kind === "letter" ? [paragraphMarkup(drawing, "letterSubject", letterSubject(layout, { subject }))] : []),
  ];
  const place = [line(drawing, "placeDate", placeDate(layout, head))];
  return twoColumns("letterhead", columns[0] / all, [
    [names, nation],
    [number, place],
  ]);
}

const twoColumns = (name: string, left: number, rows: readonly (readonly (readonly Html[])[])[]): Html =>
  element(
    "table",
    { class: `columns ${name}`, role: "presentation" },
    element("colgroup", {}, ...[left, 1 - left].map((one) => element("col", { width: `${(one * 100).toFixed(2)}%` }))),
    ...rows.map((cells) => element("tr", {}, ...cells.map((content) => element("td", {}, ...content)))),
  );

/** A line as long as its part of the text above it, in the middle of a column. Widths in pt. */
function ruleLine({ layout }: PageDrawing, which: keyof typeof RULES, words: number, column: number): Html {
  const share = Math.min(100, ((words * layout.rules[which].of) / column) * 100);
  return element("hr", { class: `rule ${RULES[which]}`, width: `${share.toFixed(2)}%` });
}

const RULES = { motto: "rule-motto", issuer: "rule-issuer", subject: "rule-subject", annex: "rule-annex" } as const;

/** pt */
const textWidthOf = ({ layout: { paper, margins } }: PageDrawing, landscape: boolean): number => {
  const { left, right } = margins[landscape ? "landscape" : "portrait"];
  return ptOfMm((landscape ? paper.height : paper.width) - left - right);
};

const wordsOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");

function opening(drawing: PageDrawing, data: Opening): readonly Html[] {
  const { formulas, styles } = drawing.layout;
  const [only, ...more] = data.addressees;
  const width = textWidthOf(drawing, false);
  const longest = Math.max(0, ...data.subject.map((one) => textWidth(wordsOf(one), styles.subject)));
  return [
    ...(data.kind === "named"
      ? [
          paragraphMarkup(drawing, "type", [{ text: data.type }], "h2"),
          paragraphMarkup(drawing, "subject", brokenLines(data.subject)),
          ruleLine(drawing, "subject", longest, width),
        ]
      : []),
    ...(only && more.length === 0
      ? [paragraphMarkup(drawing, "addressee", [{ text: `${formulas.addressees} ` }, ...only])]
      : []),
    ...(more.length > 0
      ? [
          element(
            "div",
            { class: "addressees" },
            line(drawing, "addressees", formulas.addressees),
            ...listedNames(drawing.layout, data.addressees).map((one) => paragraphMarkup(drawing, "addressees", one)),
          ),
        ]
      : []),
  ];
}

function closing(drawing: PageDrawing, parts: ReportDocument["closing"]): Html {
  const { closing: widths, formulas } = drawing.layout;
  const { secretary, recipients } = parts;
  const receiving = [
    line(drawing, "recipientsLabel", formulas.recipients),
    ...listedNames(drawing.layout, recipients).map((one) => paragraphMarkup(drawing, "recipients", one)),
  ];
  const signature = signatureMarkup(drawing, parts);
  const share = widths.recipients / (widths.recipients + widths.signature);
  return twoColumns(
    "closing",
    share,
    secretary
      ? [
          [signatureMarkup(drawing, secretary), signature],
          [receiving, []],
        ]
      : [[receiving, signature]],
  );
}

const signatureMarkup = (drawing: PageDrawing, { authority, signer }: Signature): readonly Html[] => [
  ...authority.map((one) => line(drawing, "authority", one)),
  line(drawing, "signer", signer),
];

function footnotes(drawing: PageDrawing, notes: ReportDocument["footnotes"]): Html {
  if (notes.length === 0) return text("");
  const items = notes.map((runs, index) => {
    const number = index + 1;
    const back = { href: `#mark-${number}`, "aria-label": `Về chỗ của chú thích ${number}`, role: "doc-backlink" };
    const mark = element("sup", {}, element("a", back, text(String(number))));
    return element("p", { class: "k-footnoteText", id: `note-${number}` }, mark, text(" "), runsMarkup(drawing, runs));
  });
  return element("div", { class: "notes", role: "doc-endnotes" }, ...items);
}

function annexSheet(drawing: PageDrawing, annex: Annex, label: string | undefined): Html {
  const width = textWidthOf(drawing, annex.landscape);
  const title = textWidth(annex.title.toUpperCase(), drawing.layout.styles.annexTitle);
  return sheet(annex.landscape, label ?? annex.title, [
    ...(label === undefined ? [] : [line(drawing, "annexLabel", label)]),
    paragraphMarkup(drawing, "annexTitle", [{ text: annex.title }], "h2"),
    ...(annex.attachedTo.length > 0 ? [paragraphMarkup(drawing, "annexReference", annex.attachedTo)] : []),
    ruleLine(drawing, "annex", Math.min(title, width), width),
    blocksMarkup(drawing, annex.blocks, 2),
  ]);
}
