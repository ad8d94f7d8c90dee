import { describe, expect, test } from "vitest";
import { composeReport } from "../../../src/compose/compose-report.ts";
import { templateDefects } from "../../../src/compose/template-defects.ts";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { random } from "../../corpus/random.ts";
import { CAN_LOC, criteriaSet, figure, HONG_LINH, judgement, row, THACH_HA, view } from "../../support/view.ts";
import { blockText, HEAD, template } from "../composed.ts";
import { vocabulary } from "./judged-template.ts";
import { randomTemplate } from "./random-template.ts";

type Partials = Readonly<Record<string, string>>;

const ROWS = [CAN_LOC, THACH_HA, HONG_LINH].map((unit, index) =>
  row(unit, unit, {
    status: index === 0 ? "submitted" : "appraised",
    name: `Hồ sơ ${"abc"[index]}`,
    area: figure(`area-${index}`, index + 2),
    date: "2024-05-02",
    decision: "44/2021/NQ-HĐND",
    signed: true,
  }),
);

const VIEW = view({
  figures: { roads: figure("roads", 5) },
  lists: { dossiers: ROWS },
  sets: [criteriaSet("rural", [judgement("5", "Trường học", "met")])],
});

const defects = (body: string, partials: Partials) => templateDefects(template(body, HEAD, partials), vocabulary);

