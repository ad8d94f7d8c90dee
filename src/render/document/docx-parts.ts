import { type Document, Packer, Styles } from "docx";
import type { WholeParts } from "../package/canonical-package.ts";

/**
 * The parts of a document, not zipped: the one place that knows more of docx (9.15.2) than its types promise. Its
 * compiler is a private member, and its public callers all zip, only to be taken apart again here.
 */
export function compiledParts(document: Document): WholeParts {
  // Every caller puts the styles of the decree in the place of the library's, which are a quarter of what it compiles.
  Object.assign(document, { styles: new Styles({}) });
  // biome-ignore lint/complexity/useLiteralKeys: only the notation with brackets reaches a private member.
  const files: ReadonlyMap<string, string | Uint8Array> = Packer["compiler"].compile(document);
  return Object.fromEntries(
    [...files].map(([name, part]) => {
      return [name, typeof part === "string" && NOTES.test(name) ? withoutSeparatorMarks(part) : part];
    }),
  );
}

const NOTES = /^word\/(?:foot|end)notes\.xml$/;

/** The library's separators hold a stray note mark. */
const withoutSeparatorMarks = (xml: string): string =>
  xml.replace(
    /(<w:(?:foot|end)note w:type=.*?)<w:r><w:rPr><w:rStyle w:val="(?:Foot|End)noteReference"\/><\/w:rPr><w:(?:foot|end)noteRef\/><\/w:r>/g,
    "$1",
  );
