import { beforeAll, describe, expect, test } from "vitest";
import { validatePeriod } from "../../src/commands/validate.ts";
import { isHole } from "../../src/domain/figures/figure.ts";
import { formatNumber } from "../../src/domain/text/vietnamese.ts";
import { type Measure, measurer } from "../../src/evaluate/figures/measure.ts";
import { packageForms, ROOT, type SamplePeriod, samplePeriod } from "./sample-period.ts";

let year: SamplePeriod;
let measure: Measure;
let after: Measure;

beforeAll(async () => {
  year = await samplePeriod("2023");
  const { indicators } = await packageForms();
  const threshold = (ref: string): never => {
    throw new Error(`no threshold is asked for: ${ref}`);
  };
  measure = measurer({ ...year, previous: await samplePeriod("2022"), indicators, threshold });
  after = measurer({ ...(await samplePeriod("2024-H1")), indicators, threshold });
});

function printed(ref: string, of: Measure = measure): string {
  const figure = of(ref);
  if (isHole(figure)) return `thiếu: ${figure.reason}`;
  return [figure.qualifier, formatNumber(figure.value, figure.format)].filter(Boolean).join(" ");
}

/** Fact of the notice → reference → text as it must print. */
test.each([
  ["MD/02", "conference-delegates", "hơn 7.000"],
  ["MD/03", "conference-sites", "195"],
  ["I/03", "communes-of-year", "4"],
  ["I/04", "advanced-communes-of-year", "10"],
  ["I/05", "model-communes-of-year", "8"],
  ["I/10", "concentrated-land-added", "3.600"],
  ["I/13", "learning-houses", "25"],
  ["I/14", "solid-houses", "2.533"],
  ["I/16", "poverty-share", "3,01"],
  ["I/16 giảm", "poverty-share-change", "-0,78"],
  ["I/17", "ocop-three-stars-in-period", "128"],
  ["I/18", "ocop-exported", "6"],
  ["I/19", "sponsorship-rounded", "gần 96"],
  ["I/20", "provincial-sponsorship-rounded", "gần 16"],
  ["I/24", "central-water-share", "24,5"],
  ["I/28", "ocop-valid-five-stars", "0"],
])("fact %s: %s prints as %s", (_fact, ref, expected) => {
  expect(printed(ref)).toBe(expected);
});

test("the share of piped water is slightly better 6 months later, over communes with both numbers", () => {
  expect(printed("central-water-share", after)).toBe("25,7");
  const share = after("rural-households");
  const communes = year.register.communes.filter(({ type }) => type === "commune");
  // Thạch Bình and Ân Phú leave their households out on purpose.
  expect("trace" in share && share.trace.kind === "count" && share.trace.places).toHaveLength(communes.length - 2);
  const whole = measure("rural-households");
  expect("trace" in whole && whole.trace.kind === "count" && whole.trace.places).toHaveLength(communes.length);
});

test("running totals of the year are not above those 6 months later", () => {
  const amount = (ref: string, of: Measure): number => {
    const figure = of(ref);
    return isHole(figure) ? Number.NaN : figure.value.toNumber();
  };
  const stocks = ["model-hamlets", "ocop-products", "concentrated-land", "recognised-communes", "recognised-districts"];
  for (const ref of stocks) expect(amount(ref, after), ref).toBeGreaterThanOrEqual(amount(ref, measure));
});

describe("the sample of 2023 is validated", () => {
  const findings = validatePeriod({ folder: ROOT, period: "2023" }).then((result) => result.findings);

  test("no errors; only warnings of decisions and a conference after the data cut-off", async () => {
    const found = (await findings).map(({ code, severity, unit }) => [severity, code, unit ?? ""]);
    const late = [
      "Huyện Lộc Hà",
      "Xã Cẩm Quan",
      "Xã Cẩm Thành",
      "Xã Hà Linh",
      "Xã Kỳ Hải",
      "Xã Thạch Châu",
      "Xã Thạch Đài",
      "Xã Điền Mỹ",
    ];
    expect(found.sort()).toEqual([
      ["warning", "check/event-in-period", ""],
      ...late.map((unit) => ["warning", "check/recognition-after-period", unit]),
    ]);
  });

  test("communes recognised again after a merger held the title before, and name no decision after the cut-off", () => {
    const rows = year.data.reports.flatMap(({ lists }) => lists.get("recognitions") ?? []);
    const late = rows.filter(({ fields }) => String(fields.date?.value ?? "") > year.period.end);
    expect(new Set(late.map(({ fields }) => fields.year?.value))).toEqual(new Set([2023]));
    expect(rows.filter(({ fields }) => fields.title?.value === "commune")).toHaveLength(181);
  });
});
