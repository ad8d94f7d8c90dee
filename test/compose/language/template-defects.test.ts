import { expect, test } from "vitest";
import { templateDefects } from "../../../src/compose/template-defects.ts";
import { template } from "../composed.ts";
import { CHART, problems, vocabulary, words } from "./judged-template.ts";

test("a sound template has no defects", () => {
  const body = [
    '# Kết quả {{period "this"}}',
    '- {{#if (gt "roads" 0)}}Làm {{qty "roads"}} ({{share "share"}}){{/if}}{{#if (gt "roads" "plan:roads")}} vượt {{ratio "roads" "plan:roads" unit=true}}{{/if}}[^a].',
    '{{#each (where "dossiers" status=(oneOf "appraised" "submitted") date=(within "period") unit="443")}}',
    '- {{unit.name}} {{name}}, {{lowerFirst name}} {{choose status appraised="thẩm định" submitted="trình"}} {{date date}} {{cite decision form="short"}} {{qty area unit="ha" of=unit zero="chưa có"}}{{#unless @last}};{{/unless}}{{#if signed}} đã ký{{/if}}',
    "{{else}}",
    "Chưa có.",
    "{{/each}}",
    '{{#each (group "dossiers")}}{{district}}: {{units rows}}{{#each rows}}{{../district.label}}{{/each}}{{else}}Chưa{{/each}}',
    '{{#with (where "dossiers" status="appraised") as |done|}}{{num (count (where done signed=true)) zero="chưa"}}/{{num (count done)}} {{period "year"}} {{#each done}}{{name}}{{/each}}{{else}}Chưa.{{/with}}',
    '{{#each (districts type="town") as |town|}}{{town.label}} {{criteriaCount "rural" of=town verdict="met" zero="chưa"}}{{else}}Chưa{{/each}}',
    '{{cite "44/2021/NQ-HĐND"}} {{name "5 không 3 sạch"}} {{date "2024-06-14"}} {{num (count "dossiers" distinct="unit") zero="không"}}',
    '{{num (threshold "rural" "5.1.1")}} {{num "threshold:rural/5.1.1"}} {{breakdown "roads" unit="km" merge="mỗi đơn vị" none="chưa"}} {{annex "plan"}}',
    "",
    '{{narrative "A.I"}}',
    "1. mục",
    "",
    "[^a]: ghi chú",
    "",
    ':::annex{name="plan" title="Kế hoạch" landscape}',
    '::table{widths="10 20" head="1" caption="Đơn vị tính: km"}',
    "| a | b |",
    "|---|--:|",
    '::chart{type="stacked" direction="horizontal" percent labels="1" values="2" title="Năm {{period "year"}}" alt="{{period "this"}}"}',
    ":::",
  ].join("\n");
  expect(templateDefects(template(body), vocabulary)).toEqual([]);
});