/** What is printed, or why nothing is. What the check has refused may stop anywhere. */
function made(body: string, partials: Partials): string {
  try {
    const outcome = composeReport(template(body, HEAD, partials), VIEW, { draft: false });
    if (!outcome.ok) return `refused: ${outcome.findings.map(({ found }) => found).join("; ")}`;
    const text = outcome.value.body.map(blockText).join("¶");
    return /undefined|\[object/.test(text) ? `refused: ${text}` : text;
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

describe("what a part is given", () => {
  test.each<readonly [string, string, Partials, string]>([
    [
      "a list, gone through",
      '{{> p list=(where "dossiers" status="appraised")}}',
      { p: '{{#each list separator=", "}}{{name}}{{else}}chưa{{/each}}' },
      "Hồ sơ b, Hồ sơ c",
    ],
    [
      "a list, seen from inside a loop over another",
      '{{> p list=(where "dossiers" status="submitted")}}',
      {
        p: '{{#each (where "dossiers") separator="; "}}{{name}}: {{units ../list none="chưa"}}{{else}}chưa{{/each}}',
      },
      "Hồ sơ a: huyện Can Lộc; Hồ sơ b: huyện Can Lộc; Hồ sơ c: huyện Can Lộc",
    ],
    [
      "words, from two blocks inside",
      '{{> p label="hồ sơ"}}',
      {
        p: '{{#each (group "dossiers") separator="; "}}{{#each rows separator=", "}}{{lowerFirst ../../label}} {{unit.label}}{{else}}x{{/each}}{{else}}x{{/each}}',
      },
      "hồ sơ Can Lộc; hồ sơ Thạch Hà; hồ sơ TX. Hồng Lĩnh",
    ],
    [
      "words, under a condition",
      '{{> p label="có"}}',
      { p: '{{#if (gt "roads" 0)}}{{lowerFirst label}}{{/if}}' },
      "có",
    ],
    [
      "a list that is only given another name there",
      '{{> p list=(where "dossiers") label="tên"}}',
      { p: "{{#with list as |all|}}{{lowerFirst label}} {{units all}}{{else}}chưa{{/with}}" },
      "tên huyện Can Lộc, Thạch Hà và thị xã Hồng Lĩnh",
    ],
    [
      "a unit, by its own names and in a call",
      '{{#each (where "dossiers" status="submitted") separator=", "}}{{> p place=unit}}{{else}}chưa{{/each}}',
      {
        p: '{{place.label}} {{#with place}}{{name}}{{/with}} {{num (count (where "dossiers" unit=place)) zero="không"}}',
      },
      "Can Lộc Huyện Can Lộc 1",
    ],
    [
      "a row, beside what it speaks of",
      '{{#each (where "dossiers" status="submitted") separator=", "}}{{> p one=this}}{{else}}chưa{{/each}}',
      { p: "{{one.name}} {{name}} {{#with one}}{{unit.label}} {{../one.unit.label}}{{/with}}" },
      "Hồ sơ a Hồ sơ a Can Lộc Can Lộc",
    ],
    [
      "groups, and lists in them handed on",
      '{{> outer groups=(group "dossiers")}}',
      {
        outer: '{{#each groups separator="; "}}{{district.label}}: {{> inner rows=rows}}{{else}}chưa{{/each}}',
        inner: '{{#each rows separator=", "}}{{name}} {{units ../rows}}{{else}}x{{/each}}',
      },
      "Can Lộc: Hồ sơ a huyện Can Lộc; Thạch Hà: Hồ sơ b huyện Thạch Hà; TX. Hồng Lĩnh: Hồ sơ c thị xã Hồng Lĩnh",
    ],
    [
      "handed on under another name",
      '{{> outer list=(where "dossiers")}}',
      {
        outer: '{{> inner items=list word="xã"}}',
        inner: '{{#each items separator=", "}}{{lowerFirst ../word}} {{name}}{{else}}x{{/each}}',
      },
      "xã Hồ sơ a, xã Hồ sơ b, xã Hồ sơ c",
    ],
    [
      "what the part around was given, by its name alone",
      '{{> outer word="hồ sơ"}}',
      { outer: "{{> inner}}", inner: "{{lowerFirst word}}" },
      "hồ sơ",
    ],
    [
      "a context and a name, in a call about the context",
      '{{#each (where "dossiers" status="submitted") separator=", "}}{{> p unit zero="chưa"}}{{else}}chưa{{/each}}',
      { p: '{{name}} {{num (count (where "dossiers" unit=this)) zero=zero}} {{this}}' },
      "Huyện Can Lộc 1 Can Lộc",
    ],
    [
      "a context and a name, and the row itself in a call",
      '{{#each (where "dossiers" status="submitted") separator=", "}}{{> p word="ở"}}{{else}}chưa{{/each}}',
      {
        p: '{{lowerFirst word}} {{#if (eq unit "443")}}{{unit.label}}{{/if}} {{num (count (where "dossiers" unit=unit)) zero="không"}}',
      },
      "ở Can Lộc 1",
    ],
    [
      "the same part called from two places with different things",
      '{{> p list=(where "dossiers" status="submitted")}} {{> p list=(where "dossiers" status="appraised")}}',
      { p: '{{#each list separator=", "}}{{name}}{{else}}chưa{{/each}}' },
      "Hồ sơ a Hồ sơ b, Hồ sơ c",
    ],
    [
      "a row that a loop inside comes by again",
      '{{#each (where "dossiers") separator="; "}}{{#each (where "dossiers" unit=unit) separator=", "}}{{../name}}{{else}}x{{/each}}{{else}}x{{/each}}',
      {},
      "Hồ sơ a; Hồ sơ b; Hồ sơ c",
    ],
    [
      "a name of the part before a column of that name",
      '{{#each (where "dossiers" status="submitted") separator=", "}}{{> p name="tên"}}{{else}}x{{/each}}',
      { p: "{{lowerFirst name}}" },
      "tên",
    ],
  ])("%s", (_, body, partials, expected) => {
    expect([defects(body, partials), made(body, partials)]).toEqual([[], expected]);
  });

  test.each<readonly [string, string, Partials, string]>([
    [
      "a name of the part by itself inside a loop, where the row stands before it",
      '{{> p list=(where "dossiers") label="hồ sơ"}}',
      { p: "{{#each list}}{{lowerFirst label}} {{name}}{{else}}chưa{{/each}}" },
      'unknown-path: "label" được đặt khi gọi phần này: trong khối này viết ../label',
    ],
    [
      "a list of the part by itself inside a loop",
      '{{> p list=(where "dossiers") others=(where "dossiers" status="submitted")}}',
      { p: "{{#each list}}{{#each others}}{{name}}{{else}}x{{/each}}{{else}}chưa{{/each}}" },
      'unknown-path: "others" được đặt khi gọi phần này: trong khối này viết ../others',
    ],
    [
      "a property of what the part was given, two blocks inside",
      '{{#each (where "dossiers")}}{{> p place=unit}}{{else}}x{{/each}}',
      { p: '{{#each (group "dossiers")}}{{#each rows}}{{place.label}}{{/each}}{{else}}x{{/each}}' },
      'unknown-path: "place" được đặt khi gọi phần này: trong khối này viết ../../place.label',
    ],
    [
      "a name of the part inside `with`",
      '{{#each (where "dossiers")}}{{> p word="ở"}}{{else}}x{{/each}}',
      { p: "{{#with unit}}{{lowerFirst word}} {{name}}{{/with}}" },
      'unknown-path: "word" được đặt khi gọi phần này: trong khối này viết ../word',
    ],
    [
      "what stands around the place where the part is included",
      '{{#each (group "dossiers")}}{{#each rows}}{{> p}}{{/each}}{{else}}x{{/each}}',
      { p: "{{../district.label}}" },
      "unknown-path: ",
    ],
    [
      "a name that `as |x|` gives around the place where the part is included",
      '{{#with (where "dossiers") as |all|}}{{> p}}{{else}}x{{/with}}',
      { p: '{{#each all separator=", "}}{{name}}{{else}}x{{/each}}{{all}}' },
      "unknown-path: ",
    ],
    [
      "the old name of what was given under a new one",
      '{{> outer list=(where "dossiers")}}',
      {
        outer: "{{> inner (first list 1) items=list}}",
        inner: "{{#each items}}{{name}}{{else}}x{{/each}}{{list.name}}",
      },
      "unknown-path: ",
    ],
    [
      "a unit where the part goes through a list, in one of two places",
      '{{> p list=(where "dossiers")}}{{#each (where "dossiers")}}{{> p list=unit}}{{else}}x{{/each}}',
      { p: "{{#each list}}{{name}} {{unit.label}}{{else}}x{{/each}}" },
      "wrong-type: ",
    ],
  ])("%s is told before anything is made", (_, body, partials, expected) => {
    const [first] = defects(body, partials);
    expect(`${first?.code.replace("template/", "")}: ${first?.fix ?? ""}`).toBe(expected);
  });

  test("what may print 0 is known by its guard from inside a loop too", () => {
    const p =
      '{{#if list}}{{#each (where "dossiers") separator=", "}}{{name}}: {{units ../list}}{{else}}x{{/each}}{{/if}}';
    expect(defects('{{> p list=(where "dossiers" status="appraised")}}', { p })).toEqual([]);
  });
});

const SEEDS = 120;

test("whatever names and parts are put together, what passes can be made, and a name that is refused can't be printed", () => {
  const wrong: unknown[] = [];
  const counted = { passed: 0, unnamed: 0 };
  for (let seed = 0; seed < SEEDS; seed++) {
    const { body, partials } = randomTemplate(random(seed));
    const found = defects(body, partials);
    const isPassed = found.length === 0;
    const isUnnamed = !isPassed && found.every((one) => isPrintedName(one, { ...partials, thu: HEAD + body }));
    if (!isPassed && !isUnnamed) continue;
    counted[isPassed ? "passed" : "unnamed"]++;
    const text = made(body, partials);
    if (text.startsWith("refused") === isPassed) wrong.push({ seed, body, partials, text, found });
  }
  expect(wrong).toEqual([]);
  expect(counted.passed).toBeGreaterThan(SEEDS / 2);
  expect(counted.unnamed).toBeGreaterThan(5);
});

/** A name that nothing has, printed by itself: `{{nothing}}`. */
function isPrintedName({ code, place: { file = "", line = 0, column = 0 } }: Finding, texts: Partials): boolean {
  const written = texts[file.replace(".md.hbs", "")]!.split("\n")[line - 1]!;
  // Of nothing around it Handlebars prints nothing.
  return code === "template/unknown-path" && !written.includes("..}}") && written.slice(0, column - 1).endsWith("{{");
}
