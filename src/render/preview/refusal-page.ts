import type { Finding } from "../../domain/findings/finding.ts";
import { findingItems } from "./page/finding-items.ts";
import { element, text } from "./page/html.ts";
import { listMarkup } from "./page/list-markup.ts";
import { servedPage } from "./page/served-page.ts";

/** Why there is no page yet, with every place that must be mended; it reloads when somebody mends one. */
export const refusalPage = (message: string, findings: readonly Finding[]): string =>
  servedPage(
    "Chưa lập được trang xem",
    [
      element("p", {}, text(message)),
      listMarkup({ id: "findings", title: "Chỗ cần sửa", items: findingItems(findings), open: true }),
    ],
    [element("p", {}, element("a", { href: "./", class: "home" }, text("‹ Tình hình kỳ")))],
  );
