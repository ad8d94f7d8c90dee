import { join } from "node:path";
import { openKnowledge } from "../../../load/knowledge.ts";
import { withAnchors } from "../../../render/document/anchors.ts";
import { traceJson } from "../../../render/document/trace-json.ts";
import { packedText } from "../../../render/package/packed-text.ts";
import { refusalPage } from "../../../render/preview/refusal-page.ts";
import { composePeriod } from "./compose-documents.ts";
import { previewPage } from "./preview-page.ts";

/** A document as a draft of this moment, beside the one in the folder of results; nothing for a type that the office does not make. */
export async function livePage(folder: string, period: string, type: string): Promise<string | undefined> {
  const knowledge = openKnowledge(folder);
  if (!Object.hasOwn(knowledge.office().documents, type)) return undefined;
  const composed = await composePeriod({ folder, period, type, draft: true });
  if (!composed.ok) return refusalPage("Chưa lập được văn bản này.", composed.findings);
  const { file, document, layout } = composed.value;
  const anchored = withAnchors(document, layout);
  const of = { document: file, type, period, draft: true, identity: "" };
  const trace = packedText(traceJson(anchored.document, anchored.paragraphs, of));
  const results = join(knowledge.workspace.root, "out", period);
  const page = previewPage(composed.value, { ...anchored, trace, draft: true, live: { home: "./" } }, results, file);
  return [...page].join("");
}
