import type { Topic, View } from "../domain/document/view.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import type { Issue } from "../domain/office/issue.ts";
import { createComposition } from "./composition.ts";
import type { Composition } from "./core/helper.ts";
import { createLedger, type Ledger } from "./core/ledger.ts";
import { documentIssue } from "./document-issue.ts";
import { createFill, type Fill } from "./environment.ts";
import type { ParsedTemplate } from "./template/template.ts";
import { placeOfLine } from "./word/word-source.ts";

/** A template's body with the data filled in, before anything is known of its Markdown. */
export interface FilledTemplate {
  readonly composition: Composition;
  readonly ledger: Ledger;
  readonly markdown: string;
  /** Annexes of the template without those that the data left out before. */
  readonly annexes: readonly string[];
}

/** What of one making shapes what its template is filled with. */
export interface FillOptions {
  /** Number and day of issue, once văn thư has given them. */
  readonly issued?: Issue;
  /** What it speaks of, where it is one of many. */
  readonly topic?: Topic;
}

export function filledTemplate(
  parsed: ParsedTemplate,
  view: View,
  { issued, topic }: FillOptions,
  without: readonly string[] = [],
): FilledTemplate {
  const ledger = createLedger();
  const annexes = parsed.annexes.filter((name) => !without.includes(name));
  const start = createComposition(view, ledger, { ...parsed, annexes }, topic);
  const composition = { ...start, issue: documentIssue(parsed, start, issued) };
  return { composition, ledger, annexes, markdown: filledText(createFill(composition, parsed), parsed) };
}

function filledText(fill: Fill, { file, body, word }: ParsedTemplate): string {
  if (!word) return fill(body.text, file);
  try {
    return fill(word.filling, file);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    // Lines of what is filled in are nobody's: the paragraph is.
    const message = error.message.replace(/^([^:]+):(\d+):\d+: /, (whole, at: string, line: string) => {
      const passage = at === file ? placeOfLine(word.source, Number(line)) : undefined;
      return passage === undefined ? whole : `${at}, ${passage}: `;
    });
    throw new CannotRun(message, { cause: error, findings: error.findings });
  }
}
