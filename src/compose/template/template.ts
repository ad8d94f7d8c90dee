import type Handlebars from "handlebars";
import type { Finding, FindingWords } from "../../domain/findings/finding.ts";
import { mergeMarkersIn, mergeMarkerWords } from "../../domain/findings/merge-markers.ts";
import type { Position } from "../../domain/text/position.ts";
import { type WordSource, wordFilling } from "../word/word-source.ts";
import { CURLY_WORDS, curlyQuoteAt } from "./curly-quotes.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { includedPartials } from "./included-partials.ts";
import { lineStarts, type PaddedText, positionAt } from "./padded-text.ts";
import { madeContent, type ProgramContent, parsedContent } from "./program-content.ts";
import { type Report, type TemplateSource, templateFinding } from "./template-source.ts";

/** A template taken apart: what can be said of it without knowing any name. */
export interface ParsedTemplate {
  readonly file: string;
  readonly front: FrontMatter;
  readonly body: PaddedText;
  /** Those that it includes; of the others only the names are known. */
  readonly partials: TemplateSource["partials"];
  readonly partialNames: readonly string[];
  /** Names of its annexes, and of all that a partial may add. */
  readonly annexes: readonly string[];
  readonly knownAnnexes: readonly string[];
  /** Texts that are parsed: the body, the lines of the head, the partials. Broken ones are absent. */
  readonly programs: readonly ParsedProgram[];
  /** What is wrong with it, whatever the names mean. */
  readonly findings: readonly Finding[];
  /** Of a template drawn in Word: what is filled in in the place of `body`. */
  readonly word?: { readonly source: WordSource; readonly text: string; readonly filling: string };
}

export interface ParsedProgram {
  readonly file: string;
  /** Name of the partial, for partials. */
  readonly partial?: string;
  readonly text: string;
  readonly content: ProgramContent;
}

/** Checking and composing need the same trees, and the parser is slow: what is parsed already comes back as it is. */
export function parseTemplate(template: TemplateSource | ParsedTemplate): ParsedTemplate {
  if ("programs" in template) return template;
  const { file, text, partials, made, word } = template;
  const findings: Finding[] = [];
  const reporter =
    (of: string): Report =>
    (code, at, words) => {
      findings.push(templateFinding(of, code, at, words));
    };
  const clean = normalised(text);
  const { front, body } = readFrontMatter(clean, reporter(file));
  const cleanPartials = new Map(
    [...includedPartials(text, partials)].map(([name, partial]) => [
      name,
      { file: partial.file, text: normalised(partial.text) },
    ]),
  );
  for (const source of [{ file, text: clean }, ...cleanPartials.values()]) {
    refuseReserved(source.text, reporter(source.file));
    refuseMergeMarkers(source.text, reporter(source.file));
  }
  const sources: readonly Omit<ParsedProgram, "content">[] = [
    ...[...headLines(front), body].map((fragment) => ({ file, text: fragment.text })),
    ...[...cleanPartials].map(([partial, source]) => ({ ...source, partial })),
  ];
  const programs = sources.flatMap((source) => parsedProgram(source, reporter(source.file), made) ?? []);
  const annexes = [clean, ...[...cleanPartials.values()].map((partial) => partial.text)].flatMap(annexNames);
  // A partial is read from the disk when its text is looked at: only those of annexes are, beside the included ones.
  const optional = [...partials].flatMap(([name, partial]) => (isAnnex(name) ? annexNames(partial.text) : []));
  return {
    file,
    front,
    body,
    partials: cleanPartials,
    partialNames: [...partials.keys()],
    annexes,
    knownAnnexes: [...new Set([...annexes, ...optional])],
    programs,
    findings,
    ...(word ? { word: { source: word, text: clean, filling: wordFilling(word, text) } } : {}),
  };
}

/** Lines of the front matter in which a helper may be called. */
const headLines = ({ subject, addressees, title, date }: FrontMatter): readonly PaddedText[] => [
  ...subject,
  ...(addressees ?? []),
  ...[title, date].filter((line) => line !== undefined),
];

