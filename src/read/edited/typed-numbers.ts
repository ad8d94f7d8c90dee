import type { EditedParagraph } from "../../domain/document/edited-document.ts";
import { attributeOf, descendantsOf, type XmlElement } from "../../wordml/xml.ts";

/** What lists say before their paragraphs beside the numbers that they count (17.9.11): "777 %1." says 777. */
export function typedNumbers(numbering: XmlElement | undefined): readonly EditedParagraph[] {
  const texts = numbering ? descendantsOf(numbering, "lvlText").map((level) => attributeOf(level, "val") ?? "") : [];
  return texts
    .map((text) => text.replace(/%[1-9]/g, ""))
    .filter((text) => /\p{N}/u.test(text))
    .map((text) => ({
      ...{ kind: "numbering" as const, place: "Số tự động", text, letterhead: false },
      ...{ anchors: [], fields: [], unseen: [], pieces: [] },
    }));
}
