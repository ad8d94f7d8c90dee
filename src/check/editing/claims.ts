import type { EditedParagraph } from "../../domain/document/edited-document.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";
import { overlaps } from "./passage.ts";

/** A printing of a figure that no bookmark holds. */
export interface UnanchoredText extends TextSpan {
  /** Of the anchor as written. */
  readonly name: string;
  readonly paragraph: EditedParagraph;
}

/** Which characters of a document are known to print something of the trace: no characters print two figures. */
export interface Claims {
  readonly claim: (paragraph: EditedParagraph, span: TextSpan) => void;
  readonly isFree: (paragraph: EditedParagraph, span: TextSpan) => boolean;
}

export function createClaims(): Claims {
  const claimed = new Map<EditedParagraph, TextSpan[]>();
  return {
    claim: (paragraph, span) => {
      const known = claimed.get(paragraph);
      if (known) known.push(span);
      else claimed.set(paragraph, [span]);
    },
    isFree: (paragraph, span) => !(claimed.get(paragraph) ?? []).some((one) => overlaps(one, span)),
  };
}
