import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import { type Passage, type Passages, placeIn, quoted } from "../text/passages.ts";

/** Kinds of marker, by which lists are told from one another. */
function kindOf(marker: string): string {
  if (/^[-–]$/u.test(marker)) return "dash";
  if (/^[+•]$/u.test(marker)) return "plus";
  if (/^[IVXL]+\.?$/u.test(marker)) return "roman";
  if (/^[A-ZĐ][.)]?$/u.test(marker)) return "capital";
  if (/^\p{Ll}[.)]?$/u.test(marker)) return "letter";
  if (/^\d/u.test(marker)) return `number ${marker.replace(/[.)]+$/u, "").split(".").length}`;
  return "";
}

const DASHES: ReadonlySet<string> = new Set(["dash", "plus"]);

/** "Kính gửi:", "Nơi nhận:" and blanks to be filled in end with a colon by their own law. */
const OWN_LAW = /^(?:Kính gửi|Kính trình|Nơi nhận|Điện|Số|Gửi|Kính mời)\s*:|[._…]{3}/u;

/**
 * An announcement ("Kết quả của từng huyện:") with nothing below it: the next paragraph goes on with the list that the
 * announcement itself belongs to, or there is none.
 */
export const emptyIntroduction: CheckRule<Passages> = {
  id: "content/empty-introduction",
  severity: "error",
  check: ({ passages }) => {
    const prose = passages.filter(({ kind }) => kind !== "footnote");
    /** Lists that are open where the reader stands, outermost first. */
    let open: string[] = [];
    const hits: RuleHit[] = [];
    for (const [index, passage] of prose.entries()) {
      const kind = passage.kind === "cell" ? "" : kindOf(passage.marker);
      // Words without a mark end the dashes above them: the next dashes are another list.
      if (kind === "" && passage.kind === "prose" && !endsWithColon(passage))
        open = open.filter((one) => !DASHES.has(one));
      if (kind !== "") open = open.includes(kind) ? open.slice(0, open.indexOf(kind) + 1) : [...open, kind];
      if (passage.kind !== "prose" || !endsWithColon(passage) || OWN_LAW.test(passage.text.trim())) continue;
      const next = prose[index + 1];
      if (next !== undefined && !goesOn(open, next)) continue;
      hits.push({
        at: placeIn(passage, 0, passage.text.length),
        found: `câu dẫn không có gì theo sau: ${quoted(passage.text)}`,
        expected: "nội dung mà câu dẫn báo trước",
        fix: "ghi nội dung, hoặc bỏ câu dẫn",
      });
    }
    return hits;
  },
};

const endsWithColon = ({ text }: Passage): boolean => /:\s*$/u.test(text);

/** Whether a paragraph continues a list that was open before it: then nothing stands between. */
const goesOn = (open: readonly string[], { kind, marker, text }: Passage): boolean =>
  kind === "prose" && (ANNEX.test(text) || (kindOf(marker) !== "" && open.includes(kindOf(marker))));

/** The document ends where its annexes begin. */
const ANNEX = /^\s*phụ lục(?:\s+(?:[IVXL]+|\d+))?\s*$/iu;
