import { element, type Html, text } from "./html.ts";
import { wholePage } from "./whole-page.ts";

/** A page that only `ntm preview` gives out: about the work, in the program's words; `content` follows its heading. */
export const servedPage = (title: string, content: readonly Html[], above: readonly Html[] = []): string =>
  [
    ...wholePage({
      title,
      language: "vi",
      live: true,
      body: [element("main", { class: "state", id: "document" }, ...above, element("h1", {}, text(title)), ...content)],
    }),
  ].join("");
