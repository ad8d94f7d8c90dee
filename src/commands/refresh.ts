import { basename, dirname, join, resolve } from "node:path";
import { chartFindings } from "../check/editing/chart-findings.ts";
import { type ChartChange, planCharts } from "../check/editing/chart-plan.ts";
import { presentTexts } from "../check/editing/present-texts.ts";
import { type FigureUpdate, planRefresh } from "../check/editing/refresh-plan.ts";
import { refreshedTrace } from "../check/editing/refreshed-trace.ts";
import { chartsOf } from "../domain/document/charts-of.ts";
import { ownParagraphs, ownText } from "../domain/document/shown-text.ts";
import type { Writer } from "../domain/document/writer.ts";
import type { WrittenTrace } from "../domain/figures/written-trace.ts";
import { CannotRun, type Finding } from "../domain/findings/finding.ts";
import { readEditedDocument } from "../read/edited/edited-document.ts";
import { requireWhole } from "../read/package/document-package.ts";
import { traceFile } from "../render/document/trace-file.ts";
import { identityOf, traceJson } from "../render/document/trace-json.ts";
import { refreshedDocument } from "../render/edited/refreshed-document.ts";
import { packedText } from "../render/package/packed-text.ts";
import { writeOutputs } from "../write/output.ts";
import { manifestOf, type OutputFile } from "../write/record/manifest.ts";
import { requireNoSourceAt } from "./steps/chosen-output.ts";
import { dataFindings } from "./steps/documents/data-findings.ts";
import {
  type EditedRequest,
  type OpenedDocument,
  openEdited,
  type Recomposed,
  recompose,
} from "./steps/documents/edited-document.ts";
import { editedFrom } from "./steps/documents/edited-from.ts";
import { stateOf } from "./steps/documents/record-state.ts";

export interface RefreshRequest extends EditedRequest {
  /** The new file, relative to the folder; beside the document without it. */
  readonly output?: string;
  readonly track: boolean;
  readonly force: boolean;
  readonly writer: Writer;
}

export interface RefreshedDocument {
  /** False when the data has errors: nothing was written. */
  readonly ok: boolean;
  readonly updates: readonly (FigureUpdate | ChartChange)[];
  readonly findings: readonly Finding[];
  /** Files written; none when no figure changed. */
  readonly written: readonly string[];
}

/** Writes a copy of an edited document in which the figures whose data changed are those of today. */
export async function refreshEdited(request: RefreshRequest): Promise<RefreshedDocument> {
  const { folder, file, track, force, writer } = request;
  const opened = await openEdited(request);
  const { trace, document, bytes, documentPath } = opened;
  requireSoundTrace(opened);
  requireWhole(bytes, file);
  const now = await recompose(folder, opened);
  if (!now.ok) {
    requireRecomposed(file, now);
    return { ok: false, updates: [], findings: now.findings, written: [] };
  }
  const plan = planRefresh(trace, document, presentTexts(trace.paragraphs, now.paragraphs));
  const charts = planCharts(trace, document, chartsOf(now.document));
  const drawn = charts.filter(({ obstacle }) => obstacle === undefined);
  const findings = [
    ...plan.findings,
    ...chartFindings(file, charts, track),
    ...dataFindings(opened, now).filter(({ code }) => code === "verify/words-changed"),
  ];
  const updates = [...plan.updates, ...drawn];
  if (updates.length === 0) return { ok: true, updates, findings, written: [] };
  const { dir, name } = resultOf(request, documentPath);
  const files = refreshedFiles(request, opened, now, name, { updates: plan.updates, charts: drawn });
  const read = [documentPath, opened.files.trace.path];
  for (const { name: one } of files) requireNoSourceAt(folder, join(dir, one), read);
  const { written } = await writeOutputs(dir, files, { writer, force });
  return { ok: true, updates, findings, written };
}

/** The document with what changed, under its new name, with its trace and its manifest. */
function refreshedFiles(
  { folder, file, track, writer }: RefreshRequest,
  opened: OpenedDocument,
  now: Extract<Recomposed, { readonly ok: true }>,
  name: string,
  { updates, charts }: { readonly updates: readonly FigureUpdate[]; readonly charts: readonly ChartChange[] },
): readonly OutputFile[] {
  const { trace, document, bytes } = opened;
  const { type, period, topic, draft } = trace;
  const of = { type, period, ...(topic === undefined ? {} : { topic }), draft };
  const texts = traceJson(now.document, now.paragraphs, { document: file, ...of, identity: "" });
  const described = JSON.parse([...texts].join("")) as WrittenTrace;
  const refreshed = refreshedTrace(trace, updates, described.figures);
  const identity = { type, period, draft, identity: identityOf(refreshed.paragraphs, topic) };
  const { paragraphs, ...rest } = refreshed;
  const date = now.document.properties.date;
  const docx = refreshedDocument(bytes, document.parts, updates, { track, date, identity, charts });
  const traced = packedText(traceFile({ ...rest, document: `${name}.docx`, ...of, ...identity }, paragraphs));
  const outputs = [
    { name: `${name}.docx`, bytes: docx },
    { name: `${name}.trace.json`, bytes: traced },
  ];
  const manifest = manifestOf({
    document: name,
    ...of,
    ...(now.issued ? { issued: now.issued } : {}),
    writer,
    sources: now.sources,
    editedFrom: editedFrom(folder, opened),
    outputs,
    text: ownParagraphs(readEditedDocument(Buffer.from(docx), file)).map(ownText),
    findings: now.findings,
  });
  return [...outputs, { name: `${name}.manifest.json`, bytes: Buffer.from(manifest) }];
}

/** Folder and name of what is written, without ".docx". Throws `CannotRun` for another kind of file. */
function resultOf(
  { folder, output }: RefreshRequest,
  documentPath: string,
): { readonly dir: string; readonly name: string } {
  const path = resolve(folder, output ?? documentPath.replace(/(\.docx)?$/i, ".cap-nhat.docx"));
  const name = basename(path).replace(/\.docx$/i, "");
  if (name === basename(path)) throw new CannotRun(`Tên tệp kết quả "${basename(path)}" phải có đuôi .docx.`);
  return { dir: dirname(path), name };
}

/** Throws `CannotRun` where today's data makes no such document; findings alone refuse it. */
function requireRecomposed(file: string, now: Extract<Recomposed, { readonly ok: false }>): void {
  if (now.findings.length > 0) return;
  const { findings = [] } = now.failure ?? {};
  throw new CannotRun(`Không tính lại được số liệu của "${file}": ${now.why}.`, { cause: now.failure, findings });
}

/** Throws `CannotRun` for a trace that somebody altered: a document made by it would say that its figures are right. */
function requireSoundTrace(opened: OpenedDocument): void {
  const { findings, altered } = stateOf(opened);
  if (!altered) return;
  throw new CannotRun(`Không cập nhật "${opened.document.file}": tệp nguồn số liệu đã bị sửa.`, { findings });
}
