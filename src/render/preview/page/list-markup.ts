import { element, type Html, text } from "./html.ts";

export interface ListOfMatters {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Html[];
  readonly open?: true;
}

/** A list that opens, with the number of its items; one that is empty is not shown. */
export function listMarkup({ id, title, items, open }: ListOfMatters): Html {
  if (items.length === 0) return text("");
  const count = element("span", { class: "count" }, text(String(items.length)));
  const entries = items.map((item) => element("li", {}, item));
  return element(
    "details",
    { id, open },
    element("summary", {}, text(`${title} `), count),
    element("ul", {}, ...entries),
  );
}
