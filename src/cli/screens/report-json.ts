import type { MadeDocument, MadeDocuments } from "../../commands/report.ts";
import { findingObjects } from "../findings/json.ts";

/** Changes when the meaning of a key changes; readers refuse other versions. */
const FORMAT = { format: "ntm/report", formatVersion: 1 } as const;

/** What became of each document, as JSON text: files written and removed, why one was not made, its findings. */
export function reportJson({ documents, together }: MadeDocuments, period: string, version: string): string {
  const content = { ...FORMAT, toolVersion: version, period, documents: documents.map(documentObject), together };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

const documentObject = ({ type, topic, written, removed, findings, failure }: MadeDocument): object => ({
  type,
  ...(topic ? { unit: { code: topic.unit.code, name: topic.unit.name } } : {}),
  made: written.length > 0,
  written,
  removed,
  ...(failure ? { failure: failure.message } : {}),
  findings: findingObjects([...findings, ...(failure?.findings ?? [])]),
});
