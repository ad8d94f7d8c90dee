import { strToU8, unzipSync, zipSync } from "fflate";
import { parseXml, serialiseXml, type XmlDocument } from "../../wordml/xml.ts";

/** A package of another program that is being changed: what nobody touches keeps its bytes. */
export interface EditedPackage {
  readonly names: () => readonly string[];
  /** A part as a tree; changes to it are kept. Absent for a part that is not there. */
  readonly tree: (part: string) => XmlDocument | undefined;
  readonly add: (part: string, xml: string) => void;
  readonly remove: (part: string) => void;
  readonly bytes: () => Uint8Array;
}

/** Zip entries need a time, and the same input must give the same bytes. */
const EPOCH = new Date(1980, 0, 1, 12);

/** The bytes must have passed the archive guard. `file` is for messages. */
export function editedPackage(bytes: Uint8Array, file: string): EditedPackage {
  const parts = unzipSync(bytes);
  const trees = new Map<string, XmlDocument>();
  return {
    names: () => Object.keys(parts),
    tree: (part) => {
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
    remove: (part) => {
      delete parts[part];
      trees.delete(part);
    },
    bytes: () => {
      const changed = Object.fromEntries([...trees].map(([part, tree]) => [part, strToU8(serialiseXml(tree))]));
      return zipSync({ ...parts, ...changed }, { level: 6, mtime: EPOCH });
    },
  };
}
