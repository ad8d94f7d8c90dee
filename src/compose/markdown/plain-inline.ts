import type { FootnoteReference, PhrasingContent } from "mdast";

/** What Markdown means something by within a line of ours, beside emphasis by asterisks and marks of footnotes. */
const MEANINGFUL = /[_\\[\]]|\*{3}/;
const MARKS = /(\*\*?|\[\^[^\s[\]^\\]+\])/;
const NOTE = /^\[\^([^\s[\]^\\]{1,200})\]$/;

/**
 * Lines of one text as Markdown's parser takes them apart: text, emphasis by asterisks that holds nothing but text, marks
 * of footnotes, whose names go to `named` and must turn out to be defined. Nothing where there is more to it.
 */
export function plainInline(text: string, named?: Set<string>): PhrasingContent[] | undefined {
  if (!/[_*\\[\]]/.test(text)) return [{ type: "text", value: text }];
  const pieces = text.split(MARKS);
  const nodes: PhrasingContent[] = [];
  let at = 0;
  /** Of the emphasis that is open: its asterisks, and how many nodes stood before it. */
  let open: { readonly stars: string; readonly before: number } | undefined;
  for (const piece of pieces) {
    const end = at + piece.length;
    const note = piece.startsWith("[^") ? noteReference(piece) : undefined;
    if (piece === "*" || piece === "**") {
      const flanks = { before: kindOf(text.charAt(at - 1)), after: kindOf(text.charAt(end)) };
      if (!open) {
        if (!opens(flanks)) return undefined;
        open = { stars: piece, before: nodes.length };
      } else {
        const children = nodes.splice(open.before);
        if (open.stars !== piece || !closes(flanks) || children.length !== 1) return undefined;
        nodes.push({ type: piece === "*" ? "emphasis" : "strong", children });
        open = undefined;
      }
    } else if (note) {
      if (open || !named) return undefined;
      named.add(note.identifier);
      nodes.push(note);
    } else if (MEANINGFUL.test(piece)) return undefined;
    else if (piece !== "") nodes.push({ type: "text", value: piece });
    at = end;
  }
  return open || /\*{3}|!\[/.test(text) ? undefined : nodes;
}

/** How Markdown knows a footnote of this name. */
export const noteIdentifier = (label: string): string => label.toLowerCase().toUpperCase().toLowerCase();

function noteReference(mark: string): FootnoteReference | undefined {
  const label = NOTE.exec(mark)?.[1];
  return label === undefined ? undefined : { type: "footnoteReference", identifier: noteIdentifier(label), label };
}

type CharacterKind = "space" | "punctuation" | "other";

/** Which asterisks open and close depends on what stands beside them (CommonMark 0.31, 6.2). */
function kindOf(character: string): CharacterKind {
  if (character === "" || /\s/.test(character)) return "space";
  return /[\p{P}\p{S}]/u.test(character) ? "punctuation" : "other";
}

type Flanks = Readonly<Record<"before" | "after", CharacterKind>>;

const opens = ({ before, after }: Flanks): boolean =>
  after === "other" || (after === "punctuation" && before !== "other");

const closes = ({ before, after }: Flanks): boolean => opens({ before: after, after: before });
