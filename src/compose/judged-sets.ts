import { HELPERS } from "./helpers/all.ts";

/** Calls that name a set for its law alone, whatever a unit says of itself. */
const OF_LAW: readonly string[] = ["threshold", "inForce", "setName", "basis"];

/**
 * Names of the criteria sets of which texts of a template print how units stand to them: as they are written in calls,
 * or as they are given to a partial, which may call with them.
 */
export function judgedSetsIn(texts: readonly string[]): readonly string[] {
  const calls = [...HELPERS].flatMap(([name, { params }]) =>
    params[0] === "set" && !OF_LAW.includes(name) ? [name] : [],
  );
  const pattern = new RegExp(`[{(\\s](?:${calls.join("|")})\\s+["']([a-z][a-z0-9-]*)["']`, "g");
  const called = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = ""]) => name));
  return [...new Set([...called, ...givenToPartials(texts)])];
}

/** Names that partials are called with, of sets among others: `{{> ket-qua/theo-bo set="xa-ntm"}}`. */
export const givenToPartials = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => text.match(/\{\{>[^{}]*\}\}/g) ?? [])
    .flatMap((call) => [...call.matchAll(/=["']([a-z][a-z0-9-]*)["']/g)].map(([, name = ""]) => name));
