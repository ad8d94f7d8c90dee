import type { Assessment, Judgement, Standing } from "../../domain/criteria/criteria.ts";
import { decisionText } from "../../domain/criteria/decision-text.ts";
import { evidenceOf, isSelfAssessedAlone } from "../../domain/criteria/evidence.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { isOfComingYear } from "../../domain/office/in-time.ts";
import { type CellPlace, placeText } from "../../domain/workbook/cell.ts";
import { RECOGNITIONS } from "../../domain/workbook/known-sheets.ts";
import { type ListRow, type PeriodData, valueIn } from "../../domain/workbook/submission.ts";
import { yearOf } from "../figures/list-rows.ts";

/** Cells named for one judgement; the rest are counted. */
const MAX_CELLS = 2;

/**
 * What the data says of each unit beside what an authority decided, in the order of the assessments.
 *
 * A decision counts from its day; one whose day is not known was taken before the workbook was sent, and so before the
 * period's end. Of several decisions on one title the last counts.
 */
export function standings(assessments: readonly Assessment[], data: PeriodData): readonly Standing[] {
  const decisions = recognitionsUntil(data);
  return assessments.map(({ set, unit, verdict }) => {
    const row = decisions.get(`${set.title}@${unit}`);
    return {
      unit,
      title: set.title,
      meetsStandard: verdict,
      ...(row ? { recognised: recognitionOf(row) } : {}),
    };
  });
}

/** Where data and decision on a title disagree (`standing/recognised-not-met`, `standing/met-not-recognised`). */
export function standingFindings(
  assessment: Assessment,
  { recognised, meetsStandard }: Standing,
  unit: string,
  title: string,
): readonly Finding[] {
  // Decided under an older set, and nothing of this one judges: the unit's own word is no contradiction.
  if (recognised && isSelfAssessedAlone(assessment) && isBefore(recognised, assessment)) return [];
  if (recognised && meetsStandard === "notMet") return [notMetFinding(assessment, recognised, unit, title)];
  if (!recognised && meetsStandard === "met") return [notRecognisedFinding(assessment, unit, title)];
  return [];
}

const isBefore = ({ date }: NonNullable<Standing["recognised"]>, { set }: Assessment): boolean =>
  date !== undefined && date < set.effectiveFrom;

const judgedIn = ({ preconditions, criteria }: Assessment): readonly Judgement[] => [...preconditions, ...criteria];

function notMetFinding(
  assessment: Assessment,
  recognised: NonNullable<Standing["recognised"]>,
  unit: string,
  title: string,
): Finding {
  const { set } = assessment;
  const isEarlier = isBefore(recognised, assessment);
  const basis = isSelfAssessedAlone(assessment) ? "tự đánh giá của đơn vị" : "số liệu của kỳ";
  const notMet = judgedIn(assessment).filter(({ verdict }) => verdict === "notMet");
  return {
    code: "standing/recognised-not-met",
    severity: "warning",
    place: recognised.place,
    unit,
    found: `đã được công nhận "${title}"${decisionText(recognised)}${isEarlier ? ", trước khi bộ tiêu chí đang xét có hiệu lực" : ""}`,
    expected: `${set.name}, chưa đạt theo ${basis}: ${notMet
      .map((one) => withCells(one, recognised.place.file))
      .join("; ")}`,
    fix: "Kiểm tra số liệu; nếu đúng, đơn vị phải củng cố các tiêu chí này để giữ danh hiệu.",
  };
}

function notRecognisedFinding(assessment: Assessment, unit: string, title: string): Finding {
  const cells = judgedIn(assessment).flatMap(evidenceOf);
  return {
    code: "standing/met-not-recognised",
    severity: "info",
    place: cells[0] ?? {},
    unit,
    found: `${isSelfAssessedAlone(assessment) ? "tự đánh giá" : "số liệu"} đạt ${assessment.set.name}: ${cellList(cells, cells[0]?.file ?? "")}`,
    expected: `quyết định công nhận "${title}" đến ngày chốt số liệu, ghi ở bảng công nhận`,
    fix: "Ghi quyết định nếu đã có; nếu chưa, xem xét lập hồ sơ đề nghị công nhận.",
  };
}

function recognitionsUntil({ province, reports, end }: PeriodData): ReadonlyMap<string, ListRow> {
  const latest = new Map<string, ListRow>();
  for (const submission of [...(province ? [province] : []), ...reports]) {
    for (const row of submission.lists.get(RECOGNITIONS.sheet) ?? []) {
      const day = dayOf(row);
      if (day > end || (day === "" && isOfComingYear(yearOf(row), Number(end.slice(0, 4))))) continue;
      const key = `${valueIn(row, RECOGNITIONS.title)}@${valueIn(row, RECOGNITIONS.unit)}`;
      const known = latest.get(key);
      if (!known || dayOf(known) < day) latest.set(key, row);
    }
  }
  return latest;
}

const dayOf = (row: ListRow): string => String(valueIn(row, RECOGNITIONS.date) ?? "");

function recognitionOf({ fields, place }: ListRow): NonNullable<Standing["recognised"]> {
  const { [RECOGNITIONS.decision]: decision, [RECOGNITIONS.date]: date, [RECOGNITIONS.title]: title } = fields;
  return {
    ...(decision ? { decision: String(decision.value) } : {}),
    ...(date ? { date: String(date.value) } : {}),
    place: title?.place ?? place,
  };
}

/** "P3: 0/2 thị trấn = 0 %, yêu cầu …", "2 (Tiêu chí!C23)": a word's own cell, or the cells a value comes from. */
function withCells(judgement: Judgement, file: string): string {
  const { ground, appraised, selfAssessed } = judgement;
  const word = ground === "appraised" ? appraised : ground === "selfAssessed" ? selfAssessed : undefined;
  const cells = word ? [word.place] : evidenceOf(judgement);
  const why = ground === "computed" ? `${judgement.number}: ${judgement.reason}` : judgement.number;
  return cells.length === 0 ? why : `${why} (${cellList(cells, file)})`;
}

/** Cells of the file that the finding stands in are named without it. */
function cellList(cells: readonly CellPlace[], file: string): string {
  const named = cells
    .slice(0, MAX_CELLS)
    .map((place) => (place.file === file ? `${place.sheet}!${place.address}` : placeText(place)));
  const more = cells.length - MAX_CELLS;
  return named.join(", ") + (more > 0 ? ` và ${more} ô nữa` : "");
}
