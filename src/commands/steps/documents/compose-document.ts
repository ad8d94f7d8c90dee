// What only a document needs: the template language and Markdown, slow to load; loaded when a document is made.

import { type ComposeOptions, composeReport } from "../../../compose/compose-report.ts";
import { narrativeFindings, taskTextFindings } from "../../../compose/narrative-findings.ts";
import { printedTasks } from "../../../compose/printed-tasks.ts";
import { reportHoles } from "../../../compose/report-holes.ts";
import { type ParsedTemplate, parseTemplate } from "../../../compose/template/template.ts";
import { topicsOf } from "../../../compose/topics.ts";
import type { ReportDocument } from "../../../domain/document/report-document.ts";
import type { TrailKnowledge } from "../../../domain/document/trail-knowledge.ts";
import type { Topic, View } from "../../../domain/document/view.ts";
import { CannotRun, type Finding, type Outcome } from "../../../domain/findings/finding.ts";
import { untold } from "../../../domain/findings/told-findings.ts";
import { eachDefects } from "../../../domain/office/each.ts";
import type { Period } from "../../../domain/office/period.ts";
import { type DocumentSources, documentSources } from "../../../load/document-sources.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import { evaluatedPeriod } from "./evaluated-period.ts";
import type { PreparedPeriod } from "./prepared-period.ts";
import { draftTemplate, requireKnownDocuments } from "./template/document-template.ts";
import { judgedTemplate } from "./template/judged-template.ts";
import { findingsOf, sentWorkbooks } from "./topics/findings.ts";
import { trailKnowledge } from "./trail-knowledge.ts";

/** A document before any data: what it is made from, its template found sound. */
export interface DocumentPlan {
  readonly type: string;
  readonly sources: DocumentSources;
  readonly template: ParsedTemplate;
  /** It cites documents that the register lacks: the period's own list must have them. */
  readonly citesUnknown: boolean;
}

/** Throws `CannotRun` for a type that the settings do not name or describe wrongly, and for a broken template. */
export function planDocument(knowledge: Knowledge, period: Period, type: string, draft: boolean): DocumentPlan {
  const sources = documentSources(knowledge, period, type);
  const { settings, vocabulary } = sources;
  const [wrong] = eachDefects(settings, vocabulary.asked ?? vocabulary.lists);
  if (wrong) {
    const at = ["documents", type, ...wrong.path].join(".");
    throw new CannotRun(`data/office.yaml, ${at}: ${wrong.words.found}; cần ${wrong.words.expected}.`);
  }
  const template = parseTemplate(draft ? draftTemplate(sources.template) : sources.template);
  const citesUnknown = judgedTemplate(template, { type, sources, period }, knowledge.workspace) === "citesUnknown";
  return { type, sources, template, citesUnknown };
}

/** The data of a period as one type of document sees it, the same for all of its documents. */
export interface DocumentGround {
  readonly plan: DocumentPlan;
  readonly view: View;
  /** Findings of the period and of this type's own checks, the answered ones marked. */
  readonly told: readonly Finding[];
  /** For those who show where figures come from. */
  readonly trail: TrailKnowledge;
  readonly current: PreparedPeriod["current"];
}

/**
 * evaluate; texts that officers wrote are held against what the template may say. For those who only ask what is missing,
 * `told` lacks what judging every unit finds, unless the document speaks of it: disagreements are no errors, and those of
 * the ledger are among the findings of a checked period.
 */
export function documentGround(
  knowledge: Knowledge,
  plan: DocumentPlan,
  prepared: PreparedPeriod,
  { holesOnly = false }: { readonly holesOnly?: boolean } = {},
): DocumentGround {
  const { answers, current } = prepared;
  const { sets, settings, vocabulary } = plan.sources;
  const { view, findings: judged } = evaluatedPeriod(knowledge, prepared, plan.sources);
  const asksWhatCame = settings.about === "submissions" || settings.where?.submission !== undefined;
  const known = { ...vocabulary, legal: view.legal };
  if (plan.citesUnknown) requireKnownDocuments(plan.template, known);
  const texts = [
    ...narrativeFindings(view.narratives, known),
    ...taskTextFindings(printedTasks(plan.template, view.lists), known),
  ];
  const isJudged = asksWhatCame || !holesOnly;
  const told = answers.apply([...prepared.findings, ...(isJudged ? judged() : []), ...texts]);
  const cityWords = knowledge.cityWordsOn(current.period.end);
  return {
    plan,
    view: { ...view, cityWords, ...(asksWhatCame ? { submissions: sentWorkbooks(told, current) } : {}) },
    told,
    trail: trailKnowledge(knowledge, prepared, view, sets),
    current,
  };
}

/** What the documents of a type are made for; nothing for a type of one document. */
export const documentTopics = ({ view }: DocumentGround): readonly Topic[] | undefined => topicsOf(view);

/** A document as its template says it, with all that was found on the way. */
export interface ComposedDocument extends Pick<DocumentGround, "plan" | "trail"> {
  readonly topic?: Topic;
  /** Absent when a figure is missing, unless this is a draft. */
  readonly document?: ReportDocument;
  /** Findings of the period and of this document's own checks, the answered ones marked. */
  readonly known: readonly Finding[];
  /** Every missing figure, as an error: no matter of opinion, though a draft only warns of it. */
  readonly missing: readonly Finding[];
  /** Those of them that are to be told; a draft prints its holes, so it names each. */
  readonly holes: readonly Finding[];
}

/** compose. */
export function composeDocument(
  { plan, view, told, trail, current }: DocumentGround,
  options: ComposeOptions & {
    /** Only what is missing is asked for: there is no document then. */
    readonly holesOnly?: boolean;
  },
): ComposedDocument {
  const { topic } = options;
  const known = findingsOf(told, plan.sources.settings, topic, current);
  // A draft lists what was answered of that which it rests on.
  const seen = { ...view, answered: known.filter(({ answer }) => answer) };
  const composed: Outcome<ReportDocument> = options.holesOnly
    ? { ok: false, findings: reportHoles(plan.template, seen, topic) }
    : composeReport(plan.template, seen, { ...options, layout: plan.sources.layout });
  return {
    plan,
    trail,
    ...(topic ? { topic } : {}),
    ...(composed.ok ? { document: composed.value } : {}),
    known,
    missing: composed.findings.map((finding) => ({ ...finding, severity: "error" as const })),
    holes: options.draft ? composed.findings : untold(composed.findings, known),
  };
}
