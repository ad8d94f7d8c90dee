import { expect, test } from "vitest";
import { narrativeSections } from "../../../src/compose/template/narrative-sections.ts";

const partial = (text: string) => ({ file: "p.md.hbs", text });

test("sections come in the order of the document, named by their title or by the heading they stand under", () => {
  const text = [
    '{{narrative "Mở đầu" title="Đoạn mở đầu"}}',
    '# Kết quả {{period "this"}}',
    "{{> ocop}}",
    '{{#if (present "x")}}{{narrative "A.9" optional=true}}{{/if}}',
    "{{> ocop}}",
  ].join("\n\n");
  const partials = new Map([
    ["ocop", partial('## Chương trình OCOP\n\n{{narrative "A.II"}}\n{{> loop}}')],
    ["loop", partial('{{> ocop}}{{> unknown}}{{narrative "A.I" title=""}}')],
  ]);
  expect(narrativeSections(text, partials)).toEqual([
    { section: "Mở đầu", title: "Đoạn mở đầu" },
    { section: "A.II", title: "Chương trình OCOP" },
    { section: "A.I", title: "" },
    { section: "A.9", title: "Chương trình OCOP" },
  ]);
});
