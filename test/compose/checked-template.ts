import type { Vocabulary } from "../../src/compose/template/template-source.ts";
import { templateDefects } from "../../src/compose/template-defects.ts";
import { criteriaSet, indicator, judgement, LEGAL, UNITS } from "../support/view.ts";
import { column } from "../support/workbook/column.ts";
import { HEAD, template } from "./composed.ts";

const STATUS = column("status", "choice", {
  choices: [
    ["appraised", "Đã thẩm định"],
    ["submitted", "Đã trình"],
  ],
});

const vocabulary: Vocabulary = {
  indicators: new Map(
    [
      indicator("roads", "Đường", { unit: "km" }),
      indicator("share", "Tỷ lệ", { unit: "%" }),
      indicator("rank", "Hạng", { bounds: { min: 1 } }),
      indicator("rest", "Còn lại", { formula: { difference: ["plan:roads", "roads"] } }),
      indicator("funds", "Vốn đã giải ngân", { unit: "triệu đồng" }),
      indicator("sponsorship", "Kinh phí đỡ đầu, tài trợ", { unit: "tỷ đồng" }),
      indicator("water-share", "Tỷ lệ hộ dùng nước sạch", { unit: "%" }),
      indicator("expected", "Số xã khi hoàn thành kế hoạch", {
        unit: "xã",
        formula: { sum: ["communes", "plan:proposed"] },
      }),
      indicator("communes", "Số xã nâng cao", { unit: "xã" }),
      indicator("proposed", "Đề nghị", { formula: { count: { of: "dossiers", where: { status: "appraised" } } } }),
    ].map((one) => [one.id, one]),
  ),
  sets: [criteriaSet("rural", [judgement("5", "Trường học", "met")])],
  lists: new Map([
    ["dossiers", [column("unit", "unit"), STATUS, column("name", "text"), column("area", "decimal", { min: 0 })]],
  ]),
  legal: LEGAL,
  units: UNITS,
  claims: [
    { word: "tăng", unless: ["tăng cường"], direction: "up" },
    { word: "giảm", unless: ["giảm nghèo"], direction: "down" },
    { word: "bằng cùng kỳ", direction: "same" },
    { word: "cao hơn", direction: "up" },
    { word: "mở rộng", direction: "up" },
    { word: "mới có", direction: "short" },
    { word: "mới đạt", direction: "short" },
    { word: "chậm" },
  ],
  sentenceWords: {
    results: [
      { word: "đã" },
      { word: "đạt được" },
      { word: "hoàn thành", unless: ["hoàn thành kế hoạch"] },
      { word: "có thêm" },
    ],
    plans: [{ word: "phấn đấu" }, { word: "kế hoạch" }],
    money: ["tỷ đồng", "triệu đồng", "nghìn đồng"],
  },
  properNames: ["UBND", "Sở Tài chính", "Ban Chỉ đạo"],
};

const HEAD_LINES = HEAD.split("\n").length - 1;

export const found = (body: string, partials: Readonly<Record<string, string>> = {}) =>
  templateDefects(template(body, HEAD, partials), vocabulary);

/** Problems as `line:column code`, lines counted from the first of the body. */
export const problems = (body: string, partials: Readonly<Record<string, string>> = {}) =>
  found(body, partials).map(
    ({ place: { line = 0, column: at }, code }) => `${line - HEAD_LINES}:${at} ${code.replace("template/", "")}`,
  );
