import { expect, test } from "vitest";
import { contentOf } from "../../src/commands/steps/documents/document-refusals.ts";
import { parseTemplate } from "../../src/compose/template/template.ts";
import { template } from "../compose/composed.ts";

const content = (subject: string, body: string): string =>
  contentOf({ template: parseTemplate(template(body, `---\nkind: letter\nsubject: '${subject}'\n---\n`)) });

test("documents that differ in their names only are looked through once; another body, or a head that asks the data, is another", () => {
  const one = content('V/v {{period "this"}}', '{{narrative "A.I"}}');
  expect(content('Sơ kết\n  {{period "bare"}}', '\n{{narrative "A.I"}}\n')).toBe(one);
  expect(content('V/v {{period "this"}}', '{{narrative "A.II"}}')).not.toBe(one);
  expect(content('V/v {{num "roads"}}', '{{narrative "A.I"}}')).not.toBe(one);
});