test.each([
  [
    "{{nmu 'roads'}}",
    "1:3 unknown-helper",
    'không có từ lệnh "nmu"; cần một từ lệnh của mẫu (templates/README.md); có phải là "num"?',
  ],
  [
    "x\n  {{num 'road'}}",
    "2:9 unknown-figure",
    'không có chỉ tiêu "road"; cần mã một chỉ tiêu của data/indicators; có phải là "roads"?',
  ],
  [
    '{{num "plan:share"}}',
    "1:7 no-plan",
    'chỉ tiêu "share" không giao kế hoạch; cần chỉ tiêu có plan: optional hoặc required',
  ],
  [
    '{{num "threshold:rural/5.2"}}',
    "1:7 unknown-threshold",
    'không có số "5.2" trong bộ tiêu chí "rural"; cần số một chỉ tiêu của bộ tiêu chí; có phải là "5.1"?',
  ],
  ['{{num (threshold "rural" "9")}}', "1:26 unknown-threshold", undefined],
  [
    '{{num (threshold "rural" "5.1.2")}}',
    "1:26 no-threshold",
    'chỉ tiêu "5.1.2" của bộ "rural" không có mức bằng số; cần chỉ tiêu có mức bằng số',
  ],
  ['{{num "threshold:rurla/5.1"}}', "1:7 unknown-set", undefined],
  ['{{upper (count "dossiers")}}', "1:9 wrong-type", "số liệu; cần chữ"],
  [
    '{{share "roads"}}',
    "1:9 wrong-type",
    'chỉ tiêu "roads" tính bằng "km"; cần chỉ tiêu tính bằng "%"; dùng num hoặc qty',
  ],
  ["{{num}}", "1:3 wrong-arity", '"num" có 0 tham số; cần 1 tham số'],
  ['{{num "roads" "roads"}}', "1:3 wrong-arity", '"num" có 2 tham số; cần 1 tham số'],
  [
    '{{num "roads" pda=true}}',
    "1:15 unknown-option",
    '"num" không có tùy chọn "pda"; cần một trong: of, zero, qualifier, beside, pad; có phải là "pad"?',
  ],
  ['{{num "roads" pad="x"}}', "1:19 wrong-type", undefined],
  ['{{num "roads" of="999"}}', "1:18 unknown-unit", undefined],
  ['{{change "roads" up="tăng" down="giảm"}}', "1:3 missing-option", '"change" thiếu same; cần same="…" trong lời gọi'],
  [
    '{{#with (where "dossiers")}}x{{/with}}',
    "1:1 unnamed-list",
    "{{#with}} trên một danh sách không đặt tên; cần {{#with (where …) as |tên|}}",
  ],
  [
    '{{#with (where "dossiers") as |units|}}x{{/with}}',
    "1:1 reserved-name",
    '"units" là từ lệnh, không dùng làm tên được; cần tên khác mọi từ lệnh',
  ],
  [
    '{{#with (where "dossiers") as |done|}}{{num (count (where done stauts="x"))}}{{/with}}',
    "1:64 unknown-column",
    undefined,
  ],
  ['{{#each (districts) separator="; 2"}}x{{/each}}', "1:31 typed-number", undefined],
  [
    '{{#each (districts) seperator="; "}}x{{/each}}',
    "1:21 unknown-option",
    '"each" không có tùy chọn "seperator"; cần một trong: separator, last; có phải là "separator"?',
  ],
  ['{{#if (districts) separator="; "}}x{{/if}}', "1:19 unknown-option", undefined],
  ['{{#with "roads" as |x|}}{{/with}}', "1:9 wrong-type", undefined],
  ['{{num "roads" zero="chưa có 3"}}', "1:20 typed-number", undefined],
  [
    '{{cite "44/2021/NQ-HDND"}}',
    "1:8 unknown-citation",
    'không có văn bản số "44/2021/NQ-HDND"; cần số hiệu một văn bản của data/legal/documents.yaml, hoặc của trang Văn bản trong kỳ; có phải là "44/2021/NQ-HĐND"?',
  ],
  [
    '{{cite "44/2021/NQ-HĐND" form="ful"}}',
    "1:31 unknown-word",
    'không có lựa chọn "ful"; cần một trong: full, dated, titled, ground, short, number; có phải là "full"?',
  ],
  ['{{name "5 có"}}', "1:8 unknown-name", undefined],
  ['{{date "14/6/2024"}}', "1:8 wrong-type", undefined],
  [
    '{{period "tihs"}}',
    "1:10 unknown-word",
    'không có lựa chọn "tihs"; cần một trong: this, bare, year, end, next, ahead, nextBare, sameLastYear, lastYear, nextYear; có phải là "this"?',
  ],
  [
    '{{criteria "rurla"}}',
    "1:12 unknown-set",
    'không có bộ tiêu chí "rurla"; cần tên một bộ tiêu chí của data/criteria, không kèm giai đoạn; có phải là "rural"?',
  ],
  [
    '{{narrative "A.II"}}',
    "1:13 unknown-section",
    'không có mục nội dung "A.II"; cần mã một mục thuyết minh; có phải là "A.I"?',
  ],
  ['x {{narrative "A.I"}}', "1:5 own-line", undefined],
  ['{{annex "a"}}', "1:9 unknown-annex", undefined],
  [
    '{{units (where "dossier")}}',
    "1:16 unknown-list",
    'không có bảng "dossier"; cần mã một trang danh sách của data/forms; có phải là "dossiers"?',
  ],
  [
    '{{units (where "dossiers" statsu="x")}}',
    "1:27 unknown-column",
    '"where" không có tùy chọn "statsu"; cần một trong: unit, status, name, area, date, decision, signed, district; có phải là "status"?',
  ],
  [
    '{{units (where "dossiers" status="apraised")}}',
    "1:34 unknown-word",
    'không có lựa chọn "apraised"; cần một trong: appraised, submitted; có phải là "appraised"?',
  ],
  ['{{units (where "dossiers" status=(oneOf "apraised"))}}', "1:41 unknown-word", undefined],
  ['{{num (count "dossiers" distinct="unti")}}', "1:34 unknown-column", undefined],
  [
    '{{#each (where "dossiers")}}{{unti.name}}{{/each}}',
    "1:31 unknown-path",
    'không có "unti" trong cột của bảng "dossiers"; cần một trong: unit, status, name, area, date, decision, signed, district; có phải là "unit"?',
  ],
  ['{{#each (where "dossiers")}}{{unit.nmae}}{{/each}}', "1:31 unknown-path", undefined],
  ['{{#if (eq "x" ../a)}}x{{/if}}', "1:15 unknown-path", undefined],
  ["{{#if missing}}x{{/if}}", "1:7 unknown-path", undefined],
  ["{{#each missing}}x{{/each}}", "1:9 unknown-path", undefined],
  ["{{#each districts}}x{{/each}}", "1:9 missing-brackets", undefined],
  ['{{#each (where "dossiers")}}{{@index}}{{/each}}', "1:31 unknown-path", undefined],
  [
    '{{#each (where "dossiers")}}{{area}}{{/each}}',
    "1:31 not-printable",
    "không in thẳng được số liệu; cần chữ, tên đơn vị hoặc kết quả của một từ lệnh; dùng {{num …}} hoặc {{qty …}}",
  ],
  ['{{#each (where "dossiers")}}{{status}}{{/each}}', "1:31 not-printable", undefined],
  [
    '{{#each (where "dossiers")}}{{choose status appraised="x"}}{{/each}}',
    "1:31 missing-option",
    '"choose" thiếu submitted; cần submitted="…" trong lời gọi',
  ],
  ['{{#each (where "dossiers")}}{{#if (eq status "x")}}y{{/if}}{{/each}}', "1:46 unknown-word", undefined],
  [
    '{{#if (eq (count "dossiers") "roads")}}y{{/if}}',
    "1:30 wrong-type",
    'chữ "roads" so với một số liệu; cần số liệu hoặc số; để so với một chỉ tiêu, dùng gt hoặc lt, hai từ lệnh nhận mã chỉ tiêu',
  ],
  ['{{#each "roads"}}x{{/each}}', "1:9 wrong-type", undefined],
  ['{{count "dossiers"}}', "1:3 not-printable", undefined],
  ["{{#fi true}}x{{/fi}}", "1:4 unknown-helper", undefined],
  ['{{lookup "a" "b"}}', "1:3 unknown-helper", undefined],
  ['{{{num "roads" zero="x"}}}', "1:1 unsupported", undefined],
  ["{{> (num 1)}}", "1:1 unsupported", undefined],
  ["{{> phan}}", "1:1 unknown-partial", undefined],
  ["Có 12,5 km", "1:4 typed-number", undefined],
  ["a\nb {{share 'share'}} 3", "2:21 typed-number", undefined],
  ["{{#if (gt 'roads' 0)}}có 5{{/if}}", "1:26 typed-number", undefined],
  ['::table{caption="Năm 2024"}\n|a|\n|-|', "1:22 typed-number", undefined],
  ["# I. Công tác", "1:3 typed-heading-number", undefined],
  ["# A\n#### B", "2:1 heading-order", undefined],
  ["x[^a]", "1:2 missing-footnote", undefined],
  ["[^a]: x", "1:1 unused-footnote", undefined],
  ["x[^a]\n\n[^a]: x\n\n[^a]: y", "5:1 duplicate-footnote", undefined],
  [
    "::tabel{}",
    "1:1 unknown-directive",
    'không có chỉ thị "::tabel"; cần một trong: ::table, ::chart, :::annex, :::centre, :::left; có phải là "::table"?',
  ],
  [':::annex{naem="x"}\n:::', "1:10 unknown-attribute", undefined],
  [
    '::table{merge="a"}\n|a|\n|-|',
    "1:9 wrong-attribute",
    'merge="a"; cần các số nguyên cách nhau bằng dấu cách, viết trong nháy kép',
  ],
  ['::table{head="hai"}\n|a|\n|-|', "1:9 wrong-attribute", undefined],
  [`::chart{${CHART} colour="red"}`, "1:62 unknown-attribute", undefined],
  [`::chart{${CHART.replace('alt="x"', "")}}`, "1:1 missing-attribute", 'chỉ thị "chart" thiếu alt; cần alt="…"'],
  [`::chart{${CHART.replace('alt="x"', 'alt=""')}}`, "1:30 wrong-attribute", undefined],
  [`::chart{${CHART.replace('"bar"', '"pie"')}}`, "1:9 wrong-attribute", undefined],
  [`::chart{${CHART.replace('"1"', '"một"')}}`, "1:38 wrong-attribute", undefined],
  [`::chart{${CHART} direction="ngang"}`, "1:62 wrong-attribute", undefined],
  [`::chart{${CHART.replace('"x"', '"năm 2024"')}}`, "1:31 typed-number", undefined],
  [
    `:::chart{${CHART}}\n:::`,
    "1:1 unknown-directive",
    'không có chỉ thị ":::chart"; cần một trong: ::table, ::chart, :::annex, :::centre, :::left; có phải là "::chart"?',
  ],
  ["a \uE000 b", "1:3 private-character", undefined],
  ["{{#if (gt 'roads' 0)}}\nx", "2:1 syntax", undefined],
  ["{{#if (gt 'roads' 0)}}\n{{/each}}", "1:4 syntax", undefined],
  ["Làm được\n{{num “roads”}}.", "2:7 syntax", undefined],
  ["{{num 'roads' none=‘chưa có’}}", "1:20 syntax", undefined],
  [`::chart{${CHART.replace('"bar"', "“bar”")}}`, "1:14 syntax", undefined],
])("%j", (body, problem, said) => {
  expect(problems(body)).toEqual([problem]);
  if (said) expect(words(body)).toBe(said);
});

test("curly quotes in what is text are nobody's business", () => {
  expect(problems("“Nhà” {{!-- “x” --}} và {{#if (gt 'roads' 0)}}“có”{{else}}“không”{{/if}}")).toEqual([]);
  expect(words("{{num “roads”}}")).toContain("dấu nháy cong");
});

test("every defect is told once, in order of line and column", () => {
  expect(problems("{{nmu 1}} 5\n\n{{num 'x'}} {{cite 'y'}}")).toEqual([
    "1:3 unknown-helper",
    "1:11 typed-number",
    "3:7 unknown-figure",
    "3:20 unknown-citation",
  ]);
});
