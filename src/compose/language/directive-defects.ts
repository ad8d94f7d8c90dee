import type { FindingWords } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import { blanked, positionAt } from "../template/padded-text.ts";
import type { Report } from "../template/template-source.ts";

/** What the value of an attribute looks like, in words too; `null` is a word without a value. */
type Value = { readonly pattern: RegExp; readonly wanted: string } | null;

interface Directive {
  readonly mark: "::" | ":::";
  readonly attributes: Readonly<Record<string, Value>>;
  readonly required?: readonly string[];
}

const WORDS: Value = { pattern: /./, wanted: "lời văn" };
const NUMBER: Value = { pattern: /^\d+$/, wanted: "một số nguyên" };
const NUMBERS: Value = { pattern: /^\d+(?: +\d+)*$/, wanted: "các số nguyên cách nhau bằng dấu cách" };

const oneOf = (...words: readonly string[]): Value => ({
  pattern: new RegExp(`^(?:${words.join("|")})$`),
  wanted: words.join(" hoặc "),
});

const DIRECTIVES: Readonly<Record<string, Directive>> = {
  table: {
    mark: "::",
    attributes: { widths: NUMBERS, caption: WORDS, head: NUMBER, note: WORDS, numbered: null, merge: NUMBERS },
  },
  chart: {
    mark: "::",
    attributes: {
      type: oneOf("bar", "stacked"),
      title: WORDS,
      alt: WORDS,
      labels: NUMBER,
      values: NUMBERS,
      direction: oneOf("vertical", "horizontal"),
      percent: null,
    },
    required: ["type", "title", "alt", "labels", "values"],
  },
  annex: {
    mark: ":::",
    attributes: { name: WORDS, title: WORDS, attached: WORDS, landscape: null, unnumbered: null },
  },
  centre: { mark: ":::", attributes: {} },
  left: { mark: ":::", attributes: {} },
};

const MARKED: readonly string[] = Object.entries(DIRECTIVES).map(([word, { mark }]) => `${mark}${word}`);

/** Directives, their attributes and what these say. The prose holds blanks where a helper prints. */
export function checkDirectives(prose: string, report: Report): void {
  for (const match of prose.matchAll(/^[ \t]*(:{2,})([\p{L}-]+)(.*)$/gmu)) {
    const [line, colons = "", name = "", rest = ""] = match;
    const known = DIRECTIVES[name];
    if (known === undefined || (known.mark === "::") !== (colons.length === 2)) {
      report("template/unknown-directive", positionAt(prose, match.index), {
        found: `không có chỉ thị "${colons}${name}"`,
        expected: `một trong: ${MARKED.join(", ")}`,
        ...(known ? { fix: `có phải là "${known.mark}${name}"?` } : nearestFix(`${colons}${name}`, MARKED)),
      });
      continue;
    }
    const start = match.index + line.length - rest.length;
    const found = attributesIn(rest);
    for (const { attribute, value, index } of found) {
      const at = positionAt(prose, start + index);
      const defect = defectOf(name, known, attribute, value);
      if (defect) report(defect[0], at, defect[1]);
    }
    const missing = (known.required ?? []).filter((one) => found.every(({ attribute }) => attribute !== one));
    if (missing.length === 0) continue;
    report("template/missing-attribute", positionAt(prose, match.index), {
      found: `chỉ thị "${name}" thiếu ${missing.join(", ")}`,
      expected: missing.map((one) => `${one}="…"`).join(", "),
    });
  }
}

interface Attribute {
  readonly attribute: string;
  readonly value?: string;
  readonly index: number;
}

const attributesIn = (rest: string): readonly Attribute[] =>
  [...rest.replace(/"[^"]*"/g, blanked).matchAll(/[\p{L}-]+/gu)].map(({ 0: attribute, index }) => {
    const value = /^="([^"]*)"/.exec(rest.slice(index + attribute.length))?.[1];
    return { attribute, index, ...(value === undefined ? {} : { value }) };
  });

function defectOf(
  directive: string,
  { attributes }: Directive,
  name: string,
  value: string | undefined,
): readonly [code: string, words: FindingWords] | undefined {
  const known = attributes[name];
  if (known === undefined) {
    const names = Object.keys(attributes);
    const found = `chỉ thị "${directive}" không có "${name}"`;
    const expected = names.length > 0 ? `một trong: ${names.join(", ")}` : "không có thuộc tính nào";
    return ["template/unknown-attribute", { found, expected, ...nearestFix(name, names) }];
  }
  if (known === null || known.pattern.test(value ?? "")) return undefined;
  const found = value === undefined ? `thuộc tính "${name}" không có giá trị` : `${name}="${value}"`;
  return ["template/wrong-attribute", { found, expected: `${known.wanted}, viết trong nháy kép` }];
}
