import { describe, expect, test } from "vitest";
import { found, problems } from "../checked-template.ts";

describe("after a semicolon the sentence goes on in lower case", () => {
  test.each([
    ["Xã đạt chuẩn; Huyện chưa đạt.", "1:15 capital-after-semicolon"],
    ["Xã đạt chuẩn;\n*Huyện* chưa đạt.", "2:2 capital-after-semicolon"],
    ['{{#if (gt "roads" 0)}}Làm đường;{{/if}}\nHuyện chưa đạt.', "2:1 capital-after-semicolon"],
    ['Làm đường;\n{{#if (gt "roads" 0)}}Có{{else}}chưa{{/if}} đạt.', "2:23 capital-after-semicolon"],
    ["Làm đường; {{upperFirst (units (districts))}}.", "1:14 capital-after-semicolon"],
    ['Làm đường; {{qty "roads" zero="Chưa có"}}.', "1:14 capital-after-semicolon"],
    ['{{#each (districts) separator="; "}}{{name}} đạt{{/each}}.', "1:39 capital-after-semicolon"],
    ["{{#each (districts)}}{{name}} đạt; {{/each}}", "1:24 capital-after-semicolon"],
    [
      '{{#each (judgements "rural" of="443" verdict="met") separator="; "}}{{shortName}}{{else}}không{{/each}}.',
      "1:71 capital-after-semicolon",
    ],
  ])("%s", (body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  test.each([
    "Xã đạt chuẩn; huyện chưa đạt; UBND tỉnh giao; Sở Tài chính tổng hợp; Can Lộc đạt.",
    "Xã đạt chuẩn; “Nhà văn hóa cộng đồng”.",
    "- Xã đạt chuẩn;\n- Huyện chưa đạt;\n\nTỉnh chưa đạt.",
    'Xã đạt chuẩn; {{cite "44/2021/NQ-HĐND"}}; {{name "5 không 3 sạch"}}.',
    '{{#if (gt "roads" 0)}}Làm đường; {{else}}Chưa. {{/if}}{{#if (gt "roads" 0)}}huyện đạt.{{/if}}',
    '{{#if (gt "roads" 0)}}làm đường;{{else}}Chưa làm.{{/if}} xã đạt.',
    '{{#each (districts) separator="; "}}{{#if @first}}{{name}}{{else}}{{lowerFirst name}}{{/if}}{{/each}}.',
    '{{#each (districts) separator="; "}}{{lowerFirst name}}{{/each}}. Xã đạt.',
    '{{#each (districts) separator="; "}}{{shortName}}{{/each}}.',
  ])("%s", (body) => {
    expect(problems(body)).toEqual([]);
  });

  test("a partial goes on after what stands before it", () => {
    expect(found("Làm đường; {{> rieng}}", { rieng: "Huyện đạt." })).toMatchObject([
      { place: { file: "rieng.md.hbs", line: 1, column: 1 }, code: "template/capital-after-semicolon" },
    ]);
  });
});

describe("one unit of money a sentence", () => {
  test.each([
    ['Huy động {{qty "sponsorship" zero="không"}}, giải ngân {{qty "funds" zero="không"}}.', "1:58 mixed-money"],
    [
      'Huy động {{num "sponsorship" zero="không"}} tỷ đồng; giải ngân {{qty "funds" zero="không"}}.',
      "1:66 mixed-money",
    ],
    ['{{#if (gt "funds" 0)}}Giải ngân {{qty "funds"}}{{/if}}, mỗi xã một tỷ đồng.', "1:68 mixed-money"],
    ['{{amounts "sponsorship" "funds" sponsorship="" funds="" none="không"}}', "1:3 mixed-money"],
    ['Giải ngân {{ratio "funds" "plan:funds" unit=true zero="không"}}, mỗi nơi nghìn đồng.', "1:74 mixed-money"],
  ])("%s", (body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  test.each([
    'Huy động {{qty "sponsorship" zero="không"}}. Giải ngân {{qty "funds" zero="không"}}.',
    '{{#if (gt "funds" 0)}}Giải ngân {{qty "funds"}}{{else}}huy động {{qty "sponsorship" zero="không"}}{{/if}}.',
    'Giải ngân {{ratio "funds" "plan:funds" zero="không"}} triệu đồng, còn {{target "funds" zero="không"}}.',
    '- Huy động {{qty "sponsorship" zero="không"}}\n- Giải ngân {{qty "funds" zero="không"}}',
    '| {{qty "sponsorship"}} | {{qty "funds"}} |\n|---|---|',
    'Giá mấy nghìn đồng/kg, vốn {{qty "funds" zero="không"}}.',
  ])("%s", (body) => {
    expect(problems(body)).toEqual([]);
  });
});

describe("no plan in a sentence that claims a result", () => {
  test.each([
    ['Toàn tỉnh đã có {{target "roads" zero="không"}} đường.', "1:19 plan-as-result"],
    ['Có thêm {{target "roads" zero="không"}} đường.', "1:11 plan-as-result"],
    ['Làm {{target "roads" zero="không"}} đường đã nghiệm thu.', "1:7 plan-as-result"],
    ['{{#if (gt "plan:roads" 0)}}Đạt được {{target "roads"}}{{/if}}, vượt khó.', "1:39 plan-as-result"],
    ['Kế hoạch đề ra, đã làm {{target "roads" zero="không"}}.', "1:26 plan-as-result"],
    // A sum that the plan is a part of: "61 + the whole plan of 20".
    ['Đã có {{num "expected" zero="không"}} xã.', "1:9 plan-as-result"],
    ['Đã làm {{qty "funds" zero="không"}}, {{target "roads" zero="không"}}.', "1:40 plan-as-result"],
  ])("%s", (body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  test.each([
    'Phấn đấu có thêm {{target "roads" zero="không"}} đường.',
    'Đã làm {{qty "roads" zero="không"}}, kế hoạch {{target "roads" zero="không"}}.',
    'Đã làm {{qty "roads" zero="không"}}/{{target "roads" zero="không"}}.',
    'Đã làm {{qty "year:roads" zero="không"}} trong {{target "roads" zero="không"}}.',
    'Đã làm {{ratio "roads" "plan:roads" zero="không"}}.',
    'Đã họp. Giao {{target "roads" zero="không"}} đường.',
    '{{#if (gt "roads" 0)}}Đã làm{{else}}Giao {{target "roads" zero="không"}}{{/if}} đường.',
    'Hoàn thành kế hoạch {{target "proposed" zero="không"}} thì có {{num "expected" zero="không"}} xã.',
    '| Đã có |\n|---|\n| {{target "roads"}} |',
  ])("%s", (body) => {
    expect(problems(body)).toEqual([]);
  });
});
