import type { MarkedDocument } from "../../domain/document/marked-document.ts";
import type { Origin } from "../../domain/document/report-document.ts";
import type { TrailKnowledge } from "../../domain/document/trail-knowledge.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { type TrailLists, trailsOf } from "./document/trail-data.ts";
import look from "./edited/edited.css";
import { type EditedMark, type EditedMarks, editedMarks } from "./edited/edited-marks.ts";
import { editedMarkup } from "./edited/edited-markup.ts";
import { SHOWN_STATES, STATE_WORDS } from "./edited/state-words.ts";
import { deskMarkup } from "./page/desk.ts";
import { findingItems } from "./page/finding-items.ts";
import { element, type Html, inOrder, join, jsonBlockInPieces, text } from "./page/html.ts";
import { listMarkup } from "./page/list-markup.ts";
import { wholePage } from "./page/whole-page.ts";

export interface ComparedPage {
  readonly marked: MarkedDocument;
  readonly findings: readonly Finding[];
  /** "700/736 số liệu còn như khi lập" */
  readonly answer: string;
  /** The document as the present data gives it; absent where it gives none. */
  readonly present?: { readonly origins: readonly Origin[]; readonly trail: TrailKnowledge };
}

/** The text of an edited document with changed, added and lost numbers marked; each answers with where it comes from. */
export function editedPage({ marked, findings, answer, present }: ComparedPage): string {
  const trails = present && trailsOf(present.origins, present.trail);
  const marks = editedMarks(marked, trails);
  const none: TrailLists = { files: [], sheets: [], figures: [], origins: [] };
  const desk = deskMarkup({
    title: marked.file,
    about: answer,
    content: [legend(marks), editedMarkup(marked, marks)],
    lists: [sideLists(marks, findings)],
  });
  const data = jsonBlockInPieces("trail-data", { ...(trails?.data ?? none), origins: marks.origins });
  const page = wholePage({
    title: `${marked.file} – bản đối chiếu`,
    language: "vi",
    look,
    body: inOrder(desk, data),
  });
  return [...page].join("");
}

/** By this the program knows a page of its own making, which it may write over. */
export const isEditedPage = (html: string): boolean =>
  html.startsWith("<!doctype html>\n") && html.includes(" – bản đối chiếu</title>");

function legend({ all }: EditedMarks): Html {
  const items = SHOWN_STATES.flatMap((state) => {
    const count = all.filter((mark) => mark.state === state).length;
    if (count === 0) return [];
    const sample = element("span", { class: state }, text(String(count)));
    return [element("li", {}, sample, text(` ${STATE_WORDS[state].title.toLowerCase()}`))];
  });
  return element("ul", { class: "legend" }, ...items);
}

function sideLists({ all }: EditedMarks, findings: readonly Finding[]): Html {
  const first = new Map<string, EditedMark>();
  for (const one of all) if (one.state !== "standing" && !first.has(one.place)) first.set(one.place, one);
  const anchorOf = ({ place }: Finding) => first.get(place.passage ?? "")?.id;
  return join([
    ...SHOWN_STATES.filter((state) => state !== "standing").map((state) =>
      listMarkup({
        id: `list-${state}`,
        title: STATE_WORDS[state].title,
        items: all.filter((mark) => mark.state === state).map(jump),
        open: true,
      }),
    ),
    listMarkup({ id: "findings", title: "Phát hiện", items: findingItems(findings, anchorOf) }),
  ]);
}

const jump = ({ id, text: words, place }: EditedMark): Html =>
  join([element("a", { href: `#${id}`, class: "jump" }, text(words)), ...(place === "" ? [] : [text(` (${place})`)])]);
