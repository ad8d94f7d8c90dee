import type { TemplateSource } from "./template-source.ts";

type Partials = TemplateSource["partials"];

/** The partials that a text includes, and those that these include; the rest is no part of the document. */
export function includedPartials(text: string, partials: Partials): Partials {
  const found = new Map<string, { readonly file: string; readonly text: string }>();
  const follow = (names: readonly string[]): void => {
    for (const name of names) {
      const partial = partials.get(name);
      if (!partial || found.has(name)) continue;
      found.set(name, partial);
      const known = inner.get(partial) ?? namesIn(partial.text);
      inner.set(partial, known);
      follow(known);
    }
  };
  follow(namesIn(text));
  return found;
}

/** What each partial includes: documents share them, and look more than once. */
const inner = new WeakMap<object, readonly string[]>();

const namesIn = (source: string): readonly string[] =>
  [...source.matchAll(/\{\{~?#?>\s*([^\s}~]+)/g)].map(([, name = ""]) => name);
