import type { Topic, View } from "../domain/document/view.ts";
import type { Hole } from "../domain/figures/figure.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { createComposition } from "./composition.ts";
import { createLedger, silentLedger } from "./core/ledger.ts";
import { documentIssue } from "./document-issue.ts";
import { createFill } from "./environment.ts";
import { type FillOptions, filledTemplate } from "./filled-template.ts";
import { holeFinding } from "./hole-finding.ts";
import { NeedsFilling, templateWalk } from "./holes/template-walk.ts";
import { annexNames, type ParsedTemplate } from "./template/template.ts";

/**
 * Every missing figure that `composeReport` would refuse a document for, without the document. Throws `CannotRun` when a
 * helper cannot go on.
 */
export function reportHoles(parsed: ParsedTemplate, view: View, topic?: Topic): readonly Finding[] {
  const options = topic ? { topic } : {};
  return holesOf(parsed, view, options).map((hole) => holeFinding(hole, view.period, false));
}

function holesOf(parsed: ParsedTemplate, view: View, options: FillOptions): readonly Hole[] {
  if (parsed.word) return holesByFilling(parsed, view, options);
  try {
    return holesByWalking(parsed, view, options);
  } catch (error) {
    if (!(error instanceof NeedsFilling)) throw error;
    return holesByFilling(parsed, view, options);
  }
}

/** Lines of the head that print something else than the number and the day. */
const headOf = ({ subject, addressees = [], title }: ParsedTemplate["front"]) => [
  ...subject,
  ...addressees,
  ...(title ? [title] : []),
];

/** Without what a template prints. Throws `NeedsFilling` where that cannot be told. */
export function holesByWalking(parsed: ParsedTemplate, view: View, { topic }: FillOptions): readonly Hole[] {
  const walked = (annexes: readonly string[]) => {
    const ledger = createLedger();
    const start = createComposition(view, ledger, { ...parsed, annexes }, topic);
    const issue = documentIssue(parsed, start, undefined);
    const walk = templateWalk({ ...start, issue, ledger: silentLedger(ledger) }, parsed);
    walk.through(parsed.body.text);
    return { ledger, walk };
  };
  const first = walked(parsed.annexes);
  // The data left out annexes of the template: what the text says of them is said anew, without them.
  const present = parsed.annexes.filter((name) => first.walk.annexes.has(name));
  const { ledger, walk } = present.length < parsed.annexes.length ? walked(present) : first;
  for (const { text } of headOf(parsed.front)) walk.through(text);
  return ledger.holes;
}

/** What is filled in tells the same, at more than twice the cost. */
export function holesByFilling(parsed: ParsedTemplate, view: View, options: FillOptions): readonly Hole[] {
  const first = filledTemplate(parsed, view, options);
  const present = annexNames(first.markdown);
  const absent = first.annexes.filter((name) => !present.includes(name));
  const { composition, ledger } = absent.length > 0 ? filledTemplate(parsed, view, options, absent) : first;
  const fill = createFill(composition, parsed);
  for (const { text } of headOf(parsed.front)) fill(text, parsed.file);
  return ledger.holes;
}
