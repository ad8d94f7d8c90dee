import type { Layout } from "../../domain/document/layout.ts";
import type { DraftNotes } from "../parts/draft-notes.ts";
import type { chart } from "./chart.ts";

/** What every part of one rendering shares. */
export interface Rendering {
  readonly layout: Layout;
  readonly notes: DraftNotes;
  /** XML of the bodies in document order; the library holds a marker for each stretch of it (see `splice-written.ts`). */
  readonly written: (readonly string[])[];
  /** Draws charts, where the document has one. */
  readonly chart?: typeof chart;
}
