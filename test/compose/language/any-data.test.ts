import { describe, expect, test } from "vitest";
import { found, problems } from "../checked-template.ts";

describe("a list that can be empty", () => {
  test.each([
    ['Gồm {{units (where "dossiers")}}.', "1:7 may-be-empty"],
    ['Gồm {{upperFirst (units (where "dossiers" status="appraised"))}}.', "1:19 may-be-empty"],
    ['Gồm {{units (districts type="town")}}.', "1:7 may-be-empty"],
    ['Gồm {{breakdown "roads"}}.', "1:7 may-be-empty"],
    ['Gồm {{criteria "rural" of="443" verdict="unmet"}}.', "1:7 may-be-empty"],
    ['Tham gia {{#each (where "dossiers") separator=", "}}{{name}}{{/each}}.', "1:10 may-be-empty"],
    ['Kết quả:\n\n{{#each (where "dossiers")}}\n- {{name}}\n{{/each}}', "3:1 may-be-empty"],
    ['| a |\n|---|\n{{#each (where "dossiers")}}\n| {{name}} |\n{{/each}}', "3:1 may-be-empty"],
    // A guard about another list, about the figure of another unit, about nothing.
    [
      '{{#if (where "dossiers" status="submitted")}}Gồm {{units (where "dossiers" status="appraised")}}.{{/if}}',
      "1:52 may-be-empty",
    ],
    ['{{#if (where "dossiers")}}Gồm {{units (where "dossiers" status="appraised")}}.{{/if}}', "1:33 may-be-empty"],
    [
      '{{#if (or (where "dossiers" status="appraised") (gt "roads" 0))}}Gồm {{units (where "dossiers" status="appraised")}}.{{/if}}',
      "1:72 may-be-empty",
    ],
    ['{{#unless (where "dossiers")}}Gồm {{units (where "dossiers")}}.{{/unless}}', "1:37 may-be-empty"],
    ['{{#if (where "dossiers")}}a{{else}}Gồm {{units (where "dossiers")}}.{{/if}}', "1:42 may-be-empty"],
    [
      'Gồm {{#each (where "dossiers") separator="; "}}{{#if (gt area 0)}}{{name}}{{/if}}{{else}}chưa{{/each}}.',
      "1:5 may-be-empty",
    ],
  ])("%s", (body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  test.each([
    'Gồm {{units (where "dossiers") none="chưa có huyện nào"}}.',
    "Gồm {{units (districts)}}.",
    '{{#if (where "dossiers")}}Gồm {{units (where "dossiers")}}.{{/if}}',
    '{{#unless (where "dossiers")}}Chưa.{{else}}Gồm {{units (where "dossiers")}}.{{/unless}}',
    '{{#with (where "dossiers" status="appraised") as |done|}}Gồm {{units done}}, {{units (where "dossiers")}}.{{/with}}',
    '{{#if (where (where "dossiers" status="appraised") unit="443")}}{{units (where "dossiers" status=(oneOf "appraised" "submitted"))}}{{/if}}',
    '{{#if (gt (count (where "dossiers")) 0)}}{{#each (sortBy "dossiers" "name") separator=", "}}{{name}}{{/each}}.{{/if}}',
    '{{#if (and (where "dossiers") (gt "roads" 0))}}{{units "dossiers"}}: {{breakdown "roads"}}.{{/if}}',
    '{{#if (not (where "dossiers"))}}Chưa.{{else}}{{units "dossiers"}}.{{/if}}',
    '{{#if (eq (count (where "dossiers")) 0)}}Chưa.{{else}}{{units "dossiers"}}.{{/if}}',
    // What a figure counts is there when the figure is not 0.
    '{{#if (gt "proposed" 0)}}Gồm {{units (where "dossiers" status="appraised")}}.{{/if}}',
    '{{#if (gt (criteriaNumber "rural" of="443" verdict="unmet") 0)}}còn {{criteriaCount "rural" of="443" verdict="unmet"}} ({{criteria "rural" of="443" verdict="unmet"}}){{/if}}',
    '{{#each (group "dossiers")}}{{district.label}}: {{units rows}}.{{else}}Chưa.{{/each}}',
    // Blocks of their own leave no hole.
    'Câu trước.\n\n{{#each (where "dossiers")}}\n- {{name}}\n{{/each}}\n\nCâu sau.',
    '::table{note="{{#each (where "dossiers")}}{{name}}{{/each}}"}\n| a |\n|---|\n| b |',
  ])("%s says what stands in its place, or stands under a guard about it", (body) => {
    expect(problems(body)).toEqual([]);
  });
});

describe("a figure that can be 0 in words", () => {
  test.each([
    ['Làm {{qty "roads"}}.', "1:7 may-be-zero"],
    ['Có {{num (count (where "dossiers"))}} huyện.', "1:6 may-be-zero"],
    ['Đạt {{ratio "roads" "plan:roads"}}.', "1:7 may-be-zero"],
    ['Làm {{target "roads"}}.', "1:7 may-be-zero"],
    ['Đạt {{criteriaCount "rural" of="443"}} tiêu chí.', "1:7 may-be-zero"],
    ['{{#if (gt "roads" 0)}}{{qty "roads" of="443"}}{{/if}}', "1:25 may-be-zero"],
    ['{{#if (gt "previous:roads" 0)}}{{qty "roads"}}{{/if}}', "1:34 may-be-zero"],
    ['{{#each (where "dossiers")}}{{name}} {{qty area unit="ha"}}{{else}}Chưa{{/each}}', "1:40 may-be-zero"],
    ['{{#if (lt "roads" "plan:roads")}}{{qty "roads"}}{{/if}}', "1:36 may-be-zero"],
    ['{{#if (entered "roads")}}{{qty "roads"}}{{/if}}', "1:28 may-be-zero"],
  ])("%s", (body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  test.each([
    'Làm {{qty "roads" zero="chưa làm"}}.',
    '{{#if (gt "roads" 0)}}Làm {{qty "roads"}}, {{ratio "roads" "plan:roads"}}.{{/if}}',
    '{{#if (gt "roads" 0 of="443")}}Làm {{qty "roads" of="443"}}.{{/if}}',
    '{{#if (gt (figure "roads" of="443") 0)}}Làm {{qty "roads" of="443"}}.{{/if}}',
    '{{#if (gte "roads" "plan:roads")}}Vượt{{else}}{{target "roads"}}{{/if}}',
    '{{#if (lt "roads" "plan:roads")}}{{target "roads"}}{{/if}}',
    // Rows that are there are counted.
    '{{#with (where "dossiers" status="appraised") as |done|}}{{num "proposed"}} hồ sơ: {{units done}}.{{/with}}',
    '{{#if (gt "rest" 0)}}{{qty "rest"}} trong {{target "roads"}}{{/if}}',
    'Đạt {{share "share"}}, xếp thứ {{num "rank"}}.',
    '| a |\n|---|\n| {{num "roads"}} |',
    '{{#each (where "dossiers")}}{{#if (gt area 0)}}{{qty area unit="ha"}}{{else}}chưa{{/if}}{{else}}Chưa{{/each}}',
  ])("%s says its words for 0, or stands under a guard about it", (body) => {
    expect(problems(body)).toEqual([]);
  });

  test("the fix names the very condition", () => {
    expect(found('Làm {{qty "roads" of="443"}}.')[0]!.fix).toBe(
      'thêm zero="…", hoặc đặt câu trong {{#if (gt "roads" of="443" 0)}} … {{/if}}',
    );
    expect(found('{{criteria "rural" of="443" verdict="met"}}')[0]!.fix).toContain(
      '{{#if (gt (criteriaNumber "rural" of="443" verdict="met") 0)}}',
    );
  });

  test("guards reach into the partials that stand under them, and names given to partials mean what they were given", () => {
    const partials = { so: "{{qty chi}}", bang: "Có {{qty chi}} km." };
    expect(problems('{{#if (gt "roads" 0)}}Làm {{> so chi="roads"}}.{{/if}}', partials)).toEqual([]);
    expect(found('Làm {{> so chi="roads"}}.', partials)).toMatchObject([
      { place: { file: "so.md.hbs", line: 1, column: 3 }, code: "template/may-be-zero" },
    ]);
    expect(problems('| a |\n|---|\n| {{> bang chi="roads"}} |', partials)).toEqual([]);
  });
});

describe("a plan is printed as a plan", () => {
  test.each([
    ['đã có {{share "plan:share" zero="chưa"}} số xã đạt chuẩn', "1:15 plan-as-result"],
    ['đạt {{qty "plan:roads" zero="chưa"}}', "1:11 plan-as-result"],
    ['đạt {{num (figure "plan:roads") zero="chưa"}}', "1:11 plan-as-result"],
    ['đạt {{ratio "plan:roads" "roads" zero="chưa"}}', "1:13 plan-as-result"],
  ])("%s", (body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  test.each([
    'Phấn đấu {{target "roads" zero="không giao"}}.',
    'Đạt {{ratio "roads" "plan:roads" zero="chưa"}}.',
    '| Kế hoạch |\n|---|\n| {{num "plan:roads"}} |',
  ])("%s", (body) => {
    expect(problems(body)).toEqual([]);
  });
});

describe("marks that no document has", () => {
  test.each([
    ["| a | b |\n|---|---|\n| c | d | e |", "3:9 table-row"],
    ["| a | b | c |\n|---|---|\n| c | d |", "1:9 table-row"],
    ["| a |\n|---|\n{{#each (districts)}}\n| {{name}} | {{label}} |\n{{/each}}", "4:12 table-row"],
    ["xem [trang này](https://a.vn)", "1:5 markup"],
    ["xem <https://a.vn>", "1:5 markup"],
    ["![ảnh](a.png)", "1:1 markup"],
    ["a <b>đậm</b>", "1:3 markup"],
    ["a<!-- ghi chú -->", "1:2 markup"],
  ])("%s", (body, problem) => {
    expect(problems(body)[0]).toBe(problem);
  });

  test.each([
    ['::table{widths="1 2 3"}\n| a | b |\n|---|---|\n| c | d |', "1:9 wrong-attribute"],
    ['::table{widths="1"}\n\n| a | b |\n|---|---|', "1:9 wrong-attribute"],
    ['::table{widths="1 2" merge="3"}\n| a | b |\n|---|---|', "1:22 wrong-attribute"],
    ['::table{widths="1 2"}\n{{districtTable "roads" number="TT" unit="Huyện" total="Tỉnh"}}', "1:9 wrong-attribute"],
    ['::table{widths="1 2 3"}\n{{districtTable "roads" unit="Huyện" total="Tỉnh"}}', "1:9 wrong-attribute"],
  ])("the look of a table with other columns is told before data is read: %s", (body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  test.each([
    '::table{widths="1 2" merge="2"}\n{{#if (gt "roads" 0)}}\n| a | b |\n|---|---|\n| c | d |\n{{/if}}',
    '::table{widths="1 2 3"}\n{{districtTable "roads" number="TT" unit="Huyện" total="Tỉnh"}}\n\n| a |\n|---|\n| b |',
    '::table{widths="1"}\n\nchữ\n\n| a | b |\n|---|---|\n| c | d |',
  ])("the look of another table, or one that fits, is no defect: %s", (body) => {
    expect(problems(body)).toEqual([]);
  });

  test.each(["| a | b |\n|---|---|\n| c \\| d | < |\n| ^ | e |", "a < b và c > d", "chữ[^a] nữa\n\n[^a]: ghi chú"])(
    "%s is none",
    (body) => {
      expect(problems(body)).toEqual([]);
    },
  );
});

test("every defect is told at once, in the order of lines and columns", () => {
  expect(problems('Tăng {{qty "roads"}} gồm {{units "dossiers"}}, {{qty "plan:roads" zero="a"}}.')).toEqual([
    "1:1 unfounded-claim",
    "1:8 may-be-zero",
    "1:28 may-be-empty",
    "1:54 plan-as-result",
  ]);
});
