import type { EditedAnchor, EditedParagraph, TextSpan } from "../../domain/document/edited-document.ts";

/** Where the text of an anchor stands now. */
export interface FoundText extends TextSpan {
  readonly paragraph: EditedParagraph;
  readonly text: string;
  /** Absent when the bookmark is gone and the words around tell the place. */
  readonly anchor?: EditedAnchor;
}
