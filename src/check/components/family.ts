import type { DocumentFamily } from "../../domain/checking/layout-law.ts";
import type { RecognisedDocument } from "./components.ts";
import { hasText, type Piece } from "./pieces.ts";

/** Lines among which a document says what it is. */
const FRONT = 40;

/**
 * The family of documents with rules of its own that a document belongs to: a document of the Party, a legal norm, an
 * attachment, a slip, a blank form. `undefined` for what Nghị định 30/2020/NĐ-CP governs as a whole.
 */
export function familyOf(
  { pieces, components }: RecognisedDocument,
  families: readonly DocumentFamily[],
): DocumentFamily | undefined {
  const front = pieces.filter(hasText).slice(0, FRONT);
  const title = components.find(({ kind }) => kind === "nationalTitle")?.order ?? Number.POSITIVE_INFINITY;
  return families.find((family) => front.some((piece) => announces(piece, family, title)));
}

function announces({ text, order }: Piece, { lines, above }: DocumentFamily, title: number): boolean {
  if (above && title !== Number.POSITIVE_INFINITY && order > title) return false;
  const line = text.replace(/\s+/gu, " ").trim();
  return lines.some((pattern) => pattern.test(line));
}
