import { suggestion } from "../domain/nearest-name.ts";
import { type CheckContext, placeOf } from "./check-call.ts";
import { checkProgram, type Include } from "./check-program.ts";
import { checkDirectives, checkFootnotes, checkHeadings, checkNumerals, proseOf } from "./check-prose.ts";
import { ROOT, type Scope } from "./scope.ts";
import { type ParsedProgram, type ParsedTemplate, parseTemplate } from "./template.ts";
import type { Report, TemplateProblem, TemplateSource, Vocabulary } from "./template-source.ts";

/**
 * Everything wrong with a template, before any data is read: syntax, names, parameters, typed numbers, numbering,
 * footnotes. In order of files, lines and columns; each problem once.
 */
export function checkTemplate(template: TemplateSource, vocabulary: Vocabulary): readonly TemplateProblem[] {
  const parsed = parseTemplate(template);
  const problems = new Map(parsed.problems.map((problem) => [keyOf(problem), problem]));
  const reporter =
    (file: string): Report =>
    (code, at, message) => {
      const problem: TemplateProblem = { code, file, ...at, message };
      problems.set(keyOf(problem), problem);
    };
  checkNames(parsed, vocabulary, reporter);
  for (const { file, text, tree } of parsed.programs) {
    checkNumerals(proseOf(text, tree), reporter(file));
    checkDirectives(proseOf(text, tree), reporter(file));
  }
  const main = reporter(parsed.file);
  const body = parsed.programs.find(({ text }) => text === parsed.body.text);
  if (body) checkHeadings(proseOf(body.text, body.tree), parsed.front.numbering, main);
  checkFootnotes(wholeProse(parsed), main);
  return [...problems.values()].toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

function checkNames(parsed: ParsedTemplate, vocabulary: Vocabulary, reporter: (file: string) => Report): void {
  const annexes = [...wholeProse(parsed).matchAll(/^:{3,}annex\{.*?\bname="([^"]*)"/gm)].map(([, name]) => name!);
  const partials = new Map(
    parsed.programs.flatMap((program) => (program.partial === undefined ? [] : [[program.partial, program] as const])),
  );
  const check = (program: ParsedProgram, scope: Scope, path: readonly string[]): void => {
    const report = reporter(program.file);
    const context: CheckContext = { vocabulary, annexes, report, text: program.text };
    const include: Include = (name, inner, at) => {
      const partial = partials.get(name);
      if (path.includes(name))
        report("template/unsupported", placeOf(at), `Phần dùng chung "${name}" tự gọi lại chính nó.`);
      else if (partial) check(partial, inner, [...path, name]);
      else if (!parsed.partials.has(name)) {
        report(
          "template/unknown-partial",
          placeOf(at),
          `Không có phần dùng chung "${name}".${suggestion(name, partials.keys())}`,
        );
      }
    };
    checkProgram(program.tree, scope, context, include);
  };
  for (const program of parsed.programs) if (program.partial === undefined) check(program, ROOT, []);
}

/** Body and partials: a footnote may be mentioned in one and written in another. */
const wholeProse = ({ programs }: ParsedTemplate): string =>
  programs.map(({ text, tree }) => proseOf(text, tree)).join("\n");

const keyOf = ({ code, file, line, column }: TemplateProblem): string => `${file}:${line}:${column}:${code}`;
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
