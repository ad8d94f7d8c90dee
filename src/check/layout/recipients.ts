import type { RuleHit } from "../../domain/checking/check-rule.ts";
import { LETTER, type Piece, type RecognisedDocument } from "../components/components.ts";
import { componentsOf, hasMain, type LayoutRule, pieceOf, placeOf, placeWithin, quoted } from "../looks/layout-rule.ts";
import { dashHits } from "../looks/listed-lines.ts";
import { lookHits } from "../looks/look.ts";

const linesOf = (document: RecognisedDocument): readonly Piece[] =>
  componentsOf(document, "recipient").map(({ piece }) => piece);

/** Every document says who receives it (II.9c). */
export const recipients: LayoutRule = {
  id: "nd30/noi-nhan",
  check: (document) =>
    !hasMain(document) || pieceOf(document, "recipientsLabel")
      ? []
      : [{ found: "không có “Nơi nhận:”", expected: "“Nơi nhận:” ngang hàng với quyền hạn, chức vụ của người ký" }],
};

/** "Nơi nhận:" in 12, bold and italic, not underlined, with its colon (II.9d). */
export const recipientsLabel: LayoutRule = {
  id: "nd30/noi-nhan-label",
  check: (document, { looks }) => {
    const labels = componentsOf(document, "recipientsLabel");
    const wrong = labels.filter(({ piece }) => piece.text !== "Nơi nhận:");
    return [
      ...wrong.map(({ piece }) => ({
        at: placeOf(piece),
        found: quoted(piece.text),
        expected: "“Nơi nhận:” ở một dòng riêng",
      })),
      ...lookHits(labels, looks.recipientsLabel),
    ];
  },
};

export const recipientsStyle: LayoutRule = {
  id: "nd30/noi-nhan-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "recipient"), looks.recipient),
};

/** A dash before each, ";" after each, "." after the last (II.9d). A line may go on in the next one. */
export const recipientsPunctuation: LayoutRule = {
  id: "nd30/noi-nhan-punctuation",
  check: (document) => {
    const lines = linesOf(document);
    return lines.flatMap((piece, index): readonly RuleHit[] => {
      const next = lines[index + 1];
      const goesOn = index > 0 && !/[;.]$/.test(lines[index - 1]!.text) && !/^[-–—]/.test(piece.text);
      const wanted = next === undefined ? "." : ";";
      const isContinued =
        next !== undefined && !/^[-–—]/.test(next.text) && !next.paragraph.label && !/[;.]$/.test(piece.text);
      return [
        ...(goesOn ? [] : dashHits(piece)),
        ...(piece.text.endsWith(wanted) || isContinued ? [] : [endHit(piece, wanted)]),
      ];
    });
  },
};

function endHit(piece: Piece, wanted: string): RuleHit {
  const expected = wanted === "." ? "dấu chấm cuối dòng cuối cùng" : "dấu chấm phẩy cuối dòng";
  return { at: placeOf(piece), found: quoted(piece.text.slice(-30)), expected };
}

/** The last line is "- Lưu: VT, …." (II.9d). */
export const recipientsKept: LayoutRule = {
  id: "nd30/noi-nhan-luu",
  check: (document) => {
    const lines = linesOf(document);
    const last = lines.at(-1);
    if (!last) return [];
    const { recordsOffice } = document.words;
    const expected = `“Lưu: ${recordsOffice}, …” ở dòng cuối`;
    const kept = lines.findIndex(({ plain }) => /^[-–—]?\s*luu\b/.test(plain));
    if (kept < 0) return [{ at: placeOf(last), found: "không có dòng lưu", expected }];
    // A line of the records office may go on in the next one.
    const after = lines.slice(kept + 1).find(({ text }) => /^[-–—]/.test(text));
    if (after) return [{ at: placeOf(lines[kept]!), found: "dòng lưu không ở cuối", expected }];
    const { text } = lines[kept]!;
    const isSound = new RegExp(`^(?:[-–—][\\s\\u00a0]*)?Lưu:[\\s\\u00a0]${recordsOffice}(?![\\p{L}\\p{N}])`, "u").test(
      text,
    );
    return isSound ? [] : [{ at: placeOf(lines[kept]!), found: quoted(text), expected: `“Lưu: ${recordsOffice}, …”` }];
  },
};

/** Under an addressee the list begins with "Như trên"; without one it does not (II.9b). */
export const recipientsAbove: LayoutRule = {
  id: "nd30/noi-nhan-nhu-tren",
  check: (document) => {
    const lines = linesOf(document);
    const [first] = lines;
    if (!first || (document.type !== LETTER && document.type?.presented)) return [];
    const addressed = componentsOf(document, "addressee").length > 0;
    const above = lines.find(({ plain }) => /^[-–—]?\s*nhu tren\b/.test(plain));
    if (addressed && above !== first) {
      const expected = "“- Như trên;” ở dòng đầu vì văn bản có “Kính gửi”";
      return [{ at: placeOf(first), found: quoted(first.text), expected }];
    }
    if (addressed || !above) return [];
    const at = placeWithin(above, 0, above.text.length);
    return [{ at, found: quoted(above.text), expected: "không có “Như trên” khi văn bản không có “Kính gửi”" }];
  },
};
