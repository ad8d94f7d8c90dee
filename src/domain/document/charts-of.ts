import type { Block, ReportDocument } from "./report-document.ts";

/** The charts of a document in reading order. */
export const chartsOf = ({ body, annexes }: ReportDocument): readonly Extract<Block, { readonly kind: "chart" }>[] =>
  [body, ...annexes.map(({ blocks }) => blocks)].flatMap((blocks) =>
    blocks.flatMap((block) => (block.kind === "chart" ? [block] : [])),
  );
