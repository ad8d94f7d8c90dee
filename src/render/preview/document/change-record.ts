import type { FigureChange } from "../../../domain/figures/figure-change.ts";
import { type Html, jsonBlock } from "../page/html.ts";

const ID = "changes-data";

/** What a page says of the version before it, for the page that comes after. */
export const changeRecord = (changes: readonly FigureChange[]): Html => jsonBlock(ID, changes);

/**
 * The changes that a page recorded; none where it is no such page. A document that is made again without any change keeps
 * them: they are what changed since the last version that was another.
 */
export function recordedChanges(page: Buffer): readonly FigureChange[] {
  const head = `<script type="application/json" id="${ID}">`;
  const at = page.indexOf(head);
  if (at === -1) return [];
  // Its bytes are looked through: as a text a page takes twice as much.
  const from = at + Buffer.byteLength(head);
  try {
    const changes: unknown = JSON.parse(page.toString("utf8", from, page.indexOf("</script>", from)));
    return Array.isArray(changes) ? changes.filter(isChange) : [];
  } catch {
    return [];
  }
}

function isChange(value: unknown): value is FigureChange {
  const { id, label, before, after } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const areTexts = (texts: unknown) => Array.isArray(texts) && texts.every((one) => typeof one === "string");
  return typeof id === "string" && typeof label === "string" && areTexts(before) && areTexts(after);
}
