import type { Topic, View } from "../domain/document/view.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { createFill } from "./environment.ts";
import { filledTemplate } from "./filled-template.ts";
import { holeFinding } from "./hole-finding.ts";
import { annexNames, type ParsedTemplate } from "./template/template.ts";

/**
 * Every missing figure that `composeReport` would refuse a document for, without the document: its Markdown is not
 * looked at, which takes half of the work. Throws `CannotRun` when a helper cannot go on.
 */
export function reportHoles(parsed: ParsedTemplate, view: View, topic?: Topic): readonly Finding[] {
  const first = filledTemplate(parsed, view, { ...(topic ? { topic } : {}) });
  const present = annexNames(first.markdown);
  const absent = first.annexes.filter((name) => !present.includes(name));
  const { composition, ledger } =
    absent.length > 0 ? filledTemplate(parsed, view, { ...(topic ? { topic } : {}) }, absent) : first;
  const { subject, addressees = [], title } = parsed.front;
  const fill = createFill(composition, parsed);
  for (const { text } of [...subject, ...addressees, ...(title ? [title] : [])]) fill(text, parsed.file);
  return ledger.holes.map((hole) => holeFinding(hole, view.period, false));
}
