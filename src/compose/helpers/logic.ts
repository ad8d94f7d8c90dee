import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { Decimal } from "../../domain/text/decimal.ts";
import type { Call, Composition, Helper } from "../core/helper.ts";
import { decimalFor, figureOf, plain, sourceOf } from "../core/values.ts";

const BOOLEAN = { kind: "boolean" } as const;

/** Zero, "no", blank and empty lists are false; a missing figure is false too, and is reported as missing. */
export function isTrue(composition: Composition, value: unknown): boolean {
  const bare = plain(value);
  if (Array.isArray(bare)) return bare.length > 0;
  if (!isFigure(bare)) return bare !== undefined && bare !== false && bare !== "" && bare !== 0;
  if (!isHole(bare)) return !bare.value.eq(0);
  composition.ledger.hole(bare);
  return false;
}

const isFigure = (value: unknown): value is Figure | Hole =>
  typeof value === "object" && value !== null && ("trace" in value || "reason" in value);

const compared = (test: (left: Decimal, right: Decimal | number) => boolean): Helper => ({
  params: ["figureOrNumber", "figureOrNumber"],
  options: { of: "unit" },
  yields: BOOLEAN,
  run: (call) => {
    const left = decimalFor(call, call.params[0]);
    const right = decimalFor(call, call.params[1]);
    if (left === undefined || right === undefined) return false;
    if (typeof left === "number") throw new CannotRun("tham số thứ nhất phải là số liệu, không phải số viết sẵn.");
    return test(left, right);
  },
});

/** Same value: a choice and its code, two units, two figures, a figure and a number. */
const eq: Helper = {
  params: ["comparable", "comparable"],
  yields: BOOLEAN,
  run: (call) => comparable(call, call.params[0]) === comparable(call, call.params[1]),
};

function comparable(call: Call, value: unknown): unknown {
  const bare = plain(value);
  if (typeof bare === "number") return String(bare);
  return isFigure(bare) ? decimalFor(call, bare)?.toString() : bare;
}

/** There is a value: a filled cell, a figure that is not missing, a list with rows. Never reports a hole. */
const present: Helper = {
  params: ["figureOrRows"],
  options: { of: "unit" },
  yields: BOOLEAN,
  run: (call) => {
    const [value] = call.params;
    const { view } = call.composition;
    if (Array.isArray(value)) return value.length > 0;
    if (typeof value === "string") {
      return view.lists.has(value) ? view.lists.get(value)!.length > 0 : !isHole(figureOf(call, value));
    }
    const source = sourceOf(value);
    if (source?.kind === "field")
      return source.value !== undefined && !(isFigure(source.value) && isHole(source.value));
    return isFigure(value) ? !isHole(value) : value !== undefined;
  },
};

/** Whether a figure over other periods is of the same land: a province that others joined has none from before. */
const isComparable: Helper = {
  params: ["figure"],
  options: { of: "unit" },
  yields: BOOLEAN,
  run: (call) => {
    const figure = figureOf(call, String(call.params[0]));
    return !(isHole(figure) && figure.incomparable);
  },
};

/** Words for each choice of a column: {{choose status appraised="đã thẩm định" submitted="đã trình"}}. */
const choose: Helper = {
  params: ["choice"],
  open: "choices",
  yields: { kind: "printed" },
  run: ({ composition: { ledger }, params, options }) => {
    const source = sourceOf(params[0]);
    if (source?.kind === "field" && source.blank) return ledger.print([ledger.hole(source.blank)]);
    const words = options[String(plain(params[0]))];
    if (words === undefined) throw new CannotRun(`chưa có lời cho lựa chọn "${String(plain(params[0]))}".`);
    return String(words);
  },
};

export const logicHelpers: Readonly<Record<string, Helper>> = {
  gt: compared((left, right) => left.gt(right)),
  gte: compared((left, right) => left.gte(right)),
  lt: compared((left, right) => left.lt(right)),
  lte: compared((left, right) => left.lte(right)),
  eq,
  and: {
    params: ["condition", "condition"],
    rest: "condition",
    yields: BOOLEAN,
    run: ({ composition, params }) => params.every((value) => isTrue(composition, value)),
  },
  or: {
    params: ["condition", "condition"],
    rest: "condition",
    yields: BOOLEAN,
    run: ({ composition, params }) => params.some((value) => isTrue(composition, value)),
  },
  not: {
    params: ["condition"],
    yields: BOOLEAN,
    run: ({ composition, params }) => !isTrue(composition, params[0]),
  },
  present,
  comparable: isComparable,
  choose,
};
