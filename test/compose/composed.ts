import { composeReport } from "../../src/compose/compose-report.ts";
import type { TemplateSource } from "../../src/compose/template/template-source.ts";
import type { Block, ReportDocument, Run } from "../../src/domain/document/report-document.ts";
import { type ViewParts, view } from "../support/view.ts";

export const HEAD = ["---", "kind: letter", "subject: V/v thử", 'ending: ""', "---", ""].join("\n");

export const template = (
  body: string,
  head = HEAD,
  partials: Readonly<Record<string, string>> = {},
): TemplateSource => ({
  file: "thu.md.hbs",
  text: head + body,
  partials: new Map(Object.entries(partials).map(([name, text]) => [name, { file: `${name}.md.hbs`, text }])),
});

/** The document of a template body; fails the test when composition refuses. */
export function composed(body: string, parts: ViewParts = {}, head = HEAD): ReportDocument {
  const outcome = composeReport(template(body, head), view(parts), { draft: false });
  if (!outcome.ok) throw new Error(outcome.findings.map(({ found }) => found).join("\n"));
  return outcome.value;
}

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

export const blockText = (block: Block | undefined): string => (block && "runs" in block ? textOf(block.runs) : "");

/** Text of the first block. */
export const said = (body: string, parts: ViewParts = {}): string => blockText(composed(body, parts).body[0]);
