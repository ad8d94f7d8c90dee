import { join } from "node:path";
import type { Outcome } from "./domain/finding.ts";
import { sameLastYear } from "./domain/period.ts";
import { asStrict } from "./domain/strict.ts";
import { untold } from "./domain/untold.ts";
import { evaluatePeriod } from "./evaluate/evaluate-period.ts";
import { loadAnswers } from "./pipeline/answers.ts";
import { crossCheckPeriod, loadCrossChecks } from "./pipeline/cross-checks.ts";
import { draftTemplate } from "./pipeline/draft-template.ts";
import { criteriaSheets, type LoadedPeriod, loadPeriod } from "./pipeline/period.ts";
import { loadDocumentRules, loadRules, type Rules } from "./pipeline/rules.ts";
import { listPeriods } from "./read/period-files.ts";
import { findWorkspace, type Workspace } from "./read/workspace.ts";
import { withAnchors } from "./render/anchors.ts";
import { identityOf, traceJson } from "./render/trace-json.ts";
import { manifestOf } from "./write/manifest.ts";
import { writeOutputs } from "./write/output.ts";

export interface PeriodRequest {
  /** Folder the command was started in; the workspace is found from here upward. */
  readonly folder: string;
  readonly period: string;
}

export interface ReportRequest extends PeriodRequest {
  /** Document type of `data/office.yaml`. */
  readonly type: string;
  /** Comments with sources, holes highlighted, written beside the official file and never in its place. */
  readonly draft: boolean;
  /** Overwrite files that were edited since they were written. */
  readonly force: boolean;
  /** Warnings that nobody has answered for count as errors. */
  readonly strict?: boolean;
  readonly version: string;
}

/** Codes of which only `evaluate` or a document finds all: an answer to them may wait for that run. */
const JUDGED = ["assessment", "standing"];
const COMPOSED = ["narrative", "figure"];

/** Checks the workbooks of a period and the answers to their warnings; writes nothing. */
export async function validatePeriod({ folder, period }: PeriodRequest) {
  const workspace = findWorkspace(folder);
  const rules = loadRules(workspace, period);
  // Only this command and those that judge read criteria sheets.
  const { loadSets } = await import("./pipeline/criteria-files.ts");
  const sets = loadSets(
    workspace,
    criteriaSheets(rules).map(({ set }) => set),
    rules.indicators,
  );
  const checks = loadCrossChecks(workspace, rules);
  const loaded = await loadPeriod(workspace, rules, rules.period, rules.register, sets);
  const crossed = await crossCheckPeriod(workspace, rules, checks, loaded);
  const answers = loadAnswers(workspace, rules.period);
  const answered = answers.apply([...loaded.findings, ...crossed.findings]);
  return {
    period: rules.period,
    inputs: loaded.inputs,
    findings: [...answered, ...answers.check(answered, [...JUDGED, ...COMPOSED])],
  };
}

/** read → validate → evaluate → compose → render → write. The value is the paths written. */
export async function makeReport(request: ReportRequest): Promise<Outcome<readonly string[]>> {
  const { type, draft, force } = request;
  const composed = await composePeriod(request);
  if (!composed.ok) return composed;
  const { layout, sources, folder } = composed.value;
  const { document, paragraphs } = withAnchors(composed.value.document, layout);

  const { renderDocx } = await import("./render/docx.ts");
  const { period, version: toolVersion } = request;
  const name = draft ? `${type}.du-thao` : type;
  const identity = { type, period, draft, identity: identityOf(paragraphs) };
  const trace = traceJson(document, paragraphs, { document: `${name}.docx`, ...identity });
  const outputs = [
    { name: `${name}.docx`, bytes: await renderDocx(document, layout, { draft, identity }) },
    { name: `${name}.trace.json`, bytes: Buffer.from(trace) },
  ];
  const { findings } = composed;
  const manifest = manifestOf({ document: name, period, toolVersion, ...sources, outputs, findings });
  const record = { name: draft ? `${name}.manifest.json` : "manifest.json", bytes: Buffer.from(manifest) };
  return { ok: true, value: await writeOutputs(folder, [...outputs, record], { force }), findings };
}

/** The document of a period before it gets its look; writes nothing. */
export async function composePeriod(request: Omit<ReportRequest, "force" | "version">) {
  const { type, draft, strict } = request;
  const workspace = findWorkspace(request.folder);
  const rules = loadRules(workspace, request.period);
  const documentRules = loadDocumentRules(workspace, rules, type);
  const { checkNarratives, composeReport, parseTemplate, requireSoundTemplate } = await import(
    "./pipeline/composing.ts"
  );
  const template = parseTemplate(draft ? draftTemplate(documentRules.template) : documentRules.template);
  requireSoundTemplate(template, documentRules.vocabulary);
  const checks = loadCrossChecks(workspace, rules);

  const current = await loadPeriod(workspace, rules, rules.period, rules.register);
  const previous = await loadLastYear(workspace, rules);
  const crossed = await crossCheckPeriod(workspace, rules, checks, current, previous);
  const { view, findings: judged } = evaluatePeriod({
    ...rules,
    ...documentRules,
    current,
    ...(previous ? { previous } : {}),
    settings: rules.office.documents[type]!,
    forms: [rules.forms.district, rules.forms.province],
  });
  const narratives = checkNarratives(view.narratives, documentRules.vocabulary);
  const answers = loadAnswers(workspace, rules.period);
  const known = answers.apply([...current.findings, ...crossed.findings, ...judged, ...narratives]);
  const answered = known.filter(({ answer }) => answer);
  const composed = composeReport(template, { ...view, answered }, { draft });

  // A missing figure is no matter of opinion, though a draft only warns of it.
  const missing = composed.findings.map((finding) => ({ ...finding, severity: "error" as const }));
  // A draft prints its holes, so it names each of them.
  const holes = draft ? composed.findings : untold(composed.findings, known);
  const all = [...known, ...answers.check([...known, ...missing], JUDGED), ...holes];
  const findings = strict ? asStrict(all) : all;
  const refused = !draft && findings.some(({ severity }) => severity === "error");
  if (!composed.ok || refused) return { ok: false as const, findings };
  const value = {
    document: composed.value,
    layout: documentRules.layout,
    sources: {
      ...documentRules.files,
      inputs: [...current.inputs, ...answers.files, ...(previous?.inputs ?? []), ...crossed.inputs],
    },
    folder: join(workspace.root, "out", rules.period.id),
  };
  return { ok: true as const, value, findings };
}

/** The same period last year, where the workspace has it; its own defects show as missing figures where they matter. */
async function loadLastYear(workspace: Workspace, rules: Rules): Promise<LoadedPeriod | undefined> {
  const period = sameLastYear(rules.period, rules.office.calendar);
  if (!listPeriods(workspace.locate("data/periods")).includes(period.id)) return undefined;
  return loadPeriod(workspace, rules, period, rules.registerOn(period.end));
}
