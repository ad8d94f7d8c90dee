import { describe, expect, test } from "vitest";
import type { Vocabulary } from "../../../src/compose/template/template-source.ts";
import { templateDefects } from "../../../src/compose/template-defects.ts";
import type { CriteriaSet } from "../../../src/domain/criteria/criteria.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import { criteriaSet, indicator, judgement, LEGAL, UNITS } from "../../support/view.ts";
import { column } from "../../support/workbook/column.ts";
import { HEAD, template } from "../composed.ts";

const ofPhase = (id: string, from: string, until: string): CriteriaSet => ({
  ...criteriaSet(id, [judgement("5", "Trường học", "met")]),
  id,
  effectiveFrom: from,
  effectiveUntil: until,
});

/** Lamps begin and drains end with 2024; so does a column of the only list, and the set of communes has a gap. */
const vocabulary: Omit<Vocabulary, "period"> = {
  indicators: new Map(
    [
      indicator("lamps", "Đèn", { unit: "bóng", since: "2024-H2" }),
      indicator("drains", "Rãnh", { unit: "km", until: "2024-H1" }),
      indicator("channels", "Mương", { unit: "km", since: "2024-H2", replaces: ["drains"] }),
      indicator("rice", "Lúa", { unit: "ha", asked: { months: [5, 6] } }),
    ].map((one) => [one.id, one]),
  ),
  sets: [ofPhase("xa-2021-2025", "2022-03-08", "2026-01-01"), ofPhase("xa-2026-2030", "2026-02-15", "2031-01-01")],
  lists: new Map([
    ["events", [column("name"), column("guests")]],
    ["visits", [column("name")]],
  ]),
  legal: LEGAL,
  units: UNITS,
};

/** In the first half of 2024 nobody lists visits, and nobody counts guests. */
const ASKED = new Map([["events", [column("name")]]]);

const problems = (body: string, period = "2024-H1") => {
  const known = { ...vocabulary, period: parsePeriod(period), ...(period === "2024-H1" ? { asked: ASKED } : {}) };
  return templateDefects(template(`${body}\n`, HEAD), known).map(({ code }) => code);
};

const REFUSED = ["template/not-in-force"];

describe("what the period does not have", () => {
  test.each([
    ["a figure that begins later", 'Lắp {{qty "lamps" zero="chưa có"}}.'],
    ["a plan of it", 'Lắp {{num "plan:lamps" zero="chưa có"}}.'],
    ["a condition on it", '{{#if (gt "lamps" 0)}}Có đèn.{{/if}}'],
    ["a list", '{{#each (where "visits")}}{{name}}{{/each}}'],
    ["a column of a row", '{{#each (where "events")}}{{name}}{{guests}}\n{{/each}}'],
    ["a condition on a column", '{{#each (where "events" guests="x")}}{{name}}\n{{/each}}'],
  ])("%s is an error", (_, body) => {
    expect(problems(body)).toContain(REFUSED[0]);
  });

  test.each([
    ["a figure", '{{#if (entered "lamps")}}Lắp {{qty "lamps" zero="chưa có"}}.{{/if}}'],
    ["a figure, turned", '{{#if (not (entered "lamps"))}}Chưa hỏi.{{else}}Lắp {{qty "lamps" zero="chưa có"}}.{{/if}}'],
    ["a list", '{{#if (entered "visits")}}\n{{#each (where "visits")}}\n- {{name}}\n{{/each}}\n{{/if}}'],
    ["a column", '{{#each (where "events")}}{{#if (entered "events" column="guests")}}{{guests}}{{/if}}\n{{/each}}'],
    ["what is there or not", '{{#if (present "lamps")}}Lắp {{qty "lamps" zero="chưa có"}}.{{/if}}'],
    ["another period", '{{#if (periodIs "last")}}Lắp {{qty "lamps" zero="chưa có"}}.{{/if}}'],
  ])("%s may stand where the period is asked first", (_, body) => {
    expect(problems(body)).toEqual([]);
  });
});

test("what ended is refused after its time, and its successor speaks for it before", () => {
  expect(problems('Làm {{qty "drains" zero="chưa có"}}.', "2024-H2")).toEqual(REFUSED);
  expect(problems('Làm {{qty "channels" zero="chưa có"}}.', "2024-H1")).toEqual([]);
});

test("the year so far may speak of a crop of before", () => {
  expect(problems('Từ đầu năm {{qty "year:rice" zero="chưa có"}}.', "2024-H2")).toEqual([]);
  expect(problems('Trong kỳ {{qty "rice" zero="chưa có"}}.', "2024-H2")).toEqual(REFUSED);
});

describe("a set by its name", () => {
  const body = 'Đạt {{criteria "xa" of="443" none="chưa có"}}.';

  test("is that of the period's end, or of none", () => {
    expect(problems(body)).toEqual([]);
    expect(problems(body, "2026-H1")).toEqual([]);
    expect(problems(body, "2026-01")).toEqual(REFUSED);
    expect(problems(`{{#if (inForce "xa")}}${body}{{/if}}`, "2026-01")).toEqual([]);
  });

  test("by its id is that alone", () => {
    expect(problems(body.replace("xa", "xa-2021-2025"), "2026-H1")).toEqual(REFUSED);
  });

  test("that no phase has is unknown", () => {
    expect(problems(body.replace("xa", "xã"))).toEqual(["template/unknown-set"]);
  });
});
