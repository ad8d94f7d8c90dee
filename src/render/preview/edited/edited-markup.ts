import type {
  LostNumber,
  MarkedDocument,
  MarkedNumber,
  MarkedParagraph,
} from "../../../domain/document/marked-document.ts";
import { element, type Html, join, text } from "../page/html.ts";
import type { EditedMark, EditedMarks } from "./edited-marks.ts";
import { STATE_WORDS } from "./state-words.ts";

/** The text of an edited document as its reader meets it, then what stands beside the text. */
export function editedMarkup({ paragraphs, lost }: MarkedDocument, marks: EditedMarks): Html {
  const shown = paragraphs.filter(isShown);
  const inText = shown.filter(({ kind }) => kind === "text");
  const beside = BESIDE.map(([kind, title]) => ({ title, own: shown.filter((one) => one.kind === kind) }));
  return element(
    "section",
    { class: "sheet", "aria-label": "Văn bản" },
    flow(inText, marks),
    ...beside.flatMap(({ title, own }) =>
      own.length === 0 ? [] : [element("h2", {}, text(title)), ...own.map((one) => paragraphMarkup(one, marks))],
    ),
    ...(lost.length === 0
      ? []
      : [
          element("h2", {}, text("Số không còn trong văn bản, cùng cả đoạn")),
          ...lost.map((one) => element("p", {}, lostMarkup(one, marks), text(` ${one.quote}`))),
        ]),
  );
}

const BESIDE = [
  ["margin", "Đầu trang, cuối trang"],
  ["drawn", "Trong hình vẽ, biểu đồ"],
  ["comment", "Ghi chú"],
  ["numbering", "Số thứ tự tự động"],
  ["alternative", "Chữ dành cho chương trình khác"],
] as const;

/** Numbers of lists and what other programs show are told only where they are not as written. */
const isShown = ({ kind, text: words, numbers, lost }: MarkedParagraph): boolean =>
  kind === "numbering" || kind === "alternative"
    ? numbers.some(({ state }) => state !== "standing")
    : words.trim() !== "" || lost.length > 0;

/** Paragraphs one after another; those in cells make rows, rows of one table stand together. */
function flow(paragraphs: readonly MarkedParagraph[], marks: EditedMarks): Html {
  const parts: Html[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const table = tableOf(paragraphs[at]!);
    let end = at + 1;
    while (end < paragraphs.length && table !== undefined && tableOf(paragraphs[end]!) === table) end += 1;
    const own = paragraphs.slice(at, end);
    parts.push(table === undefined ? paragraphMarkup(own[0]!, marks) : tableMarkup(own, marks));
    at = end;
  }
  return join(parts);
}

const tableOf = ({ cell }: MarkedParagraph): string | undefined => cell?.row.split(".")[0];

/** A table inside a cell is read as more of the cell. */
const rowOf = ({ cell }: MarkedParagraph): string => cell!.row.split(" ")[0]!;

function tableMarkup(paragraphs: readonly MarkedParagraph[], marks: EditedMarks): Html {
  const rows = new Map<string, Map<number, Html[]>>();
  for (const one of paragraphs) {
    const row = rows.get(rowOf(one)) ?? new Map<number, Html[]>();
    rows.set(rowOf(one), row);
    const column = one.cell!.column;
    row.set(column, [...(row.get(column) ?? []), paragraphMarkup(one, marks)]);
  }
  const markup = [...rows.values()].map((row) =>
    element("tr", {}, ...[...row].sort(([a], [b]) => a - b).map(([, content]) => element("td", {}, ...content))),
  );
  const isLetterhead = paragraphs.every(({ letterhead }) => letterhead);
  const table = element("table", { class: isLetterhead ? "edited letterhead" : "edited" }, ...markup);
  return element("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": "Bảng" }, table);
}

function paragraphMarkup(paragraph: MarkedParagraph, marks: EditedMarks): Html {
  const { text: words, numbers, lost } = paragraph;
  const parts: Html[] = [];
  let from = 0;
  for (const one of numbers) {
    parts.push(text(words.slice(from, one.from)), numberMarkup(one, marks));
    from = one.to;
  }
  parts.push(text(words.slice(from)));
  for (const one of lost) parts.push(text(" "), lostMarkup(one, marks));
  return element("p", {}, ...parts);
}

const numberMarkup = (number: MarkedNumber, marks: EditedMarks): Html =>
  markMarkup(marks.of(number), number.unseen === undefined ? "" : " unseen");

const lostMarkup = (number: LostNumber, marks: EditedMarks): Html =>
  element("del", {}, markMarkup(marks.of(number), ""));

function markMarkup({ id, origin, state, text: words }: EditedMark, more: string): Html {
  const link = { class: `n ${state}${more}`, role: "button", href: "#trail", "data-o": origin, id };
  const { tag } = STATE_WORDS[state];
  return join([element("a", link, text(words)), ...(tag === "" ? [] : [element("sup", { class: "told" }, text(tag))])]);
}
