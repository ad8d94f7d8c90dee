const NOTES = ["footnote", "endnote", "comment"] as const;

/**
 * Throws an `Error` naming every reference that leads nowhere: relationships, notes, comments, numberings, styles.
 * Libraries write such packages without a word, and Word refuses or "repairs" them.
 */
export function assertSoundPackage(parts: ReadonlyMap<string, string | Uint8Array>): void {
  const problems = packageProblems(parts);
  if (problems.length > 0) throw new Error(`Broken package: ${problems.join("; ")}`);
}

/** The same references, told: of a package that somebody else drew. */
export const packageProblems = (parts: ReadonlyMap<string, string | Uint8Array>): readonly string[] => [
  ...relationships(parts),
  ...contentTypes(parts),
  ...wordReferences(parts),
];

type Parts = ReadonlyMap<string, string | Uint8Array>;

const textOf = (parts: Parts, name: string): string => {
  const part = parts.get(name);
  return typeof part === "string" ? part : "";
};

const values = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map(([, one]) => one!);

function relationships(parts: Parts): readonly string[] {
  // The package itself, the empty name, has relationships too.
  return ["", ...parts.keys()].flatMap((name) => {
    if (name === "[Content_Types].xml" || name.endsWith(".rels")) return [];
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    const rels = textOf(parts, `${folder}_rels/${name.slice(folder.length)}.rels`);
    const known = new Set(values(rels, /<Relationship\b[^>]*?\bId="([^"]*)"/g));
    const used = values(textOf(parts, name), /\br:(?:id|embed|link)="([^"]*)"/g);
    const dangling = used.filter((id) => id !== "" && !known.has(id)).map((id) => `${name}: relationship ${id}`);
    const missing = [...rels.matchAll(/<Relationship\b[^>]*>/g)]
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
  if (document === "") return [];
  const missing = (what: string, used: readonly string[], known: readonly string[]): readonly string[] => {
    const set = new Set(known);
    return [...new Set(used)].filter((id) => !set.has(id)).map((id) => `word/document.xml: ${what} ${id}`);
  };
  const ids = (part: string, tag: string): readonly string[] =>
    values(textOf(parts, part), new RegExp(`<w:${tag}\\b[^>]*?\\bw:id="([^"]*)"`, "g"));
  const notes = NOTES.flatMap((kind) =>
    missing(kind, ids("word/document.xml", `${kind}Reference`), ids(`word/${kind}s.xml`, kind)),
  );
  const starts = ids("word/document.xml", "commentRangeStart");
  const ends = ids("word/document.xml", "commentRangeEnd");
  const texts = [...parts.keys()].filter((name) => name.startsWith("word/")).map((name) => textOf(parts, name));
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
      texts.flatMap((xml) => values(xml, /<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)),
      values(textOf(parts, "word/styles.xml"), /<w:style\b[^>]*?\bw:styleId="([^"]*)"/g),
    ),
  ];
}
