import type { ComponentKind, RecognisedDocument } from "../../../src/check/components/components.ts";
import { markedLines } from "../../planted/lines.ts";

/** Types whose parties choose their own forms, which is said in one line. */
const AGREEMENTS: ReadonlySet<string> = new Set(["Hợp đồng", "Bản ghi nhớ", "Bản thỏa thuận"]);

/** Whether a finding, "code: what was found", is that line. */
export const saidOf = (type: string, finding: string): boolean =>
  AGREEMENTS.has(type) && finding.startsWith("nd30/other-law: ");

/** What a line of each mark is; prose is told apart by its beginning. */
const KINDS: Readonly<Record<string, ComponentKind>> = {
  parent: "parent",
  issuer: "issuer",
  number: "number",
  date: "placeDate",
  about: "letterSubject",
  type: "type",
  subject: "subject",
  formula: "formula",
  basis: "legalBasis",
  toitem: "addressee",
  h2: "heading",
  chap: "division",
  chaptitle: "divisionTitle",
  art: "article",
  recv: "recipient",
  sign: "authority",
  signl: "authority",
  name: "signer",
  namel: "signer",
};

const PROSE: readonly (readonly [RegExp, ComponentKind])[] = [
  [/ điện:$/, "addresseesLabel"],
  [/^-\s/, "bullet"],
  [/^(?:\d+\.|[a-zđ]\))\s/, "item"],
];

/** A line as far as it is the same however it is drawn: without its number, which may be automatic. */
const bare = (text: string): string =>
  text
    .replace(/^(?:-|\d+\.|[a-zđ]\)|[IVX]+\.)\s+/u, "")
    .replace(/\s+/gu, " ")
    .trim();

type Part = readonly [kind: string, text: string];

/** The lines of a source with what they are, sorted by text; the national title and its motto are drawn with every head. */
export const expectedParts = (source: string): readonly Part[] =>
  told(
    markedLines(source).map(({ mark, text }): Part => {
      if (mark === "to") return [text === "Kính gửi:" ? "addresseesLabel" : "addressee", bare(text)];
      return [KINDS[mark] ?? PROSE.find(([pattern]) => pattern.test(text))?.[1] ?? "paragraph", bare(text)];
    }),
  );

const DRAWN: ReadonlySet<ComponentKind> = new Set(["nationalTitle", "motto", "recipientsLabel"]);

export const recognisedParts = ({ components }: RecognisedDocument): readonly Part[] =>
  told(
    components
      .filter(({ kind, piece: { text } }) => !DRAWN.has(kind) && text.trim() !== "")
      .map(({ kind, piece: { text } }): Part => [kind, bare(text)]),
  );

/** A name over two lines may stand in one paragraph. */
function told(parts: readonly Part[]): readonly Part[] {
  const names = parts.filter(([kind]) => kind === "issuer").map(([, text]) => text);
  const others = parts.filter(([kind]) => kind !== "issuer");
  return [["issuer", names.join(" ")], ...sorted(others)];
}

const sorted = (parts: readonly Part[]): readonly Part[] =>
  [...parts].sort(([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0));
