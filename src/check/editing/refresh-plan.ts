import type { EditedDocument, TextPiece } from "../../domain/document/edited-document.ts";
import type { WrittenTrace } from "../../domain/figures/written-trace.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { matchAnchors } from "./match-anchors.ts";
import { quoted, sameText } from "./passage.ts";
import type { PresentTexts } from "./present-texts.ts";

/** One figure to be replaced in the edited document. */
export interface FigureUpdate {
  /** Name of the anchor, and id and label of the figure. */
  readonly anchor: string;
  readonly figure: string;
  readonly label: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly TextPiece[];
}

export interface RefreshPlan {
  readonly updates: readonly FigureUpdate[];
  /** Figures whose data changed and which are left as they are, each with the reason. */
  readonly findings: readonly Finding[];
}

/** Which figures of the edited document the present data changes. What people edited, and what lost its anchor, stays. */
export function planRefresh(trace: WrittenTrace, document: EditedDocument, present: PresentTexts): RefreshPlan {
  const labels = new Map(trace.figures.map(({ id, label }) => [id, label]));
  const updates: FigureUpdate[] = [];
  const findings: Finding[] = [];
  const kept = (place: string, found: string, expected: string, fix: string): void => {
    findings.push({
      code: "refresh/kept",
      severity: "warning",
      place: { file: document.file, passage: place },
      found,
      expected,
      fix,
    });
  };
  for (const { anchor, written, text, found } of matchAnchors(trace, document)) {
    if (anchor.kind !== "figure") continue;
    const label = labels.get(anchor.of) ?? anchor.of;
    const after = present.get(anchor.name);
    if (after === undefined) {
      kept(
        written.place,
        `không rõ giá trị hiện nay của "${text}": ${quoted(written, anchor)}`,
        `số liệu "${label}" còn được in ở chỗ này`,
        "lập lại văn bản bằng ntm report rồi so hai bản",
      );
      continue;
    }
    if (sameText(after, text)) continue;
    if (found.length === 0) {
      kept(written.place, `"${text}" không còn trong văn bản`, `"${after}" (${label})`, "gõ số mới nếu câu ấy vẫn cần");
    }
    for (const one of found) {
      if (sameText(one.text, after)) continue;
      const quote = quoted(one.paragraph, one);
      const { place } = one.paragraph;
      if (!one.anchor) {
        kept(place, `"${one.text}" không còn dấu neo: ${quote}`, `"${after}" (${label})`, "gõ số mới vào chỗ này");
      } else if (!sameText(one.text, text)) {
        kept(
          place,
          `"${one.text}" đã sửa tay (khi lập: "${text}"): ${quote}`,
          `"${after}" (${label})`,
          "chọn giữ số sửa tay hay gõ số mới",
        );
      } else if (!sameText(one.anchor.pieces.map((piece) => piece.text).join(""), one.text)) {
        kept(place, `dấu neo của "${one.text}" bị lệch: ${quote}`, `"${after}" (${label})`, "gõ số mới vào chỗ này");
      } else {
        const { pieces } = one.anchor;
        updates.push({ anchor: anchor.name, figure: anchor.of, label, place, before: one.text, after, pieces });
      }
    }
  }
  return { updates, findings };
}
