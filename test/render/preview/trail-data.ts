import type { TrailData } from "../../../src/render/preview/document/trail-data.ts";

/** What the script of a page reads. */
export function trailDataIn(page: string): TrailData {
  const [, json] = /<script type="application\/json" id="trail-data">([^<]*)<\/script>/.exec(page) ?? [];
  if (json === undefined) throw new Error("no trail data in the page");
  return JSON.parse(json) as TrailData;
}

/** Cells under a figure, each once, in order. */
export function leavesOf(data: TrailData, figure: number): readonly string[] {
  const { cells = [], inputs = [] } = data.figures[figure]!;
  const own = cells.map(([file, sheet, address]) => `${data.files[file]![0]}!${data.sheets[sheet]}!${address}`);
  return [...new Set([...own, ...inputs.flatMap((input) => leavesOf(data, input))])].sort();
}
