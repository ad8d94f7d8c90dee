import type { TemplateSource, Vocabulary } from "../../../src/compose/template/template-source.ts";
import { templateDefects } from "../../../src/compose/template-defects.ts";
import { criteriaSet, indicator, judgement, LEGAL, UNITS } from "../../support/view.ts";
import { column } from "../../support/workbook/column.ts";
import { HEAD, template } from "../composed.ts";

export const vocabulary: Vocabulary = {
  indicators: new Map([
    ["roads", indicator("roads", "Đường", { unit: "km" })],
    ["share", indicator("share", "Tỷ lệ", { unit: "%", plan: "none" })],
  ]),
  sets: [criteriaSet("rural", [judgement("5", "Trường học", "met")])],
  lists: new Map([
    [
      "dossiers",
      [
        column("unit", "unit"),
        column("status", "choice", {
          choices: [
            ["appraised", "Đã thẩm định"],
            ["submitted", "Đã trình"],
          ],
        }),
        column("name", "text"),
        column("area", "decimal"),
        column("date", "date"),
        column("decision", "document"),
        column("signed", "yes"),
      ],
    ],
  ]),
  legal: LEGAL,
  units: UNITS,
  sections: ["A.I"],
};

export const CHART = 'type="bar" title="x" alt="x" labels="1" values="2 3"';

const HEAD_LINES = HEAD.split("\n").length - 1;

/** Problems as `line:column code`, lines counted from the first of the body. */
const problemsOf = (source: TemplateSource) =>
  templateDefects(source, vocabulary).map(
    ({ place: { line = 0, column: at }, code }) => `${line - HEAD_LINES}:${at} ${code.replace("template/", "")}`,
  );
export const problems = (body: string) => problemsOf(template(body));
/** What the first finding says: found; expected; fix. */
export const words = (body: string) => {
  const [first] = templateDefects(template(body), vocabulary);
  return first && [first.found, `cần ${first.expected}`, ...(first.fix ? [first.fix] : [])].join("; ");
};
