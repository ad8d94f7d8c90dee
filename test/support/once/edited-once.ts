import { createHash } from "node:crypto";
import type { EditedDocument } from "../../../src/domain/document/edited-document.ts";
import { readEditedDocument as read } from "../../../src/read/edited/edited-document.ts";

/** `readEditedDocument`, the same bytes read once in a process: most tests edit data, not the document, or ask twice of one document. */
export const readEditedDocument: typeof read = (bytes, file) => {
  const key = createHash("sha1").update(bytes).digest("base64");
  const before = kept.get(key) ?? read(bytes, file);
  kept.set(key, before);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return { ...before, file };
};

const kept = new Map<string, EditedDocument>();
const MOST_KEPT = 20;
