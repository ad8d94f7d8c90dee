import { strFromU8, strToU8 } from "fflate";
import { relationshipsPartOf } from "../../opc/part-names.ts";
import {
  TYPES,
  targetFrom,
  withEndingType,
  withoutPartType,
  withoutRelationships,
  withPartType,
  withRelationship,
} from "../package/declared-parts.ts";

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
  const edit = (name: string, change: (xml: string) => string): void => {
    held.set(name, strToU8(change(text(name) ?? "")));
  };
  return {
    names: () => [...held.keys()],
    text,
    put: (name, content, contentType) => {
      held.set(name, typeof content === "string" ? strToU8(content) : content);
      if (contentType !== undefined) edit(TYPES, (xml) => withPartType(xml, name, contentType));
    },
    remove: (name) => {
      held.delete(name);
      held.delete(relationshipsPartOf(name));
      edit(TYPES, (xml) => withoutPartType(xml, name));
      const file = name.slice(name.lastIndexOf("/") + 1);
      for (const one of [...held.keys()].filter((part) => part.endsWith(".rels")))
        edit(one, (xml) => withoutRelationships(xml, file));
    },
    relate: (source, type, part) => {
      const name = relationshipsPartOf(source);
      const present = text(name);
      let count = 1;
      while (present?.includes(`"rIdNtm${count}"`)) count += 1;
      const id = `rIdNtm${count}`;
      held.set(name, strToU8(withRelationship(present, { id, type, target: targetFrom(source, part) })));
      return id;
    },
    mediaType: (ending, type) => edit(TYPES, (xml) => withEndingType(xml, ending, type)),
    all: () => Object.fromEntries([...held].toSorted(([one], [other]) => (rank(one) < rank(other) ? -1 : 1))),
  };
}

/** The content types first, as the packaging standard advises for streaming (ISO/IEC 29500-2). */
const rank = (name: string): string => (name === TYPES ? "" : name);
