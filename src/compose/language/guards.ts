import type { Vocabulary } from "../template/template-source.ts";
import { type CallNode, nameOf } from "./call-node.ts";
import type { Relation, Scope, Standing, Subject } from "./scope.ts";
import { impliedBy, isFilled, ofUnit, subjectOf } from "./subject.ts";

/** What a condition proves not to be empty where it holds, and where it does not. */
export interface Proof {
  readonly whenTrue: readonly Subject[];
  readonly whenFalse: readonly Subject[];
  /** How the figures that it looks at stand where it holds, and where it does not: what may be said of them there. */
  readonly whenTrueIs: readonly Relation[];
  readonly whenFalseIs: readonly Relation[];
}

const NOTHING: Proof = { whenTrue: [], whenFalse: [], whenTrueIs: [], whenFalseIs: [] };
/** How the first of two stands to the second where a comparison holds, and where it does not. */
const STANDINGS: Readonly<Record<string, readonly [Standing, Standing]>> = {
  gt: ["more", "notMore"],
  gte: ["notLess", "less"],
  lt: ["less", "notLess"],
  lte: ["notMore", "more"],
  eq: ["same", "other"],
};

/** A list or a figure as a condition proves itself; comparisons prove what cannot be 0 if they hold. */
export function proofOf(node: hbs.AST.Expression, scope: Scope, vocabulary: Vocabulary): Proof {
  if (node.type !== "SubExpression") return filled(node, scope, vocabulary);
  const call = node as unknown as CallNode;
  const name = nameOf(call);
  const parts = () => call.params.map((param) => proofOf(param, scope, vocabulary));
  if (name === "not") return turned(parts()[0] ?? NOTHING);
  if (name === "and") return allOf(parts());
  if (name === "or") return turned(allOf(parts().map(turned)));
  if (name in STANDINGS) return compared(name, call, scope, vocabulary);
  if (name === "present") return presence(call, scope, vocabulary);
  return LOOKS_AT_NOTHING.includes(name) ? NOTHING : filled(node, scope, vocabulary);
}

const LOOKS_AT_NOTHING: readonly string[] = [
  "hasAnnex",
  "hasAnswers",
  "entered",
  "periodIs",
  "inForce",
  "reportedBy",
  "comparable",
];

function filled(node: hbs.AST.Expression, scope: Scope, vocabulary: Vocabulary): Proof {
  const subject = subjectOf(node, scope, vocabulary);
  return {
    whenTrue: withImplied(subject, vocabulary),
    whenFalse: [],
    whenTrueIs: [{ of: subject, is: "more" }],
    whenFalseIs: [{ of: subject, is: "notMore" }],
  };
}

const withImplied = (subject: Subject, vocabulary: Vocabulary): readonly Subject[] =>
  subject.kind === "figure" ? [subject, ...impliedBy(subject, vocabulary)] : [subject];

const turned = ({ whenTrue, whenFalse, whenTrueIs, whenFalseIs }: Proof): Proof => ({
  whenTrue: whenFalse,
  whenFalse: whenTrue,
  whenTrueIs: whenFalseIs,
  whenFalseIs: whenTrueIs,
});

/** Where all hold, each proves what it proves; where not all hold, only what each of them alone would prove is known. */
const allOf = (parts: readonly Proof[]): Proof => ({
  whenTrue: parts.flatMap(({ whenTrue }) => whenTrue),
  whenFalse: (parts[0]?.whenFalse ?? []).filter((subject) =>
    parts.every(({ whenFalse }) => isFilled(subject, whenFalse)),
  ),
  whenTrueIs: parts.flatMap(({ whenTrueIs }) => whenTrueIs),
  whenFalseIs: parts.length === 1 ? parts[0]!.whenFalseIs : [],
});

/** `present` asks whether a list has rows; of a figure or a cell it only says that it is not missing. */
function presence(call: CallNode, scope: Scope, vocabulary: Vocabulary): Proof {
  const [of] = call.params;
  const subject = of && subjectOf(of, scope, vocabulary);
  if (subject?.kind !== "list") return NOTHING;
  const [has, lacks] = (["more", "notMore"] as const).map((is): Relation => ({ of: subject, is }));
  return { whenTrue: [subject], whenFalse: [], whenTrueIs: [has!], whenFalseIs: [lacks!] };
}

function compared(name: string, call: CallNode, scope: Scope, vocabulary: Vocabulary): Proof {
  const [left, right] = call.params;
  if (!left || !right) return NOTHING;
  const subject = (node: hbs.AST.Expression): readonly Subject[] =>
    withImplied(subjectOf(node, scope, vocabulary, ofUnit(call, scope)), vocabulary);
  const number = right.type === "NumberLiteral" ? (right as hbs.AST.NumberLiteral).value : undefined;
  const [of] = subject(left);
  const [to] = number === undefined ? subject(right) : [];
  const relation = (is: Standing): Relation => ({ of: of!, is, ...(to ? { to } : {}) });
  const proves = (whenTrue: readonly Subject[], whenFalse: readonly Subject[] = []): Proof => ({
    whenTrue,
    whenFalse,
    whenTrueIs: [relation(STANDINGS[name]![0])],
    whenFalseIs: [relation(STANDINGS[name]![1])],
  });
  // Figures are not below 0, so what is more than another is more than nothing.
  switch (name) {
    case "gt":
      return proves(number === undefined || number >= 0 ? subject(left) : []);
    case "lte":
      return proves([], number === undefined || number >= 0 ? subject(left) : []);
    case "gte":
      return number === undefined ? proves([], subject(right)) : proves(number > 0 ? subject(left) : []);
    case "lt":
      return number === undefined ? proves(subject(right)) : proves([], number > 0 ? subject(left) : []);
    default:
      return number === undefined
        ? proves([])
        : proves(number > 0 ? subject(left) : [], number === 0 ? subject(left) : []);
  }
}
