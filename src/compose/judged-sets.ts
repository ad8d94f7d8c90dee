import { HELPERS } from "./helpers/all.ts";

/** Calls that name a set for its law alone, whatever a unit says of itself. */
const OF_LAW: readonly string[] = ["threshold", "inForce", "setName", "basis"];

/** A partial is given its set by this name: `{{> xet-tieu-chi set="huyen-ntm" of=unit}}`. */
const GIVEN = /\{\{~?>[^}]*\sset="([a-z][a-z0-9-]*)"/g;

/** Names of the criteria sets of which texts of a template print how units stand to them, as they are written in calls. */
export function judgedSetsIn(texts: readonly string[]): readonly string[] {
  const calls = [...HELPERS].flatMap(([name, { params }]) =>
    params[0] === "set" && !OF_LAW.includes(name) ? [name] : [],
  );
  const pattern = new RegExp(`[{(\\s](?:${calls.join("|")})\\s+"([a-z][a-z0-9-]*)"`, "g");
  const found = texts.flatMap((text) => [pattern, GIVEN].flatMap((one) => [...text.matchAll(one)]));
  return [...new Set(found.map(([, name = ""]) => name))];
}
