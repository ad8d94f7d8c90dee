import { element, type Html, text } from "./html.ts";

/** A table with a head, which scrolls where it is wider than the screen. */
export function plainTable(name: string, heads: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return element(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": name },
    element(
      "table",
      { class: "plain" },
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, text(head))))),
      element("tbody", {}, ...rows.map((cells) => element("tr", {}, ...cells.map((cell) => element("td", {}, cell))))),
    ),
  );
}
