import type { WrittenParagraph } from "../../../domain/figures/written-trace.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { CellPlace } from "../../../domain/workbook/cell.ts";
import type { Trails } from "./trail-data.ts";

/** Where in the document something stands, by the names of its anchors, which are ids of the page. */
export interface Placing {
  /** The first printing of a figure or hole. */
  readonly anchorOf: (id: string) => string | undefined;
  /** The passage that a finding speaks of, or the first number that rests on one of its cells. */
  readonly ofFinding: (finding: Finding) => string | undefined;
}

/** Where things stand that anyone may ask for; the cells of `findings` are looked for in all trails at once. */
export function placing(
  paragraphs: readonly WrittenParagraph[],
  trails: Trails,
  findings: readonly Finding[],
): Placing {
  const wanted = new Set(findings.flatMap(cellsOf));
  const restingOn = cellsUnder(trails, wanted);
  const byFigure = new Map<string, string>();
  const byPassage = new Map<string, string>();
  const byCell = new Map<string, string>();
  const keep = (places: Map<string, string>, key: string, anchor: string): void => {
    if (!places.has(key)) places.set(key, anchor);
  };
  for (const { place, anchors } of paragraphs) {
    for (const { kind, of, name } of anchors) {
      keep(byPassage, place, name);
      if (kind === "hole") keep(byFigure, of, name);
      if (kind !== "figure" || byFigure.has(of)) continue;
      keep(byFigure, of, name);
      for (const cell of restingOn(of)) keep(byCell, cell, name);
    }
  }
  return {
    anchorOf: (id) => byFigure.get(id),
    ofFinding: (finding) =>
      (finding.place.passage === undefined ? undefined : byPassage.get(finding.place.passage)) ??
      cellsOf(finding)
        .map((cell) => byCell.get(cell))
        .find((anchor) => anchor !== undefined),
  };
}

/** The cells, among those that are wanted, at the leaves of a figure. */
function cellsUnder(trails: Trails, wanted: ReadonlySet<string>): (id: string) => ReadonlySet<string> {
  const { data, figures, indexOf } = trails;
  const none: ReadonlySet<string> = new Set();
  const known = new Map<number, ReadonlySet<string>>();
  // Figures have thousands of cells, and few sheets have one that is wanted.
  const sheets = new Set([...wanted].map((key) => key.slice(0, key.lastIndexOf("!") + 1)));
  const isWanted = data.files.map(([file]) => data.sheets.map((sheet) => sheets.has(keyOf(file, sheet, ""))));
  const under = (index: number): ReadonlySet<string> => {
    const before = known.get(index);
    if (before) return before;
    known.set(index, none);
    const figure = figures[index]!;
    const found = new Set<string>();
    for (const [file, sheet, address] of trails.cellsOf(figure)) {
      if (!isWanted[file]![sheet]) continue;
      const key = keyOf(data.files[file]![0], data.sheets[sheet]!, address);
      if (wanted.has(key)) found.add(key);
    }
    for (const input of figure.inputs ?? []) for (const key of under(input)) found.add(key);
    // Of a country most find nothing.
    if (found.size === 0) return none;
    known.set(index, found);
    return found;
  };
  return (id) => {
    const index = indexOf(id);
    return index === undefined || wanted.size === 0 ? none : under(index);
  };
}

const cellsOf = ({ place, places }: Finding): readonly string[] =>
  (places ?? [place]).flatMap(({ file, sheet, address }: Partial<CellPlace>) =>
    file === undefined || sheet === undefined || address === undefined ? [] : [keyOf(file, sheet, address)],
  );

const keyOf = (file: string, sheet: string, address: string): string => `${file}!${sheet}!${address}`;
