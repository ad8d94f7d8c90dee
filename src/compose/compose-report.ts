import type { ReportDocument } from "../domain/document/report-document.ts";
import type { View } from "../domain/document/view.ts";
import { CannotRun, type Outcome } from "../domain/findings/finding.ts";
import type { Issue } from "../domain/office/issue.ts";
import { createComposition } from "./composition.ts";
import type { Composition } from "./core/helper.ts";
import { createLedger } from "./core/ledger.ts";
import { documentIssue } from "./document-issue.ts";
import { createFill } from "./environment.ts";
import { holeFinding } from "./hole-finding.ts";
import { closingOf, letterheadOf } from "./letterhead-and-closing.ts";
import { annexOf, annexSources, isAnnex } from "./markdown/annexes.ts";
import { blocksOf } from "./markdown/blocks.ts";
import { withEndMark } from "./markdown/end-mark.ts";
import { createFootnotes } from "./markdown/footnotes.ts";
import { parseMarkdown } from "./markdown/markdown.ts";
import { createNumbers } from "./markdown/numbering.ts";
import { plainRuns, type Surroundings } from "./markdown/runs.ts";
import type { PaddedText } from "./template/padded-text.ts";
import { type ParsedTemplate, parseTemplate } from "./template/template.ts";
import type { TemplateSource } from "./template/template-source.ts";

export interface ComposeOptions {
  /** Print holes as "[…]" instead of refusing. */
  readonly draft: boolean;
  /** Number and day of issue, once văn thư has given them. */
  readonly issued?: Issue;
  /** What annexes are called; the word of Nghị định 30/2020/NĐ-CP without it. */
  readonly annexWord?: string;
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
  const ledger = createLedger();
  const start = createComposition(view, ledger, parsed);
  const document = located(template.file, () => {
    const composition = { ...start, issue: documentIssue(parsed, start, options.issued) };
    return documentOf(parsed, composition, options);
  });
  const findings = ledger.holes.map((hole) => holeFinding(hole, template.file, options.draft));
  return findings.length > 0 && !options.draft ? { ok: false, findings } : { ok: true, value: document, findings };
}

function documentOf(
  parsed: ParsedTemplate,
  composition: Composition,
  { annexWord = "Phụ lục" }: ComposeOptions,
): ReportDocument {
  const { file, front, body } = parsed;
  const { view, ledger, issue } = composition;
  const fill = createFill(composition, parsed);
  const markdown = fill(body.text, file);
  const root = parseMarkdown(markdown);
  const footnotes = createFootnotes(root);
  const annexes = annexSources(root, annexWord);
  const around: Surroundings = {
    ledger,
    footnote: footnotes.index,
    annex: (name) => annexLabel(annexes, name),
  };
  const line = ({ text }: PaddedText) => plainRuns(fill(text, file), around);
  const settingsLine = (text: string) => plainRuns(text, around);
  const subject = front.subject.map(line);
  const addressees = front.addressees?.map(line) ?? view.settings.addressees.map(settingsLine);
  const context = { ...around, markdown };
  const main = root.children.filter((node) => !isAnnex(node));
  const blocks = blocksOf(main, { ...context, numbers: createNumbers(front.numbering) });
  const subjectText = subject.map(textOf).join(" ");
  const bodyBlocks = withEndMark(blocks, front.ending);
  const annexBlocks = annexes.map((source) => annexOf(source, context));
  return {
    letterhead: letterheadOf(view, issue, settingsLine(view.settings.symbol)),
    opening:
      front.kind === "letter"
        ? { kind: "letter", subject, addressees }
        : { kind: "named", type: front.type, subject, addressees: front.addressees ? addressees : [] },
    body: bodyBlocks,
    closing: closingOf(view, view.settings.recipients.map(settingsLine)),
    annexes: annexBlocks,
    footnotes: footnotes.bodies(around),
    origins: ledger.origins,
    properties: {
      title: front.title ? textOf(line(front.title)) : subjectText,
      subject: subjectText,
      author: view.office.name,
      date: issue.date,
    },
  };
}

const textOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join("");

function annexLabel(annexes: ReturnType<typeof annexSources>, name: string): string {
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
