import { describe, expect, test } from "vitest";
import { templateDefects } from "../../src/compose/template-defects.ts";
import { vocabularyOn } from "../../src/load/document-sources.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { HEAD, template } from "../compose/composed.ts";
import { ROOT } from "../support/workspace.ts";

/*
 * Broken and false sentences that documents of a second half-year printed without an error. Each stands beside the line of
 * the template that made it, which the check of templates refuses at the word in question, before any data is read.
 */

const knowledge = openKnowledge(ROOT);
const vocabulary = vocabularyOn(knowledge, "2024-12-14", knowledge.sets(knowledge.setIds()));
const HEAD_LINES = HEAD.split("\n").length - 1;

const problems = (body: string): readonly string[] =>
  templateDefects(template(body, HEAD, { crop: knowledge.partialsOn("2024-12-14").get("crop")!.text }), vocabulary).map(
    ({ place: { line = 0, column }, code }) => `${line - HEAD_LINES}:${column} ${code.replace("template/", "")}`,
  );

describe("nothing, none, all", () => {
  test.each([
    [
      "…; đang hoàn thiện các tiêu chí",
      '{{units (where "dossiers" title=(oneOf "district" "completed-town") status="completing")}} đang hoàn thiện các tiêu chí.',
      ["1:3 may-be-empty"],
    ],
    [
      "Kết quả tự đánh giá của từng huyện:",
      'Kết quả tự đánh giá của từng huyện:\n{{#each (where "dossiers" title="advanced-district")}}\n- {{unit.name}}\n{{/each}}',
      ["2:1 may-be-empty"],
    ],
    [
      "0 huyện còn lại () đã có 100% số xã",
      '{{num "remaining-districts"}} huyện còn lại ({{units (where "dossiers" title="district")}}) đã có {{share "plan:recognised-communes-share"}} số xã đạt chuẩn.',
      ["1:3 may-be-zero", "1:48 may-be-empty", "1:107 plan-as-result"],
    ],
    [
      "mức độ đạt so với yêu cầu: .",
      'mức độ đạt so với yêu cầu:\n{{#each (where "dossiers" title="advanced-district") separator="; "}}\n{{lowerFirst unit.name}}\n{{/each}}.',
      ["2:1 may-be-empty"],
    ],
    [
      "0 trạm y tế…, tổng mức đầu tư 0,0 tỷ đồng",
      'Đầu tư {{num "commune-health-stations"}} trạm y tế, tổng mức đầu tư {{qty "commune-health-stations-investment"}}.',
      ["1:10 may-be-zero", "1:71 may-be-zero"],
    ],
    [
      "00 trung tâm y tế",
      'thiết bị cho {{num "district-health-centres" pad=true}} trung tâm y tế.',
      ["1:16 may-be-zero"],
    ],
    [
      "a footnote that is a single full stop",
      'Trạm y tế[^a].\n\n[^a]: {{breakdown "commune-health-stations" style="colon"}}.',
      ["3:9 may-be-empty"],
    ],
    [
      "Giá .",
      'Giá\n{{#each (where "prices" item="fresh-rice")}}\n{{range from to}} {{measure}};\n{{/each}}.',
      ["2:1 may-be-empty"],
    ],
    [
      "tham gia .",
      'tham gia {{#each (where "events" kind="fair") separator=", "}}{{name}}{{/each}}.',
      ["1:10 may-be-empty"],
    ],
    [
      "a sentence that begins with a comma",
      '{{#each (first (where "events" kind="data-cutoff") 1)}}Đến ngày {{date date}}{{/each}}, theo báo cáo của Sở Tài chính.',
      ["1:1 may-be-empty"],
    ],
    [
      "bằng so với cùng kỳ",
      'đạt ({{change "spring-rice-yield-change" up="tăng" down="giảm" same="bằng"}} so với cùng kỳ)',
      ["1:69 contrary-claim"],
    ],
    [
      "mới có 34/34 phường",
      '{{#if (gt "civilised-urban-units" 0)}}mới có {{ratio "civilised-urban-units" "urban-units"}}{{else}}chưa có{{/if}} phường.',
      ["1:39 contrary-claim"],
    ],
    [
      "0 ha lúa (); .",
      '{{qty "que-lam-rice"}} lúa ({{breakdown "que-lam-rice" unit="ha"}});\n{{#each (where "linkages" partner="que-lam") separator="; "}}\n{{> crop crop=crop}}\n{{/each}}.',
      ["1:3 may-be-zero", "1:31 may-be-empty", "2:1 may-be-empty"],
    ],
    [
      "Công ty … với 00 huyện (): .",
      'đã ký với {{num "dong-giao-districts" pad=true}} huyện ({{#each (group (where "linkages" signed=true)) separator=", "}}{{district.label}}{{/each}}).',
      ["1:13 may-be-zero", "1:57 may-be-empty"],
    ],
    ["có thêm 00 xã", 'có thêm {{qty "advanced-communes-of-year" pad=true}} đạt chuẩn nâng cao.', ["1:11 may-be-zero"]],
  ])("%s", (_, line, refused) => {
    expect(problems(line)).toEqual(refused);
  });
});

