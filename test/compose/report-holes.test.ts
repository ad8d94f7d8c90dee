import { expect, test } from "vitest";
import { composeReport } from "../../src/compose/compose-report.ts";
import { reportHoles } from "../../src/compose/report-holes.ts";
import { makeTemplate } from "../../src/compose/template/compiled-template.ts";
import { parseTemplate } from "../../src/compose/template/template.ts";
import type { TemplateSource } from "../../src/compose/template/template-source.ts";
import { CAN_LOC, figure, HONG_LINH, hole, place, row, THACH_HA, view } from "../support/view.ts";
import { HEAD, template } from "./composed.ts";

/** The same texts as the build keeps them. */
const asBuilt = ({ file, partials, ...source }: TemplateSource): TemplateSource => ({
  ...source,
  file: `dung/${file}`,
  partials: new Map([...partials].map(([name, { text }]) => [name, { text, file: `dung/${name}.md.hbs` }])),
  made: (at, text) => {
    const { tree, facts, walkable, code } = makeTemplate(at, text);
    const kept = JSON.stringify(walkable);
    return {
      tree: () => tree,
      facts,
      walkable: () => JSON.parse(kept),
      code: () => new Function(`return ${code}`)(),
    };
  },
});

const figures = { a: hole("a", "D7"), b: figure("b", 1), c: hole("c", "D9") };
const annex = ':::annex{name="von" title="Vốn"}\nChữ\n:::';

test.each([
  ["nothing missing", '{{num "b"}}', HEAD],
  ["figures of the body", 'Có {{num "a"}}, {{num "b"}}, {{num "c"}}, {{num "a"}}.', HEAD],
  [
    "figures of a table and an annex",
    `| Cột |\n|---|\n| {{num "a"}} |\n\n:::annex{name="x" title="X"}\n{{num "c"}}\n:::`,
    HEAD,
  ],
  ["a figure of the head", "Hết.", HEAD.replace("V/v thử", 'V/v {{num "a"}}')],
  [
    "what is said where the data left an annex out",
    `{{#if (hasAnnex "von")}}{{num "a"}}{{else}}{{num "c"}}{{/if}}\n\n{{#if (where "notes")}}\n${annex}\n{{/if}}`,
    HEAD,
  ],
])("the document would be refused for the same, without being made: %s", (_, body, head) => {
  const source = template(body, head);
  const data = view({ figures, lists: { notes: [] } });
  const { findings } = composeReport(source, data, { draft: false });
  expect(reportHoles(parseTemplate(source), data)).toEqual(findings);
  expect(reportHoles(parseTemplate(asBuilt(source)), data)).toEqual(findings);
});

/** Rows with a blank column, and parts of which the language can be put together. */
const rows = [
  row(CAN_LOC, CAN_LOC, { area: figure("area-1", 5), name: "Một" }, place("B5")),
  row(THACH_HA, undefined, { area: figure("area-2", 7) }, place("B6")),
  row(HONG_LINH, undefined, { name: "Ba" }, place("B7")),
];
const MENTIONED = '{{#each (where "none")}}{{area}}{{/each}}';
const PARTIALS = {
  printed: '{{#if (gt "b" 0)}}{{num shown}}{{else}}{{num "a"}}{{/if}}',
  named: "{{#each entries as |one|}}{{one.name}}{{/each}}",
  row: '{{name}}{{#if (eq kind "x")}}{{area}}{{/if}}',
  inner: "{{> printed}}{{lowerFirst words}}",
};

test.each([
  [
    "a branch that is not taken",
    '{{#if (gt "b" 5)}}{{num "a"}}{{else if (gt "b" 0)}}{{num "c"}}{{else}}{{num "a"}}{{/if}}',
  ],
  [
    "conditions that are joined",
    '{{#if (and (gt "b" 5) (gt "a" 0))}}x{{/if}}{{#unless (or (gt "c" 0) (gt "a" 0))}}y{{/unless}}',
  ],
  ["rows with a blank column", '{{#each (where "notes")}}{{name}} {{num area}}{{else}}{{num "a"}}{{/each}}'],
  ["an empty list", '{{#each (where "none")}}{{name}}{{else}}{{num "a"}}{{/each}}'],
  [
    "the first and the last of a list",
    '{{#each (where "notes")}}{{#if @first}}{{name}}{{/if}}{{#if @last}}{{area}}{{/if}}{{/each}}',
  ],
  [
    "a list with a name, within which names mean what they meant",
    '{{#each (where "notes")}}{{#with (where "notes" area=5) as |some|}}{{name}}{{units some}}{{/with}}{{/each}}',
  ],
  ["what a part is given, and what it finds around it", '{{#each (where "notes")}}{{> row kind="x"}}{{/each}}'],
  ["a part in a part", '{{> inner shown="c" words="Chữ"}}'],
  [
    "figures given to a part, which does not print them",
    `{{> printed shown=(total (where "notes") "area")}}${MENTIONED}`,
  ],
  ["a list given to a part", '{{> named entries=(where "notes")}}'],
  [
    "words of a call that are printed by another",
    '{{breakdown (where "notes") none=(num "a")}}{{upperFirst (num "c")}}',
  ],
  [
    "options, of which Handlebars looks at the last first",
    `{{num "a" beside=(total (where "notes") "area")}}${MENTIONED}`,
  ],
  ["the context of a block outside", '{{#each (where "notes")}}{{#with unit}}{{name}}{{../name}}{{/with}}{{/each}}'],
  ["nothing but names", '{{#if (where "notes")}}{{units (where "notes")}} {{period "this"}}{{/if}}'],
])("walked through as it is filled in: %s", (_, body) => {
  const source = template(body, HEAD, PARTIALS);
  const data = view({ figures, lists: { notes: rows, none: [] } });
  const { findings } = composeReport(source, data, { draft: false });
  expect(reportHoles(parseTemplate(source), data)).toEqual(findings);
  expect(reportHoles(parseTemplate(asBuilt(source)), data)).toEqual(findings);
});
