import type { Issue } from "../../domain/office/issue.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";

/** Number and day of the document being composed, as far as they are known. */
export interface DocumentIssue extends Issue {
  /** Only văn thư gives the day; until then `date` stands for its month and year. */
  readonly isDayKnown: boolean;
}

export const unissued = (date: IsoDate): DocumentIssue => ({ date, isDayKnown: false });
