import type { Workbook, Worksheet } from "exceljs";
import type { CriteriaSet, Judgement } from "../../domain/criteria/criteria.ts";
import { criteriaCount } from "../../domain/criteria/criteria-count.ts";
import { decisionText } from "../../domain/criteria/decision-text.ts";
import { evidenceOf } from "../../domain/criteria/evidence.ts";
import { MARK_LEGEND, VERDICT_MARKS, VERDICT_NAMES, verdictMark } from "../../domain/criteria/verdict-mark.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { placeText } from "../../domain/workbook/cell.ts";
import { heightOf } from "../form/form-frame.ts";
import { paint } from "../form/form-style.ts";
import { landscapePage } from "../form/landscape-page.ts";
import type { AssessedSetSheet, AssessmentsWorkbookInput } from "./assessed-sets.ts";
import { paintMark } from "./assessments-workbook-style.ts";

type Row = AssessedSetSheet["units"][number];

const HEADER_ROW = 4;
const FIRST_ROW = 5;
/** Columns before the criteria: code, name. And after them: count, verdict, recognition. */
const LEAD = 2;
const TAIL = ["Đạt", "Kết luận", "Công nhận"] as const;
/** Column widths: the wording of a precondition is longer than the name of a criterion. */
const PRECONDITION_WIDTH = 24;
const CRITERION_WIDTH = 12;
/** Bold headers break at words in narrow columns. */
const BOLD_WIDTH = 1.25;
const NOTE_LENGTH = 1500;
const CELLS_NAMED = 3;

/** One set: units by criteria, each cell coloured and explained in a note; units without any data come last. */
export function addAssessmentsSheet(
  workbook: Workbook,
  tab: string,
  { set, units }: AssessedSetSheet,
  period: AssessmentsWorkbookInput["period"],
): void {
  const worksheet = workbook.addWorksheet(tab, {
    views: [{ state: "frozen", xSplit: LEAD, ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: landscapePage(HEADER_ROW),
  });
  addHead(worksheet, set, period);
  const rows = [...units.filter(({ isAssessed }) => isAssessed), ...units.filter(({ isAssessed }) => !isAssessed)];
  for (const [index, row] of rows.entries()) addUnit(worksheet, FIRST_ROW + index, row);
  addTotals(worksheet, FIRST_ROW + rows.length, rows, itemsOf(set).length);
}

const itemsOf = ({ preconditions, criteria }: CriteriaSet) => [...preconditions, ...criteria];

function addHead(worksheet: Worksheet, set: CriteriaSet, period: AssessmentsWorkbookInput["period"]): void {
  const items = itemsOf(set);
  const widths = items.map((_, at) => (at < set.preconditions.length ? PRECONDITION_WIDTH : CRITERION_WIDTH));
  worksheet.columns = [9, 26, ...widths, 9, 14, 34].map((width) => ({ width }));
  const basis = `${set.basis.clause}, ${set.basis.document}`;
  const lines = [
    set.name,
    `${period.name}, số liệu đến ngày ${formatDate(period.end)}; ${basis}`,
    MARK_LEGEND.map(([mark, meaning]) => `${mark}: ${meaning}`).join("; "),
  ];
  for (const [index, text] of lines.entries()) {
    worksheet.mergeCells(index + 1, 1, index + 1, LEAD + items.length + TAIL.length);
    worksheet.getCell(index + 1, 1).value = text;
    paint(worksheet.getCell(index + 1, 1), index === 0 ? "title" : "note");
  }
  const names = items.map(({ number, name }) => `${number}. ${name}`);
  for (const [index, text] of ["Mã", "Đơn vị", ...names, ...TAIL].entries()) {
    worksheet.getCell(HEADER_ROW, index + 1).value = text;
    paint(worksheet.getCell(HEADER_ROW, index + 1), "header");
  }
  worksheet.getRow(HEADER_ROW).height = heightOf(
    names.map((name, at) => [name, widths[at]!]),
    BOLD_WIDTH,
  );
}

function addUnit(worksheet: Worksheet, at: number, { unit, assessment, standing, isAssessed }: Row): void {
  const row = worksheet.getRow(at);
  const judgements = [...assessment.preconditions, ...assessment.criteria];
  for (const [index, judgement] of judgements.entries()) {
    const cell = row.getCell(LEAD + index + 1);
    const mark = isAssessed ? verdictMark(judgement) : VERDICT_MARKS.noData;
    cell.value = mark;
    paintMark(cell, mark);
    if (isAssessed) cell.note = noteOf(judgement);
  }
  const last = LEAD + judgements.length;
  const { met, applicable } = criteriaCount(assessment);
  const texts: readonly (readonly [number, string, "label" | "mark"])[] = [
    [1, unit.code, "label"],
    [2, unit.name, "label"],
    [last + 1, isAssessed ? `${met}/${applicable}` : "", "mark"],
    [last + 2, isAssessed ? VERDICT_NAMES[assessment.verdict] : "chưa đánh giá", "mark"],
    [last + 3, standing.recognised ? `Đã công nhận${decisionText(standing.recognised)}` : "", "label"],
  ];
  for (const [column, text, look] of texts) {
    row.getCell(column).value = text;
    paint(row.getCell(column), look);
  }
}

function addTotals(worksheet: Worksheet, at: number, rows: readonly Row[], items: number): void {
  const row = worksheet.getRow(at);
  const last = LEAD + items;
  row.getCell(2).value = "Số đơn vị đạt";
  for (let index = 0; index < items; index += 1) {
    row.getCell(LEAD + index + 1).value = rows.filter(
      ({ assessment }) => [...assessment.preconditions, ...assessment.criteria][index]?.verdict === "met",
    ).length;
  }
  row.getCell(last + 2).value = rows.filter(({ assessment }) => assessment.verdict === "met").length;
  row.getCell(last + 3).value = `${rows.filter(({ standing }) => standing.recognised).length} đơn vị đã công nhận`;
  for (let column = 1; column <= last + TAIL.length; column += 1) paint(row.getCell(column), "total");
}

/** Why: the reason says value, threshold and basis; then the parts, then the cells. */
function noteOf(judgement: Judgement): string {
  const cells = evidenceOf(judgement).map(placeText);
  const more = cells.length - CELLS_NAMED;
  const lines = [
    `${judgement.number}: ${VERDICT_NAMES[judgement.verdict]} – ${judgement.reason}`,
    ...judgement.parts
      .filter(({ number }) => number !== judgement.number)
      .map((part) => `${part.number} ${verdictMark(part)}: ${part.reason}`),
    ...(cells.length > 0 ? [`Ô: ${cells.slice(0, CELLS_NAMED).join("; ")}${more > 0 ? ` và ${more} ô nữa` : ""}`] : []),
  ];
  const text = lines.join("\n");
  return text.length <= NOTE_LENGTH ? text : `${text.slice(0, NOTE_LENGTH)}…`;
}
