import type { Topic, View } from "../domain/document/view.ts";
import type { Issue } from "../domain/office/issue.ts";
import { createComposition } from "./composition.ts";
import type { Composition } from "./core/helper.ts";
import { createLedger, type Ledger } from "./core/ledger.ts";
import { documentIssue } from "./document-issue.ts";
import { createFill } from "./environment.ts";
import type { ParsedTemplate } from "./template/template.ts";

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
  return { composition, ledger, annexes, markdown: createFill(composition, parsed)(parsed.body.text, parsed.file) };
}
