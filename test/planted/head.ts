import type { DrawnLine } from "../../src/domain/checking/checked-document.ts";
import { textWidth } from "../../src/domain/text/text-width.ts";
import { type BlockOf, type Line, ruleUnder } from "../support/word/checked-document.ts";
import type { Drawing } from "./drawing.ts";
import type { MarkedLine } from "./lines.ts";

const TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const centred = { align: "centre" } as const;

/** Letterhead of a document of the state, of the Party, or none for what is attached to another document. */
export function headOf(lines: readonly MarkedLine[], drawing: Drawing): readonly BlockOf[] {
  const party = lines.find(({ mark }) => mark === "party");
  if (party) return [partyHead(party.text)];
  if (lines.some(({ mark }) => mark === "attached")) return [];
  const size = drawing.small ? 12 : 13;
  const ofMark = (mark: string, look: Partial<Line>): readonly Line[] =>
    lines.filter((one) => one.mark === mark).map((one) => ({ text: one.text, ...centred, ...look, ...one.look }));
  const parent = ofMark("parent", { size });
  const issuer = ofMark("issuer", { size, bold: true });
  const number = ofMark("number", { size: 13, before: 6 });
  const date = ofMark("date", { size: size + 1, italic: true, before: 6 });
  const about = ofMark("about", { size: 12, before: 6 });
  const title: Line = { text: TITLE, size, bold: true, ...centred };
  const written = lines.find(({ mark }) => mark === "motto");
  const motto: Line = { text: written?.text ?? MOTTO, size: size + 1, bold: true, ...centred, ...written?.look };
  const names = withRule(
    joined([...parent, ...issuer], drawing),
    issuer.at(-1)!,
    0.4,
    drawing,
    drawing.head === "tabs" ? ROOM : NAMES_ROOM,
  );
  const state = withRule(joined([title, motto], drawing), motto, written?.rule ?? 1, drawing);
  return blocksOf({ names, state, number, date, about }, drawing);
}

interface Head {
  readonly names: readonly Line[];
  readonly state: readonly Line[];
  readonly number: readonly Line[];
  readonly date: readonly Line[];
  readonly about: readonly Line[];
}

function blocksOf({ names, state, number, date, about }: Head, { head }: Drawing): readonly BlockOf[] {
  const columns = [66, 99];
  if (head === "two rows")
    return [
      {
        columns,
        rows: [
          [names, state],
          [[...number, ...about], date],
        ],
      },
    ];
  if (head === "three rows")
    return [
      { columns, bordered: true, rows: [[names, state], [number, date], ...(about.length > 0 ? [[about, []]] : [])] },
    ];
  if (head === "one row") {
    const gap: readonly Line[] = names.length > state.length ? [{ text: "", size: 13, ...centred }] : [];
    return [
      {
        columns,
        rows: [
          [
            [...names, ...number, ...about],
            [...state, ...gap, ...date],
          ],
        ],
      },
    ];
  }
  return [...beside(names, state), ...beside(number, date), ...about];
}

/** Both sides on one line with a tab between; the second of two rules stands on a line of its own. */
function beside(left: readonly Line[], right: readonly Line[]): readonly Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): Line => {
    const [one, other] = [left[index], right[index]];
    if (!one || !other) return one ?? other!;
    const { text: __, runs: ___, ...looks } = one;
    const run = ({ text, size = 14, bold = false, italic = false }: Line) => ({ text, size, bold, italic });
    return {
      ...looks,
      align: "left",
      text: `${one.text}\t${other.text}`,
      runs: [run(one), { text: "\t", size: 13 }, run(other)],
      lines: [...(one.lines ?? []), ...(other.lines ?? [])],
    };
  });
}

/** Lines of one block as one paragraph with line breaks, where the drawing has it so. */
function joined(lines: readonly Line[], { broken }: Drawing): readonly Line[] {
  const [first] = lines;
  if (!broken || !first) return lines;
  const runs = lines.flatMap(({ text, size = 14, bold = false, italic = false }, index) => [
    ...(index === 0 ? [] : [{ text: "\n", size, bold }]),
    { text, size, bold, italic },
  ]);
  return [{ ...first, text: runs.map(({ text }) => text).join(""), runs }];
}

function withRule(lines: readonly Line[], under: Line, part: number, drawing: Drawing, room = ROOM): readonly Line[] {
  const [rule, ...more] = ruled(under, part, drawing, room);
  const last = lines.at(-1)!;
  return [...lines.slice(0, -1), rule === undefined ? last : { ...last, lines: [rule] }, ...more.flat()];
}

/** Width of the left column of the letterhead, pt. */
const NAMES_ROOM = (66 * 72) / 25.4;
/** Width of the lines of the body, pt. */
const ROOM = (165 * 72) / 25.4;

/** The drawn line itself, or the paragraphs that stand for it. */
export function ruled(
  { text, size = 14 }: Line,
  part: number,
  { rule }: Drawing,
  room = ROOM,
): readonly [DrawnLine | undefined, ...(readonly Line[])[]] {
  const longest = text.split("\n").reduce((one, other) => (other.length > one.length ? other : one), "");
  const fits = Math.min(1, room / textWidth(longest, { bold: true, size }));
  if (rule === "shape") return [ruleUnder(longest, size, part * fits)];
  if (rule === "border") {
    return [
      undefined,
      [{ text: "", ...centred, lines: [{ ...ruleUnder(longest, size, part * fits, "border"), at: "above" }] }],
    ];
  }
  const wanted = Math.min(textWidth(longest, { bold: true, size }), room) * part;
  const count = Math.max(3, Math.round(wanted / textWidth("_", { bold: false, size: 12 })));
  return [undefined, [{ text: "_".repeat(count), size: 12, ...centred }]];
}

/** "parent|issuer|number|date" of a document of the Party. */
function partyHead(text: string): BlockOf {
  const [parent = "", issuer = "", number = "", date = ""] = text.split("|");
  return {
    columns: [75, 90],
    rows: [
      [
        [
          { text: parent, ...centred },
          { text: issuer, bold: true, ...centred },
          { text: "*", ...centred },
          { text: number, ...centred },
        ],
        [
          { text: "ĐẢNG CỘNG SẢN VIỆT NAM", bold: true, ...centred },
          { text: date, italic: true, ...centred },
        ],
      ],
    ],
  };
}
