import type { Position } from "../../domain/text/position.ts";

/** A call of a helper, in `{{…}}` or in brackets. */
export interface CallNode extends hbs.AST.Node {
  readonly path: hbs.AST.PathExpression | hbs.AST.Literal;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash: hbs.AST.Hash | undefined;
}

export const placeOf = ({ loc }: hbs.AST.Node): Position => ({ line: loc.start.line, column: loc.start.column + 1 });

/** The name that a call or a printed path begins with. */
export const nameOf = ({ path }: CallNode): string => String((path as hbs.AST.PathExpression).original);
