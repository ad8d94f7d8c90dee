import { strToU8, unzipSync } from "fflate";
import { decodeXml, encodeXml } from "../../opc/decode-xml.ts";
import { type OfficePackage, officePackage } from "../../opc/office-package.ts";
import { relationshipsPartOf } from "../../opc/part-names.ts";
import { readingOf } from "../../opc/unreadable-part.ts";
import { type ChangedDocument, parseXml, serialiseXml } from "../../wordml/changed-xml.ts";
import { TYPES, targetFrom, withPartType, withRelationship } from "../package/declared-parts.ts";
import { zipped } from "../package/zipped.ts";

/** A package of another program that is being changed: what nobody touches keeps its bytes. */
export interface EditedPackage {
  /** The part that holds the text. */
  readonly main: string;
  /** The part of the main part's relationship of this type: `comments`, `footnotes`. */
  readonly related: (type: string) => string | undefined;
  /** A part as a tree; changes to it are kept. Absent for a part that is not there. */
  readonly tree: (part: string) => ChangedDocument | undefined;
  readonly add: (part: string, xml: string) => void;
  /** Says of a part what it is, and that the main part refers to it by this type (`comments`) and id. */
  readonly declare: (
    part: string,
    contentType: string,
    relation: { readonly id: string; readonly type: string },
  ) => void;
  readonly bytes: () => Uint8Array;
}

/** Zip entries need a time, and the same input must give the same bytes. */
const EPOCH = "1980-01-01";

/** The bytes must have passed the archive guard. `file` is for messages. */
export function editedPackage(bytes: Uint8Array, file: string): EditedPackage {
  const parts = unzipSync(bytes);
  const opened: OfficePackage = officePackage({ names: Object.keys(parts), bytes: (name) => parts[name] });
  const trees = new Map<string, ChangedDocument>();
  const main = readingOf(file, () => opened.main()) ?? opened.find("word/document.xml") ?? "word/document.xml";
  const edit = (name: string, change: (xml: string | undefined) => string): void => {
    const part = opened.find(name) ?? name;
    const content = parts[part];
    const xml = change(content && readingOf(file, () => decodeXml(content, part)));
    parts[part] = content ? encodeXml(xml, content) : strToU8(xml);
    trees.delete(part);
  };
  return {
    main,
    related: (type) => readingOf(file, () => opened.relationships(main)).find((one) => one.type === type)?.part,
    tree: (name) => {
      const part = opened.find(name) ?? name;
      const known = trees.get(part);
      if (known) return known;
      const content = parts[part];
      if (!content) return undefined;
      const tree = parseXml(content, file, part);
      trees.set(part, tree);
      return tree;
    },
    add: (part, xml) => {
      parts[part] = strToU8(xml);
      trees.delete(part);
    },
    declare: (part, contentType, relation) => {
      edit(TYPES, (xml = "") => withPartType(xml, part, contentType));
      edit(relationshipsPartOf(main), (xml) => withRelationship(xml, { ...relation, target: targetFrom(main, part) }));
    },
    bytes: () => {
      const changed = Object.fromEntries([...trees].map(([part, tree]) => [part, strToU8(serialiseXml(tree))]));
      return zipped(Object.entries({ ...parts, ...changed }), EPOCH);
    },
  };
}
