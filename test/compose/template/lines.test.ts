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

test("một đoạn viết trên nhiều dòng in như viết trên một dòng", () => {
  const lines = 'Câu một: làm\n  {{qty "roads"}}\n  đường[^a].\nCâu *hai*,\nhết.\n\n[^a]: Chú\n  thích\nmột.';
  const { body, footnotes } = composed(lines, figures);
  expect(body).toEqual(
    composed('Câu một: làm {{qty "roads"}} đường[^a]. Câu *hai*, hết.\n\n[^a]: Chú thích một.', figures).body,
  );
  expect(footnotes.map(textOf)).toEqual(["Chú thích một."]);
});

test("gạch đầu dòng viết trên nhiều dòng vẫn là một gạch, gạch cấp hai vẫn là cấp hai", () => {
  expect(texts("- Một:\n  tiếp;\n  hết.\n  - cấp\n    hai\n- Hai")).toEqual(["Một: tiếp; hết.", "cấp hai", "Hai"]);
});

test("dòng có khối không in gì thì không tách đoạn", () => {
  const sentence = (condition: string) => texts(`Một.\n${condition}\nBa.`, { lists, ...figures });
  expect(sentence('{{#if (gt "roads" 100)}}Hai.{{/if}}')).toEqual(["Một. Ba."]);
  expect(sentence('{{#if (gt "roads" 1)}}Hai.{{/if}}')).toEqual(["Một. Hai. Ba."]);
  expect(
    sentence('  {{#each (where "dossiers" title="x")}}{{district}}{{/each}}{{#unless "roads"}}Hai.{{/unless}}'),
  ).toEqual(["Một. Ba."]);
  expect(sentence('{{#if (gt "roads" 100)}}\nHai.\n{{/if}}')).toEqual(["Một. Ba."]);
});

test("dòng trống sau một khối không in gì vẫn tách đoạn", () => {
  expect(texts('Một.\n{{#if (gt "roads" 100)}}\nHai.\n{{/if}}\n\nBa.', figures)).toEqual(["Một.", "Ba."]);
  expect(texts('Một.\n\n{{#if (gt "roads" 100)}}Hai.{{/if}}\n\nBa.', figures)).toEqual(["Một.", "Ba."]);
});

test("two partials with a blank line between them are two paragraphs, and the line below a partial is not glued to it", () => {
  const said = (body: string) => withPartials(body, { mot: "Một[^a].\n\n[^a]: Chú.", hai: "Hai.", ba: "Ba," });
  const { body, footnotes } = said("{{> mot}}\n\n{{> hai}}\n\n{{> ba}}\nbốn.");
  expect(body.map(blockText)).toEqual(["Một.", "Hai.", "Ba, bốn."]);
  expect(footnotes.map(textOf)).toEqual(["Chú."]);
});

test("phần dùng chung gọi giữa dòng in liền trong dòng ấy, dù viết trên nhiều dòng", () => {
  const state = '{{#if (eq title "advanced")}}\nnâng cao,\n{{num area}} ha\n{{else}}\nkiểu mẫu\n{{/if}}\n';
  const body = '| A | B |\n|:--|:--|\n{{#each (where "dossiers")}}\n| {{district}} | xã {{> state}} |\n{{/each}}';
  const [table] = withPartials(body, { state }).body;
  expect((table as Table).rows.map(({ cells }) => cells.map(({ runs }) => textOf(runs)))).toEqual([
    ["Can Lộc", "xã nâng cao, 3 ha"],
    ["Thạch Hà", "xã kiểu mẫu"],
  ]);
});

test("phần dùng chung gọi giữa dòng có thể gọi phần khác giữa dòng", () => {
  const partials = { outer: "ngoài\n{{> inner}}, hết\n", inner: "trong\ncùng" };
  expect(withPartials("Từ {{> outer}}.", partials).body.map(blockText)).toEqual(["Từ ngoài trong cùng, hết."]);
});

test("phần dùng chung đứng riêng một dòng giữ các đoạn của nó", () => {
  expect(withPartials("Một.\n\n{{> two}}", { two: "Hai\nhai.\n\nBa." }).body.map(blockText)).toEqual([
    "Một.",
    "Hai hai.",
    "Ba.",
  ]);
});

test("with đặt tên cho một danh sách: tên dùng lại được, mọi tên khác vẫn là tên ngoài khối", () => {
  const body =
    '{{#each (districts)}}{{#with (where "dossiers" district=this) as |own|}}{{name}}: {{num (count own)}}, {{num (count (where own title="model"))}} kiểu mẫu, {{#each own}}{{district}}{{/each}}; {{else}}{{name}} không; {{/with}}{{/each}}';
  expect(said(body, { lists })).toBe(
    "Huyện Can Lộc: 1, 0 kiểu mẫu, Can Lộc; Huyện Thạch Hà: 1, 1 kiểu mẫu, Thạch Hà; Thị xã Hồng Lĩnh không;",
  );
});

test("each đặt dấu giữa các mục, bỏ mục không in gì, cắt chỗ xuống dòng quanh từng mục", () => {
  const named = (filter: string, more = "") =>
    said(
      `{{#each (districts ${filter}) separator=", "${more}}}\n{{#unless (eq this "445")}}{{label}}{{/unless}}\n{{else}}\nkhông\n{{/each}}.`,
    );
  expect(named("")).toBe("Can Lộc, TX. Hồng Lĩnh.");
  expect(named("", ' last=" và "')).toBe("Can Lộc và TX. Hồng Lĩnh.");
  expect(named('type="town"')).toBe("TX. Hồng Lĩnh.");
  expect(named('type="city"')).toBe("không .");
});

test("@first và @last vẫn đúng trong each có dấu giữa các mục", () => {
  expect(
    said('{{#each (districts) separator="; "}}{{#if @first}}đầu {{/if}}{{label}}{{#if @last}} cuối{{/if}}{{/each}}'),
  ).toBe("đầu Can Lộc; Thạch Hà; TX. Hồng Lĩnh cuối");
});
