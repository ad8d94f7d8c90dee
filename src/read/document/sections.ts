import type { CheckedPage } from "../../domain/checking/checked-document.ts";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../../wordml/xml.ts";
import { mmOfLength } from "./context.ts";
import { isOn } from "./properties.ts";

/** Word's paper and margins where a section says nothing: US Letter, an inch. */
const DEFAULTS = { width: 12_240, height: 15_840, margin: 1_440, header: 720 };

/** Paper, margins and page numbers of a section (17.6). */
export function pageOf(section: XmlElement | undefined): CheckedPage {
  const size = childOf(section, "pgSz");
  const margins = childOf(section, "pgMar");
  const numbers = childOf(section, "pgNumType");
  const title = childOf(section, "titlePg");
  const mm = (element: XmlElement | undefined, name: string, otherwise: number): number =>
    Math.abs(mmOfLength(attributeOf(element, name), otherwise));
  const start = Number.parseInt(attributeOf(numbers, "start") ?? "", 10);
  return {
    width: mm(size, "w", DEFAULTS.width),
    height: mm(size, "h", DEFAULTS.height),
    margins: {
      top: mm(margins, "top", DEFAULTS.margin),
      bottom: mm(margins, "bottom", DEFAULTS.margin),
      left: mm(margins, "left", DEFAULTS.margin),
      right: mm(margins, "right", DEFAULTS.margin),
    },
    headerDistance: mm(margins, "header", DEFAULTS.header),
    landscape: attributeOf(size, "orient") === "landscape",
    titlePage: title !== undefined && isOn(attributeOf(title, "val") ?? "1"),
    ...(Number.isNaN(start) ? {} : { pageStart: start }),
  };
}

/** Relationship ids of a section's headers by kind. */
export const headerIdsOf = (
  section: XmlElement | undefined,
): readonly (readonly ["default" | "first" | "even", string])[] =>
  section
    ? childrenOf(section, "headerReference").map((reference) => [
        (attributeOf(reference, "type") ?? "default") as "default" | "first" | "even",
        attributeOf(reference, "id") ?? "",
      ])
    : [];
