import { HELPERS } from "../helpers/all.ts";

/** Expressions by the names under which a part of a template was given them. */
type Given = ReadonlyMap<string, Bound>;

interface Bound {
  readonly node: hbs.AST.Expression;
  readonly given: Given;
}

/** What of a template can miss nothing, whatever the data. */
export interface QuietParts {
  readonly isStatement: (statement: hbs.AST.Statement) => boolean;
  /** Nothing is missed when the value is looked up, nor when it is not. */
  readonly isValue: (node: hbs.AST.Expression) => boolean;
}

/** Print names, periods and words that stand in the template, the settings or the register. */
const NAMES = ["period", "name", "province", "reporters", "provinceName", "office", "issuer", "documentType"];
const OTHERS = ["issueLine", "component", "annex", "upper", "lowerFirst", "upperFirst"];
/** Yield lists, or numbers of entries; a row is never missing. */
const LISTS = ["where", "first", "distinct", "sortBy", "group", "districts", "communes", "except", "assessed"];
const TESTS = ["hasAnnex", "hasAnswers", "periodIs", "inForce", "entered", "reportedBy", "present", "comparable"];
const JOINED = ["and", "or", "not"];
const MATCHERS = ["oneOf", "noneOf", "within", "unfilled", "filled"];

/** Helpers that miss nothing where their parameters miss nothing, and never give up on a template that was found sound. */
const QUIET: ReadonlySet<string> = new Set([
  ...[...NAMES, ...OTHERS, ...LISTS, ...TESTS, ...JOINED, ...MATCHERS],
  ...["count", "units"],
]);
/** Those of which a parameter may be a name: lists and figures, of which nothing is printed. */
const TAKES_NAMES: ReadonlySet<string> = new Set([...LISTS, "count", "units", "present"]);
/** True or false by themselves: a figure that is missing would be told. */
const CONDITIONS: ReadonlySet<string> = new Set([...LISTS, ...TESTS, ...JOINED]);

const NOTHING: Given = new Map();

