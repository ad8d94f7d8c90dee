// What only a document needs: the template language and Markdown, slow to load; loaded when a document is made.

import { type ComposeOptions, composeReport } from "../../compose/compose-report.ts";
import { checkNarratives, checkTaskTexts } from "../../compose/narrative-findings.ts";
import { printedTasks } from "../../compose/printed-tasks.ts";
import { type ParsedTemplate, parseTemplate } from "../../compose/template/template.ts";
import type { ReportDocument } from "../../domain/document/report-document.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { untold } from "../../domain/findings/untold.ts";
import { evaluatePeriod } from "../../evaluate/evaluate-period.ts";
import { type DocumentRules, loadDocumentRules, type Rules } from "../../load/rules.ts";
import type { Workspace } from "../../read/workspace/workspace.ts";
import { draftTemplate } from "./draft-template.ts";
import type { PreparedPeriod } from "./prepared-period.ts";
import { requireSoundTemplate } from "./sound-template.ts";

/** A document before any data: its rules, its template found sound. */
export interface DocumentPlan {
  readonly type: string;
  readonly rules: DocumentRules;
  readonly template: ParsedTemplate;
}

/** Throws `CannotRun` for a type that the settings do not name and for a broken template. */
export function planDocument(workspace: Workspace, rules: Rules, type: string, draft: boolean): DocumentPlan {
  const documentRules = loadDocumentRules(workspace, rules, type);
  const template = parseTemplate(draft ? draftTemplate(documentRules.template) : documentRules.template);
  requireSoundTemplate(template, documentRules.vocabulary);
  return { type, rules: documentRules, template };
}

/** A document as its template says it, with all that was found on the way. */
export interface ComposedDocument {
  readonly plan: DocumentPlan;
  /** Absent when a figure is missing, unless this is a draft. */
  readonly document?: ReportDocument;
  /** Findings of the period and of this document's own checks, the answered ones marked. */
  readonly known: readonly Finding[];
  /** Every missing figure, as an error: no matter of opinion, though a draft only warns of it. */
  readonly missing: readonly Finding[];
  /** Those of them that are to be told; a draft prints its holes, so it names each. */
  readonly holes: readonly Finding[];
}

/** evaluate → compose. */
export function composeDocument(plan: DocumentPlan, period: PreparedPeriod, options: ComposeOptions): ComposedDocument {
  const { rules, current, previous, answers } = period;
  const { view, findings: judged } = evaluatePeriod({
    ...rules,
    ...plan.rules,
    current,
    ...(previous ? { previous } : {}),
    settings: rules.office.documents[plan.type]!,
    forms: [rules.forms.district, rules.forms.province],
  });
  const texts = [
    ...checkNarratives(view.narratives, plan.rules.vocabulary),
    ...checkTaskTexts(printedTasks(plan.template, view.lists), plan.rules.vocabulary),
  ];
  const known = answers.apply([...period.findings, ...judged, ...texts]);
  const answered = known.filter(({ answer }) => answer);
  const composed = composeReport(plan.template, { ...view, answered }, options);
  return {
    plan,
    ...(composed.ok ? { document: composed.value } : {}),
    known,
    missing: composed.findings.map((finding) => ({ ...finding, severity: "error" as const })),
    holes: options.draft ? composed.findings : untold(composed.findings, known),
  };
}
