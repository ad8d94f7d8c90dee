import type { Layout } from "../../../domain/document/layout.ts";
import type { Origin, Run } from "../../../domain/document/report-document.ts";
import { element, type Html, join, text } from "../page/html.ts";

/** What every part of one document's page shares. */
export interface PageDrawing {
  readonly layout: Layout;
  readonly origins: readonly Origin[];
  /** Whether a figure rests on a threshold that nobody has confirmed. */
  readonly isUnverified: (origin: number) => boolean;
}

/** Runs as markup; neighbours of one origin together are one button that shows where they come from. */
export function runsMarkup(drawing: PageDrawing, runs: readonly Run[]): Html {
  const parts: Html[] = [];
  for (let at = 0; at < runs.length; ) {
    const { origin } = runs[at]!;
    const from = at;
    while (at < runs.length && (at === from || (origin !== undefined && runs[at]!.origin === origin))) at += 1;
    const group = runs.slice(from, at);
    const inner = join(group.map(runMarkup));
    parts.push(origin === undefined ? inner : linked(drawing, origin, group[0]!.anchor, inner));
  }
  return join(parts);
}

/** Kinds of origin that answer when they are asked; an ordinal says itself where it comes from. */
const ASKED: Readonly<Partial<Record<Origin["kind"], string>>> = {
  figure: "n",
  hole: "n hole",
  citation: "n cite",
  date: "n date",
  name: "n name",
};

function linked({ origins, isUnverified }: PageDrawing, origin: number, anchor: string | undefined, inner: Html): Html {
  const kind = ASKED[origins[origin]!.kind];
  if (kind === undefined) return inner;
  const attributes = { class: isUnverified(origin) ? `${kind} unverified` : kind, role: "button", href: "#trail" };
  return element("a", { ...attributes, "data-o": origin, id: anchor }, inner);
}

function runMarkup({ text: plain, bold, italic, subscript, superscript, footnote }: Run): Html {
  if (footnote !== undefined) {
    const number = footnote + 1;
    const label = `Chú thích ${number}`;
    const mark = { href: `#note-${number}`, id: `mark-${number}`, "aria-label": label, role: "doc-noteref" };
    return element("sup", {}, element("a", mark, text(String(number))));
  }
  const broken = plain.startsWith("\n");
  let inner = text(broken ? plain.slice(1) : plain);
  if (bold) inner = element("b", {}, inner);
  if (italic) inner = element("i", {}, inner);
  if (subscript) inner = element("sub", {}, inner);
  if (superscript) inner = element("sup", {}, inner);
  return broken ? join([element("br", {}), inner]) : inner;
}
