/** Kinds of marks before the paragraphs of a list, from the outermost. */
const KINDS = ["", "I", "1.", "1.1.", "a)", "-", "+", "•"];

export const rank = (kind: string): number => KINDS.indexOf(kind);

/** The kind of a mark: "3." is one of "1."; empty for what marks no list. */
export function kindOf(marker: string): string {
  if (/^\d+[.)]$/.test(marker)) return "1.";
  if (/^\d+\.\d/.test(marker)) return "1.1.";
  if (/^[IVXL]+\.$/.test(marker)) return "I";
  if (/^\p{L}[.)]$/u.test(marker)) return "a)";
  return KINDS.includes(marker) ? marker : "";
}
