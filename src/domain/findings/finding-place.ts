import { positionText } from "../text/position.ts";
import { cellRanges } from "../workbook/cell-range.ts";
import type { Finding } from "./finding.ts";
import type { FindingGroup } from "./finding-group.ts";

/** Ranges beyond this many are counted, not named. */
const MAX_RANGES = 6;
/** Where there are more names, only the first ones are named. */
const MAX_NAMES = 3;
const NAMED = 2;

/** The cells of a cause: "F12:F27, 16 ô"; "E27" alone; empty without cells. */
export function cellsText({ cells, findings }: Pick<FindingGroup, "cells" | "findings">): string {
  if (cells.length === 0) return findings.length > 1 ? `${findings.length} chỗ` : "";
  if (cells.length === 1) return cells[0]!;
  const ranges = cellRanges(cells);
  const more = ranges.length - MAX_RANGES;
  const named = ranges.slice(0, MAX_RANGES).join(", ");
  return `${named}${more > 0 ? ` và ${more} vùng khác` : ""}, ${cells.length} ô`;
}

/** "Xã A, Xã B và 3 đơn vị khác"; the rows of an indicator sheet are rows, not units. */
export function unitsText({ units }: Pick<FindingGroup, "units">): string {
  if (units.length <= MAX_NAMES) return units.join(", ");
  const areUnits = units.every((unit) => /^(xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh) /iu.test(unit));
  return `${units.slice(0, NAMED).join(", ")} và ${units.length - NAMED} ${areUnits ? "đơn vị" : "dòng"} khác`;
}

/** "Phần B.I, đoạn 3; chú thích 5 và 2 nơi khác". */
export const passagesText = ({ passages }: Pick<FindingGroup, "passages">): string => placesText(passages);

/** "dòng 3, cột 5; dòng 9, cột 1"; empty for findings on a text file as a whole. */
export const positionsText = ({ positions }: Pick<FindingGroup, "positions">): string =>
  placesText(positions.map(positionText));

function placesText(places: readonly string[]): string {
  const more = places.length - MAX_RANGES;
  return `${places.slice(0, MAX_RANGES).join("; ")}${more > 0 ? ` và ${more} nơi khác` : ""}`;
}

/** "dòng 12, cột 5", of a finding in a text file. */
export const positionIn = ({ line, column }: Finding["place"]): string | undefined =>
  line === undefined || column === undefined ? undefined : positionText({ line, column });
