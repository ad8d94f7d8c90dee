import type { CheckedRun, RunLook } from "../../domain/checking/checked-document.ts";
import { plainDigits } from "./text-lines.ts";

const PLAIN: RunLook = {
  font: "",
  size: 0,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  caps: false,
  smallCaps: false,
  colour: "auto",
  highlight: false,
  position: "base",
  hidden: false,
};

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
    const start = text.length;
    runs.push({
      text: characters,
      start,
      look: { ...PLAIN, bold, italic, ...look },
      ...(footnote === undefined ? {} : { footnote }),
    });
    text += characters;
  };
  for (const mark of body.matchAll(MARK)) {
    const [whole, escaped, label, raised, lowered, tilde, link] = mark;
    push(body.slice(at, mark.index));
    at = mark.index + whole.length;
    const id = label ?? (raised && plainDigits(raised));
    const isAlone =
      whole.startsWith("*") && /(?:^|\s)$/.test(body.slice(0, mark.index)) && /^(?:\s|$)/.test(body.slice(at));
    if (escaped !== undefined) push(escaped);
    else if (isAlone) push(whole);
    else if (link !== undefined) push(link);
    else if (lowered ?? tilde)
      push(tilde ?? [...lowered!].map((one) => SUBSCRIPTS.indexOf(one)).join(""), { position: "sub" });
    else if (id !== undefined && notes.has(id) && !(raised && SQUARED.test(text))) push("", { position: "super" }, id);
    else if (id !== undefined) push(whole);
    else if (whole.length === 3) [bold, italic] = [!bold, !italic];
    else if (whole.length === 2) bold = !bold;
    else if (body.includes(whole, at) || italic) italic = !italic;
    else push(whole);
  }
  push(body.slice(at));
  return trimmed(text, runs);
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
