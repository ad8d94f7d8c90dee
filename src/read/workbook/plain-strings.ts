import { ownCopy } from "../../domain/text/own-copy.ts";
import { characters } from "../package/characters.ts";
import { type MarkupCursor, markupCursor } from "./markup-cursor.ts";

/**
 * A shared string without runs, as a program writes it; control characters, and references but the five of XML, are left to
 * the parser.
 */
const ITEM =
  /\s*<si><t(?: xml:space="preserve")?>([^<>&\u0000-\u0009\u000b-\u001f\ufffe\uffff]*(?:&(?:amp|lt|gt|quot|apos);[^<>&\u0000-\u0009\u000b-\u001f\ufffe\uffff]*)*)<\/t><\/si>/y;
const EMPTY_ITEM = /\s*<si(?: [^<>]*)?\/>/y;
const OTHER_ITEM = /\s*<si(?=[\s>])/y;
const ITEM_END = "</si>";

/** What is done with items in their order: plain ones are taken, any other keeps its place until the parser comes to it. */
export interface ItemsInOrder {
  /** Texts of items that stand side by side. */
  readonly take: (texts: readonly string[]) => void;
  readonly reserve: () => void;
}

/** Takes plain items out of the table's markup, chunk by chunk; what it leaves goes to the parser. */
export function plainStrings({ take, reserve }: ItemsInOrder): (chunk: string) => string {
  let position: "head" | "items" | "item" | "rest" = "head";
  let found: string[] = [];
  const give = (): void => {
    if (found.length > 0) take(textsOf(found));
    found = [];
  };
  /** What the parser gets of the rest of a chunk. */
  function scan(markup: MarkupCursor): string {
    let left = "";
    while (!markup.isAtEnd()) {
      const item = markup.past(ITEM);
      if (item) {
        found.push(item[1]!);
        continue;
      }
      give();
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
    give();
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

/** Copied out of the chunk all at once; texts hold no control characters here. */
const textsOf = (markup: readonly string[]): readonly string[] =>
  ownCopy(characters(markup.join(BETWEEN))).split(BETWEEN);
const BETWEEN = "\u0000";
