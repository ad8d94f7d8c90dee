import picocolors from "picocolors";
import type { AssessedPeriod, AssessedSet, AssessedUnit } from "../../commands/steps/judging/assessed-period.ts";
import { isSelfAssessedAlone } from "../../domain/criteria/evidence.ts";
import { MARK_LEGEND } from "../../domain/criteria/verdict-mark.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { evaluateTable } from "./evaluate-table.ts";

/** Units beyond this many are counted, not named. */
const MAX_NAMES = 12;

/** The judgements of a period for a person: one table per set, then how data and decisions compare. */
export function evaluateText(
  { period, sets }: AssessedPeriod,
  terminal: Pick<Terminal, "columns" | "colours">,
): string {
  const { columns } = terminal;
  const legend = MARK_LEGEND.map(([mark, meaning]) => `${mark} ${meaning}`).join("; ");
  const counts =
    "Đạt: số tiêu chí đạt/phải xét; nCBĐ, nCĐ, n–: số tiêu chí cơ bản đạt, chưa đạt, chưa có số liệu; KL: kết luận; CN: đã công nhận";
  const lines = [
    ...wrapText(`Kết quả chấm tiêu chí ${period.name}, số liệu đến ngày ${formatDate(period.end)}`, columns),
    ...wrapText(`Ký hiệu: ${legend}. ${counts}.`, columns),
    ...sets.flatMap((set) => ["", ...setLines(set, terminal)]),
  ];
  return `${lines.join("\n")}\n`;
}

function setLines(assessed: AssessedSet, terminal: Pick<Terminal, "columns" | "colours">): readonly string[] {
  const { set, units } = assessed;
  const { columns, colours } = terminal;
  const { bold } = picocolors.createColors(colours);
  const known = units.filter(({ isAssessed }) => isAssessed);
  const say = (text: string): readonly string[] => wrapText(text, columns, "", 2);
  return [
    ...say(`${set.name} (${set.id})`).map(bold),
    ...(known.length === 0 ? [] : [...evaluateTable(assessed, known, terminal), ...legendOf(assessed, columns)]),
    ...unassessedLine(units, say),
    ...standingLines(units, say),
  ];
}

const legendOf = ({ set }: AssessedSet, columns: number): readonly string[] =>
  [set.preconditions, set.criteria]
    .filter((items) => items.length > 0)
    .flatMap((items) => wrapText(items.map(nameOf).join("; "), columns, "", 2));

const nameOf = (item: { readonly number: string; readonly name: string; readonly shortName?: string }): string =>
  `${item.number} ${item.shortName ?? item.name}`;

type Say = (text: string) => readonly string[];

function unassessedLine(units: readonly AssessedUnit[], say: Say): readonly string[] {
  const unknown = units.filter(({ isAssessed }) => !isAssessed);
  if (unknown.length === 0) return [];
  return say(`Chưa đánh giá (không có số liệu, không tự đánh giá): ${namesOf(unknown)}`);
}

/** Recognitions beside what the data says: both counts, then the units where they disagree. */
function standingLines(units: readonly AssessedUnit[], say: Say): readonly string[] {
  const recognised = units.filter(({ standing }) => standing.recognised);
  const alone = new Set(units.filter(({ assessment }) => isSelfAssessedAlone(assessment)));
  const checked = units.filter((one) => !alone.has(one));
  const met = checked.filter(({ standing }) => standing.meetsStandard === "met");
  const said = [...alone].filter(({ standing }) => standing.meetsStandard === "met");
  const lost = recognised.filter((one) => !alone.has(one) && one.standing.meetsStandard === "notMet");
  const open = recognised.filter(({ standing }) => standing.meetsStandard === "noData");
  const waiting = met.filter(({ standing }) => !standing.recognised);
  const words =
    alone.size === 0 ? "" : `; ${alone.size} đơn vị chỉ có tự đánh giá, trong đó ${said.length} tự đánh giá đạt`;
  const figures = alone.size > 0 && checked.every((one) => !one.isAssessed) ? "" : `; số liệu đạt ${met.length} đơn vị`;
  return [
    ...say(`Đã công nhận ${recognised.length} đơn vị${figures}${words}.`),
    ...(lost.length > 0 ? say(`Đã công nhận nhưng số liệu chưa đạt: ${namesOf(lost)}`) : []),
    ...(waiting.length > 0 ? say(`Số liệu đạt nhưng chưa công nhận: ${namesOf(waiting)}`) : []),
    ...(open.length > 0 ? say(`Đã công nhận, chưa đủ số liệu để đối chiếu: ${namesOf(open)}`) : []),
  ];
}

function namesOf(units: readonly AssessedUnit[]): string {
  if (units.length > MAX_NAMES) return `${units.length} đơn vị.`;
  return `${units.length} đơn vị: ${units.map(({ unit }) => unit.label).join(", ")}.`;
}
