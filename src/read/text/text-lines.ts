/** Lines of a text file sorted into what they are; `index` is the number of the first of them, from 0. */
export type TextLine = { readonly index: number; readonly text: string; readonly decomposed: boolean } & (
  | { readonly kind: "text"; readonly heading?: number }
  | { readonly kind: "row"; readonly first: boolean }
  | { readonly kind: "note"; readonly id: string }
);

type Open = { -readonly [Key in keyof TextLine]: TextLine[Key] } & { kind: string };

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export const plainDigits = (marks: string): string =>
  [...marks].map((mark) => (SUPERSCRIPTS.includes(mark) ? SUPERSCRIPTS.indexOf(mark) : mark)).join("");

/** A new paragraph begins here even where Markdown would run the lines together. */
const STARTS = /^(?:[-+*•–] |\d+(?:\.\d+)*[.)] |[IVXL]+\. |[A-ZĐ]\. |[a-zđ]\) |>|#{1,6} |\|)/u;

/**
 * The paragraphs, table rows and footnote bodies of a text.
 *
 * A footnote that a page break put into the middle of a paragraph is taken out, and the paragraph is joined again.
 * Emphasis that stays open at the end of a line goes on in the next one.
 */
export function textLines(source: string, markdown: boolean): readonly TextLine[] {
  const lines: TextLine[] = [];
  let fenced = false;
  let blank = true;
  for (const [index, raw] of source.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n").entries()) {
    const line = raw.normalize("NFC").replace(/^[ \t]+/, "");
    if (/^(?:```|~~~)/.test(line)) fenced = !fenced;
    else if (line.trim() === "" || fenced || /^(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/.test(line.trim())) blank = true;
    else {
      add(lines, { index, line, blank, markdown, decomposed: raw !== raw.normalize("NFC") });
      blank = false;
    }
  }
  return rejoined(lines);
}

interface Incoming {
  readonly index: number;
  readonly line: string;
  readonly blank: boolean;
  readonly markdown: boolean;
  readonly decomposed: boolean;
}

function add(lines: TextLine[], { index, line, blank, markdown, decomposed }: Incoming): void {
  const last = lines.at(-1);
  const common = { index, decomposed };
  const [, marks, label, body] = /^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\[\^([^\]]+)\]:?)\s*(.*)$/u.exec(line) ?? [];
  const [, hashes, title] = /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line) ?? [];
  if (body !== undefined) {
    lines.push({ ...common, kind: "note", id: label ?? plainDigits(marks!), text: body.trimEnd() });
  } else if (line.startsWith("|")) {
    lines.push({ ...common, kind: "row", text: line.trim(), first: blank || last?.kind !== "row" });
  } else if (hashes) {
    lines.push({ ...common, kind: "text", text: title!, heading: hashes.length });
  } else if (last && last.kind === "text" && !blank && goesOn(last, line, markdown)) {
    const joined = `${last.text.trimEnd()} ${markdown ? line : line.trimEnd()}`;
    lines[lines.length - 1] = { ...last, text: joined, decomposed: last.decomposed || decomposed };
  } else {
    lines.push({ ...common, kind: "text", text: markdown ? line : line.trimEnd() });
  }
}

/** Whether a line continues the paragraph before it: emphasis is still open, or Markdown wraps without a hard break. */
function goesOn(last: TextLine & { kind: "text" }, line: string, markdown: boolean): boolean {
  if (last.heading !== undefined) return false;
  if ((last.text.match(/\*\*/g)?.length ?? 0) % 2 === 1) return /^\**(?:[A-ZĐ]|[IVX]+)\.\s/.test(last.text);
  return markdown && !/(?: {2}|\\)$/.test(last.text) && !STARTS.test(line);
}

/** Joins a paragraph that footnotes interrupt: it has no end, and what follows the notes has no beginning. */
function rejoined(lines: readonly TextLine[]): readonly TextLine[] {
  const kept: Open[] = [];
  for (const line of lines) {
    const broken = kept.at(-1)?.kind === "note" ? kept.findLast((one) => one.kind === "text") : undefined;
    const goes = line.kind === "text" && /^\p{Ll}/u.test(line.text) && !STARTS.test(line.text);
    if (broken && goes && !/[.;:!?…]["”)*]*$/u.test(broken.text.trimEnd())) {
      broken.text = `${broken.text.trimEnd()} ${line.text}`;
      broken.decomposed ||= line.decomposed;
    } else kept.push({ ...line });
  }
  return kept as TextLine[];
}
