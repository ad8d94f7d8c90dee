/**
 * Words of keys by their path: "documents.*.signer", `*` for any key of a group or any item of a list; "**.basis" is a
 * basis anywhere that no longer path has words for; "" is the file.
 */
export type KeyWords = Readonly<Record<string, string>>;

interface Schema {
  readonly [key: string]: unknown;
}

/**
 * The schema with descriptions, which editors show beside a key. Throws where a path leads nowhere: words of a key that is
 * gone must not stay.
 */
export function describeKeys(schema: Schema, words: KeyWords): Schema {
  const described = structuredClone(schema) as Record<string, unknown>;
  const paths = keyPaths(schema);
  const byLength = Object.entries(words).sort(([one], [other]) => one.split(".").length - other.split(".").length);
  const anywhere = byLength.filter(([path]) => path.startsWith(ANYWHERE));
  const exact = byLength.filter(([path]) => !path.startsWith(ANYWHERE));
  const expanded = anywhere.flatMap(([path, text]) => {
    const end = path.slice(ANYWHERE.length);
    const meant = paths.filter((one) => one === end || one.endsWith(`.${end}`));
    return meant.length === 0 ? [[path, text] as const] : meant.map((one) => [one, text] as const);
  });
  for (const [path, text] of [...expanded, ...exact]) {
    const found = at(described, path === "" ? [] : path.split("."), described);
    if (found.length === 0) throw new Error(`nothing in the schema at ${path}`);
    for (const one of found) one.description = text;
  }
  return described;
}

const ANYWHERE = "**.";

type Node = Record<string, unknown>;

/** Every schema that a path leads to: alternatives each have their own. */
function at(node: Node, path: readonly string[], root: Node): readonly Node[] {
  const branches = ["anyOf", "oneOf", "allOf"].flatMap((key) => (node[key] as readonly Node[] | undefined) ?? []);
  if (typeof node.$ref === "string") branches.push(resolved(node.$ref, root));
  const [step, ...rest] = path;
  if (step === undefined) return [node];
  const inner =
    step === "*" ? [node.items, node.additionalProperties] : [(node.properties as Node | undefined)?.[step]];
  return [
    ...inner.filter(isNode).flatMap((one) => at(one, rest, root)),
    ...branches.flatMap((one) => at(one, path, root)),
  ];
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

const resolved = (ref: string, root: Node): Node =>
  ref
    .replace(/^#\/?/, "")
    .split("/")
    .filter((step) => step !== "")
    .reduce((node, step) => node[step] as Node, root);

/** Paths of the keys of a schema, as words name them; of those only that are `wanted`. */
export function keyPaths(
  node: Schema,
  root: Schema = node,
  above = "",
  seen: readonly unknown[] = [],
  wanted: (key: Schema) => boolean = () => true,
): readonly string[] {
  if (seen.includes(node)) return [];
  const inside = (child: unknown, path: string) =>
    isNode(child) ? keyPaths(child, root, path, [...seen, node], wanted) : [];
  const join = (step: string): string => (above === "" ? step : `${above}.${step}`);
  const branches = ["anyOf", "oneOf", "allOf"].flatMap((key) => (node[key] as readonly Node[] | undefined) ?? []);
  if (typeof node.$ref === "string") branches.push(resolved(node.$ref, root as Node));
  return [
    ...new Set([
      ...Object.entries((node.properties as Node | undefined) ?? {}).flatMap(([key, child]) => [
        ...(isNode(child) && wanted(child) ? [join(key)] : []),
        ...inside(child, join(key)),
      ]),
      ...[node.items, node.additionalProperties].flatMap((child) => inside(child, join("*"))),
      ...branches.flatMap((child) => inside(child, above)),
    ]),
  ];
}
