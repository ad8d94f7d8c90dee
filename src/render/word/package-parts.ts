import { strFromU8, strToU8 } from "fflate";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import { relationshipsPartOf } from "../../opc/part-names.ts";
import { XML_HEAD } from "../../wordml/part-head.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "[Content_Types].xml";

/** The parts of a package that is being made from another; what is not named stays as it is. */
export interface PackageParts {
  readonly names: () => readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly put: (name: string, content: string | Uint8Array, contentType?: string) => void;
  /** Takes out a part, what relates to it and its content type. */
  readonly remove: (name: string) => void;
  /** A new relationship to a part, of another (of the package where `source` is empty), by the last step of its type; its id. */
  readonly relate: (source: string, type: string, part: string) => string;
  /** The media type of files by their ending, where none is said. */
  readonly mediaType: (ending: string, type: string) => void;
  readonly all: () => Readonly<Record<string, Uint8Array>>;
}

export function packageParts(parts: ReadonlyMap<string, Uint8Array>): PackageParts {
  const held = new Map(parts);
  const text = (name: string): string | undefined => {
    const bytes = held.get(name);
    return bytes && strFromU8(bytes);
  };
  const edit = (name: string, fallback: string, change: (xml: string) => string): void => {
    held.set(name, strToU8(change(text(name) ?? fallback)));
  };
  const into = (xml: string, root: string, element: (prefix: string) => string): string => {
    const opened = xml.replace(
      new RegExp(`<((?:[\\w.-]+:)?)${root}\\b([^>]*?)\\s*/>\\s*$`),
      `<$1${root}$2></$1${root}>`,
    );
    return opened.replace(
      new RegExp(`</((?:[\\w.-]+:)?)${root}>\\s*$`),
      (end, prefix: string) => element(prefix) + end,
    );
  };
  const without = (xml: string, element: string, matches: (tag: string) => boolean): string =>
    xml.replace(new RegExp(`<(?:[\\w.-]+:)?${element}\\b[^>]*?/>`, "g"), (tag) => (matches(tag) ? "" : tag));
  return {
    names: () => [...held.keys()],
    text,
    put: (name, content, contentType) => {
      held.set(name, typeof content === "string" ? strToU8(content) : content);
      if (contentType === undefined) return;
      edit(TYPES, "", (xml) => {
        const others = without(xml, "Override", (tag) => tag.includes(`"/${name}"`));
        return into(
          others,
          "Types",
          (prefix) => `<${prefix}Override PartName="/${name}" ContentType="${contentType}"/>`,
        );
      });
    },
    remove: (name) => {
      held.delete(name);
      held.delete(relationshipsPartOf(name));
      edit(TYPES, "", (xml) => without(xml, "Override", (tag) => tag.includes(`"/${name}"`)));
      const last = name.slice(name.lastIndexOf("/") + 1);
      for (const rels of [...held.keys()].filter((one) => one.endsWith(".rels")))
        edit(rels, "", (xml) =>
          without(xml, "Relationship", (tag) => new RegExp(`Target="[^"]*\\b${last.replace(/\./g, "\\.")}"`).test(tag)),
        );
    },
    relate: (source, type, part) => {
      const folder = source.slice(0, source.lastIndexOf("/") + 1);
      const target = part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
      const name = relationshipsPartOf(source);
      const present = text(name) ?? "";
      let count = 1;
      while (present.includes(`"rIdNtm${count}"`)) count += 1;
      const id = `rIdNtm${count}`;
      const full = type.includes("/") ? type : `${OFFICE}/${type}`;
      edit(name, `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`, (xml) =>
        into(
          xml,
          "Relationships",
          (prefix) => `<${prefix}Relationship Id="${id}" Type="${full}" Target="${escapeXml(target)}"/>`,
        ),
      );
      return id;
    },
    mediaType: (ending, type) =>
      edit(TYPES, "", (xml) =>
        new RegExp(`Extension="${ending}"`, "i").test(xml)
          ? xml
          : // Defaults come first.
            xml.replace(
              /(<((?:[\w.-]+:)?)Types\b[^>]*>)/,
              `$1<$2Default Extension="${ending}" ContentType="${type}"/>`,
            ),
      ),
    all: () => Object.fromEntries([...held].toSorted(([one], [other]) => (rank(one) < rank(other) ? -1 : 1))),
  };
}

/** The content types first, as the packaging standard advises for streaming (ISO/IEC 29500-2). */
const rank = (name: string): string => (name === TYPES ? "" : name);
