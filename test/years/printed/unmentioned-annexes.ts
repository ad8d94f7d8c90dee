import type { ReportDocument } from "../../../src/domain/document/report-document.ts";
import { annexLabel } from "../../../src/domain/text/annex-label.ts";
import type { Flaw } from "./flaw.ts";
import type { PrintedPassage } from "./passages.ts";

/** The text points to every annex (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1a): a rule over the finished file, which years are not. */
export function unmentionedAnnexes({ annexes }: ReportDocument, passages: readonly PrintedPassage[]): readonly Flaw[] {
  const text = passages.flatMap(({ where, text: words }) => (where === "annex" ? [] : [words])).join("\n");
  const labelled = annexes.filter(({ unnumbered }) => !unnumbered);
  return labelled.flatMap(({ title }, index) => {
    const label = annexLabel("Phụ lục", index, labelled.length);
    const isMentioned = new RegExp(`${label}(?![IVX])`).test(text);
    return isMentioned ? [] : [{ rule: "annex-mention", text: title, why: `nothing points to ${label}` }];
  });
}
