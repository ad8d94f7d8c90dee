import { CannotRun } from "../../domain/findings/finding.ts";
import type { Composition } from "../core/helper.ts";
import { HELPERS } from "../helpers/all.ts";

/** A call of a helper in a template, its parameters known. */
export interface HelperCall {
  /** What the template speaks of where the call stands. */
  readonly self: unknown;
  readonly params: readonly unknown[];
  readonly hash: Readonly<Record<string, unknown>>;
  readonly loc?: hbs.AST.SourceLocation | undefined;
}

const isOwn = (context: unknown, name: string): context is Readonly<Record<string, unknown>> =>
  typeof context === "object" && context !== null && Object.hasOwn(context, name);

/** A bare `{{name}}` where the context has a `name` means that, though a helper has the same name. */
export function runHelper(name: string, composition: Composition, { self, params, hash, loc }: HelperCall): unknown {
  const helper = HELPERS.get(name)!;
  const isBare = params.length === 0 && helper.params.length > 0 && Object.keys(hash).length === 0;
  if (isBare && isOwn(self, name)) return self[name];
  // A ledger that keeps no parts has no use for what is printed.
  const run = (composition.ledger.isSilent && helper.missing) || helper.run;
  try {
    return run({ composition, params, options: hash });
  } catch (error) {
    if (!(error instanceof CannotRun) || loc === undefined) throw error;
    const { source, start } = loc;
    throw new CannotRun(`${source}:${start.line}:${start.column + 1}: ${error.message}`, { cause: error });
  }
}
