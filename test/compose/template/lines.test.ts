import { expect, test } from "vitest";
import { composeReport } from "../../../src/compose/compose-report.ts";
import type { Table } from "../../../src/domain/document/report-document.ts";
import { CAN_LOC, figure, row, THACH_HA, view } from "../../support/view.ts";
import { blockText, composed, HEAD, said, template, textOf } from "../composed.ts";

const texts = (body: string, parts = {}) => composed(body, parts).body.map(blockText);
const figures = { figures: { roads: figure("roads", "22.6", { unit: "km" }) } };
const lists = {
  dossiers: [
    row(CAN_LOC, undefined, { title: "advanced", area: figure("a", 3) }),
    row(THACH_HA, undefined, { title: "model" }),
  ],
};

const withPartials = (body: string, partials: Readonly<Record<string, string>>) => {
  const outcome = composeReport(template(body, HEAD, partials), view({ lists, ...figures }), { draft: false });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

test("a paragraph over several lines prints like one on a single line", () => {
  const lines = 'Câu một: làm\n  {{qty "roads"}}\n  đường[^a].\nCâu *hai*,\nhết.\n\n[^a]: Chú\n  thích\nmột.';
  const { body, footnotes } = composed(lines, figures);
  expect(body).toEqual(
    composed('Câu một: làm {{qty "roads"}} đường[^a]. Câu *hai*, hết.\n\n[^a]: Chú thích một.', figures).body,
  );
  expect(footnotes.map(textOf)).toEqual(["Chú thích một."]);
});

test("a dash over several lines is still one dash, the second level still the second", () => {
  expect(texts("- Một:\n  tiếp;\n  hết.\n  - cấp\n    hai\n- Hai")).toEqual(["Một: tiếp; hết.", "cấp hai", "Hai"]);
});

test("a line with a block that prints nothing does not part the paragraph", () => {
  const sentence = (condition: string) => texts(`Một.\n${condition}\nBa.`, { lists, ...figures });
  expect(sentence('{{#if (gt "roads" 100)}}Hai.{{/if}}')).toEqual(["Một. Ba."]);
  expect(sentence('{{#if (gt "roads" 1)}}Hai.{{/if}}')).toEqual(["Một. Hai. Ba."]);
  expect(
    sentence('  {{#each (where "dossiers" title="x")}}{{district}}{{/each}}{{#unless "roads"}}Hai.{{/unless}}'),
  ).toEqual(["Một. Ba."]);
  expect(sentence('{{#if (gt "roads" 100)}}\nHai.\n{{/if}}')).toEqual(["Một. Ba."]);
});

test("a blank line after a block that prints nothing still parts paragraphs", () => {
  expect(texts('Một.\n{{#if (gt "roads" 100)}}\nHai.\n{{/if}}\n\nBa.', figures)).toEqual(["Một.", "Ba."]);
  expect(texts('Một.\n\n{{#if (gt "roads" 100)}}Hai.{{/if}}\n\nBa.', figures)).toEqual(["Một.", "Ba."]);
});

test("two partials with a blank line between them are two paragraphs, and the line below a partial is not glued to it", () => {
  const said = (body: string) => withPartials(body, { mot: "Một[^a].\n\n[^a]: Chú.", hai: "Hai.", ba: "Ba," });
  const { body, footnotes } = said("{{> mot}}\n\n{{> hai}}\n\n{{> ba}}\nbốn.");
  expect(body.map(blockText)).toEqual(["Một.", "Hai.", "Ba, bốn."]);
  expect(footnotes.map(textOf)).toEqual(["Chú."]);
});

test("a partial called within a line prints within it, though it spans lines", () => {
  const state = '{{#if (eq title "advanced")}}\nnâng cao,\n{{num area}} ha\n{{else}}\nkiểu mẫu\n{{/if}}\n';
  const body = '| A | B |\n|:--|:--|\n{{#each (where "dossiers")}}\n| {{district}} | xã {{> state}} |\n{{/each}}';
  const [table] = withPartials(body, { state }).body;
  expect((table as Table).rows.map(({ cells }) => cells.map(({ runs }) => textOf(runs)))).toEqual([
    ["Can Lộc", "xã nâng cao, 3 ha"],
    ["Thạch Hà", "xã kiểu mẫu"],
  ]);
});

test("a partial called within a line may call another within a line", () => {
  const partials = { outer: "ngoài\n{{> inner}}, hết\n", inner: "trong\ncùng" };
  expect(withPartials("Từ {{> outer}}.", partials).body.map(blockText)).toEqual(["Từ ngoài trong cùng, hết."]);
});

test("a partial that is given names finds them before what its row has, and looks at nothing else of the row", () => {
  const fields = {
    title: "advanced",
    get area(): string {
      throw new Error("Nobody asked for it.");
    },
  };
  const dossiers = [row(CAN_LOC, undefined, fields)];
  const body = '{{#each (where "dossiers")}}{{> of-one what=title district="Huyện"}}{{/each}}.';
  const called = template(body, HEAD, { "of-one": "{{district}}: {{what}}, {{title}}" });
  const outcome = composeReport(called, view({ lists: { dossiers } }), { draft: false });
  expect(outcome.ok && outcome.value.body.map(blockText)).toEqual(["Huyện: advanced, advanced."]);
});

test("a partial alone on its line keeps its paragraphs", () => {
  expect(withPartials("Một.\n\n{{> two}}", { two: "Hai\nhai.\n\nBa." }).body.map(blockText)).toEqual([
    "Một.",
    "Hai hai.",
    "Ba.",
  ]);
});

test("with names a list: the name can be used again, all other names are those outside the block", () => {
  const body =
    '{{#each (districts)}}{{#with (where "dossiers" district=this) as |own|}}{{name}}: {{num (count own)}}, {{num (count (where own title="model"))}} kiểu mẫu, {{#each own}}{{district}}{{/each}}; {{else}}{{name}} không; {{/with}}{{/each}}';
  expect(said(body, { lists })).toBe(
    "Huyện Can Lộc: 1, 0 kiểu mẫu, Can Lộc; Huyện Thạch Hà: 1, 1 kiểu mẫu, Thạch Hà; Thị xã Hồng Lĩnh không;",
  );
});

test("each puts marks between items, drops items that print nothing, trims line breaks around each", () => {
  const named = (filter: string, more = "") =>
    said(
      `{{#each (districts ${filter}) separator=", "${more}}}\n{{#unless (eq this "445")}}{{label}}{{/unless}}\n{{else}}\nkhông\n{{/each}}.`,
    );
  expect(named("")).toBe("Can Lộc, TX. Hồng Lĩnh.");
  expect(named("", ' last=" và "')).toBe("Can Lộc và TX. Hồng Lĩnh.");
  expect(named('type="town"')).toBe("TX. Hồng Lĩnh.");
  expect(named('type="city"')).toBe("không .");
});

test("@first and @last stay right in an each with marks between items", () => {
  expect(
    said('{{#each (districts) separator="; "}}{{#if @first}}đầu {{/if}}{{label}}{{#if @last}} cuối{{/if}}{{/each}}'),
  ).toBe("đầu Can Lộc; Thạch Hà; TX. Hồng Lĩnh cuối");
});
