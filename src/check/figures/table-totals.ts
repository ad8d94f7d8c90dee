import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type {
  CheckedBlock,
  CheckedDocument,
  CheckedParagraph,
  CheckedTable,
} from "../../domain/checking/checked-document.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { explainRounding } from "../../domain/text/explain-rounding.ts";
import type { Content } from "../text/content.ts";
import { quoted } from "../text/passages.ts";
import { decimalFrom, printed } from "../text/quantities.ts";

const TOTAL = /^(?:tổng(?: số| cộng)?|cộng|toàn (?:tỉnh|huyện|thị xã|thành phố|xã))(?!\p{L})/iu;
const NUMBER = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
/** Columns whose numbers are not added up. */
const NO_SUM = /%|tỷ lệ|tỉ lệ|bình quân|năng suất|^(?:tt|stt|số tt|năm)$|so với|mức|ngày|số đạt/iu;
const GROUP = /^(?:[IVXL]+|[A-ZĐ])\.?$/u;
/** Money rounded to its unit: the rows may miss the total by their rounding. */
const SCALED = /(?:nghìn|triệu|tỷ)(?: đồng)?(?!\p{L})/iu;
const FARTHEST = new Decimal("0.25");

interface Row {
  readonly texts: readonly string[];
  readonly paragraphs: readonly (CheckedParagraph | undefined)[];
  readonly label: string;
  readonly kind: "total" | "group" | "part";
}

/** Rows Tổng số, Cộng, Toàn tỉnh and rows of groups (I, II, A …) against the rows they add up, column by column. */
export const tableTotals: CheckRule<Content> = {
  id: "content/table-total",
  severity: "error",
  check: ({ document }) => tablesOf(document).flatMap(checkTable),
};

interface Captioned {
  readonly table: CheckedTable;
  /** What stands right above: "Đơn vị tính: triệu đồng". */
  readonly caption: string;
}

function tablesOf(document: CheckedDocument): readonly Captioned[] {
  const within = (blocks: readonly CheckedBlock[]): readonly Captioned[] =>
    blocks.flatMap((block, index) => {
      if (block.kind !== "table") return [];
      const above = blocks[index - 1];
      const caption = above?.kind === "paragraph" ? above.text : "";
      return [
        { table: block, caption },
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => within(cell.blocks))),
      ];
    });
  return document.sections.flatMap(({ blocks }) => within(blocks));
}

function checkTable({ table, caption }: Captioned): readonly RuleHit[] {
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const uneven = table.rows.some(({ cells }) => cells.some(({ columnSpan }) => columnSpan > 1));
  const all = table.rows.map((row) => rowOf(row.cells.map(({ blocks }) => blocks)));
  const firstBody = all.findIndex(
    (row, index) => !table.rows[index]!.head && row.texts.some((text) => NUMBER.test(text)),
  );
  const body = all.slice(firstBody).filter((row) => row.texts.length === width);
  const heads = all.slice(0, Math.max(1, firstBody));
  if (firstBody < 0 || (uneven && body.length < 3)) return [];
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const head = heads.map(({ texts }) => texts[column] ?? "");
    if (head.some((text) => NO_SUM.test(text.trim()))) return [];
    return checkColumn(body, column, SCALED.test([caption, ...head].join(" ")));
  });
}

function rowOf(cells: readonly (readonly CheckedBlock[])[]): Row {
  const paragraphs = cells.map((blocks) => blocks.find((one): one is CheckedParagraph => one.kind === "paragraph"));
  const texts = paragraphs.map((one) => one?.text.trim() ?? "");
  const label = texts.find((text) => /\p{L}{2}/u.test(text)) ?? "";
  const kind = TOTAL.test(label) ? "total" : GROUP.test(texts[0] ?? "") ? "group" : "part";
  return { texts, paragraphs, label, kind };
}

function checkColumn(body: readonly Row[], column: number, scaled: boolean): readonly RuleHit[] {
  const valued = body.filter((row) => NUMBER.test(row.texts[column] ?? ""));
  const hasGroups = body.some(({ kind }) => kind === "group");
  const total = valued.filter(({ kind }) => kind === "total");
  const hits: RuleHit[] = [];
  if (total.length === 1) {
    const parts = body.filter(({ kind }) => kind === (hasGroups ? "group" : "part"));
    hits.push(...compare(total[0]!, parts, column, scaled));
  }
  for (const [index, group] of body.entries()) {
    if (group.kind !== "group") continue;
    const next = body.findIndex(({ kind }, at) => at > index && kind !== "part");
    hits.push(...compare(group, body.slice(index + 1, next < 0 ? undefined : next), column, scaled));
  }
  return hits;
}

function compare(total: Row, rows: readonly Row[], column: number, scaled: boolean): readonly RuleHit[] {
  const printedTotal = total.texts[column] ?? "";
  const texts = rows.map(({ texts }) => texts[column] ?? "");
  // Anything else than a number or an empty cell, and the column is no column of figures.
  const known = texts.filter((text) => NUMBER.test(text));
  if (
    known.length < 2 ||
    !NUMBER.test(printedTotal) ||
    texts.some((text) => !NUMBER.test(text) && !/^[-–]?$/.test(text))
  )
    return [];
  const values = known.map(decimalFrom);
  const wanted = decimalFrom(printedTotal);
  const sum = values.reduce((all, value) => all.plus(value), new Decimal(0));
  const gap = sum.minus(wanted).abs();
  const last = new Decimal(10).pow(-(printedTotal.split(",")[1] ?? "").length);
  const rounding = scaled ? last.times(values.length).div(2) : new Decimal(0);
  if (gap.lte(rounding) || wanted.eq(0) || gap.div(wanted).gt(FARTHEST)) return [];
  const mode = explainRounding(values, wanted);
  const paragraph = total.paragraphs[column]!;
  return [
    {
      at: { ...paragraph.place, from: 0, to: paragraph.text.length },
      found: `dòng ${quoted(total.label)} ghi ${printedTotal}, các dòng cộng lại là ${printed(sum)}`,
      expected: `bằng tổng các dòng: ${printed(sum)}; lệch ${printed(gap)}${mode && printedTotal.includes(",") ? `, khớp nếu ${mode}` : ""}`,
      fix: "Kiểm tra dòng tổng và từng dòng thành phần của cột",
    },
  ];
}
