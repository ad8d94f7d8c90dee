import { escapeXml } from "../../domain/text/escape-xml.ts";
import { XML_HEAD } from "../../wordml/part-head.ts";

export const TYPES = "[Content_Types].xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** `[Content_Types].xml` with the type of a part, in the place of what it said of it (ISO/IEC 29500-2, 6.2.3). */
export const withPartType = (types: string, part: string, type: string): string =>
  into(
    withoutPartType(types, part),
    "Types",
    (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${type}"/>`,
  );

export const withoutPartType = (types: string, part: string): string =>
  without(types, "Override", (tag) => tag.includes(`"/${part}"`));

/** The same with the type of files by their ending, where none is said. Defaults come first. */
export const withEndingType = (types: string, ending: string, type: string): string =>
  new RegExp(`Extension="${ending}"`, "i").test(types)
    ? types
    : types.replace(/(<((?:[\w.-]+:)?)Types\b[^>]*>)/, `$1<$2Default Extension="${ending}" ContentType="${type}"/>`);

/** One relationship of a part, whose type may be told by its last step. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** A part of relationships, begun where there is none, with one more (ISO/IEC 29500-2, 6.5.3). */
export function withRelationship(relationships: string | undefined, { id, type, target }: Relation): string {
  const full = type.includes("/") ? type : `${OFFICE}/${type}`;
  const begun = relationships ?? `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  return into(
    begun,
    "Relationships",
    (prefix) => `<${prefix}Relationship Id="${id}" Type="${full}" Target="${escapeXml(target)}"/>`,
  );
}

/** The same without those that lead to a file of this name. */
export const withoutRelationships = (relationships: string, file: string): string =>
  without(relationships, "Relationship", (tag) =>
    new RegExp(`Target="[^"]*\\b${file.replace(/\./g, "\\.")}"`).test(tag),
  );

/** How a part names another: from its own folder, or from the top of the package. */
export function targetFrom(source: string, part: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  return part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
}

/** The XML with one more element at the end of its root. */
function into(xml: string, root: string, element: (prefix: string) => string): string {
  const opened = xml.replace(new RegExp(`<((?:[\\w.-]+:)?)${root}\\b([^>]*?)\\s*/>`), `<$1${root}$2></$1${root}>`);
  return opened.replace(new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>`), (end, prefix: string) => element(prefix) + end);
}

const without = (xml: string, element: string, matches: (tag: string) => boolean): string =>
  xml.replace(new RegExp(`<(?:[\\w.-]+:)?${element}\\b[^>]*?/>`, "g"), (tag) => (matches(tag) ? "" : tag));
