import type { LostNumber, MarkedDocument, MarkedNumber } from "../../../domain/document/marked-document.ts";
import type { TrailOrigin, Trails } from "../document/trail-data.ts";
import { type ShownState, STATE_WORDS } from "./state-words.ts";

/** A mark of the page: the number as it stands, or as it stood, and what it answers with when it is asked. */
export interface EditedMark {
  readonly id: string;
  /** Index of its origin. */
  readonly origin: number;
  readonly state: ShownState;
  readonly text: string;
  readonly place: string;
}

/** All marks of a document, and what they answer with. */
export interface EditedMarks {
  readonly of: (number: MarkedNumber | LostNumber) => EditedMark;
  readonly all: readonly EditedMark[];
  readonly origins: readonly TrailOrigin[];
}

/** Numbers every mark; `trails` are those of the document as the present data gives it, where it gives one. */
export function editedMarks({ paragraphs, lost }: MarkedDocument, trails: Trails | undefined): EditedMarks {
  const marks = new Map<MarkedNumber | LostNumber, EditedMark>();
  const origins: TrailOrigin[] = [];
  const add = (number: MarkedNumber | LostNumber, state: ShownState, text: string, place: string): void => {
    const origin = origins.push(originOf(number, state, trails)) - 1;
    marks.set(number, { id: `s-${origin + 1}`, origin, state, text, place });
  };
  for (const { text, place, numbers, lost: gone } of paragraphs) {
    for (const one of numbers) add(one, one.state, text.slice(one.from, one.to), place);
    for (const one of gone) add(one, "lost", one.written, place);
  }
  for (const one of lost) add(one, "lost", one.written, "");
  return { of: (number) => marks.get(number)!, all: [...marks.values()], origins };
}

function originOf(number: MarkedNumber | LostNumber, state: ShownState, trails: Trails | undefined): TrailOrigin {
  const { figure, source, written, present } = number;
  const unseen = "unseen" in number ? number.unseen : undefined;
  const said: readonly (readonly [string, string])[] = [
    ["Đối chiếu", STATE_WORDS[state].title],
    ...(written === undefined ? [] : [["Khi lập", written] as const]),
    ...(present === undefined ? [] : [["Theo số liệu hiện nay", present] as const]),
    ...("quote" in number ? [["Câu khi lập", number.quote] as const] : []),
    ...(unseen === undefined ? [] : [["Lưu ý", `có trong tệp nhưng người đọc không thấy: ${unseen}`] as const]),
  ];
  const index = figure === undefined ? undefined : trails?.indexOf(figure);
  if (index !== undefined) return { figure: index, said };
  const words = said.map(([name, value]) => `${name}: ${value}.`);
  if (source === undefined) return { title: STATE_WORDS[state].title, words: words.slice(1) };
  return { title: source, words };
}
