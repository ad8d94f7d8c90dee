import picocolors from "picocolors";
import type { AssessedSet, AssessedUnit } from "../../commands/steps/judging/assessed-period.ts";
import { criteriaCount } from "../../domain/criteria/criteria-count.ts";
import { NEARLY_MET, VERDICT_MARKS, verdictMark } from "../../domain/criteria/verdict-mark.ts";
import type { Terminal } from "../terminal/terminal.ts";

interface Column {
  readonly head: string;
  /** One text per unit, then the totals. */
  readonly cells: readonly string[];
  readonly width: number;
}

/** Longest name of a unit in a terminal; the rest of the line is for marks. */
const NAME_WIDTH = 22;

/**
 * Units by criteria, with counts and totals. Where the terminal is too narrow the columns go on in further blocks,
 * each with the names of the units; a pipe gets one block.
 */
export function evaluateTable(
  { set }: AssessedSet,
  units: readonly AssessedUnit[],
  { columns: width, colours }: Pick<Terminal, "columns" | "colours">,
): readonly string[] {
  const limit = width === 0 ? Number.POSITIVE_INFINITY : NAME_WIDTH;
  const names = column("Đơn vị", [...units.map(({ unit }) => shortened(unit.label, limit)), "Số đơn vị đạt"]);
  const heads = [...set.preconditions, ...set.criteria];
  const marks = heads.map(({ number }, at) => {
    const judged = units.map(({ assessment }) => [...assessment.preconditions, ...assessment.criteria][at]!);
    const met = judged.filter(({ verdict }) => verdict === "met").length;
    return column(number, [...judged.map(verdictMark), String(met)]);
  });
  const blocks = inBlocks([...marks.map((one) => [one]), countColumns(units)], width - names.width);
  const paint = painter(colours);
  return blocks.flatMap((block, index) => {
    const line = (texts: readonly string[], name: string): string =>
      [
        name.padEnd(names.width),
        ...block.map((one, at) => " ".repeat(one.width + 1 - texts[at]!.length) + paint(texts[at]!)),
      ]
        .join("")
        .trimEnd();
    return [
      ...(index === 0 ? [] : [""]),
      line(
        block.map(({ head }) => head),
        names.head,
      ),
      ...names.cells.map((name, row) =>
        line(
          block.map(({ cells }) => cells[row]!),
          name,
        ),
      ),
    ];
  });
}

/** Met of applicable criteria; not met, without the nearly met; nearly met; no data; verdict; recognised. */
function countColumns(units: readonly AssessedUnit[]): readonly Column[] {
  const count = (head: string, of: (unit: AssessedUnit) => string, total = ""): Column =>
    column(head, [...units.map(of), total]);
  const isMet = ({ assessment }: AssessedUnit): boolean => assessment.verdict === "met";
  const recognised = units.filter(({ standing }) => standing.recognised);
  return [
    count("Đạt", ({ assessment }) => {
      const { met, applicable } = criteriaCount(assessment);
      return `${met}/${applicable}`;
    }),
    count(`n${NEARLY_MET}`, ({ assessment }) => String(criteriaCount(assessment).nearlyMet)),
    count(`n${VERDICT_MARKS.notMet}`, ({ assessment }) => String(criteriaCount(assessment).notMet)),
    count(`n${VERDICT_MARKS.noData}`, ({ assessment }) => String(criteriaCount(assessment).noData)),
    count("KL", ({ assessment }) => VERDICT_MARKS[assessment.verdict], String(units.filter(isMet).length)),
    count("CN", ({ standing }) => (standing.recognised ? "x" : ""), String(recognised.length)),
  ];
}

const column = (head: string, cells: readonly string[]): Column => ({
  head,
  cells,
  width: Math.max(...[head, ...cells].map((text) => text.length)),
});

/** Columns of one group stay together. */
function inBlocks(groups: readonly (readonly Column[])[], room: number): readonly (readonly Column[])[] {
  if (room <= 0) return [groups.flat()];
  const blocks: Column[][] = [];
  let left = 0;
  for (const group of groups) {
    const width = group.reduce((sum, one) => sum + one.width + 1, 0);
    if (blocks.length === 0 || left < width) {
      blocks.push([]);
      left = room;
    }
    blocks.at(-1)!.push(...group);
    left -= width;
  }
  return blocks;
}

const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;

function painter(colours: boolean): (text: string) => string {
  const { green, yellow, red, dim } = picocolors.createColors(colours);
  const paints = new Map([
    [VERDICT_MARKS.met, green],
    [NEARLY_MET, yellow],
    [VERDICT_MARKS.notMet, red],
    [VERDICT_MARKS.notApplicable, dim],
    [VERDICT_MARKS.noData, dim],
  ]);
  return (text) => paints.get(text.replace(/[*†]$/, ""))?.(text) ?? text;
}
