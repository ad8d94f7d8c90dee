const NOTES = ["footnote", "endnote", "comment"] as const;

/**
 * Throws an `Error` naming every reference that leads nowhere: relationships, notes, comments, numberings, styles.
 * Libraries write such packages without a word, and Word refuses or "repairs" them.
 */
export function assertSoundPackage(parts: Parts): void {
  const problems = packageProblems(parts);
  if (problems.length > 0) throw new Error(`Broken package: ${problems.join("; ")}`);
}

/** The same references, told: of a package that somebody else drew. */
export const packageProblems = (parts: Parts): readonly string[] => [
  ...relationships(parts),
  ...contentTypes(parts),
  ...wordReferences(parts),
];

/** Parts by name, text whole or in pieces in which no tag is cut. */
type Parts = ReadonlyMap<string, string | readonly string[] | Uint8Array>;

/** In pieces. */
const textOf = (parts: Parts, name: string): readonly string[] => {
  const part = parts.get(name);
  return part === undefined || part instanceof Uint8Array ? [] : typeof part === "string" ? [part] : part;
};

/** What a pattern finds, each once: a large document names the same styles a hundred thousand times. */
function values(text: readonly string[], pattern: RegExp): readonly string[] {
  const found = new Set<string>();
  for (const xml of text) for (const [, one] of xml.matchAll(pattern)) found.add(one!);
  return [...found];
}

function relationships(parts: Parts): readonly string[] {
  // The package itself, the empty name, has relationships too.
  return ["", ...parts.keys()].flatMap((name) => {
    if (name === "[Content_Types].xml" || name.endsWith(".rels")) return [];
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    const rels = textOf(parts, `${folder}_rels/${name.slice(folder.length)}.rels`);
    const known = new Set(values(rels, /<Relationship\b[^>]*?\bId="([^"]*)"/g));
    const used = values(textOf(parts, name), /\br:(?:id|embed|link)="([^"]*)"/g);
    const dangling = used.filter((id) => id !== "" && !known.has(id)).map((id) => `${name}: relationship ${id}`);
    const missing = [...rels.join("").matchAll(/<Relationship\b[^>]*>/g)]
      .filter(([one]) => !one.includes('TargetMode="External"'))
      .map(([one]) => resolved(folder, /\bTarget="([^"]*)"/.exec(one)?.[1] ?? ""))
      .filter((target) => !parts.has(target))
      .map((target) => `${name}: part ${target}`);
    return [...dangling, ...missing];
  });
}

/** A relationship's target as the name of a part. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

function contentTypes(parts: Parts): readonly string[] {
  return values(textOf(parts, "[Content_Types].xml"), /PartName="\/([^"]*)"/g)
    .filter((name) => !parts.has(name))
    .map((name) => `[Content_Types].xml: part ${name}`);
}

function wordReferences(parts: Parts): readonly string[] {
  const document = textOf(parts, "word/document.xml");
  if (document.length === 0) return [];
  const missing = (what: string, used: readonly string[], known: readonly string[]): readonly string[] => {
    const set = new Set(known);
    return used.filter((id) => !set.has(id)).map((id) => `word/document.xml: ${what} ${id}`);
  };
  const ids = (part: string, tag: string): readonly string[] =>
    values(textOf(parts, part), new RegExp(`<w:${tag}\\b[^>]*?\\bw:id="([^"]*)"`, "g"));
  const notes = NOTES.flatMap((kind) =>
    missing(kind, ids("word/document.xml", `${kind}Reference`), ids(`word/${kind}s.xml`, kind)),
  );
  const starts = ids("word/document.xml", "commentRangeStart");
  const ends = ids("word/document.xml", "commentRangeEnd");
  const texts = [...parts.keys()].filter((name) => name.startsWith("word/")).flatMap((name) => textOf(parts, name));
  return [
    ...notes,
    ...missing("end of comment", starts, ends),
    ...missing("start of comment", ends, starts),
    ...missing(
      "numbering",
      values(document, /<w:numId w:val="([^"]*)"/g).filter((id) => id !== "0"),
      values(textOf(parts, "word/numbering.xml"), /<w:num w:numId="([^"]*)"/g),
    ),
    ...missing(
      "style",
      values(texts, /<w:(?:p|r|tbl)Style w:val="([^"]*)"/g),
      values(textOf(parts, "word/styles.xml"), /<w:style\b[^>]*?\bw:styleId="([^"]*)"/g),
    ),
  ];
}
