import { describe, expect, test } from "vitest";
import { found, problems } from "../checked-template.ts";

describe("a word that claims a direction or a judgement", () => {
  test.each([
    ["Diện tích tăng mạnh.", "1:11 unfounded-claim"],
    ["Giá\ncao  hơn cùng kỳ.", "2:1 unfounded-claim"],
    ['{{#if (hasAnnex "x")}}Mới có phường đạt.{{/if}}\n\n:::annex{name="x" title="x"}\n:::', "1:23 unfounded-claim"],
    ['{{#with (where "dossiers") as |d|}}Huyện tăng: {{units d}}.{{/with}}', "1:42 unfounded-claim"],
    // A condition on a figure, and not on the one that is spoken of.
    ['{{#if (lt "roads" "previous:roads")}}Diện tích giảm.{{/if}}', "1:48 unfounded-claim"],
    [
      '{{#if (gt "roads" 0)}}Tỷ lệ nước sạch mới đạt {{share "water-share"}}, làm {{qty "roads"}}.{{/if}}',
      "1:39 unfounded-claim",
    ],
    [
      '{{#if (lt "roads" "plan:roads" of="443")}}Đường giảm còn {{qty "roads" zero="không"}}.{{/if}}',
      "1:49 unfounded-claim",
    ],
    ['{{#if (or (gt "roads" 0) (gt "funds" 0))}}Đường tăng.{{/if}}', "1:49 unfounded-claim"],
    ['{{#if (present "roads")}}Đường tăng.{{/if}}', "1:32 unfounded-claim"],
    ['{{#if (entered "roads")}}Đường tăng.{{/if}}', "1:32 unfounded-claim"],
    // What there is may be all that there is to be.
    ['{{ratio "roads" "plan:roads" zero="chưa có" some="mới có"}} km.', "1:50 unfounded-claim"],
    // Words that a call prints whatever its figure is.
    ['{{amounts "roads" roads="" lead="Diện tích mở rộng, đạt" none="chưa có"}}', "1:33 unfounded-claim"],
  ])("%s is borne out by nothing", (body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  test.each([
    ['{{#if (lt "roads" "previous:roads")}}Đường tăng.{{/if}}', "1:44 contrary-claim"],
    ['{{#if (lt "previous:roads" "roads")}}Đường giảm.{{/if}}', "1:44 contrary-claim"],
    ['{{#if (gt "roads" "previous:roads")}}Đường không tăng.{{/if}}', "1:50 contrary-claim"],
    ['{{#if (gt "roads" "previous:roads")}}a{{else}}Đường tăng.{{/if}}', "1:53 contrary-claim"],
    ['{{#if (gt "roads" "previous:roads")}}Đường bằng cùng kỳ.{{/if}}', "1:44 contrary-claim"],
    ['{{#if (gt "roads" 0)}}Mới có {{ratio "roads" "plan:roads"}} đường.{{/if}}', "1:23 contrary-claim"],
    ['Đường {{change "roads" up="giảm" down="tăng" same="bằng cùng kỳ"}}.', "1:27 contrary-claim"],
  ])("%s says the contrary of its condition", (body, problem) => {
    expect(problems(body)[0]).toBe(problem);
  });

  test.each([
    "Tăng cường kiểm tra, công tác giảm nghèo.",
    '{{#if (lt "roads" "previous:roads")}}Đường giảm.{{else}}Đường không giảm.{{/if}}',
    '{{#if (lt "water-share" 60)}}Tỷ lệ nước sạch mới đạt {{share "water-share"}}, còn chậm.{{/if}}',
    '{{#if (lt "roads" "plan:roads")}}Mới đạt {{ratio "roads" "plan:roads" zero="không"}}.{{/if}}',
    '{{#if (gt "proposed" 0)}}Chậm {{num (count (where "dossiers" status="appraised"))}} huyện.{{/if}}',
    '{{#with (where "dossiers") as |d|}}Chậm {{num (count d)}} huyện.{{/with}}',
    '{{#each (where "dossiers")}}{{name}}: {{#if (gt area 0)}}cao hơn cùng kỳ {{qty area unit="ha"}}{{else}}bằng cùng kỳ{{/if}}. {{else}}Chưa.{{/each}}',
    '{{#if (and (gt "roads" 0) (gt "roads" "previous:roads"))}}Đường tăng.{{/if}}',
    '{{#if (not (gte "roads" "previous:roads"))}}Đường giảm.{{/if}}',
    '{{change "roads" up="tăng" down="giảm" same="bằng"}}',
    '{{ratio "roads" "plan:roads" zero="chưa có" some="mới có" all="cả"}} km',
    "| Tăng, giảm |\n|---|\n| b |",
    '{{narrative "A.I" title="Kết quả mở rộng"}}',
    "Gia tăngx.",
  ])("%s is no claim, or looks at its own figure", (body) => {
    expect(problems(body)).toEqual([]);
  });

  test("a partial stands under the conditions around it", () => {
    const partials = { "duong-giam": "Đường giảm." };
    expect(problems('{{#if (lt "roads" "previous:roads")}}{{> duong-giam}}{{/if}}', partials)).toEqual([]);
    expect(found('{{#if (gt "funds" 0)}}{{> duong-giam}}{{/if}}', partials)).toMatchObject([
      { place: { file: "duong-giam.md.hbs", line: 1, column: 7 }, code: "template/unfounded-claim" },
    ]);
  });
});
