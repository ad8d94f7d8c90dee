import { anchorText, type TracedFigure, type WrittenParagraph } from "./written-trace.ts";

/** A figure that prints otherwise than in the document that stood there before; empty where it did not print at all. */
export interface FigureChange {
  readonly id: string;
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What figures printed before against what they print now, in the order of the ids. `named` has the labels of today. */
export function figureChanges(
  before: readonly TracedFigure[],
  paragraphs: readonly WrittenParagraph[],
  named: ReadonlyMap<string, { readonly label: string }>,
): readonly FigureChange[] {
  const now = printedTexts(paragraphs);
  const then = new Map(
    before.flatMap((one) => {
      // Titles of charts have no anchor, and repeat what stands elsewhere.
      const { id, label, printed } = one;
      return printed.length > 0 ? [[id, { label, printed }] as const] : [];
    }),
  );
  const ids = [...new Set([...then.keys(), ...now.keys()])].sort();
  return ids.flatMap((id): readonly FigureChange[] => {
    const earlier = then.get(id)?.printed ?? [];
    const present = [...(now.get(id) ?? [])];
    if (present.every((text) => earlier.includes(text)) && present.length > 0 === earlier.length > 0) return [];
    return [{ id, label: named.get(id)?.label ?? then.get(id)?.label ?? id, before: earlier, after: present }];
  });
}

function printedTexts(paragraphs: readonly WrittenParagraph[]): ReadonlyMap<string, ReadonlySet<string>> {
  const printed = new Map<string, Set<string>>();
  for (const paragraph of paragraphs) {
    for (const anchor of paragraph.anchors) {
      if (anchor.kind !== "figure") continue;
      printed.set(anchor.of, (printed.get(anchor.of) ?? new Set()).add(anchorText(paragraph, anchor)));
    }
  }
  return printed;
}
