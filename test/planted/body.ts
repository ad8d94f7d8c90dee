import type { BlockOf, Line, TableOf } from "../support/word/checked-document.ts";
import type { Drawing } from "./drawing.ts";
import { ruled } from "./head.ts";
import type { MarkedLine } from "./lines.ts";

const prose: Partial<Line> = { align: "justify", firstLine: 12.7, before: 6, line: { kind: "multiple", value: 1.1 } };
const centred: Partial<Line> = { align: "centre" };
const strong: Partial<Line> = { bold: true, align: "centre" };
const title: Partial<Line> = { ...prose, align: "left", bold: true };

/** What the lines between letterhead and signature look like. */
const LOOKS: Readonly<Record<string, Partial<Line>>> = {
  type: { ...strong, before: 18 },
  subject: strong,
  formula: { ...strong, before: 12 },
  basis: { ...prose, italic: true },
  to: { ...centred, before: 14 },
  toitem: { left: 50, align: "left" },
  h1: title,
  h2: title,
  art: prose,
  chap: { ...strong, before: 6 },
  chaptitle: strong,
  center: centred,
  unit: { align: "right", italic: true },
  annex: strong,
  annextitle: strong,
  annexref: { ...centred, italic: true },
  "": prose,
};

export function bodyOf(lines: readonly MarkedLine[], drawing: Drawing): readonly BlockOf[] {
  const blocks: BlockOf[] = [];
  let rows: MarkedLine[] = [];
  const flush = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
  };
  const body = lines.filter(({ mark }) => mark in LOOKS || mark === "row");
  for (const [index, line] of body.entries()) {
    if (line.mark === "row") {
      rows.push(line);
      continue;
    }
    flush();
    const look = LOOKS[line.mark]!;
    const item = lineOf({ ...look, ...line.look, text: line.text }, line.mark, drawing);
    const next = body[index + 1];
    const endsTitle =
      (line.mark === "subject" && next?.mark !== "subject") || (line.mark === "type" && next?.mark !== "subject");
    if (!endsTitle) blocks.push(item);
    else {
      const [rule, ...more] = ruled(item, line.rule ?? 0.4, drawing);
      blocks.push(rule === undefined ? item : { ...item, lines: [rule] }, ...more.flat());
    }
  }
  flush();
  return blocks;
}

const LABEL = /^((?:[IVX]+\.|\d+\.|[a-zđ]\)|-)) (?=\S)/u;

/** A line with its number typed or printed by the word processor, and the bold head of an article. */
function lineOf(line: Line, mark: string, { automatic }: Drawing): Line {
  if (mark === "art") {
    const [head = line.text] = /^Điều \d+[.:]/u.exec(line.text) ?? [];
    const rest = line.text.slice(head.length);
    const whole = line.bold ?? (rest.length > 0 && rest.length < 70 && !rest.endsWith(".") ? true : undefined);
    return {
      ...line,
      runs: [
        { text: head, bold: line.bold ?? true },
        { text: rest, bold: whole ?? false },
      ],
    };
  }
  const label = automatic && ["", "h1", "h2"].includes(mark) ? LABEL.exec(line.text) : null;
  return label ? { ...line, label: label[1]!, text: line.text.slice(label[0].length) } : line;
}

function tableOf(rows: readonly MarkedLine[]): TableOf {
  const cells = rows.map(({ text }) =>
    text
      .replace(/^\|\s?/, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  const width = Math.max(...cells.map((row) => row.length));
  return {
    columns: Array.from({ length: width }, () => 165 / width),
    bordered: true,
    rows: cells.map((row, index) => row.map((text): readonly Line[] => [{ text, size: 13, bold: index === 0 }])),
  };
}
