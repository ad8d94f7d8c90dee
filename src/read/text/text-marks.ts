import type { CheckedRun, RunLook } from "../../domain/checking/checked-document.ts";
import { PLAIN_LETTERS } from "../../domain/checking/plain-look.ts";
import { plainDigits } from "./text-lines.ts";

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** Emphasis, footnote marks, subscripts, links and escapes, the longest first. */
const MARK =
  /\\([\\`*_{}[\]()#+\-.!|~])|\*\*\*|\*\*|\*|(?<![\p{L}\p{N}])__?(?=\S)|(?<=\S)__?(?![\p{L}\p{N}])|\[\^([^\]\s]+)\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|([₀₁₂₃₄₅₆₇₈₉]+)|~(\d+)~|!?\[([^\]]*)\]\((?:[^()\s]+)\)/gu;

/** A square or cubic metre, not a note. */
const SQUARED = /(?:^|[^\p{L}])[kcdm]?m$/u;

/**
 * The characters of a line without its marks, and the runs they make. Footnote marks are empty runs.
 *
 * @example
 * inlineRuns("**Đạt** 5,2%¹", new Set(["1"])).text // => "Đạt 5,2%"
 */
export function inlineRuns(
  marked: string,
  notes: ReadonlySet<string>,
): { readonly text: string; readonly runs: readonly CheckedRun[] } {
  const body = marked.replace(/^(?:> ?)+/, "").replace(/^[*•] (?=\S)/u, "- ");
  const runs: CheckedRun[] = [];
  let text = "";
  let bold = false;
  let italic = false;
  let at = 0;
  const push = (characters: string, look: Partial<RunLook> = {}, footnote?: string): void => {
    if (characters === "" && footnote === undefined) return;
    const own = { text: characters, start: text.length, look: { ...PLAIN_LETTERS, bold, italic, ...look } };
    runs.push(footnote === undefined ? own : { ...own, footnote });
    text += characters;
  };
  for (const match of body.matchAll(MARK)) {
    push(body.slice(at, match.index));
    at = match.index + match[0].length;
    const mark = meaningOf(match, { body, at, text, italic, notes });
    if (mark.kind === "text") push(mark.text);
    else if (mark.kind === "subscript") push(mark.text, { position: "sub" });
    else if (mark.kind === "note") push("", { position: "super" }, mark.id);
    else {
      if (mark.bold) bold = !bold;
      if (mark.italic) italic = !italic;
    }
  }
  push(body.slice(at));
  return trimmed(text, runs);
}

type Mark =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "subscript"; readonly text: string }
  | { readonly kind: "note"; readonly id: string }
  /** Emphasis that begins or ends. */
  | { readonly kind: "turn"; readonly bold?: true; readonly italic?: true };

/** Where a mark stands: the line, where it goes on behind the mark, the text before it. */
interface Around {
  readonly body: string;
  readonly at: number;
  readonly text: string;
  readonly italic: boolean;
  readonly notes: ReadonlySet<string>;
}

function meaningOf(match: RegExpExecArray, { body, at, text, italic, notes }: Around): Mark {
  const [whole, escaped, label, raised, lowered, tilde, link] = match;
  const asWritten: Mark = { kind: "text", text: whole };
  if (escaped !== undefined) return { kind: "text", text: escaped };
  const isAlone =
    whole.startsWith("*") && /(?:^|\s)$/.test(body.slice(0, match.index)) && /^(?:\s|$)/.test(body.slice(at));
  if (isAlone) return asWritten;
  if (link !== undefined) return { kind: "text", text: link };
  if (tilde) return { kind: "subscript", text: tilde };
  if (lowered) return { kind: "subscript", text: [...lowered].map((one) => SUBSCRIPTS.indexOf(one)).join("") };
  const id = label ?? (raised && plainDigits(raised));
  if (id !== undefined) return notes.has(id) && !(raised && SQUARED.test(text)) ? { kind: "note", id } : asWritten;
  if (whole.length === 3) return { kind: "turn", bold: true, italic: true };
  if (whole.length === 2) return { kind: "turn", bold: true };
  return italic || body.includes(whole, at) ? { kind: "turn", italic: true } : asWritten;
}

/** Without blanks at the end: they are layout, not words. */
function trimmed(text: string, runs: readonly CheckedRun[]) {
  const kept = text.trimEnd();
  const cut = runs.map((run) => (run.footnote ? run : { ...run, text: run.text.slice(0, kept.length - run.start) }));
  return { text: kept, runs: cut.filter((run) => run.text !== "" || run.footnote !== undefined) };
}

/** The cells of a row between its pipes; a doubled pipe marks a head row. */
export const tableCells = (row: string): readonly string[] =>
  row
    .replace(/^\|\|?/, "")
    .replace(/\|\|?$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
