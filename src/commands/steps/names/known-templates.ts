import type { KnownName } from "../../../domain/document/known-name.ts";

/** A file of `templates`. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
  /** Name by which templates include it. */
  readonly partial?: string;
}

/** Partials, annexes, and the items that templates leave to officers' texts and to the ledger of tasks. */
export const knownTemplates = (files: readonly TemplateFile[]): readonly KnownName[] => [
  ...files.flatMap(({ file, text }) =>
    [...text.matchAll(/^:{3,}annex\{.*?\bname="([^"]*)"(?:.*?\btitle="([^"]*)")?/gm)].map(
      ([, id = "", name = ""]): KnownName => ({
        kind: "annex",
        id,
        name,
        facts: [`phụ lục ở ${file}`],
        template: [`{{annex "${id}"}}`, `{{#if (hasAnnex "${id}")}}…{{/if}}`],
        narrative: [],
        words: [],
      }),
    ),
  ),
  ...files.flatMap(({ file, text, partial }): readonly KnownName[] =>
    partial === undefined
      ? []
      : [
          {
            kind: "partial",
            id: partial,
            name: firstWords(text),
            facts: [file],
            template: [`{{> ${partial}}}`],
            narrative: [],
            words: [],
          },
        ],
  ),
  ...knownSections(files),
];

function knownSections(files: readonly TemplateFile[]): readonly KnownName[] {
  const places = new Map<string, { readonly name: string; readonly helper: string; readonly at: string[] }>();
  for (const { file, text } of files) {
    for (const { 1: helper = "", 2: id = "", index } of text.matchAll(/\{\{(narrative|tasks) "([^"]+)"/g)) {
      const known = places.get(`${helper} ${id}`) ?? { name: SECTIONS[helper]!, helper, at: [] };
      places.set(`${helper} ${id}`, known);
      known.at.push(`${file}:${lineAt(text, index)}`);
    }
  }
  return [...places].map(([key, { name, helper, at }]): KnownName => {
    const id = key.slice(helper.length + 1);
    return { kind: "section", id, name, facts: at, template: [`{{${helper} "${id}"}}`], narrative: [], words: [] };
  });
}

const SECTIONS: Readonly<Record<string, string>> = {
  narrative: 'mục ghi ở cột "Mục" của trang Thuyết minh, biểu tỉnh',
  tasks: 'mục ghi ở cột "Mục" của trang Nhiệm vụ, biểu tỉnh',
};

/** Every line of the templates, for those who look for a sentence. */
export const templateLines = (files: readonly TemplateFile[]): readonly KnownName[] =>
  files.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, index): readonly KnownName[] => {
      if (line.trim() === "") return [];
      const id = `${file}:${index + 1}`;
      return [{ kind: "line", id, name: line.trim(), facts: [], template: [], narrative: [], words: [] }];
    }),
  );

const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

/** The first words that the partial prints, without tags and marks. */
const firstWords = (text: string): string =>
  text
    .replace(/\{\{[^}]*\}\}/g, " … ")
    .replace(/^\s*(?:[-+#:|].*?\s)?/, "")
    .replace(/[\s…*|#]+/g, (gap) => (gap.includes("…") ? " … " : " "))
    .trim()
    .split(" ")
    .slice(0, 14)
    .join(" ");
