import type { Block, Run } from "../../domain/document/report-document.ts";

/** Puts the mark "./." after the last word of the body, in place of its full stop. */
export function withEndMark(blocks: readonly Block[], mark: string): readonly Block[] {
  const last = blocks.at(-1);
  if (mark === "" || last === undefined || !("runs" in last) || last.kind === "heading") return blocks;
  return [...blocks.slice(0, -1), { ...last, runs: ended(last.runs, mark) }];
}

function ended(runs: readonly Run[], mark: string): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  if (last.text.endsWith(mark)) return runs;
  if (last.footnote !== undefined || last.origin !== undefined || last.subscript) return [...runs, { text: mark }];
  return [...runs.slice(0, -1), { ...last, text: last.text.replace(/[.;,\s]*$/, "") + mark }];
}
