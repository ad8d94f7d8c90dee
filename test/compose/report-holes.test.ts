import { expect, test } from "vitest";
import { composeReport } from "../../src/compose/compose-report.ts";
import { reportHoles } from "../../src/compose/report-holes.ts";
import { parseTemplate } from "../../src/compose/template/template.ts";
import { figure, hole, view } from "../support/view.ts";
import { HEAD, template } from "./composed.ts";

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
  const parsed = parseTemplate(template(body, head));
  const data = view({ figures, lists: { notes: [] } });
  expect(reportHoles(parsed, data)).toEqual(composeReport(parsed, data, { draft: false }).findings);
});
