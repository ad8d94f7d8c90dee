import type { EditedAnchor, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";

/** Where the text of an anchor stands now. */
export interface FoundText extends TextSpan {
  readonly paragraph: EditedParagraph;
  readonly text: string;
  /** Absent where no bookmark holds it and the words around tell the place: copies, and what was typed over. */
  readonly anchor?: EditedAnchor;
}
