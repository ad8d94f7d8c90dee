import type { Knowledge } from "../../src/load/knowledge.ts";
import type { Asked } from "./period-workbooks.ts";

/** The sections and items that the templates of some documents name, with the parts that they may include. */
export function askedBy(knowledge: Knowledge, types: readonly string[], day = "2024-06-14"): Asked {
  const { documents } = knowledge.office();
  const texts = [
    ...types.map((type) => knowledge.files.text(`templates/${documents[type]!.template}.md.hbs`)),
    ...[...knowledge.partialsOn(day).values()].map(({ text }) => text),
  ].join("\n");
  const named = (pattern: RegExp): readonly string[] => [
    ...new Set([...texts.matchAll(pattern)].map((match) => match[1]!)),
  ];
  return { sections: named(/narrative "([^"]+)"/g), items: named(/(?:tasks|item=) ?"([A-Z]+\.\d|[A-Z]\.[IVX]+)"/g) };
}
