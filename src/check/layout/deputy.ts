import { LETTER } from "../components/components.ts";
import { componentsOf, type LayoutRule, placeOf, quoted } from "../looks/layout-rule.ts";

/** What stands right above a deputy who signs without "KT.": a committee that its deputies may speak for. */
const COLLECTIVE = /^TM[./](?!\s*(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND))/u;
const DEPUTY = /^pho (?!.*\bphu trach\b)/;
/** Somewhere in the line above: two marks on one line are a fault of their own. */
const MARKED = /(?<!\p{L})(?:KT|TUQ|Q)\s*[./\s]/u;

/** A deputy signs for the head of the office: "KT. GIÁM ĐỐC" above "PHÓ GIÁM ĐỐC" (II.7b, Điều 13). */
export const deputy: LayoutRule = {
  id: "nd30/deputy",
  check: (document) => {
    if (document.type !== LETTER && document.type?.undated) return [];
    const lines = componentsOf(document, "authority").map(({ piece }) => piece);
    return lines.flatMap((piece, index) => {
      const above = lines[index - 1]?.cell?.column === piece.cell?.column ? lines[index - 1] : undefined;
      if (!DEPUTY.test(piece.plain) || MARKED.test(above?.text ?? "") || COLLECTIVE.test(above?.text ?? "")) return [];
      return [
        {
          at: placeOf(piece),
          found: `${quoted(piece.text)} ký mà dòng trên không có “KT.”`,
          expected: "“KT.” và chức vụ của người đứng đầu ở dòng ngay trên",
        },
      ];
    });
  },
};
