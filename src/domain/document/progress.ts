/** What a long run is at: workbooks read, forms, documents or PDFs made, steps of packing; `done` of `of` are finished. */
export interface ProgressStep {
  readonly at: "workbooks" | "forms" | "documents" | "pdf" | "archive";
  readonly done: number;
  readonly of: number;
}

/** Told by a run before each piece of its work, to whoever watches. */
export type Progress = (step: ProgressStep) => void;
