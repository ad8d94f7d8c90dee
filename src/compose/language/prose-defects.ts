import { blanked, lineStarts, positionAt } from "../template/padded-text.ts";
import type { Report } from "../template/template-source.ts";

/** The words of a template: everything between its mustaches, at their places; mustaches are blanks. */
export function proseOf(text: string, tree: hbs.AST.Program): string {
  const characters = blanked(text).split("");
  const starts = lineStarts(text);
  const visit = (program: hbs.AST.Program | undefined): void => {
    for (const node of program?.body ?? []) {
      if (node.type === "ContentStatement") {
        const { original } = node as unknown as { readonly original: string };
        const start = starts[node.loc.start.line - 1]! + node.loc.start.column;
        for (let index = 0; index < original.length; index += 1) characters[start + index] = original[index]!;
      } else if (node.type === "BlockStatement") {
        visit((node as hbs.AST.BlockStatement).program);
        visit((node as hbs.AST.BlockStatement).inverse);
      }
    }
  };
  visit(tree);
  return characters.join("");
}

/** Numerals typed where a figure belongs. Item marks, footnote names and attributes of directives are not prose. */
export function checkNumerals(prose: string, report: Report): void {
  const words = prose
    .replace(/^[ \t]*(?:[-+*][ \t]+)?\d+[.)](?=[ \t])/gm, blanked)
    .replace(/\[\^[^\]\n]+\]/g, blanked)
    .replace(/^[ \t]*:{2,}[a-z]+.*$/gm, (line) =>
      line.replace(/^[ \t]*:{2,}[a-z]+|(?:widths|head|name|merge|labels|values)="[^"]*"/g, blanked),
    );
  for (const { 0: number, index } of words.matchAll(/\p{Nd}[\p{Nd}.,/-]*/gu)) {
    report("template/typed-number", positionAt(words, index), {
      found: `số "${number}" viết sẵn trong lời văn`,
      expected: "số lấy từ số liệu (num, qty, date, cite, period, name …)",
    });
  }
}

/** Words of one text of a template, and where its problems go. */
export interface Prose {
  readonly prose: string;
  readonly report: Report;
}

/** Every footnote mentioned has one body, and every body is mentioned; body and mark may stand in different texts. */
export function checkFootnotes(texts: readonly Prose[]): void {
  const found = texts.flatMap(({ prose, report }) =>
    [...prose.matchAll(/\[\^([^\]\n]+)\](:)?/g)].map((match) => ({
      name: match[1]!,
      key: match[1]!.toLowerCase(),
      isBody: match[2] !== undefined && (match.index === 0 || prose[match.index - 1] === "\n"),
      report: (code: string, found: string, expected: string) =>
        report(code, positionAt(prose, match.index), { found, expected }),
    })),
  );
  const bodies = found.filter(({ isBody }) => isBody);
  const marks = found.filter(({ isBody }) => !isBody);
  const has = (list: typeof found, key: string): boolean => list.some((other) => other.key === key);
  for (const { name, key, report } of marks) {
    if (has(bodies, key)) continue;
    report("template/missing-footnote", `chú thích [^${name}] không có nội dung`, `một dòng "[^${name}]: …"`);
  }
  for (const [index, { name, key, report }] of bodies.entries()) {
    if (!has(marks, key)) {
      report(
        "template/unused-footnote",
        `chú thích [^${name}] không được nhắc đến ở đâu`,
        `dấu [^${name}] trong lời văn`,
      );
    }
    if (has(bodies.slice(0, index), key)) {
      report("template/duplicate-footnote", `chú thích [^${name}] có hai nội dung`, "mỗi chú thích một nội dung");
    }
  }
}
