import type { CheckedParagraph, CheckedRun, ParagraphLook } from "../../domain/checking/checked-document.ts";
import { runsIn, textOf } from "../../wordml/runs-in.ts";
import { childOf, type XmlElement } from "../../wordml/xml.ts";
import { type DocumentContext, mmOfTwips } from "./context.ts";
import { drawnIn } from "./drawings.ts";
import { isOn, merged, NONE, numberOf, type Properties, propertiesOf } from "./properties.ts";
import { runOf } from "./runs.ts";

/** A `w:p` with everything that styles, numbering and tables give to it. Paragraphs are read in order: numbers count. */
export function paragraphOf(element: XmlElement, context: DocumentContext): CheckedParagraph {
  const { styles, numbering, table, changes } = context;
  const written = childOf(element, "pPr");
  const former = childOf(childOf(written, "pPrChange"), "pPr");
  const direct = propertiesOf(changes === "rejected" && former ? former : written);
  const style = styles.paragraph(direct.get("pStyle@val"));
  const listed = merged(style.paragraph, direct);
  const numId = listed.get("numId@val");
  const level = Number(listed.get("ilvl@val") ?? 0);
  const number = numId === undefined || numId === "0" ? undefined : numbering.next(numId, level);
  // Indents of a list override those of a style, unless the style itself is what asks for the list (17.9.23).
  const indents = number?.paragraph ?? NONE;
  const layers = direct.has("numId@val") ? [style.paragraph, indents] : [indents, style.paragraph];
  const all = merged(styles.defaults.paragraph, table?.paragraph ?? NONE, ...layers, direct);
  const base = merged(styles.defaults.run, table?.run ?? NONE, style.run);

  const { runs, text, isComposed } = textOfRuns(element, base, context);
  const look = paragraphLook(all);
  const drawn = drawnIn(element);
  return {
    kind: "paragraph",
    place: { part: context.part, index: context.indexOf(element) },
    text,
    ...(isComposed ? {} : { decomposed: true as const }),
    ...(number && number.label !== "" ? { label: number.label } : {}),
    runs,
    style: style.name,
    look,
    lines: [...bordersOf(all, look, context.width), ...drawn.lines],
    boxes: drawn.boxes.map((box) => paragraphOf(box, context)),
  };
}

/** The runs with their places in the text; `isComposed` when every letter was written as one (NFC). */
function textOfRuns(element: XmlElement, base: Properties, context: DocumentContext) {
  const runs: CheckedRun[] = [];
  let text = "";
  let isComposed = true;
  for (const found of runsIn(element, context.changes)) {
    const raw = textOf(found.element);
    isComposed &&= raw === raw.normalize("NFC");
    const run = runOf(found, text.length, base, context);
    if (!run) continue;
    runs.push(run);
    text += run.text;
  }
  return { runs, text, isComposed };
}

const ALIGNMENTS: Readonly<Record<string, ParagraphLook["align"]>> = {
  center: "centre",
  right: "right",
  end: "right",
  both: "justify",
  distribute: "justify",
};

const looks = new WeakMap<Properties, ParagraphLook>();

function paragraphLook(all: Properties): ParagraphLook {
  const kept = looks.get(all) ?? readLook(all);
  looks.set(all, kept);
  return kept;
}

function readLook(all: Properties): ParagraphLook {
  const twips = (key: string): number => mmOfTwips(numberOf(all, key) ?? 0);
  const points = (side: "before" | "after"): number =>
    isOn(all.get(`spacing@${side}Autospacing`)) ? AUTOMATIC : (numberOf(all, `spacing@${side}`) ?? 0) / 20;
  const line = numberOf(all, "spacing@line");
  const rule = all.get("spacing@lineRule") ?? "auto";
  const outline = numberOf(all, "outlineLvl@val");
  const hanging = numberOf(all, "ind@hanging");
  return {
    align: ALIGNMENTS[all.get("jc@val") ?? ""] ?? "left",
    firstLine: hanging === undefined ? twips("ind@firstLine") : -mmOfTwips(hanging),
    left: twips("ind@left"),
    right: twips("ind@right"),
    before: points("before"),
    after: points("after"),
    line:
      line === undefined
        ? { kind: "multiple", value: 1 }
        : rule === "auto"
          ? { kind: "multiple", value: line / 240 }
          : { kind: rule === "exact" ? "exact" : "atLeast", value: line / 20 },
    keepNext: isOn(all.get("keepNext@val")),
    ...(outline === undefined || outline > 8 ? {} : { outline: outline + 1 }),
  };
}

/** What Word makes of "automatic" spacing, pt. */
const AUTOMATIC = 14;

/** Borders above and below run over the paragraph's width between its indents (17.3.1.24). */
function bordersOf(all: Properties, { left, right }: ParagraphLook, width: number): CheckedParagraph["lines"] {
  const length = Math.max(0, width - left - right);
  const isDrawn = (side: string): boolean => !["nil", "none"].includes(all.get(`border-${side}@val`) ?? "nil");
  return [
    ...(isDrawn("top") ? [{ by: "border" as const, length, at: "above" as const }] : []),
    ...(isDrawn("bottom") ? [{ by: "border" as const, length, at: "below" as const }] : []),
  ];
}
