import { lowerFirst } from "../../domain/text/vietnamese.ts";
import { reporterOf, type Unit, type UnitRegister } from "../../domain/units/unit.ts";
import type { Call, Helper } from "../core/helper.ts";
import { shortened } from "../core/long-list.ts";
import { keep } from "../core/matcher.ts";
import { joinParts, nameParts } from "../core/print.ts";
import type { Shape } from "../core/shape.ts";
import { kindOf, phraseOf } from "../core/unit-phrase.ts";
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

/**
 * Units, or those that rows speak of, in one phrase: "huyện Can Lộc, Thạch Hà và thị xã Hồng Lĩnh"; with `district`
 * "xã Thạch Liên (huyện Thạch Hà)"; with `level` the districts that they belong to. A `form` names each one in that form. `many` stands before units of one kind when
 * there are several: "các". `none` stands for an empty list. More than a sentence names are told in a footnote, and `long`
 * stands in their place, else how many they are.
 */
const units: Helper = {
  params: ["units"],
  options: {
    form: NAME_FORMS,
    district: "boolean",
    separator: "words",
    last: "words",
    many: "words",
    none: "words",
    long: "words",
    level: ["district"],
  },
  yields: { kind: "printed" },
  run: ({ composition, params, options }) => {
    const { ledger, view } = composition;
    const own = unitsOf(composition, params[0]);
    const named = options.level === "district" ? districtsOf(own, view.register) : own;
    if (named.length === 0) return ledger.print(ledger.partsOf(String(options.none ?? "")));
    const names =
      options.form === undefined
        ? phraseOf(named, options.district === true ? view.register : undefined)
        : named.map((one) => unitName(one, options.form));
    const isMany = named.length > 1 && new Set(named.map(kindOf)).size === 1;
    const many = isMany && options.many !== undefined ? ledger.partsOf(`${String(options.many)} `) : [];
    const joined = joinParts(
      names.map((text) => nameParts(ledger, text)),
      String(options.separator ?? ", "),
      String(options.last ?? " và "),
    );
    return ledger.print(shortened(composition, named, [...many, ...joined], options.long));
  },
};

/** The districts that units belong to, or are; each once. */
const districtsOf = (own: readonly Unit[], register: UnitRegister): readonly Unit[] => [
  ...new Set(own.map((one) => register.byCode.get(reporterOf(one, register)) ?? one)),
];

/** Units of the first list that the second does not name: districts without a decision. */
const except: Helper = {
  params: ["units", "units"],
  yields: UNITS,
  run: ({ composition, params }) => {
    const [from, out] = params.map((list) => unitsOf(composition, list));
    const codes = new Set(out!.map(({ code }) => code));
    return from!.filter(({ code }) => !codes.has(code)).map((one) => unitContext(composition, one));
  },
};

export const unitHelpers: Readonly<Record<string, Helper>> = { districts, communes, unit, units, except };
