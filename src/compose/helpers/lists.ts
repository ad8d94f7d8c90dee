import type { ViewRow } from "../../domain/document/view.ts";
import { TIMES, type Time } from "../../domain/office/in-time.ts";
import { grouped } from "../../domain/text/grouped.ts";
import type { Call, Helper } from "../core/helper.ts";
import { columnValue, keep, oneOf, within } from "../core/matcher.ts";
import { countOfRows, reporterOfRow, totalOfFilled } from "../core/row-totals.ts";
import type { Shape } from "../core/shape.ts";
import {
  plain,
  type RowContext,
  recordContext,
  rowContext,
  rowsOf,
  SOURCE,
  unitContext,
  viewRows,
} from "../core/values.ts";
import { rowsByArea } from "../tables/rows-by-area.ts";

const SAME_LIST = (params: readonly Shape[]): Shape => params[0]!;

/** Rows of a list sheet, or of a list already filtered, whose columns equal the options. */
const where: Helper = {
  params: ["rows"],
  open: "columns",
  yields: SAME_LIST,
  run: (call) =>
    keep(rowsToKeep(call), call.options, call.composition.view, columnValue).map((row) =>
      rowContext(call.composition, row),
    ),
};

/** Of a whole list only what a district sent, where only that can be kept: nobody goes through a country's rows for each of its districts. */
function rowsToKeep({ composition, params: [list], options: { district } }: Call): readonly ViewRow[] {
  const rows = viewRows(composition, list);
  const code = plain(district);
  if (typeof list !== "string" || typeof code !== "string") return rows;
  const known = byDistrict.get(rows) ?? grouped(rows, (row) => row.district.code);
  byDistrict.set(rows, known);
  return known.get(code) ?? [];
}

const byDistrict = new WeakMap<readonly ViewRow[], ReadonlyMap<string, readonly ViewRow[]>>();

const among: Helper = {
  params: ["comparable"],
  rest: "comparable",
  yields: { kind: "matcher" },
  run: ({ params }) => oneOf(params, true),
};

const notAmong: Helper = { ...among, run: ({ params }) => oneOf(params, false) };

const inTime: Helper = {
  params: [TIMES],
  yields: { kind: "matcher" },
  run: ({ params }) => within(params[0] as Time),
};

/** Rows that leave the column empty. */
const unfilled: Helper = {
  params: [],
  yields: { kind: "matcher" },
  run: () => ({ matches: (value: unknown) => value === undefined }),
};

/** Rows that fill the column in. */
const filled: Helper = { ...unfilled, run: () => ({ matches: (value: unknown) => value !== undefined }) };

/** How many rows or units, or how many different values of a column: a figure. */
const count: Helper = {
  params: ["units"],
  options: { distinct: "column" },
  yields: { kind: "figure" },
  run: ({ composition, params, options }) => {
    const label = typeof params[0] === "string" ? `Số dòng của bảng ${params[0]}` : "Số dòng của danh sách đã lọc";
    const distinct = options.distinct === undefined ? undefined : String(options.distinct);
    return countOfRows(rowsOf(composition, params[0]), label, distinct);
  },
};

/** Adds a numeric column over rows: a figure. */
const total: Helper = {
  params: ["rows", "column"],
  yields: { kind: "figure" },
  run: ({ composition, params }) => totalOfFilled(composition, rowsOf(composition, params[0]), String(params[1])),
};

/**
 * Rows in groups by district, in order of appearance: each has `district` and `rows`. By area in the groups of tables of
 * communes, in official order, each with its `heading` where there are several.
 */
const group: Helper = {
  params: ["rows"],
  options: { by: ["area"] },
  yields: ([list]) => {
    // Of a list that nobody knows, the groups are no better known: what is wrong is told of the list.
    const isKnown = list?.kind === "list" && list.item.kind === "row";
    return { kind: "list", item: isKnown ? { kind: "group", sheet: list.item.sheet } : { kind: "unknown" } };
  },
  run: ({ composition, params, options }) => {
    if (options.by === "area") return rowsByArea(composition, rowsOf(composition, params[0]));
    const groups = new Map<string, RowContext[]>();
    for (const row of rowsOf(composition, params[0])) {
      const { code } = reporterOfRow(composition.view, row[SOURCE].row);
      groups.set(code, [...(groups.get(code) ?? []), row]);
    }
    return [...groups.values()].map((rows) => {
      const district = reporterOfRow(composition.view, rows[0]![SOURCE].row);
      return recordContext({ district: unitContext(composition, district), rows });
    });
  },
};

/** Rows in order of a column: text by code points, numbers by value; blanks last, equal ones keep their order. */
const sortBy: Helper = {
  params: ["rows", "column"],
  options: { order: ["ascending", "descending"] },
  yields: SAME_LIST,
  run: ({ composition, params, options }) => {
    const sign = options.order === "descending" ? -1 : 1;
    const key = (row: RowContext) => columnValue(row[SOURCE].row, String(params[1])) as string | number | undefined;
    return rowsOf(composition, params[0]).toSorted((left, right) => {
      const [a, b] = [key(left), key(right)];
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return a === b ? 0 : a < b ? -sign : sign;
    });
  },
};

/** The first rows of a list. */
const first: Helper = {
  params: ["units", "number"],
  yields: SAME_LIST,
  run: ({ composition, params }) => rowsOf(composition, params[0]).slice(0, Number(params[1])),
};

/** The first row of each different value of a column; rows that leave it empty are passed over. */
const distinct: Helper = {
  params: ["rows", "column"],
  yields: SAME_LIST,
  run: ({ composition, params }) => {
    const seen = new Set<unknown>([undefined]);
    return rowsOf(composition, params[0]).filter((row) => {
      const value = columnValue(row[SOURCE].row, String(params[1]));
      return !seen.has(value) && seen.add(value);
    });
  },
};

export const listHelpers: Readonly<Record<string, Helper>> = {
  where,
  oneOf: among,
  noneOf: notAmong,
  within: inTime,
  unfilled,
  filled,
  count,
  total,
  group,
  sortBy,
  first,
  distinct,
};
