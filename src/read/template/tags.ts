/** A tag of the template language in the text that a paragraph shows. */
export interface FoundTag {
  /** Offsets in the shown text. */
  readonly from: number;
  readonly to: number;
  /** As Handlebars reads it: what Word made of quotes, spaces and hyphens undone. */
  readonly text: string;
  readonly kind: "open" | "close" | "else" | "partial" | "comment" | "print";
  /** Its first word. */
  readonly name: string;
}

/** Braces that make no tag. */
export interface BrokenTag {
  readonly at: number;
  readonly why: "unclosed" | "unopened" | "escaped";
}

/** What Word puts between letters that no reader sees: soft hyphens, zero-width spaces and joiners. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;

/** The tags of a paragraph, in order, and what looks like one and is none. */
export function findTags(shown: string): { readonly tags: readonly FoundTag[]; readonly broken: readonly BrokenTag[] } {
  const tags: FoundTag[] = [];
  const broken: BrokenTag[] = [];
  if (!/[{}]/.test(shown)) return { tags, broken };
  const offsets = Array.from({ length: shown.length }, (_, index) => index).filter((at) => !UNSEEN.test(shown[at]!));
  const seen = offsets.map((at) => shown[at]).join("");
  let at = 0;
  for (const brace = /\{\{|\}\}/g; ; ) {
    brace.lastIndex = at;
    const found = brace.exec(seen);
    if (!found) return { tags, broken };
    const from = found.index;
    at = from + 2;
    if (found[0] === "}}") broken.push({ at: offsets[from]!, why: "unopened" });
    else if (seen[from - 1] === "\\") broken.push({ at: offsets[from - 1]!, why: "escaped" });
    else {
      const end = endOfTag(seen, from);
      if (end === undefined) broken.push({ at: offsets[from]!, why: "unclosed" });
      else {
        tags.push(tagOf(mended(seen.slice(from, end)), offsets[from]!, offsets[end - 1]! + 1));
        at = end;
      }
    }
  }
}

/** Where the tag ends that begins here: quotes may hold braces. Nothing where another begins first, or none ends. */
function endOfTag(seen: string, from: number): number | undefined {
  const marks = seen.startsWith("{{{", from) ? "}}}" : "}}";
  if (seen.startsWith("{{!--", from)) return after(seen, "--}}", from);
  const plain = after(seen, marks, from);
  const content = plain === undefined ? "" : seen.slice(from + marks.length, plain - marks.length);
  if (plain !== undefined && !content.includes("{{") && evenQuotes(content)) return plain;
  // A brace in quotes, or a quote too many: the parser tells the second.
  for (let next = plain; next !== undefined; next = after(seen, marks, next)) {
    const inside = seen.slice(from + marks.length, next - marks.length);
    if (evenQuotes(inside) && !withoutQuoted(inside).includes("{{")) return next;
  }
  return plain !== undefined && !content.includes("{{") ? plain : undefined;
}

function after(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from + 2);
  return at < 0 ? undefined : at + mark.length;
}

const DOUBLE = /["“”„‟]/g;
const evenQuotes = (text: string): boolean => (text.match(DOUBLE)?.length ?? 0) % 2 === 0;
const withoutQuoted = (text: string): string => text.replace(/["“”„‟][^"“”„‟]*["“”„‟]/g, "");

const QUOTES: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
};

/** A tag with plain quotes, spaces and hyphens; curly quotes inside words in plain ones are words. */
function mended(tag: string): string {
  let open = "";
  let result = "";
  for (const letter of tag.replace(/[\u2011\u2010]/g, "-").replace(/[\u00A0\u2007\u202F\t\r\n]/g, " ")) {
    const plain = QUOTES[letter] ?? letter;
    const isQuote = plain === '"' || plain === "'";
    if (!isQuote) result += letter;
    else if (open === "") {
      // An apostrophe inside a word opens nothing.
      if (plain === "'" && letter !== "'" && /[\p{L}\p{N}]$/u.test(result)) result += letter;
      else {
        open = letter;
        result += plain;
      }
    } else if (closes(open, letter)) {
      open = "";
      result += plain;
    } else result += letter;
  }
  return result.normalize("NFC");
}

/** A straight quote is closed by its like; a curly one by any of its kind. */
const closes = (open: string, letter: string): boolean =>
  open === '"' || open === "'" ? letter === open : (QUOTES[open] ?? open) === (QUOTES[letter] ?? letter);

function tagOf(text: string, from: number, to: number): FoundTag {
  const [, mark = "", name = ""] = /^\{\{\{?~?\s*(#>|[#/^>!&]|else\b)?\s*([^\s}~"'(]*)/.exec(text) ?? [];
  return { from, to, text, kind: kindOf(mark, name), name };
}

function kindOf(mark: string, name: string): FoundTag["kind"] {
  if (mark.startsWith("#") || (mark === "^" && name !== "")) return "open";
  if (mark === "/") return "close";
  if (mark === "else" || mark === "^") return "else";
  if (mark === ">") return "partial";
  return mark === "!" ? "comment" : "print";
}

/** Whether a tag begins, parts or ends a block. */
export const isOfBlock = ({ kind }: FoundTag): boolean => kind === "open" || kind === "close" || kind === "else";
