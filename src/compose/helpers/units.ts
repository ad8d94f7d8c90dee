import { lowerFirst } from "../../domain/text/vietnamese.ts";
import type { Unit } from "../../domain/units/unit.ts";
import type { Call, Helper } from "../core/helper.ts";
import type { Part } from "../core/ledger.ts";
import { keep } from "../core/matcher.ts";
import { joinParts, nameParts } from "../core/print.ts";
import type { Shape } from "../core/shape.ts";
import { unitContext, unitOf, unitsOf } from "../core/values.ts";

const UNITS: Shape = { kind: "list", item: { kind: "unit" } };

/** How a unit is named in a phrase: "Kỳ Anh" may be ambiguous, "huyện Kỳ Anh" is not. */
export const NAME_FORMS = ["label", "name", "lowerName", "shortName"] as const;

export const unitName = (unit: Unit, form: unknown): string =>
  form === "lowerName" ? lowerFirst(unit.name) : unit[(form ?? "label") as "label" | "name" | "shortName"];

const kept = ({ composition, options }: Call, units: readonly Unit[]): unknown =>
  keep(units, options, composition.view, (unit, name) => unit[name as keyof Unit]).map((unit) =>
    unitContext(composition, unit),
  );

/** Districts in official order, filtered by property: (districts type="town"). */
const districts: Helper = {
  params: [],
  open: "unitProperties",
  yields: UNITS,
  run: (call) => kept(call, call.composition.view.register.districts),
};

/** Communes, wards and townships in official order, filtered by property. */
const communes: Helper = { ...districts, run: (call) => kept(call, call.composition.view.register.communes) };

/** One unit by its code, or a row's unit. */
const unit: Helper = {
  params: ["unit"],
  yields: { kind: "unit" },
  run: ({ composition, params }) => unitContext(composition, unitOf(composition, params[0])),
};

/** Units, or those that rows speak of, in one phrase: "Can Lộc, Thạch Hà và Nghi Xuân". */
const units: Helper = {
  params: ["units"],
  options: { form: NAME_FORMS, district: "boolean", separator: "words", last: "words" },
  yields: { kind: "printed" },
  run: ({ composition, params, options }) => {
    const { ledger, view } = composition;
    const names = unitsOf(composition, params[0]).map((entry): readonly Part[] => {
      const parent = options.district === true && entry.parent ? view.register.byCode.get(entry.parent) : undefined;
      const within = parent ? `, ${lowerFirst(parent.name)}` : "";
      return nameParts(ledger, unitName(entry, options.form) + within);
    });
    return ledger.print(joinParts(names, String(options.separator ?? ", "), String(options.last ?? " và ")));
  },
};

export const unitHelpers: Readonly<Record<string, Helper>> = { districts, communes, unit, units };