describe("facts invented", () => {
  test.each([
    [
      "đã có 100% số xã đạt chuẩn, from the plan",
      'hai huyện đã có {{share "plan:recognised-communes-share"}} số xã đạt chuẩn.',
      ["1:25 plan-as-result"],
    ],
    [
      "the same by the word for plans",
      'hai huyện đã có {{target "recognised-communes-share"}} số xã đạt chuẩn.',
      ["1:19 may-be-zero", "1:19 plan-as-result"],
    ],
    [
      "81 xã (45%), with the whole plan added to what is there",
      'đã có {{num "expected-advanced-communes" zero="chưa"}} xã (chiếm {{share "expected-advanced-communes-share"}}).',
      ["1:9 plan-as-result", "1:68 plan-as-result"],
    ],
    [
      "diện tích … tiếp tục mở rộng",
      "- *Sản xuất an toàn, hữu cơ*: diện tích được chứng nhận VietGAP tiếp tục mở rộng theo Đề án.",
      ["1:65 unfounded-claim", "1:74 unfounded-claim"],
    ],
    [
      "the same under a condition on another figure",
      '{{#if (gt "ocop-ideas" 0)}}Diện tích VietGAP mở rộng.{{/if}}',
      ["1:46 unfounded-claim"],
    ],
    [
      "the same under a condition that the area is there",
      '{{#if (gt "vietgap-area" 0)}}Diện tích VietGAP {{qty "vietgap-area"}}, tăng.{{/if}}',
      ["1:72 unfounded-claim"],
    ],
    [
      "nơi đã có dự án cấp nước thì thi công chậm",
      "nơi đã có dự án cấp nước thì thi công chậm.",
      ["1:39 unfounded-claim"],
    ],
    ["xây dựng đô thị văn minh còn hạn chế", "- Xây dựng đô thị văn minh còn hạn chế.", ["1:28 unfounded-claim"]],
    ["khối lượng và nhu cầu vốn rất lớn", "khối lượng và nhu cầu vốn rất lớn.", ["1:27 unfounded-claim"]],
    [
      "Có thêm 20 xã đạt chuẩn, which is the plan",
      '- Có thêm {{target "proposed-advanced-communes"}} đạt chuẩn:',
      ["1:13 may-be-zero", "1:13 plan-as-result"],
    ],
    [
      "Chương trình có … sản phẩm; Chưa có …",
      'công nhận sản phẩm;\n{{#if (gt "ocop-ideas" 0)}}có{{else}}Chưa có{{/if}} ý tưởng.',
      ["2:38 capital-after-semicolon"],
    ],
    [
      "1,2 tỷ đồng, trong đó … triệu đồng",
      'Huy động {{qty "sponsorship" zero="không"}}, giải ngân {{qty "funds" zero="không"}}.',
      ["1:58 mixed-money"],
    ],
  ])("%s", (_, line, refused) => {
    expect(problems(line)).toEqual(refused);
  });
});
