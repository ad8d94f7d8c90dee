import { madeWhenAsked } from "../core/made-when-asked.ts";
import { sourceOf } from "../core/values.ts";

/** The helper that makes a context of names; the blank keeps templates from calling it. */
export const NAMED_CONTEXT = "named context";

/** What a partial that is given `names` finds: these, and what it finds where it is called. */
export function namedContext(context: unknown, names: Readonly<Record<string, unknown>>): object {
  if (sourceOf(context)?.kind !== "row") return { ...(context as object), ...names };
  const row = context as Readonly<Record<string, unknown>>;
  return madeWhenAsked(names, { make: (name) => row[name], names: () => Object.keys(row) });
}
