import { join } from "node:path";
import { checkNarratives } from "./compose/check-narratives.ts";
import { composeReport } from "./compose/compose-report.ts";
import type { Outcome } from "./domain/finding.ts";
import { sameLastYear } from "./domain/period.ts";
import { evaluatePeriod } from "./evaluate/evaluate-period.ts";
import { requireSoundTemplate } from "./pipeline/check-document.ts";
import { type LoadedPeriod, loadPeriod } from "./pipeline/period.ts";
import { loadDocumentRules, loadRules, type Rules } from "./pipeline/rules.ts";
import { listPeriods } from "./read/period-files.ts";
import { findWorkspace, type Workspace } from "./read/workspace.ts";
import { traceJson } from "./render/trace-json.ts";
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
  readonly version: string;
}

/** Checks the workbooks of a period; writes nothing. */
export async function validatePeriod({ folder, period }: PeriodRequest) {
  const workspace = findWorkspace(folder);
  const rules = await loadRules(workspace, period);
  const { findings, inputs } = await loadPeriod(workspace, rules, rules.period, rules.register);
  return { files: inputs.length, findings };
}

/** read → validate → evaluate → compose → render → write. The value is the paths written. */
export async function makeReport(request: ReportRequest): Promise<Outcome<readonly string[]>> {
  const { type, draft, force } = request;
  const workspace = findWorkspace(request.folder);
  const rules = await loadRules(workspace, request.period);
  const document = await loadDocumentRules(workspace, rules, type);
  requireSoundTemplate(document);

  const current = await loadPeriod(workspace, rules, rules.period, rules.register);
  const previous = await loadLastYear(workspace, rules);
  const evaluated = evaluatePeriod({
    ...rules,
    ...document,
    current,
    ...(previous ? { previous } : {}),
    settings: rules.office.documents[type]!,
    forms: [rules.forms.district, rules.forms.province],
  });
  const narratives = checkNarratives(evaluated.view.narratives, document.vocabulary);
  const composed = composeReport(document.template, evaluated.view, { draft });
  const findings = [...current.findings, ...evaluated.findings, ...narratives, ...composed.findings];
  if (!composed.ok || (!draft && findings.some(({ severity }) => severity === "error"))) return { ok: false, findings };

  const { renderDocx } = await import("./render/docx.ts");
  const name = draft ? `${type}.du-thao` : type;
  const outputs = [
    { name: `${name}.docx`, bytes: await renderDocx(composed.value, document.layout, { draft }) },
    { name: `${name}.trace.json`, bytes: Buffer.from(traceJson(composed.value, `${name}.docx`)) },
  ];
  const manifest = manifestOf({
    document: name,
    period: rules.period.id,
    toolVersion: request.version,
    inputs: [...current.inputs, ...(previous?.inputs ?? [])],
    ...document.files,
    outputs,
    findings,
  });
  const record = { name: draft ? `${name}.manifest.json` : "manifest.json", bytes: Buffer.from(manifest) };
  const folder = join(workspace.root, "out", rules.period.id);
  return { ok: true, value: await writeOutputs(folder, [...outputs, record], { force }), findings };
}

/** The same period last year, where the workspace has it; its own defects show as missing figures where they matter. */
async function loadLastYear(workspace: Workspace, rules: Rules): Promise<LoadedPeriod | undefined> {
  const period = sameLastYear(rules.period, rules.office.calendar);
  if (!listPeriods(workspace.locate("data/periods")).includes(period.id)) return undefined;
  return loadPeriod(workspace, rules, period, rules.registerOn(period.end));
}
