import { attributeOf } from "../../opc/xml-tokens.ts";
import type { PartNode } from "../../wordml/part-tree.ts";
import { placesIn } from "./places.ts";
import type { TemplateReading } from "./reading.ts";

/** Finds a footnote by its id, to be read where its mark stands; the part is opened for the first. */
export function noteReader(
  part: string | undefined,
  open: (part: string) => { readonly xml: string; readonly root: PartNode },
  shared: Pick<TemplateReading, "writer" | "levels" | "complain" | "inside" | "marksOf">,
): NonNullable<TemplateReading["note"]> {
  let opened: { readonly xml: string; readonly root: PartNode } | undefined;
  return (id) => {
    if (part === undefined) return undefined;
    opened ??= open(part);
    const { xml, root } = opened;
    const node = root.children.find(
      ({ name, from, inside }) => name === "w:footnote" && attributeOf(xml.slice(from, inside.from), "id") === id,
    );
    if (!node) return undefined;
    const counts = { tables: 0, paragraphs: 0 };
    const tables: [] = [];
    const placeOf = placesIn({ part, label: `Chú thích ${id}`, root, counts, tables });
    // A mark inside a note leads to no note of its own.
    return { node, reading: { ...shared, part, xml, counts, tables, placeOf, leftOut: new Set() } };
  };
}
