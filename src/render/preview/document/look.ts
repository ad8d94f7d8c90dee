import type { Layout, Margins, ParagraphKind, ParagraphStyle } from "../../../domain/document/layout.ts";

/** Height of a line of Times New Roman, in ems. */
const LINE = 1.15;

/** The layout law as styles of a page: paper, margins, a class `k-…` for each kind of paragraph; `fitted` are the sizes of the letterhead. */
export function lookOf(layout: Layout, { styles: fitted }: Pick<Layout, "styles">): string {
  const { paper, margins, table, rules } = layout;
  const { width, height } = paper;
  return [
    // A name of a font is the only text among the numbers.
    `.sheet{font-family:"${layout.font.replace(/[^\p{L}\p{N} -]/gu, "")}",Tinos,"Liberation Serif",serif;${paperOf(width, height, margins.portrait)}}`,
    `.sheet.wide{${paperOf(height, width, margins.landscape)}}`,
    ...Object.entries(layout.styles).map(([kind, style]) => `.k-${kind}{${declarationsOf(style)}}`),
    ...layout.letterhead.stepped.map((kind) => `.letterhead .k-${kind}{font-size:${fitted[kind].size}pt}`),
    `.grid td,.grid th{border:${table.border}pt solid;padding:0 ${table.padding}mm}`,
    `.rule{border-top:${rules.weight}pt solid}`,
    ...(["motto", "issuer", "subject", "annex"] as const).map(
      (one) => `.rule-${one}{margin-top:${rules[one].above}pt}`,
    ),
    `@page{size:${width}mm ${height}mm;margin:${edges(margins.portrait)}}`,
    `@page wide{size:${height}mm ${width}mm;margin:${edges(margins.landscape)}}`,
    // A drawing higher than a printed page would run into the annex behind it.
    `@media print{.bars{max-height:${chartHeight(height, margins.portrait)}mm}.wide .bars{max-height:${chartHeight(width, margins.landscape)}mm}}`,
  ].join("\n");
}

/** mm */
const paperOf = (width: number, height: number, margins: Margins): string =>
  `width:${width}mm;min-height:${height}mm;padding:${edges(margins)}`;

/** Room for a chart's title and the space around it on a page that holds nothing else, mm. */
const TITLE = 25;
const chartHeight = (height: number, { top, bottom }: Margins): number => round(height - top - bottom - TITLE);

const edges = ({ top, right, bottom, left }: Margins): string => `${top}mm ${right}mm ${bottom}mm ${left}mm`;

const ALIGN: Readonly<Record<ParagraphStyle["align"], string>> = {
  left: "left",
  centre: "center",
  right: "right",
  justify: "justify",
};

function declarationsOf(style: ParagraphStyle): string {
  const { size, bold, italic, caps, align, firstLine = 0, before = 0, after = 0, line = 1, atLeast } = style;
  return [
    `font-size:${size}pt`,
    `font-weight:${bold ? "bold" : "normal"}`,
    `font-style:${italic ? "italic" : "normal"}`,
    `line-height:${atLeast === undefined ? round(LINE * line) : `${atLeast}pt`}`,
    `text-align:${ALIGN[align]}`,
    `text-indent:${firstLine}mm`,
    `margin:${before}pt 0 ${after}pt`,
    ...(caps ? ["text-transform:uppercase"] : []),
  ].join(";");
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Class of a kind of paragraph. */
export const classOf = (kind: ParagraphKind): string => `k-${kind}`;
