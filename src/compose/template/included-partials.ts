import type { TemplateSource } from "./template-source.ts";

type Partials = TemplateSource["partials"];

/** The partials that a text includes, and those that these include; the rest is no part of the document. */
export function includedPartials(text: string, partials: Partials): Partials {
  const found = new Map<string, { readonly file: string; readonly text: string }>();
  const follow = (source: string): void => {
    for (const [, name = ""] of source.matchAll(/\{\{~?#?>\s*([^\s}~]+)/g)) {
      const partial = partials.get(name);
      if (!partial || found.has(name)) continue;
      found.set(name, partial);
      follow(partial.text);
    }
  };
  follow(text);
  return found;
}
