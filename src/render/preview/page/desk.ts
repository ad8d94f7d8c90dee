import { element, elementInPieces, type Html, inOrder, text } from "./html.ts";

export interface Desk {
  readonly title: string;
  readonly about: string;
  /** Beside the title, before the search: a way home, what stands in the way of signing. */
  readonly home?: Html;
  readonly remark?: Html;
  /** The paper. */
  readonly content: Iterable<Html>;
  /** Lists beside it, under the trail of what was asked for. */
  readonly lists: Iterable<Html>;
}

/** A document on its desk: a bar with a search, the paper, and beside it the trail and the lists. */
export function* deskMarkup({ title, about, home, remark, content, lists }: Desk): Iterable<Html> {
  yield element("a", { class: "skip", href: "#document" }, text("Đến văn bản"));
  yield element("a", { class: "skip", href: "#lists" }, text("Đến danh sách"));
  yield element(
    "header",
    { class: "bar" },
    home ?? text(""),
    element("h1", {}, text(title)),
    element("span", { class: "about" }, text(about)),
    remark ?? text(""),
    element(
      "div",
      { role: "search", class: "search" },
      element("label", { for: "search" }, text("Tìm số liệu")),
      element("input", { id: "search", type: "search", autocomplete: "off", placeholder: "số hoặc tên chỉ tiêu" }),
    ),
  );
  const paper = elementInPieces("main", { id: "document", tabindex: -1 }, content);
  const aside = { id: "lists", "aria-label": "Nguồn số liệu và danh sách", tabindex: -1 };
  yield* elementInPieces(
    "div",
    { class: "desk" },
    inOrder(paper, elementInPieces("aside", aside, inOrder([trail()], lists))),
  );
}

const trail = (): Html =>
  element(
    "section",
    { id: "trail", tabindex: -1, "aria-live": "polite", "aria-label": "Nguồn của số liệu" },
    element("p", { class: "hint" }, text("Bấm vào một con số (hoặc đưa tới nó bằng phím Tab rồi Enter) để xem nguồn.")),
  );
