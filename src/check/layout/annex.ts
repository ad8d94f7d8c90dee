import type { RuleHit } from "../../domain/checking/check-rule.ts";
import { roman } from "../../domain/text/vietnamese.ts";
import type { ComponentKind, Piece, RecognisedAnnex, RecognisedDocument } from "../components/components.ts";
import { hasMain, type LayoutRule, placeOf, quoted } from "../looks/layout-rule.ts";
import { lookHits } from "../looks/look.ts";

const partsOf = ({ annexes }: RecognisedDocument, kind: ComponentKind) =>
  annexes.flatMap(({ components }) => components.filter((one) => one.kind === kind));

const labelOf = ({ components }: RecognisedAnnex): Piece => components[0]!.piece;

/** "Phụ lục I" in small letters on its own line (III.1b). */
export const annexLabel: LayoutRule = {
  id: "nd30/annex-label",
  check: (document, { looks }) => {
    const labels = partsOf(document, "annexLabel");
    const wrong = labels.filter(
      ({ piece }) => !/^phụ lục([\s\u00a0](số[\s\u00a0])?(\p{Lu}+|\d+))?$/iu.test(piece.text),
    );
    return [
      ...wrong.map(({ piece }) => ({
        at: placeOf(piece),
        found: quoted(piece.text),
        expected: "“Phụ lục” và số thứ tự ở một dòng riêng",
      })),
      ...lookHits(labels, looks.annexLabel),
    ];
  },
};

export const annexTitle: LayoutRule = {
  id: "nd30/annex-title",
  check: (document, { looks }) => lookHits(partsOf(document, "annexTitle"), looks.annexTitle),
};

/** "(Kèm theo … số … ngày … của …)" below the title (III.1c). */
export const annexReference: LayoutRule = {
  id: "nd30/annex-reference",
  check: (document, { looks }) => {
    const references = partsOf(document, "annexReference");
    const missing = document.annexes.filter(
      ({ components }) => !components.some(({ kind }) => kind === "annexReference"),
    );
    const expected = "“(Kèm theo … số … ngày … của …)” dưới tên phụ lục";
    const form = document.annexes.flatMap(({ components }): readonly RuleHit[] => {
      const lines = components.filter(({ kind }) => kind === "annexReference").map(({ piece }) => piece);
      const text = lines.map((line) => line.text).join(" ");
      const isSound = /^\((?:Ban hành kèm|Kèm) theo /u.test(text) && text.endsWith(")");
      return lines.length === 0 || isSound ? [] : [{ at: placeOf(lines[0]!), found: quoted(text), expected }];
    });
    return [
      ...missing.map((annex) => ({
        at: placeOf(labelOf(annex)),
        found: "phụ lục không có chỉ dẫn kèm theo",
        expected,
      })),
      ...form,
      ...lookHits(references, looks.annexReference),
    ];
  },
};

/** Two or more annexes are numbered in Roman numerals, in order (III.1a). */
export const annexNumbering: LayoutRule = {
  id: "nd30/annex-numbering",
  check: (document) =>
    document.annexes.length < 2 || !hasMain(document)
      ? []
      : document.annexes.flatMap((annex, index) => {
          const piece = labelOf(annex);
          const number = numberOf(piece);
          const wanted = roman(index + 1);
          if (number === wanted) return [];
          return [{ at: placeOf(piece), found: quoted(piece.text), expected: quoted(`Phụ lục ${wanted}`) }];
        }),
};

const numberOf = ({ text }: Piece): string | undefined =>
  /^phụ lục[\s\u00a0](?:số[\s\u00a0])?([IVXLC]+|\d+)(?![\p{L}\p{N}])/iu.exec(text)?.[1];

/** A single annex needs no number. */
export const annexSingle: LayoutRule = {
  id: "nd30/annex-single",
  check: (document) => {
    const [only, ...others] = document.annexes;
    if (!only || others.length > 0 || !hasMain(document) || numberOf(labelOf(only)) === undefined) return [];
    const piece = labelOf(only);
    return [{ at: placeOf(piece), found: quoted(piece.text), expected: "“Phụ lục” không đánh số khi chỉ có một" }];
  },
};

/** The text of the document points to each annex (III.1a). */
export const annexMention: LayoutRule = {
  id: "nd30/annex-mention",
  check: (document) => {
    if (!hasMain(document)) return [];
    const notes = [...document.document.footnotes.values()].flat().map(({ text }) => text);
    const text = [...document.components.map(({ piece }) => piece.text), ...notes].join("\n");
    const named = mentioned(text);
    return document.annexes.flatMap((annex, index) => {
      const piece = labelOf(annex);
      const number = numberOf(piece) ?? roman(index + 1);
      if (
        named.all ||
        (document.annexes.length === 1
          ? named.any
          : named.numbers.has(number.toUpperCase()) || named.numbers.has(roman(index + 1)))
      )
        return [];
      return [
        {
          at: placeOf(piece),
          found: `lời văn không nhắc đến ${quoted(piece.text)}`,
          expected: "chỉ dẫn về phụ lục trong văn bản",
        },
      ];
    });
  },
};

const MENTION =
  /phụ[\s\u00a0]lục((?:[\s\u00a0]*(?:số|và|,|;|đến|tới|-|–)?[\s\u00a0]*(?:[IVXLC]+|\d{1,2})(?![\p{L}\p{N}/]))*)/giu;

/** The annexes that a text speaks of: by number, by a range of numbers, or all together ("các phụ lục kèm theo"). */
function mentioned(text: string): {
  readonly any: boolean;
  readonly all: boolean;
  readonly numbers: ReadonlySet<string>;
} {
  const numbers = new Set<string>();
  const matches = [...text.matchAll(MENTION)];
  for (const [, list = ""] of matches) {
    const parts = [...list.matchAll(/(đến|tới|-|–)?[\s\u00a0]*([IVXLC]+|\d{1,2})/giu)];
    parts.forEach(([, range, number = ""], index) => {
      const last = parts[index - 1]?.[2] ?? number;
      for (const one of range ? between(last, number) : [number.toUpperCase()]) numbers.add(one);
    });
  }
  const all = /(?:các|những)[\s\u00a0](?:phụ lục|biểu)(?![\s\u00a0]+(?:[IVXLC]+|\d))/iu.test(text);
  return { any: matches.length > 0 || /kèm theo/iu.test(text), all, numbers };
}

const ROMANS = Array.from({ length: 60 }, (_, index) => roman(index + 1));

function between(from: string, to: string): readonly string[] {
  const start = ROMANS.indexOf(from.toUpperCase());
  const end = ROMANS.indexOf(to.toUpperCase());
  return start < 0 || end < 0 ? [from.toUpperCase(), to.toUpperCase()] : ROMANS.slice(start, end + 1);
}
