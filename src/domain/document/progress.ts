/** What a long run is at: workbooks read, forms, documents or PDFs made; `done` of `of` are finished. */
export interface ProgressStep {
  readonly at: "workbooks" | "forms" | "documents" | "pdf";
  readonly done: number;
  readonly of: number;
}

/** Told by a run before each piece of its work, to whoever watches. */
export type Progress = (step: ProgressStep) => void;
