import { bearersIn } from "../../domain/figures/asked.ts";
import { isHole } from "../../domain/figures/figure.ts";
import type { Helper } from "../core/helper.ts";
import { figureParts } from "../core/print.ts";
import { figureOf } from "../core/values.ts";

/** Stands in the words of an amount for its number and unit. */
const PLACE = "…";

/**
 * Amounts of several indicators in one phrase; those that are 0, or that the period does not have, are left out: "6 nhà văn hóa xã và 33 trường học". Each
 * indicator has words of its own, in which "…" stands for number and unit ("xây … vệ sinh tự hoại"); words without it
 * follow these. `lead` stands before the phrase, `none` in place of it when every amount is 0.
 */
export const amounts: Helper = {
  params: ["reference"],
  rest: "reference",
  options: { of: "unit", pad: "boolean", separator: "words", last: "words", lead: "words", none: "words" },
  required: ["none"],
  open: "references",
  yields: { kind: "printed" },
  run: (call) => {
    const { composition, params, options } = call;
    const { ledger } = composition;
    const { period, indicators } = composition.view;
    const current = params.map(String).filter((reference) => {
      const indicator = indicators.get(reference.slice(reference.lastIndexOf(":") + 1));
      return indicator === undefined || bearersIn(indicator, period, indicators).length > 0;
    });
    const printed = current.flatMap((reference) => {
      const figure = figureOf(call, reference);
      const isNothing = !isHole(figure) && figure.value.eq(0);
      if (isNothing) return [];
      const amount = ledger.print(figureParts(composition, figure, { unit: true, pad: options.pad === true }));
      const words = String(options[reference] ?? "");
      if (words === "") return [amount];
      return [words.includes(PLACE) ? words.replace(PLACE, amount) : `${amount} ${words}`];
    });
    if (printed.length === 0) return String(options.none);
    const separator = String(options.separator ?? ", ");
    const last = String(options.last ?? options.separator ?? " và ");
    const lead = options.lead === undefined ? "" : `${String(options.lead)} `;
    return lead + [printed.slice(0, -1).join(separator), printed.at(-1)].filter((text) => text !== "").join(last);
  },
};
