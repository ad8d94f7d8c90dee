import { type LoadOptions, load as parse } from "js-yaml";

export * from "js-yaml";

/** js-yaml's `load`, each text parsed once in a process; frozen, so that no test finds what another changed. */
export function load(text: string, options?: LoadOptions): unknown {
  if (options !== undefined) return parse(text, options);
  if (!kept.has(text)) kept.set(text, frozen(parse(text)));
  return kept.get(text);
}

const kept = new Map<string, unknown>();

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
