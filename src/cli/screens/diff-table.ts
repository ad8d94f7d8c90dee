import type { FigureDifference } from "../../commands/diff.ts";

/** Where the output goes to a file or a pipe. */
const DEFAULT_WIDTH = 80;
const LONGEST_VALUE = 18;
const GAP = "  ";
const ABSENT = "không có";

/** Figures, what the first document prints and what the second; no line wider than the screen. */
export function diffTable(
  differences: readonly FigureDifference[],
  files: readonly [string, string],
  columns: number,
): string {
  const [one, other] = files;
  if (differences.length === 0) return `A ${one}\nB ${other}\nMọi số liệu in như nhau.\n`;
  const only = (side: "before" | "after") => differences.filter((difference) => difference[side].length === 0).length;
  const counts = [
    `${differences.length - only("after") - only("before")} số liệu khác nhau`,
    `${only("after")} chỉ có ở A`,
    `${only("before")} chỉ có ở B`,
  ];
  const cells = differences.map(
    ({ label, place, before, after }) => [`${label} (${place})`, valueText(before), valueText(after)] as const,
  );
  const width = Math.min(
    LONGEST_VALUE,
    Math.max(8, ...cells.flatMap(([, ...values]) => values.map((text) => text.length))),
  );
  const first = (columns || DEFAULT_WIDTH) - 2 * (width + GAP.length);
  const row = (texts: Texts): readonly string[] => rowLines(texts, first, width);
  const lines = [
    `A ${one}`,
    `B ${other}`,
    `${counts.join(", ")}.`,
    "",
    ...row(["Số liệu", "A", "B"]),
    "-".repeat(first + 2 * (width + GAP.length)),
    ...cells.flatMap(row),
  ];
  return `${lines.join("\n")}\n`;
}

type Texts = readonly [string, string, string];

/** A row of the table as lines: each text wrapped in its column, values to the right. */
function rowLines(texts: Texts, first: number, width: number): readonly string[] {
  const wrapped = texts.map((text, index) => wrapAll(text, index === 0 ? first : width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => (index === 0 ? (lines[line] ?? "").padEnd(first) : (lines[line] ?? "").padStart(width)))
      .join(GAP)
      .trimEnd(),
  );
}

const valueText = (texts: readonly string[]): string => (texts.length === 0 ? ABSENT : texts.join("; "));

/** Words longer than the column are cut. */
function wrapAll(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((one) => one.match(new RegExp(`.{1,${width}}`, "gu")) ?? [])) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
