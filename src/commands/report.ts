import { join } from "node:path";
import type { CannotRun, Finding, Outcome } from "../domain/findings/finding.ts";
import { asStrict } from "../domain/findings/strict.ts";
import { type Issue, readIssue } from "../domain/office/issue.ts";
import { loadAnswers } from "../load/answers.ts";
import { crossCheckPeriod, loadCrossChecks } from "../load/cross-checks.ts";
import { criteriaSheets, loadPeriod } from "../load/period.ts";
import { loadRules, type Rules } from "../load/rules.ts";
import { findWorkspace, type Workspace } from "../read/workspace/workspace.ts";
import type { WrittenFiles } from "../write/output.ts";
import type { Environment } from "../write/pdf/find-libreoffice.ts";
import { type Attempt, attemptEach, failed, succeeded } from "./steps/attempt-each.ts";
import { typesFor } from "./steps/document-types.ts";
import { preparePeriod } from "./steps/prepared-period.ts";
import type { SoundDocument, WriteRequest } from "./steps/write-document.ts";

export interface PeriodRequest {
  /** Folder the command was started in; the workspace is found from here upward. */
  readonly folder: string;
  readonly period: string;
}

interface Choices extends PeriodRequest {
  /** Comments with sources, holes highlighted, written beside the official file and never in its place. */
  readonly draft: boolean;
  /** Warnings that nobody has answered for count as errors. */
  readonly strict?: boolean;
  /** Số và ngày ban hành as văn thư types them; of one document, never of a draft. */
  readonly issue?: Partial<Issue>;
}

interface OneType {
  /** Document type of `data/office.yaml`. */
  readonly type: string;
}

export interface ReportsRequest extends Choices, Omit<WriteRequest, "toPdf"> {
  /** Document types; absent: all that `data/office.yaml` names for this kind of period. */
  readonly types?: readonly string[];
  /** A PDF beside each document; its LibreOffice is found and run in this environment. */
  readonly pdf?: Environment;
}

/** Codes of which only `evaluate` or a document finds all: an answer to them may wait for that run. */
const JUDGED = ["assessment", "standing"];
const COMPOSED = ["narrative", "figure"];

/** Checks the workbooks of a period and the answers to their warnings; writes nothing. */
export async function validatePeriod({ folder, period }: PeriodRequest) {
  const workspace = findWorkspace(folder);
  const rules = loadRules(workspace, period);
  // Only this command and those that judge read criteria sheets.
  const { loadSets } = await import("../load/criteria.ts");
  const sets = loadSets(
    workspace,
    criteriaSheets(rules).map(({ set }) => set),
    rules.indicators,
  );
  const checks = loadCrossChecks(workspace, rules);
  const loaded = await loadPeriod(workspace, rules, rules.period, rules.register, sets);
  const crossed = await crossCheckPeriod(workspace, rules, checks, loaded);
  const { checkLedger } = await import("./tasks.ts");
  const tasks = await checkLedger(workspace, rules, loaded);
  const answers = loadAnswers(workspace, rules.period);
  const answered = answers.apply([...loaded.findings, ...crossed.findings, ...tasks]);
  return {
    period: rules.period,
    inputs: loaded.inputs,
    findings: [...answered, ...answers.check(answered, [...JUDGED, ...COMPOSED])],
  };
}

/** What became of one document: the files written; none, when an error among its findings or a failure refused it. */
export interface MadeDocument extends WrittenFiles {
  readonly type: string;
  readonly findings: readonly Finding[];
  readonly failure?: CannotRun;
}

/** read → validate → evaluate → compose → render → write; the workbooks are read once, for all documents. */
export async function makeReports(request: ReportsRequest): Promise<readonly MadeDocument[]> {
  const workspace = findWorkspace(request.folder);
  const rules = loadRules(workspace, request.period);
  const toPdf = request.pdf && (await import("./steps/pdf-maker.ts")).pdfMaker(request.pdf, request.writer);
  const composed = await composeDocuments(workspace, rules, request.types ?? typesFor(rules), request);
  const folder = join(workspace.root, "out", rules.period.id);
  const nothing = { written: [], removed: [] };
  const made = await attemptEach(composed, async (outcome) => {
    if (!outcome.ok) return { findings: outcome.findings, ...nothing };
    const { writeDocument } = await import("./steps/write-document.ts");
    return { findings: outcome.findings, ...(await writeDocument(outcome.value, folder, { ...request, toPdf })) };
  });
  return made.map((one) => {
    const { type } = one;
    return "failure" in one ? { type, findings: [], ...nothing, failure: one.failure } : { type, ...one.value };
  });
}

/** One document. The value is the paths written. */
export async function makeReport(
  request: Omit<ReportsRequest, "types"> & OneType,
): Promise<Outcome<readonly string[]>> {
  const [made] = await makeReports({ ...request, types: [request.type] });
  const { failure, written, findings } = made!;
  if (failure) throw failure;
  return written.length > 0 ? { ok: true, value: written, findings } : { ok: false, findings };
}

/** The document of a period before it gets its look; writes nothing. */
export async function composePeriod(request: Choices & OneType): Promise<Outcome<SoundDocument>> {
  const workspace = findWorkspace(request.folder);
  const rules = loadRules(workspace, request.period);
  const [composed] = await composeDocuments(workspace, rules, [request.type], request);
  if ("failure" in composed!) throw composed.failure;
  return composed!.value;
}

/** Each document as far as it comes: one that cannot go on does not stop the others. */
async function composeDocuments(
  workspace: Workspace,
  rules: Rules,
  types: readonly string[],
  { draft, strict, issue = {} }: Choices,
): Promise<readonly Attempt<Outcome<SoundDocument>>[]> {
  const issued = readIssue(issue, rules.period);
  const options = { draft, ...(issued ? { issued } : {}) };
  const { composeDocument, planDocument } = await import("./steps/compose-document.ts");
  const started = types.map((type) => ({ type, value: type }));
  const planned = await attemptEach(started, (type) => planDocument(workspace, rules, type, draft));
  // Without a sound template there is nothing to read data for.
  if (succeeded(planned).length === 0) return failed(planned);
  const period = await preparePeriod(workspace, rules);
  const composed = await attemptEach(planned, (plan) => composeDocument(plan, period, options));
  // An answer is unused when no document has the finding that it speaks of.
  const found = succeeded(composed).flatMap(({ known, missing }) => [...known, ...missing]);
  const unfit = period.answers.check(found, JUDGED);
  return attemptEach(composed, ({ plan, document, known, holes }) => {
    const all = [...known, ...unfit, ...holes];
    const findings = strict ? asStrict(all) : all;
    const refused = !draft && findings.some(({ severity }) => severity === "error");
    if (!document || refused) return { ok: false, findings };
    const sources = { ...plan.rules.files, inputs: period.inputs, ...(issued ? { issued } : {}) };
    const file = rules.office.documents[plan.type]!.file ?? plan.type;
    return {
      ok: true,
      value: { type: plan.type, file, document, layout: plan.rules.layout, sources, findings },
      findings,
    };
  });
}
