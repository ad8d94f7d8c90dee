import { communesOf, reportersOf, type Unit, type UnitRegister } from "../../../src/domain/units/unit.ts";
import type { EnteredRow } from "../../../src/render/form/form-values.ts";
import { between, chosen, type Draw, oneOf } from "../draws.ts";
import type { YearChoices } from "./year-choices.ts";
import type { YearDays } from "./year-days.ts";

type Fields = EnteredRow["fields"];

export interface ListSources {
  readonly register: UnitRegister;
  readonly choices: YearChoices;
  readonly days: YearDays;
  readonly draw: Draw;
}

/** Hamlets and households of a district's communes, one row each; the parts never above the whole. */
export function communeRows(units: readonly Unit[], { choices, draw }: ListSources): readonly EnteredRow[] {
  const amount = choices.lists.hamlets;
  return units.map(({ code, type }, index) => {
    const of = (name: string, most: number) => Math.floor(draw(name, code) * (most + 1));
    const hamlets = type === "commune" ? between(draw("hamlets", code), 3, 15) : of("hamlets", 8);
    const part = (name: string, most: number): number =>
      ({ none: 0, one: index === 0 ? Math.min(1, most) : 0, all: most, some: of(name, most), edge: of(name, most) })[
        amount
      ];
    const model = part("model", hamlets);
    const registered = part("registered", hamlets);
    const households = between(draw("households", code), 200, 4000);
    const water = choices.measures || draw("water", code) < 0.5;
    return {
      key: code,
      fields: {
        hamlets,
        "model-hamlets": model,
        "registered-hamlets": registered,
        "planned-hamlets": part("planned", registered),
        "new-model-hamlets": part("new", Math.min(model, registered)),
        ...(water ? { households, "central-water-households": of("central", households) } : {}),
      },
    };
  });
}

const CROPS = ["sweetcorn", "soybean", "melon", "vegetables", "tea", "orange", "pomelo", "guava"] as const;

/** Linkages of one district with enterprises. */
export function linkageRows(district: Unit, { register, choices, draw }: ListSources): readonly EnteredRow[] {
  const communes = communesOf(register, district.code);
  const has = (list: "que-lam-rice" | "que-lam" | "dong-giao") =>
    chosen(reportersOf(register), choices.lists[list], (index) => draw(list, index)).includes(district);
  const area = (name: string) => between(draw(name, district.code), 1, 900) / 10;
  const unit: Fields = communes.length > 0 && draw("place", district.code) < 0.5 ? { unit: communes[0]!.code } : {};
  const rows: Fields[] = [];
  if (has("que-lam-rice"))
    rows.push({ partner: "que-lam", crop: "rice", measure: "ha", actual: area("rice"), status: "running" });
  if (has("que-lam")) {
    const crop = oneOf(draw("crop", district.code), CROPS);
    rows.push({ partner: "que-lam", ...unit, crop, measure: "ha", actual: area("crop"), status: "running" });
    if (draw("trees", district.code) < 0.4)
      rows.push({
        partner: "que-lam",
        ...unit,
        crop: "star-apple",
        measure: "tree",
        actual: between(draw("tree"), 2, 400),
        status: "running",
      });
  }
  if (has("dong-giao")) {
    const state = oneOf(draw("state", district.code), ["running", "planned", "signed"]);
    const plan = area("plan");
    const actual: Fields = state === "running" ? { actual: Math.round(plan * 5) / 10 } : {};
    rows.push({ partner: "dong-giao", crop: "sweetcorn", measure: "ha", plan, ...actual, signed: true, status: state });
  }
  return rows.map((fields) => ({ fields }));
}

/** Products of one district: new and renewed, of this period and earlier ones, valid and no longer valid. */
export function productRows(district: Unit, { register, choices, days, draw }: ListSources): readonly EnteredRow[] {
  const amount = choices.lists.products;
  const isFirst = reportersOf(register)[0] === district;
  const most = between(draw("products", district.code), 1, 5);
  const count = {
    none: 0,
    one: isFirst ? 1 : 0,
    some: draw("any", district.code) < 0.3 ? 0 : most,
    edge: most,
    all: most,
  }[amount];
  const marked = (list: "exported" | "candidates", at: number): boolean =>
    ({ none: false, one: isFirst && at === 0, some: draw(list, district.code, at) < 0.3, edge: at === 0, all: true })[
      choices.lists[list]
    ];
  return Array.from({ length: count }, (_, at) => {
    const of = (name: string) => draw("product", district.code, at, name);
    const day = of("when") < 0.4 ? days.within(of("day")) : days.yearsBefore(between(of("years"), 1, 4), of("day"));
    return {
      fields: {
        name: `Sản phẩm ${WORDS[at]} ${inLetters(district.shortName)}`,
        entity: `Hợp tác xã ${WORDS[at]} ${inLetters(district.shortName)}`,
        stars: oneOf(of("stars"), [3, 3, 3, 4, 5]),
        kind: oneOf(of("kind"), ["new", "renewed"]),
        "recognised-on": day,
        expiry: days.monthsAfter(day, 36),
        ...(marked("candidates", at) ? { "four-star-candidate": true } : {}),
        ...(marked("exported", at) ? { exported: true } : {}),
      },
    };
  });
}

/** What the province knows of its communes' households. */
export function incomeRows({ register, days, draw }: ListSources): readonly EnteredRow[] {
  return reportersOf(register).map(({ code }) => ({
    key: code,
    fields: (draw("income", code) < 0.3
      ? {}
      : { income: between(draw("of income", code), 300, 900) / 10, year: days.year - 1 }) as Fields,
  }));
}

/** A number in a name would be a numeral without a figure. */
const inLetters = (name: string): string => name.replace(/\s*\d+/g, "");

const WORDS = ["An", "Bình", "Chi", "Dung", "Giang"];
