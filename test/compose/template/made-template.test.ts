import { expect, test } from "vitest";
import { composeReport } from "../../../src/compose/compose-report.ts";
import { makeTemplate } from "../../../src/compose/template/compiled-template.ts";
import { parseTemplate } from "../../../src/compose/template/template.ts";
import type { TemplateSource } from "../../../src/compose/template/template-source.ts";
import { templateDefects } from "../../../src/compose/template-defects.ts";
import { figure, hole, indicator, view } from "../../support/view.ts";
import { HEAD, template } from "../composed.ts";

const PARTIALS = {
  duong: 'Làm được {{num "a"}} km{{#if (gt "a" 5)}}, tăng{{else}}, không tăng{{/if}}.',
  chung: "Mở đầu.\n\n{{> duong}}\n\nVà {{> duong}} cùng dòng.",
};

/** As the build keeps them: a text, written and read again. */
function kept(asked: string[] = []): TemplateSource["made"] {
  const texts = new Map(
    Object.entries(PARTIALS).map(([name, text]) => [text, JSON.stringify(makeTemplate(`${name}.md.hbs`, text))]),
  );
  return (_, text) => {
    const found = texts.get(text);
    if (found !== undefined) asked.push(text);
    if (found === undefined) return undefined;
    const { tree, facts, walkable, code } = JSON.parse(found) as ReturnType<typeof makeTemplate>;
    return { tree: () => tree, facts, walkable: () => walkable, code: () => new Function(`return ${code}`)() };
  };
}

const source = (partials = PARTIALS) => template("{{> chung}}\n\nHết.", HEAD, partials);
// Trees are kept by file and text: another file is parsed anew.
const elsewhere = ({ partials, ...rest }: TemplateSource): TemplateSource => ({
  ...rest,
  partials: new Map([...partials].map(([name, { text }]) => [name, { text, file: `khac/${name}` }])),
});

test.each([
  ["a figure", figure("a", "12.5")],
  ["a missing figure", hole("a", "D7")],
])("parts that were parsed and compiled before print the same: %s", (_, a) => {
  const data = view({ figures: { a } });
  const asked: string[] = [];
  const made = kept(asked);
  const plain = composeReport(elsewhere(source()), data, { draft: true });
  expect(composeReport({ ...source(), ...(made ? { made } : {}) }, data, { draft: true })).toEqual(plain);
});

test("defects of such parts have the same places", () => {
  const made = kept()!;
  const { legal } = view();
  const vocabulary = {
    indicators: new Map([["b", indicator("b", "Đường")]]),
    sets: [],
    lists: new Map(),
    legal,
    units: [],
  };
  const places = (one: TemplateSource) =>
    templateDefects(parseTemplate(one), vocabulary).map(({ code, place: { line, column } }) => ({
      code,
      line,
      column,
    }));
  const plain = places(elsewhere(source()));
  expect(plain).not.toEqual([]);
  expect(places({ ...source(), made })).toEqual(plain);
});

test("a text that was edited since is parsed and compiled anew", () => {
  const made = kept()!;
  const edited = source({ ...PARTIALS, duong: 'Đã làm {{num "a"}} km.' });
  const outcome = composeReport({ ...edited, made }, view({ figures: { a: figure("a", 3) } }), { draft: false });
  expect(JSON.stringify(outcome)).toContain("Đã làm ");
});
