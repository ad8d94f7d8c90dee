import type { ContainerDirective, LeafDirective } from "mdast-util-directive";

const DIRECTIVE = /^(:{2,})([A-Za-z][A-Za-z0-9]*)(?:\{([^{}]*)\})? *$/;
const ATTRIBUTE = / *([a-z][A-Za-z0-9]*)(?:="([^"&]*)")?(?= |$)/y;

/** A line that begins a directive, `colons` of which what ends it has at least as many; nothing where there is more to it. */
export function plainDirective(
  line: string,
): { readonly node: LeafDirective | ContainerDirective; readonly colons: number } | undefined {
  const [, colons = "", name = "", inside = ""] = DIRECTIVE.exec(line) ?? [];
  const attributes = name === "" ? undefined : attributesIn(inside);
  if (!attributes) return undefined;
  const type = colons.length === 2 ? "leafDirective" : "containerDirective";
  return { node: { type, name, attributes, children: [] }, colons: colons.length };
}

/** Whether a line ends a directive of so many colons. */
export const closesDirective = (line: string, colons: number): boolean => {
  const [, own = ""] = /^ *(:{3,}) *$/.exec(line) ?? [];
  return own.length >= colons;
};

function attributesIn(text: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  let at = 0;
  while (at < text.length && !/^ *$/.test(text.slice(at))) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(text);
    // `class` gathers, and what stands without quotes has rules of its own.
    if (!found || found[1] === "class") return undefined;
    attributes[found[1]!] = found[2] ?? "";
    at = ATTRIBUTE.lastIndex;
  }
  return attributes;
}
