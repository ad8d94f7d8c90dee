import type { ReportDocument } from "../domain/document/report-document.ts";
import type { View } from "../domain/document/view.ts";
import { CannotRun, type Outcome } from "../domain/findings/finding.ts";
import type { ComponentName } from "../domain/word/component-names.ts";
import { blocksOfWord } from "../domain/word/word-blocks.ts";
import type { Composition } from "./core/helper.ts";
import type { Ledger } from "./core/ledger.ts";
import { createFill } from "./environment.ts";
import { type FillOptions, filledTemplate } from "./filled-template.ts";
import { holeFinding } from "./hole-finding.ts";
import { type AnnexSource, annexOf, annexSources, isAnnex } from "./markdown/annexes.ts";
import { blocksOf } from "./markdown/blocks.ts";
import { withEndMark } from "./markdown/end-mark.ts";
import { createFootnotes } from "./markdown/footnotes.ts";
import { documentTree } from "./markdown/markdown.ts";
import { createNumbers } from "./markdown/numbering.ts";
import { plainRuns, type Surroundings } from "./markdown/runs.ts";
import { partsAround } from "./parts-around.ts";
import type { PaddedText } from "./template/padded-text.ts";
import { type ParsedTemplate, parseTemplate } from "./template/template.ts";
import type { TemplateSource } from "./template/template-source.ts";
import { type ComponentLayout, componentLines } from "./word/components.ts";
import { endedWord } from "./word/ended-word.ts";
import { type FilledWord, filledWord } from "./word/filled-word.ts";
import { wordFootnotes } from "./word/word-footnotes.ts";
import { splitFilling } from "./word/word-source.ts";

export interface ComposeOptions extends FillOptions {
  /** Print holes as "[…]" instead of refusing. */
  readonly draft: boolean;
  /** What annexes are called; the word of Nghị định 30/2020/NĐ-CP without it. */
  readonly annexWord?: string;
  /** What components of a template drawn in Word are put together of. */
  readonly layout?: ComponentLayout;
}

/**
 * The document that a template makes of the data.
 *
 * A missing figure is a finding `figure/missing`: an error that refuses the document, or a warning in a draft, where
 * "[…]" stands in its place. Throws `CannotRun` when the template itself is broken; `templateDefects` tells all of it.
 */
export function composeReport(
  template: TemplateSource | ParsedTemplate,
  view: View,
  options: ComposeOptions,
): Outcome<ReportDocument> {
  const parsed = parseTemplate(template);
  if (parsed.findings.length > 0) throw new CannotRun(`Mẫu ${parsed.file} có chỗ sai.`, { findings: parsed.findings });
  const first = compose(parsed, view, options);
  // The data left out annexes of the template: what the text says of them is said anew, without them.
  const { document, ledger } = first.absent.length > 0 ? compose(parsed, view, options, first.absent) : first;
  const findings = ledger.holes.map((hole) => holeFinding(hole, view.period, options.draft));
  return findings.length > 0 && !options.draft ? { ok: false, findings } : { ok: true, value: document, findings };
}

interface Composed {
  readonly document: ReportDocument;
  readonly ledger: Ledger;
  /** Annexes of the template that the data left out. */
  readonly absent: readonly string[];
}

function compose(
  parsed: ParsedTemplate,
  view: View,
  options: ComposeOptions,
  without: readonly string[] = [],
): Composed {
  return located(parsed.file, () => {
    const { composition, ledger, annexes, markdown } = filledTemplate(parsed, view, options, without);
    const word = parsed.word && splitFilling(parsed.word.source, markdown);
    const { root, text } = word?.slots ?? documentTree(markdown);
    const sources = annexSources(root, options.annexWord ?? "Phụ lục");
    const absent = annexes.filter((name) => !sources.some((source) => source.name === name));
    // A label of an absent annex would stop the work here.
    const known = [...sources, ...absent.map((name) => ({ name, label: "" }))];
    const { layout } = options;
    const inWord = { ...(word ? { word } : {}), ...(layout ? { layout } : {}) };
    const body = { markdown: text, root, annexes: sources, known, ...inWord };
    return { document: documentOf(parsed, composition, body), ledger, absent };
  });
}

interface FilledBody {
  readonly markdown: string;
  readonly root: ReturnType<typeof documentTree>["root"];
  readonly annexes: readonly AnnexSource[];
  /** What annexes that the text may speak of are called. */
  readonly known: readonly Pick<AnnexSource, "name" | "label">[];
  /** Of a template drawn in Word. */
  readonly word?: FilledWord;
  readonly layout?: ComponentLayout;
}

function documentOf(
  parsed: ParsedTemplate,
  composition: Composition,
  { markdown, root, annexes, known, word: filled, layout }: FilledBody,
): ReportDocument {
  const { file, front } = parsed;
  const { ledger, issue } = composition;
  const fill = createFill(composition, parsed);
  const inWord = filled && wordFootnotes(root);
  const footnotes = inWord ?? createFootnotes(root);
  const around: Surroundings = { ledger, footnote: footnotes.index, annex: (name) => annexLabel(known, name) };
  const line = ({ text }: PaddedText) => plainRuns(fill(text, file), around);
  const outer = partsAround(front, composition, line, around);
  // Only the body's sentences have footnotes for the names of long lists.
  const context = { ...around, named: footnotes.named, markdown };
  const numbers = createNumbers(front.numbering);
  const blocks = (nodes: Readonly<ReturnType<typeof documentTree>["root"]["children"]>) =>
    blocksOf(nodes, { ...context, numbers });
  const lines = layout && componentLines(layout, { ...outer, opening: { addressees: outer.addressees } });
  const component = (name: ComponentName) => lines?.[name] ?? [];
  const word =
    filled &&
    inWord &&
    endedWord(
      filledWord(filled, parsed.word!.source.template, { ...context, blocks, component, footnotes: inWord }),
      front.ending,
    );
  const body = word
    ? blocksOfWord(word)
    : withEndMark(blocks(root.children.filter((node) => !isAnnex(node))), front.ending);
  const subject = outer.opening.subject.map(textOf).join(" ");
  return {
    letterhead: outer.letterhead,
    opening: outer.opening,
    closing: outer.closing,
    body,
    ...(word ? { word } : {}),
    annexes: annexes.map((source) => annexOf(source, { ...around, markdown })),
    footnotes: footnotes.bodies(around),
    origins: ledger.origins,
    properties: {
      title: front.title ? textOf(line(front.title)) : subject,
      subject,
      author: composition.view.settings.officeName,
      date: issue.date,
    },
  };
}

const textOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join("");

function annexLabel(annexes: FilledBody["known"], name: string): string {
  const found = annexes.find((annex) => annex.name === name);
  if (!found) throw new CannotRun(`không có phụ lục nào tên "${name}".`);
  return found.label;
}

/** Problems of the text as a whole have no line of their own: they name the template. */
function located<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CannotRun) || error.cause !== undefined) throw error;
    throw new CannotRun(`${file}: ${error.message}`, { cause: error });
  }
}
