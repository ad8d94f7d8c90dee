import type { LegalRegister } from "../../../domain/criteria/legal.ts";
import type { Progress } from "../../../domain/document/progress.ts";
import { CannotRun, type Finding, type Outcome } from "../../../domain/findings/finding.ts";
import { asStrict } from "../../../domain/findings/told-findings.ts";
import { type Issue, readIssue } from "../../../domain/office/issue.ts";
import type { Period } from "../../../domain/office/period.ts";
import { type Knowledge, openKnowledge } from "../../../load/knowledge.ts";
import {
  type ComposedDocument,
  composeDocument,
  type DocumentGround,
  documentGround,
  documentTopics,
  planDocument,
} from "./compose-document.ts";
import { type DocumentStep, eachDocument, failed, succeeded } from "./each-document.ts";
import { lateCitations } from "./late-citations.ts";
import { type PreparedPeriod, preparePeriod } from "./prepared-period.ts";
import { sentenceFindings } from "./sentence-findings.ts";
import type { SoundDocument } from "./sound-document.ts";
import { chosenTopics, type TopicChoice } from "./topics/chosen.ts";
import { settledTrail } from "./trail-knowledge.ts";

export interface ComposeRequest extends TopicChoice {
  /** Comments with sources, holes highlighted, written beside the official file and never in its place. */
  readonly draft: boolean;
  /** Warnings that nobody has answered for count as errors. */
  readonly strict?: boolean;
  /** Số và ngày ban hành as văn thư types them; of one document, never of a draft. */
  readonly issue?: Partial<Issue>;
  /** A document that is not to be made though its type and topic are, by the name of its file. */
  readonly passOver?: (type: string, name: string) => boolean;
  readonly progress?: Progress;
}

/** Codes of which only `evaluate` finds all: an answer to them may wait for that run. */
const JUDGED = ["assessment", "standing"];

/** Each document as far as it comes: one that cannot go on does not stop the others. */
export async function composeDocuments(
  knowledge: Knowledge,
  period: Period,
  types: readonly string[],
  request: ComposeRequest,
): Promise<readonly DocumentStep<Outcome<SoundDocument>>[]> {
  const { draft, strict = false, issue = {} } = request;
  const issued = readIssue(issue, period);
  const options = { draft, ...(issued ? { issued } : {}) };
  const { documents, ...context } = await composed(knowledge, period, types, { ...request, options });
  return eachDocument(documents, (one) => judged(one, { ...options, ...context, strict }));
}

/** Documents before they are judged, and what that takes of the period; nothing here names its data, which is large. */
interface Composed {
  readonly documents: readonly DocumentStep<ComposedDocument>[];
  readonly unfit: readonly Finding[];
  readonly inputs: PreparedPeriod["inputs"];
  readonly legal?: LegalRegister;
}

async function composed(
  knowledge: Knowledge,
  period: Period,
  types: readonly string[],
  request: ComposeRequest & { readonly options: { readonly draft: boolean; readonly issued?: Issue } },
): Promise<Composed> {
  const { draft, progress, options } = request;
  const started = types.map((type) => ({ type, value: type }));
  const planned = await eachDocument(started, (type) => planDocument(knowledge, period, type, draft));
  // Without a sound template there is nothing to read data for.
  if (succeeded(planned).length === 0) return { documents: failed(planned), unfit: [], inputs: [] };
  const sets = succeeded(planned).flatMap(({ sources }) => sources.judged);
  const prepared = await preparePeriod(knowledge, period, [...new Set(sets)], progress);
  const grounds = await eachDocument(planned, (plan) => documentGround(knowledge, plan, prepared));
  const wanted = (await eachDocument(grounds, (ground) => documentsOf(ground, request))).flatMap((step) =>
    "failure" in step ? [step] : step.value,
  );
  const documents = await eachDocument(wanted, (ground, { type, topic }) => {
    const done = topic ? wanted.findIndex((one) => one.topic === topic) : types.indexOf(type);
    progress?.({ at: "documents", done, of: topic ? wanted.length : types.length });
    const made = composeDocument(ground, { ...options, ...(topic ? { topic } : {}) });
    return made.document ? { ...made, trail: settledTrail(made.document, made.trail) } : made;
  });
  // An answer is unused when no document has the finding that it speaks of.
  const found = [
    ...succeeded(grounds).flatMap(({ told }) => told),
    ...succeeded(documents).flatMap(({ missing }) => missing),
  ];
  const unfit = prepared.answers.check(found, JUDGED);
  const legal = options.issued && prepared.current.legal();
  return { documents, unfit, inputs: prepared.inputs, ...(legal ? { legal } : {}) };
}

/** One document, or one for each topic that was chosen. Throws `CannotRun` where units are chosen of a type that has no topics. */
function documentsOf(ground: DocumentGround, request: ComposeRequest): readonly DocumentStep<DocumentGround>[] {
  const { type } = ground.plan;
  const topics = documentTopics(ground);
  if (!topics) {
    if (request.units === undefined) return [{ type, value: ground }];
    throw new CannotRun(`Văn bản "${type}" không lập riêng cho từng đơn vị; bỏ --units.`);
  }
  const chosen = chosenTopics(topics, request, type, ground.view.register);
  return chosen.filter(({ name }) => !request.passOver?.(type, name)).map((topic) => ({ type, topic, value: ground }));
}

/** What refuses a document, and the document where nothing does. */
function judged(
  { plan, topic, document, trail, known, holes }: ComposedDocument,
  context: {
    readonly draft: boolean;
    readonly strict: boolean;
    readonly issued?: Issue;
  } & Omit<Composed, "documents">,
): Outcome<SoundDocument> {
  const { draft, strict, issued, unfit, inputs, legal } = context;
  const { template, layout, settings, files } = plan.sources;
  const broken = document && !draft ? sentenceFindings(document, layout.formulas.annex, template) : [];
  const late = document && issued && legal ? lateCitations(document, legal, issued) : [];
  const all = [...known, ...unfit, ...holes, ...broken, ...late];
  const findings = strict ? asStrict(all) : all;
  const refused = !draft && findings.some(({ severity }) => severity === "error");
  if (!document || refused) return { ok: false, findings };
  const sources = { ...files, inputs };
  const file = topic?.name ?? settings.file ?? plan.type;
  const made = { type: plan.type, file, document, trail, layout, sources, findings };
  return { ok: true, value: { ...made, ...(topic ? { topic } : {}), ...(issued ? { issued } : {}) }, findings };
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
  if (!composed) throw new CannotRun(`Văn bản "${type}" không lập cho đơn vị nào ở kỳ này.`);
  if ("failure" in composed) throw composed.failure;
  return composed.value;
}