export function quietParts(partials: ReadonlyMap<string, { readonly walkable: hbs.AST.Program }>): QuietParts {
  /** By node, where nothing is known of what names stand for. */
  const known = new WeakMap<object, boolean>();
  const remembered = (node: object, given: Given, decide: () => boolean): boolean => {
    if (given !== NOTHING) return decide();
    const before = known.get(node);
    if (before !== undefined) return before;
    const decided = decide();
    known.set(node, decided);
    return decided;
  };

  const program = (of: hbs.AST.Program | undefined, given: Given): boolean =>
    of === undefined || of.body.every((one) => statement(one, given));

  const statement = (node: hbs.AST.Statement, given: Given): boolean =>
    remembered(node, given, () => {
      switch (node.type) {
        case "ContentStatement":
          return !String((node as hbs.AST.ContentStatement).original).includes(":::annex");
        case "CommentStatement":
          return true;
        case "MustacheStatement":
          return printed(node as hbs.AST.MustacheStatement, given);
        case "BlockStatement":
          return block(node as hbs.AST.BlockStatement, given);
        case "PartialStatement":
          return included(node as hbs.AST.PartialStatement, given);
        default:
          return false;
      }
    });

  /** A bare name may be a column of the row that the template speaks of. */
  const printed = (node: hbs.AST.MustacheStatement, given: Given): boolean => {
    const isBare = node.params.length === 0 && (node.hash?.pairs.length ?? 0) === 0;
    if (isBare && HELPERS.get(nameOf(node.path))?.params.length !== 0) return false;
    return call(node as unknown as hbs.AST.SubExpression, given);
  };

  const block = ({ path, params, hash, program: own, inverse }: hbs.AST.BlockStatement, given: Given): boolean => {
    const [param] = params;
    const name = nameOf(path);
    if (!param || !(hash?.pairs ?? []).every(({ value }) => words(value, given))) return false;
    const isMet = name === "if" || name === "unless" ? condition(param, given) : list(param, given);
    // Inside, names may mean other things.
    const inside = own?.blockParams || name === "each" || name === "with" ? NOTHING : given;
    return isMet && program(own, inside) && program(inverse, given);
  };

  const included = ({ name, params, hash }: hbs.AST.PartialStatement, given: Given): boolean => {
    const tree = partials.get(nameOf(name))?.walkable;
    if (!tree || params.length > 0) return false;
    const pairs = hash?.pairs ?? [];
    if (!pairs.every(({ value }) => isValue(value, given))) return false;
    if (pairs.length === 0 && given === NOTHING) return program(tree, NOTHING);
    return program(tree, new Map([...given, ...pairs.map(({ key, value }) => [key, { node: value, given }] as const)]));
  };

  const call = (node: hbs.AST.SubExpression, given: Given): boolean =>
    remembered(node, given, () => {
      const name = nameOf(node.path);
      const named = (node.hash?.pairs ?? []).map(({ value }) => value);
      if (!named.every((value) => words(value, given))) return false;
      if (name === "criteriaTable") return ofAssessed(node.params, given);
      if (!QUIET.has(name)) return false;
      if (JOINED.includes(name)) return node.params.every((param) => condition(param, given));
      return node.params.every((param) => (TAKES_NAMES.has(name) ? isValue(param, given) : words(param, given)));
    });

  /** Units that were judged by the very set. */
  const ofAssessed = ([set, units]: readonly hbs.AST.Expression[], given: Given): boolean => {
    const judged = units && boundTo(units, given)?.node;
    if (!set || !units || judged?.type !== "SubExpression") return false;
    const { path, params } = judged as hbs.AST.SubExpression;
    const of = boundTo(set, given)?.node;
    const by = params[0];
    const isSame = of?.type === "StringLiteral" && by?.type === "StringLiteral" && literal(of) === literal(by);
    return nameOf(path) === "assessed" && isSame && isValue(units, given);
  };

  /** Words, which may be printed: of a name nobody knows what it prints. */
  const words = (node: hbs.AST.Expression, given: Given): boolean => {
    const bound = boundTo(node, given);
    return bound !== undefined && isValue(bound.node, bound.given);
  };

  const condition = (node: hbs.AST.Expression, given: Given): boolean => {
    const bound = boundTo(node, given);
    if (bound?.node.type === "StringLiteral") return true;
    return (
      bound?.node.type === "SubExpression" && CONDITIONS.has(callee(bound.node)) && isValue(bound.node, bound.given)
    );
  };

  const list = (node: hbs.AST.Expression, given: Given): boolean => {
    const bound = boundTo(node, given);
    return (
      bound?.node.type === "SubExpression" && LISTS.includes(callee(bound.node)) && isValue(bound.node, bound.given)
    );
  };

  /** Looking a name up misses nothing. */
  const isValue = (node: hbs.AST.Expression, given: Given): boolean =>
    node.type === "SubExpression" ? call(node as hbs.AST.SubExpression, given) : VALUES.has(node.type);

  return {
    isStatement: (node) => statement(node, NOTHING),
    isValue: (node) => isValue(node, NOTHING),
  };
}

const VALUES: ReadonlySet<string> = new Set(["PathExpression", "StringLiteral", "NumberLiteral", "BooleanLiteral"]);

const nameOf = (path: hbs.AST.Node): string => String((path as hbs.AST.PathExpression).original);

const callee = (node: hbs.AST.Expression): string => nameOf((node as hbs.AST.SubExpression).path);

const literal = (node: hbs.AST.Expression): unknown => (node as hbs.AST.StringLiteral).value;

/** The expression that a name stands for; nothing of a name that is not given. */
function boundTo(node: hbs.AST.Expression, given: Given): Bound | undefined {
  if (node.type !== "PathExpression") return { node, given };
  const bound = given.get(nameOf(node));
  return bound && boundTo(bound.node, bound.given);
}