/** Nothing of a text that is broken. */
function parsedProgram(
  source: Omit<ParsedProgram, "content">,
  report: Report,
  made: TemplateSource["made"],
): ParsedProgram | undefined {
  const curly = curlyQuoteAt(source.text);
  if (curly !== undefined) report("template/syntax", positionAt(source.text, curly), CURLY_WORDS);
  const content = curly === undefined ? parsed(source.text, source.file, report, made) : undefined;
  return content && { ...source, content };
}

/** Characters that tokens of figures and marks of lines are made of (`core/ledger.ts`, `core/line-marks.ts`). */
const RESERVED = /[\uE000-\uE01F]/;

function refuseReserved(text: string, report: Report): void {
  const reserved = RESERVED.exec(text);
  if (!reserved) return;
  report("template/private-character", positionAt(text, reserved.index), {
    found: "ký tự vùng dùng riêng",
    expected: "chữ Unicode thường",
    fix: "xóa và gõ lại đoạn này",
  });
}

/** Printed, they would stand in the document. */
function refuseMergeMarkers(text: string, report: Report): void {
  for (const line of mergeMarkersIn(text))
    report("template/merge-marker", { line, column: 1 }, mergeMarkerWords(text.split("\n")[line - 1]!));
}

/** A text as it is taken apart: no mark of its bytes' order, one end of lines, composed letters. */
export const normalised = (text: string): string =>
  text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");

/** An annex that `data/office.yaml` may choose has a partial of this name. */
const isAnnex = (partial: string): boolean => partial.startsWith("phu-luc-");

/** Names of the annexes that a text writes. */
export const annexNames = (text: string): readonly string[] =>
  [...text.matchAll(/^:{3,}annex\{.*?\bname="([^"]*)"/gm)].map(([, name]) => name!);

/** Contents by file and text: documents share their partials, and the parser is slow. Nobody changes a tree. */
const contents = new Map<string, ProgramContent>();
const MOST_CONTENTS = 1_000;

function parsed(text: string, file: string, report: Report, made: TemplateSource["made"]): ProgramContent | undefined {
  const key = `${file}\n${text}`;
  const known = contents.get(key);
  if (known) return known;
  try {
    const before = made?.(file, text);
    const content = before ? madeContent(file, text, before) : parsedContent(file, text);
    if (contents.size >= MOST_CONTENTS) contents.clear();
    contents.set(key, content);
    return content;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    report("template/syntax", syntaxPosition(error, text), syntaxWords(error));
    return undefined;
  }
}

/** The parser's message is English and has no column: its last dash points at the place, over joined lines. */
function syntaxPosition(error: Error, text: string): Position {
  const { lineNumber, column } = error as Partial<Handlebars.Exception>;
  if (typeof lineNumber === "number") return { line: lineNumber, column: Number(column ?? 0) + 1 };
  const line = Number(/line (\d+)/.exec(error.message)?.[1] ?? 1);
  const start = lineStarts(text)[line - 1] ?? 0;
  const open = text.slice(start).indexOf("{{");
  return { line, column: open >= 0 && !text.slice(start, start + open).includes("\n") ? open + 1 : 1 };
}

function syntaxWords({ message }: Error): FindingWords {
  const [, open, close] = /^(\S+) doesn't match (\S+)/.exec(message) ?? [];
  if (open && close) return { found: `khối {{#${open}}} bị đóng bằng {{/${close}}}`, expected: `{{/${open}}}` };
  if (/got 'EOF'/.test(message)) {
    return { found: "có khối {{#…}} hoặc {{ chưa đóng", expected: "mỗi {{#…}} có {{/…}}, mỗi {{ có }}" };
  }
  const fix = "kiểm tra dấu nháy, dấu ngoặc và dấu đóng";
  return {
    found: "không hiểu cú pháp giữa {{ và }}",
    expected: "tên, tham số và tùy chọn cách nhau bằng dấu cách",
    fix,
  };
}
