import { element, elementInPieces, type Html, inOrder, join, text } from "./html.ts";

/** Items of a list; those of a long one are made when they are written. */
export interface Items extends Iterable<Html> {
  readonly length: number;
}

export interface ListOfMatters {
  readonly id: string;
  readonly title: string;
  readonly items: Items;
  readonly open?: true;
}

/** A list that opens, with the number of its items; one that is empty is not shown. */
export const listMarkup = (list: ListOfMatters): Html => join([...listInPieces(list)]);

export function* listInPieces({ id, title, items, open }: ListOfMatters): Iterable<Html> {
  if (items.length === 0) return;
  const count = element("span", { class: "count" }, text(String(items.length)));
  const summary = element("summary", {}, text(`${title} `), count);
  yield* elementInPieces("details", { id, open }, inOrder([summary], elementInPieces("ul", {}, entriesOf(items))));
}

function* entriesOf(items: Items): Iterable<Html> {
  for (const item of items) yield element("li", {}, item);
}
