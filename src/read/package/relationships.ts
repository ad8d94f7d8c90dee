import { targetOf } from "./part-name.ts";
import { walkXml, type XmlDefect } from "./walk-xml.ts";

export interface Relation {
  /** Last word of a relationship type of Office Open XML: `worksheet`, `styles`; empty for types of other vendors. */
  readonly type: string;
  /** Part name in the package. */
  readonly part: string;
}

/** The last word is the same in the transitional and the strict namespace. */
const TYPE =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships\/(\w+)$/;

/** More than any workbook has. */
const MOST_RELATIONS = 20_000;

/**
 * Internal targets in a part of relationships, by id; `source` is the part whose relationships they are ("" for the
 * package). External ones are never followed.
 */
export function readRelations(content: Buffer, source: string): ReadonlyMap<string, Relation> | XmlDefect {
  const relations = new Map<string, Relation>();
  const defect = walkXml(content, {
    root: "Relationships",
    open(name, attributes) {
      const { Id: id, Type: type = "", Target: target = "", TargetMode: mode } = attributes;
      if (name !== "Relationship" || id === undefined || mode === "External" || relations.size > MOST_RELATIONS) return;
      relations.set(id, { type: TYPE.exec(type.trim())?.[1] ?? "", part: targetOf(source, target) });
    },
  });
  return defect ?? relations;
}
