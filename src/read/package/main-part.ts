import { type ContentTypeOf, readContentTypes } from "./content-types.ts";
import { inflatePart } from "./inflate-part.ts";
import { partKey, relationsPartOf } from "./part-name.ts";
import { readRelations } from "./relationships.ts";
import type { ZipEntry } from "./zip-directory.ts";

export type PackageKind = "workbook" | "document" | "binary-workbook" | "open-document";

export interface MainPart {
  /** `undefined` for packages of another kind, and for archives that are no package. */
  readonly kind: PackageKind | undefined;
  readonly main: string;
  readonly contentTypeOf: ContentTypeOf;
}

/** Lists of relationships and types are small; a larger one is not looked into. */
const MOST_BYTES = 1024 * 1024;
/** How much of a part is looked at for its root element. */
const HEAD_BYTES = 4096;

/** Documents, templates and add-ins, with and without macros. */
const TYPES: readonly (readonly [RegExp, PackageKind | "other"])[] = [
  [/ms-excel\.sheet\.binary\b/, "binary-workbook"],
  [/(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroenabled)\.main\+xml$/, "workbook"],
  [
    /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroenabled\w*)\.main\+xml$/,
    "document",
  ],
  [/(?:presentationml|ms-powerpoint)\..*main\+xml$/, "other"],
];

/**
 * The main part of a package: the one that the package's relationships name, whatever it is called; where they name none,
 * the one of a fitting content type, or of the usual name.
 */
export function mainPart(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  entryOf: (part: string) => ZipEntry | undefined,
): MainPart {
  const small = (part: string): Buffer | undefined => {
    const entry = entryOf(part);
    return entry === undefined || entry.size > MOST_BYTES ? undefined : inflatePart(bytes, entry);
  };
  const contentTypeOf = readContentTypes(small("[Content_Types].xml"));
  const kindByType = (part: string) => TYPES.find(([type]) => type.test(contentTypeOf(part)))?.[1];
  // ODF 1.3 part 2, 3.2.
  if (entryOf("META-INF/manifest.xml") && entryOf("content.xml")) {
    return { kind: "open-document", main: "content.xml", contentTypeOf };
  }
  const relations = small(relationsPartOf(""));
  const related = relations && readRelations(relations, "");
  const named = related instanceof Map ? [...related.values()].filter(({ type }) => type === "officeDocument") : [];
  const parts: readonly string[] = [
    ...named.map(({ part }) => part),
    ...entries.map(({ name }) => name).filter((name) => kindByType(name) !== undefined),
    "xl/workbook.xml",
    "word/document.xml",
    "xl/workbook.bin",
  ];
  const main = parts.find((part) => entryOf(part) !== undefined);
  if (main === undefined) return { kind: undefined, main: "", contentTypeOf };
  const kind = kindByType(main) ?? kindByRoot(main, () => inflatePart(bytes, entryOf(main)!));
  return { kind: kind === "other" ? undefined : kind, main, contentTypeOf };
}

/** What the part is by its root element, where its type is not declared. */
function kindByRoot(part: string, content: () => Buffer | undefined): PackageKind | undefined {
  if (partKey(part).endsWith(".bin")) return "binary-workbook";
  const head = (content() ?? Buffer.alloc(0)).toString("latin1", 0, HEAD_BYTES).replaceAll("\0", "");
  const [, root] = /<(?:[^\s<>:!?]+:)?(workbook|document)[\s>/]/.exec(head) ?? [];
  // A damaged part is of the kind that its name says; reading it says what is wrong.
  return (root as "workbook" | "document" | undefined) ?? kindByName(part);
}

const kindByName = (part: string): PackageKind | undefined =>
  /^xl\/workbook\d*\.xml$/.test(partKey(part))
    ? "workbook"
    : /^word\/document\d*\.xml$/.test(partKey(part))
      ? "document"
      : undefined;
