import type { Layout } from "../../domain/document/layout.ts";
import type { DraftNotes } from "../parts/draft-notes.ts";
import type { chart } from "./chart.ts";

/** What every part of one rendering shares. */
export interface Rendering {
  readonly layout: Layout;
  readonly notes: DraftNotes;
  /** XML of the tables in document order; the body holds a marker paragraph for each (see `splice-tables.ts`). */
  readonly tables: string[];
  /** Draws charts, where the document has one. */
  readonly chart?: typeof chart;
}
