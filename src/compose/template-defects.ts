import type { Finding, FindingWords } from "../domain/findings/finding.ts";
import { inReadingOrder } from "../domain/findings/finding-group.ts";
import { nearestFix } from "../domain/text/nearest-name.ts";
import { placeOf } from "./language/call-node.ts";
import type { CheckContext, Said } from "./language/check-context.ts";
import { checkDirectives } from "./language/directive-defects.ts";
import { checkHeadings } from "./language/heading-defects.ts";
import { checkMarkup, checkRows } from "./language/markup-defects.ts";
import { checkProgram, type Include } from "./language/program-defects.ts";
import { checkFootnotes, checkNumerals, proseOf } from "./language/prose-defects.ts";
import { rootScope, type Scope } from "./language/scope.ts";
import { checkTableLooks } from "./language/table-look-defects.ts";
import { checkSentences } from "./sentences/check-sentences.ts";
import { lineStarts } from "./template/padded-text.ts";
import { type ParsedProgram, type ParsedTemplate, parseTemplate } from "./template/template.ts";
import { type Report, type TemplateSource, templateFinding, type Vocabulary } from "./template/template-source.ts";
import { placedInWord } from "./word/word-source.ts";

/**
 * Everything wrong with a template, before any data is read: syntax, names, parameters, typed numbers, numbering,
 * footnotes. In order of files, lines and columns; each problem once.
 */
export function templateDefects(template: TemplateSource | ParsedTemplate, vocabulary: Vocabulary): readonly Finding[] {
  const parsed = parseTemplate(template);
  const findings = new Map(parsed.findings.map((finding) => [keyOf(finding), finding]));
  const reporter =
    (file: string): Report =>
    (code, at, words) => {
      const finding = templateFinding(file, code, at, words);
      findings.set(keyOf(finding), finding);
    };
  const proses = parsed.programs.map((program) => ({
    ...program,
    tree: program.content.tree,
    prose: proseOf(program.text, program.content.tree),
    report: reporter(program.file),
  }));
  checkNames(parsed, vocabulary, reporter);
  for (const { prose, text, report } of proses) {
    checkNumerals(prose, report);
    checkDirectives(prose, report);
    checkMarkup(prose, report);
    checkRows(prose, text, report);
    checkTableLooks(prose, text, report);
  }
  const partials = new Map(proses.flatMap((one) => (one.partial === undefined ? [] : [[one.partial, one] as const])));
  const body = proses.find(({ partial, text }) => partial === undefined && text === parsed.body.text);
  if (body) checkHeadings(body, partials, parsed.front.numbering);
  checkFootnotes(proses);
  const byCode = [...findings.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const ordered = inReadingOrder(byCode);
  const { file, word } = parsed;
  return word ? placedInWord(ordered, file, word.text, word.source) : ordered;
}

function checkNames(parsed: ParsedTemplate, vocabulary: Vocabulary, reporter: (file: string) => Report): void {
  const partials = new Map(
    parsed.programs.flatMap((program) => (program.partial === undefined ? [] : [[program.partial, program] as const])),
  );
  const said: Said[] = [];
  const contextOf = contexts(parsed, vocabulary, said);
  const check = (program: ParsedProgram, scope: Scope, path: readonly string[]): void => {
    const report = reporter(program.file);
    const include: Include = (name, inner, at) => {
      const partial = partials.get(name);
      if (path.includes(name)) report("template/unsupported", placeOf(at), callsItself(name));
      else if (partial) check(partial, inner, [...path, name]);
      else if (!parsed.partialNames.includes(name))
        report("template/unknown-partial", placeOf(at), unknownPartial(name, parsed.partialNames));
    };
    checkProgram(program.content.tree, scope, { ...contextOf(program), report }, include);
  };
  for (const program of parsed.programs) {
    if (program.partial !== undefined) continue;
    said.length = 0;
    check(program, rootScope(vocabulary.each), []);
    checkSentences(said, vocabulary);
  }
}

/** What the checks of a text share, made once for each, however often it is included. */
function contexts(
  parsed: ParsedTemplate,
  vocabulary: Vocabulary,
  said: Said[],
): (program: ParsedProgram) => Omit<CheckContext, "report"> {
  const known = new Map<ParsedProgram, Omit<CheckContext, "report">>();
  return (program) => {
    const { text, partial } = program;
    const context = known.get(program) ?? {
      vocabulary,
      annexes: parsed.knownAnnexes,
      text,
      lines: text.split("\n"),
      starts: lineStarts(text),
      isHead: partial === undefined && text !== parsed.body.text,
      say: (one: Said) => said.push(one),
    };
    known.set(program, context);
    return context;
  };
}

const callsItself = (name: string): FindingWords => ({
  found: `phần dùng chung "${name}" tự gọi lại chính nó`,
  expected: "phần dùng chung không gọi chính nó, cũng không qua phần khác",
});

const unknownPartial = (name: string, known: readonly string[]): FindingWords => ({
  found: `không có phần dùng chung "${name}"`,
  expected: "tên một tệp của templates/partials",
  ...(movedTo(name, known) ?? nearestFix(name, known)),
});

/** A part of the same name in another room of its folder, or of the folder that it stood beside. */
function movedTo(name: string, known: readonly string[]): Pick<FindingWords, "fix"> | undefined {
  const [folder] = name.includes("/") ? name.split("/") : [undefined];
  const last = name.slice(name.lastIndexOf("/") + 1);
  const moved = known.filter((one) => one.endsWith(`/${last}`) && (!folder || one.startsWith(`${folder}/`)));
  return moved.length === 1 ? { fix: `phần ấy nay là "${moved[0]}"` } : undefined;
}

const keyOf = ({ code, place: { file, line, column } }: Finding): string => `${file}:${line}:${column}:${code}`;
