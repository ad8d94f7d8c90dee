import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseYaml } from "../../../src/read/workspace/yaml-file.ts";
import { componentWords, layoutLaw } from "../../../src/validate/rules/layout-rules.ts";
import { refusalOf } from "../../support/refusal.ts";
import { ROOT } from "../../support/workspace.ts";

const LAW = "data/document-rules/layout-rules.yaml";
const WORDS = "data/document-rules/components.yaml";
const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");

const law = (change: (text: string) => string) => layoutLaw(parseYaml(change(textOf(LAW)), LAW));

test("the law and the words that are shipped are sound", () => {
  expect(Object.keys(law((text) => text).rules).length).toBeGreaterThan(60);
  expect(componentWords(parseYaml(textOf(WORDS), WORDS)).types).toHaveLength(27);
});

test.each([
  ["an unconfirmed rule as an error", "severity: info, source: K", "severity: error, source: K", /không được là lỗi/],
  ["a range upside down", "top: [20, 25]", "top: [25, 20]", /mức thấp không lớn hơn mức cao/],
  ["a misspelt key", "marginTolerance:", "marginTolerence:", /có phải là "marginTolerance"/],
  ["a rule without its clause", 'source: S, clause: "Phụ lục I, I.1"', "source: S", /thiếu khóa "clause"/],
  ["an unknown profile", "profiles: [issued]", "profiles: [sent]", /cần một trong/],
])("%s is refused with its place", (_, find, replacement, message) => {
  expect(textOf(LAW)).toContain(find);
  const changed = refusalOf(() => law((text) => text.replace(find, replacement)));
  expect(changed).toMatch(message);
  expect(changed).toMatch(/layout-rules\.yaml:\d+:\d+/);
});
