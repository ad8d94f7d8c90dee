import { createHash } from "node:crypto";
import { element, elementInPieces, type Html, inOrder, text } from "./html.ts";
import media from "./media.css";
import script from "./page.client.js";
import page from "./page.css";
import panel from "./panel.css";
import sheet from "./sheet.css";
import state from "./state.css";

export interface PageContent {
  readonly title: string;
  readonly language: string;
  /** Styles that the content decides, beside those of all pages. */
  readonly look?: string;
  readonly body: Iterable<Html>;
  /** Reloads when the server says so; only pages that a server gives out. */
  readonly live?: true;
}

/**
 * A whole page in one file, in pieces: it loads nothing, and runs no script but the program's own, known by its hash (Content
 * Security Policy Level 3, 6.7.3.2); no attribute of the content is code.
 */
export function* wholePage({ title, language, look = "", body, live }: PageContent): Iterable<string> {
  // What is narrow or printed goes before what the content decides.
  const styles = [page, sheet, panel, state, look, media].join("\n");
  const head = element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policyOf(styles, live) }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, text(title)),
    element("style", {}, styles as Html),
  );
  const whole = elementInPieces("body", {}, inOrder(body, [element("script", {}, script as Html)]));
  yield "<!doctype html>\n";
  yield* elementInPieces("html", { lang: language, "data-live": live }, inOrder([head], whole));
  yield "\n";
}

const policyOf = (styles: string, live?: true): string =>
  [
    "default-src 'none'",
    `style-src '${hashOf(styles)}'`,
    `script-src '${hashOf(script)}'`,
    ...(live ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const hashOf = (content: string): string => `sha256-${createHash("sha256").update(content).digest("base64")}`;
