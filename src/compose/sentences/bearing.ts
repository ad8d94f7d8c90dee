import type { Relation, Standing, Subject } from "../language/scope.ts";
import type { Claim, Vocabulary } from "../template/template-source.ts";
import { type Piece, wordsOf } from "./pieces.ts";
import { figuresOf, referenceIn } from "./printed.ts";
import { isRelated } from "./related.ts";

/** Whether the conditions around bear a claim out, say the contrary of it, or are about something else. */
export type Bearing = "bears" | "denies" | "silent";

/** What a figure must be for a word to be true of it, and for its denial to be. */
const TRUE_OF: Readonly<Record<NonNullable<Claim["direction"]>, readonly Standing[]>> = {
  up: ["more"],
  down: ["less"],
  same: ["same", "notMore", "notLess"],
  short: ["less"],
};
const DENIED_OF: Readonly<Record<NonNullable<Claim["direction"]>, readonly Standing[]>> = {
  up: ["notMore", "less", "same"],
  down: ["notLess", "more", "same"],
  same: ["more", "less", "other"],
  short: ["notLess", "more"],
};

/**
 * A claim is borne out by a condition on its own figure: one that its clause prints, else one that its sentence prints, or
 * names, or a column of the row at hand that the innermost condition has looked at.
 */
export function bearingOf(
  { word, direction }: Claim,
  isDenied: boolean,
  { scope, context: { vocabulary } }: Piece,
  clause: readonly Piece[],
  sentence: readonly Piece[],
): Bearing {
  const sides = scope.relations.flatMap(bothSides);
  const inClause = clause.flatMap(figuresOf).map(({ subject }) => subject);
  const inSentence = sentence.flatMap(figuresOf).map(({ subject }) => subject);
  const printed = inClause.length > 0 ? inClause : inSentence;
  const isOwn = (of: Subject): boolean => printed.some((one) => isRelated(one, of, vocabulary));
  const words = wordsOf(sentence);
  const innermost = scope.relations.at(-1);
  const own =
    inClause.length > 0
      ? sides.filter(({ of }) => isOwn(of))
      : sides.filter(
          (side) =>
            isOwn(side.of) ||
            isNamed(side.of, words, vocabulary) ||
            (side.relation === innermost && isOfRow(side.of, scope.contexts[0]?.key)),
        );
  if (own.length === 0) return "silent";
  if (direction === undefined) return "bears";
  // That there is some of it says nothing of more or less, unless what is there is a change itself.
  const telling = own.filter(
    (side) => direction === "short" || side.relation.to || isChange(side.of, word, vocabulary),
  );
  if (telling.length === 0) return "silent";
  const wanted = (isDenied ? DENIED_OF : TRUE_OF)[direction];
  return telling.some(({ is }) => wanted.includes(is)) ? "bears" : "denies";
}

interface Side {
  readonly of: Subject;
  readonly is: Standing;
  readonly relation: Relation;
}

const TURNED: Readonly<Record<Standing, Standing>> = {
  more: "less",
  less: "more",
  notMore: "notLess",
  notLess: "notMore",
  same: "same",
  other: "other",
};

/**
 * What is said of the first of two is said of the second, turned round. Where both are one figure, now and last year, as
 * result and as plan, the claim is about the result.
 */
function bothSides(relation: Relation): readonly Side[] {
  const { of, is, to } = relation;
  const first: Side = { of, is, relation };
  if (!to) return [first];
  const second: Side = { of: to, is: TURNED[is], relation };
  if (idOf(of) === undefined || idOf(of) !== idOf(to)) return [first, second];
  return isBare(to) && !isBare(of) ? [second] : [first];
}

const idOf = (subject: Subject): string | undefined =>
  subject.kind === "figure" ? referenceIn(subject.key).id : undefined;

const isBare = (subject: Subject): boolean => subject.kind === "figure" && subject.key.startsWith(idOf(subject)!);

/** A column of the row that is printed. */
const isOfRow = (subject: Subject, row: string | undefined): boolean =>
  subject.kind === "figure" && row !== undefined && row !== "this" && subject.key.startsWith(`${row}.`);

/** A difference, what its name calls by the word ("tăng thêm trong năm"), or a column of a row. */
function isChange(subject: Subject, word: string, { indicators }: Vocabulary): boolean {
  if (subject.kind !== "figure") return false;
  const indicator = indicators.get(referenceIn(subject.key).id);
  if (indicator === undefined) return true;
  return (indicator.formula && "difference" in indicator.formula) || indicator.name.toLowerCase().includes(word);
}

/** At least half of the syllables of an indicator's name stand in the sentence. */
function isNamed(subject: Subject, words: string, { indicators }: Vocabulary): boolean {
  const name = subject.kind === "figure" ? indicators.get(referenceIn(subject.key).id)?.name : undefined;
  if (name === undefined) return false;
  const said = new Set(syllables(words));
  const wanted = syllables(name);
  return wanted.length > 0 && wanted.filter((one) => said.has(one)).length * 2 >= wanted.length;
}

const syllables = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
