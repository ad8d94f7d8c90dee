import { ownCopy } from "../../../domain/text/own-copy.ts";
import { characters } from "../../package/characters.ts";
import { hasOddBlank, normalText, unescaped } from "./cell-text.ts";
import { type MarkupCursor, markupCursor } from "./markup-cursor.ts";

/**
 * Shared strings without runs one behind the other, as a program writes them; control characters, and references but the
 * five of XML, are left to the parser.
 */
const ITEMS =
  /\s*(?:<si><t(?: xml:space="preserve")?>[^<>&\u0000-\u0009\u000b-\u001f\ufffe\uffff]*(?:&(?:amp|lt|gt|quot|apos);[^<>&\u0000-\u0009\u000b-\u001f\ufffe\uffff]*)*<\/t><\/si>\s*)+/y;
const FIRST = /^\s*<si><t(?: xml:space="preserve")?>/;
const BETWEEN = /<\/t><\/si>\s*<si><t(?: xml:space="preserve")?>/;
const LAST = "</t></si>";
const EMPTY_ITEM = /\s*<si(?: [^<>]*)?\/>/y;
const OTHER_ITEM = /\s*<si(?=[\s>])/y;
const ITEM_END = "</si>";

/** What is done with items in their order: plain ones are taken, any other keeps its place until the parser comes to it. */
export interface ItemsInOrder {
  /** Texts of items that stand side by side, normal as those of cells. */
  readonly take: (texts: readonly string[]) => void;
  readonly reserve: () => void;
}

/** Takes plain items out of the table's markup, chunk by chunk; what it leaves goes to the parser. */
export function plainStrings({ take, reserve }: ItemsInOrder): (chunk: string) => string {
  let position: "head" | "items" | "item" | "rest" = "head";
  /** What the parser gets of the rest of a chunk. */
  function scan(markup: MarkupCursor): string {
    let left = "";
    while (!markup.isAtEnd()) {
      const items = markup.past(ITEMS);
      if (items) {
        take(textsOf(items[0]));
        continue;
      }
      const [opened] = markup.past(EMPTY_ITEM) ?? markup.past(OTHER_ITEM) ?? [];
      if (opened === undefined) {
        position = "rest";
        return left + markup.rest();
      }
      reserve();
      left += opened;
      if (opened.endsWith("/>")) continue;
      const { text, isWhole } = markup.through(ITEM_END);
      left += text;
      if (!isWhole) position = "item";
    }
    return left;
  }
  return (chunk) => {
    if (position === "rest") return chunk;
    const first = position === "head" ? chunk.indexOf("<si>") : 0;
    if (first < 0) return chunk;
    const markup = markupCursor(chunk, first);
    const { text, isWhole } = position === "item" ? markup.through(ITEM_END) : { text: "", isWhole: true };
    if (isWhole) position = "items";
    return chunk.slice(0, first) + text + (isWhole ? scan(markup) : "");
  };
}

/** Copied out of the chunk all at once. */
function textsOf(items: string): readonly string[] {
  const markup = ownCopy(items.slice(FIRST.exec(items)![0].length, items.lastIndexOf(LAST)));
  const texts = markup.split(BETWEEN);
  const isPlain = isNormal(markup);
  const hasReferences = markup.includes("&");
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index]!;
    const isDone = isPlain && !(hasReferences && text.includes("&"));
    texts[index] = isDone ? text.trim() : normalText(unescaped(characters(text)));
  }
  return texts;
}

/** What holds of the whole holds of its parts (UAX #15: the forms of normalization are closed under taking substrings). */
const isNormal = (markup: string): boolean =>
  !markup.includes("_x") && !hasOddBlank(markup) && markup.normalize("NFC") === markup;
