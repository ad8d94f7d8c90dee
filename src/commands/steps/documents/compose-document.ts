// What only a document needs: the template language and Markdown, slow to load; loaded when a document is made.

import { type ComposeOptions, composeReport } from "../../../compose/compose-report.ts";
import { narrativeFindings, taskTextFindings } from "../../../compose/narrative-findings.ts";
import { printedTasks } from "../../../compose/printed-tasks.ts";
import { reportHoles } from "../../../compose/report-holes.ts";
import { type ParsedTemplate, parseTemplate } from "../../../compose/template/template.ts";
import type { ReportDocument } from "../../../domain/document/report-document.ts";
import type { TrailKnowledge } from "../../../domain/document/trail-knowledge.ts";
import type { Finding, Outcome } from "../../../domain/findings/finding.ts";
import { untold } from "../../../domain/findings/told-findings.ts";
import type { Period } from "../../../domain/office/period.ts";
import { type DocumentSources, documentSources } from "../../../load/document-sources.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import { draftTemplate, requireKnownDocuments, requireSoundTemplate } from "./document-template.ts";
import { evaluatedPeriod } from "./evaluated-period.ts";
import type { PreparedPeriod } from "./prepared-period.ts";
import { trailKnowledge } from "./trail-knowledge.ts";

/** A document before any data: what it is made from, its template found sound. */
export interface DocumentPlan {
  readonly type: string;
  readonly sources: DocumentSources;
  readonly template: ParsedTemplate;
  /** It cites documents that the register lacks: the period's own list must have them. */
  readonly citesUnknown: boolean;
}

/** Throws `CannotRun` for a type that the settings do not name and for a broken template. */
export function planDocument(knowledge: Knowledge, period: Period, type: string, draft: boolean): DocumentPlan {
  const sources = documentSources(knowledge, period, type);
  const template = parseTemplate(draft ? draftTemplate(sources.template) : sources.template);
  const citesUnknown = requireSoundTemplate(template, sources.vocabulary) === "citesUnknown";
  return { type, sources, template, citesUnknown };
}

/** A document as its template says it, with all that was found on the way. */
export interface ComposedDocument {
  readonly plan: DocumentPlan;
  /** Absent when a figure is missing, unless this is a draft. */
  readonly document?: ReportDocument;
  /** For those who show where its figures come from. */
  readonly trail: TrailKnowledge;
  /** Findings of the period and of this document's own checks, the answered ones marked. */
  readonly known: readonly Finding[];
  /** Every missing figure, as an error: no matter of opinion, though a draft only warns of it. */
  readonly missing: readonly Finding[];
  /** Those of them that are to be told; a draft prints its holes, so it names each. */
  readonly holes: readonly Finding[];
}

/** evaluate → compose. */
export function composeDocument(
  knowledge: Knowledge,
  plan: DocumentPlan,
  prepared: PreparedPeriod,
  options: ComposeOptions & {
    /** Only what is missing is asked for: there is no document then. */
    readonly holesOnly?: boolean;
  },
): ComposedDocument {
  const { answers } = prepared;
  const { sets, vocabulary } = plan.sources;
  const { view, findings: judged } = evaluatedPeriod(knowledge, prepared, plan.sources);
  const known = { ...vocabulary, legal: view.legal };
  if (plan.citesUnknown) requireKnownDocuments(plan.template, known);
  const texts = [
    ...narrativeFindings(view.narratives, known),
    ...taskTextFindings(printedTasks(plan.template, view.lists), known),
  ];
  const told = answers.apply([...prepared.findings, ...judged, ...texts]);
  const answered = told.filter(({ answer }) => answer);
  const cityWords = knowledge.cityWordsOn(prepared.current.period.end);
  const seen = { ...view, answered, cityWords };
  const composed: Outcome<ReportDocument> = options.holesOnly
    ? { ok: false, findings: reportHoles(plan.template, seen) }
    : composeReport(plan.template, seen, options);
  return {
    plan,
    ...(composed.ok ? { document: composed.value } : {}),
    trail: trailKnowledge(knowledge, prepared, view, sets),
    known: told,
    missing: composed.findings.map((finding) => ({ ...finding, severity: "error" as const })),
    holes: options.draft ? composed.findings : untold(composed.findings, told),
  };
}
