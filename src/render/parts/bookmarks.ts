import type { Run } from "../../domain/document/report-document.ts";

/** Which bookmarks open before and close after each run of a paragraph; runs with one anchor stand side by side. */
export function bookmarksAt(
  runs: readonly Run[],
  index: number,
): { readonly opens?: string; readonly closes?: string } {
  const anchor = runs[index]?.anchor;
  if (anchor === undefined) return {};
  return {
    ...(runs[index - 1]?.anchor === anchor ? {} : { opens: anchor }),
    ...(runs[index + 1]?.anchor === anchor ? {} : { closes: anchor }),
  };
}

/** The number in the name: unique in the document, as ids of annotations must be (ISO/IEC 29500-1, 17.13.6.2). */
export const bookmarkId = (anchor: string): number => Number(anchor.replace(/^\D+/, ""));
