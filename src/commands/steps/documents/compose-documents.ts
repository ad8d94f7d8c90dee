import type { Progress } from "../../../domain/document/progress.ts";
import type { Outcome } from "../../../domain/findings/finding.ts";
import { asStrict } from "../../../domain/findings/told-findings.ts";
import { type Issue, readIssue } from "../../../domain/office/issue.ts";
import type { Period } from "../../../domain/office/period.ts";
import { type Knowledge, openKnowledge } from "../../../load/knowledge.ts";
import { composeDocument, planDocument } from "./compose-document.ts";
import { type DocumentStep, eachDocument, failed, succeeded } from "./each-document.ts";
import { lateCitations } from "./late-citations.ts";
import { preparePeriod } from "./prepared-period.ts";
import { sentenceFindings } from "./sentence-findings.ts";
import type { SoundDocument } from "./sound-document.ts";

export interface ComposeRequest {
  /** Comments with sources, holes highlighted, written beside the official file and never in its place. */
  readonly draft: boolean;
  /** Warnings that nobody has answered for count as errors. */
  readonly strict?: boolean;
  /** Số và ngày ban hành as văn thư types them; of one document, never of a draft. */
  readonly issue?: Partial<Issue>;
  readonly progress?: Progress;
}

/** Codes of which only `evaluate` finds all: an answer to them may wait for that run. */
const JUDGED = ["assessment", "standing"];

/** Each document as far as it comes: one that cannot go on does not stop the others. */
export async function composeDocuments(
  knowledge: Knowledge,
  period: Period,
  types: readonly string[],
  { draft, strict, issue = {}, progress }: ComposeRequest,
): Promise<readonly DocumentStep<Outcome<SoundDocument>>[]> {
  const issued = readIssue(issue, period);
  const options = { draft, ...(issued ? { issued } : {}) };
  const started = types.map((type) => ({ type, value: type }));
  const planned = await eachDocument(started, (type) => planDocument(knowledge, period, type, draft));
  // Without a sound template there is nothing to read data for.
  if (succeeded(planned).length === 0) return failed(planned);
  const sets = succeeded(planned).flatMap(({ sources }) => sources.judged);
  const prepared = await preparePeriod(knowledge, period, [...new Set(sets)], progress);
  const composed = await eachDocument(planned, (plan, type) => {
    progress?.({ at: "documents", done: types.indexOf(type), of: types.length });
    return composeDocument(knowledge, plan, prepared, options);
  });
  // An answer is unused when no document has the finding that it speaks of.
  const found = succeeded(composed).flatMap(({ known, missing }) => [...known, ...missing]);
  const unfit = prepared.answers.check(found, JUDGED);
  return eachDocument(composed, ({ plan, document, trail, known, holes }) => {
    const { template, layout: look } = plan.sources;
    const broken = document && !draft ? sentenceFindings(document, look.formulas.annex, template) : [];
    const late = document && issued ? lateCitations(document, prepared.current.legal(), issued) : [];
    const all = [...known, ...unfit, ...holes, ...broken, ...late];
    const findings = strict ? asStrict(all) : all;
    const refused = !draft && findings.some(({ severity }) => severity === "error");
    if (!document || refused) return { ok: false, findings };
    const { settings, layout, files } = plan.sources;
    const sources = { ...files, inputs: prepared.inputs };
    const made = { type: plan.type, file: settings.file ?? plan.type, document, trail, layout, sources, findings };
    return { ok: true, value: { ...made, ...(issued ? { issued } : {}) }, findings };
  });
}

/** The document of a period before it gets its look; writes nothing. */
export async function composePeriod({
  folder,
  period,
  type,
  ...request
}: ComposeRequest & {
  /** Folder the command was started in. */
  readonly folder: string;
  readonly period: string;
  readonly type: string;
}): Promise<Outcome<SoundDocument>> {
  const knowledge = openKnowledge(folder);
  const [composed] = await composeDocuments(knowledge, knowledge.period(period), [type], request);
  if ("failure" in composed!) throw composed.failure;
  return composed!.value;
}
