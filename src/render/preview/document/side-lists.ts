import type { FigureChange } from "../../../domain/figures/figure-change.ts";
import type { WrittenAnchor, WrittenParagraph } from "../../../domain/figures/written-trace.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import { findingItems } from "../page/finding-items.ts";
import { element, type Html, inOrder, join, text } from "../page/html.ts";
import { type Items, listInPieces } from "../page/list-markup.ts";
import { type Placing, placing } from "./placing.ts";
import type { Trails } from "./trail-data.ts";

export interface ListedMatters {
  readonly findings: readonly Finding[];
  readonly changes: readonly FigureChange[];
  readonly paragraphs: readonly WrittenParagraph[];
  readonly trails: Trails;
}

/** In pieces, the lists beside a document: what is wrong, what is missing, what changed, what rests on unconfirmed thresholds. */
export function sideLists({ findings, changes, paragraphs, trails }: ListedMatters): Iterable<Html> {
  const place = placing(paragraphs, trails, findings);
  const open = findings.filter(({ answer }) => !answer);
  const answered = findings.filter(({ answer }) => answer);
  const holes = firstOfEach(paragraphs, ({ kind }) => kind === "hole");
  const unverified = firstOfEach(paragraphs, ({ kind, of }) => kind === "figure" && trails.isUnverified(of));
  const jumps = (anchors: readonly WrittenAnchor[]) => anchors.map(({ name, of }) => jump(name, trails.labelOf(of)));
  const listed = (items: Items, id: string, title: string) => listInPieces({ id, title, items });
  return inOrder(
    listInPieces({ id: "findings", title: "Phát hiện", items: findingItems(open, place.ofFinding), open: true }),
    listInPieces({ id: "holes", title: "Chỗ còn thiếu", items: jumps(holes), open: true }),
    listed(
      changes.map((one) => changeItem(one, place)),
      "changes",
      "Số đổi so với lần lập trước",
    ),
    listed(jumps(unverified), "unverified", "Số dựa trên mức chưa đối chiếu"),
    listed(findingItems(answered, place.ofFinding), "answered", "Cảnh báo đã giải trình"),
  );
}

/** Each thing at its first place. */
function firstOfEach(
  paragraphs: readonly WrittenParagraph[],
  wanted: (anchor: WrittenAnchor) => boolean,
): readonly WrittenAnchor[] {
  const first = new Map<string, WrittenAnchor>();
  for (const anchor of paragraphs.flatMap(({ anchors }) => anchors.filter(wanted))) {
    if (!first.has(anchor.of)) first.set(anchor.of, anchor);
  }
  return [...first.values()];
}

const jump = (anchor: string, words: string): Html => element("a", { href: `#${anchor}`, class: "jump" }, text(words));

function changeItem({ id, label, before, after }: FigureChange, { anchorOf }: Placing): Html {
  const anchor = anchorOf(id);
  const told = `${listed(before, "chưa in")} → ${listed(after, "không còn in")}`;
  const name = anchor === undefined ? text(label) : jump(anchor, label);
  return join([name, element("div", { class: "change" }, text(told))]);
}

const listed = (texts: readonly string[], none: string): string => (texts.length === 0 ? none : texts.join("; "));
