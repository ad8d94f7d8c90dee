import type { Block, Run } from "../../domain/document/report-document.ts";

/** Puts the mark "./." after the last word of the body, in place of its full stop. */
export function withEnding(blocks: readonly Block[], ending: string): readonly Block[] {
  const last = blocks.at(-1);
  if (ending === "" || last === undefined || !("runs" in last) || last.kind === "heading") return blocks;
  return [...blocks.slice(0, -1), { ...last, runs: ended(last.runs, ending) }];
}

function ended(runs: readonly Run[], ending: string): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  if (last.text.endsWith(ending)) return runs;
  if (last.footnote !== undefined || last.origin !== undefined || last.subscript) return [...runs, { text: ending }];
  return [...runs.slice(0, -1), { ...last, text: last.text.replace(/[.;,\s]*$/, "") + ending }];
}
