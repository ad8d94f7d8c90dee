import { characters, isPlain, ownCopy } from "./plain-text.ts";

/** A shared string without runs, as a program writes it; control characters are left to the parser to refuse. */
const ITEM = /\s*<si><t(?: xml:space="preserve")?>([^<>\u0000-\u0009\u000b-\u001f\ufffe\uffff]*)<\/t><\/si>/y;
const EMPTY_ITEM = /\s*<si(?: [^<>]*)?\/>/y;
const OTHER_ITEM = /\s*<si(?=[\s>])/y;
const ITEM_END = "</si>";

/** What is done with items in their order: a plain one is taken, any other keeps its place until the parser comes to it. */
export interface ItemsInOrder {
  readonly take: (text: string) => void;
  readonly reserve: () => void;
}

/** Takes plain items out of the table's markup, chunk by chunk; what it leaves goes to the parser. */
export function plainStrings({ take, reserve }: ItemsInOrder): (chunk: string) => string {
  let position: "head" | "items" | "item" | "rest" = "head";
  function scan(chunk: string, from: number, left: string[]): void {
    let at = from;
    const goes = (pattern: RegExp): boolean => {
      pattern.lastIndex = at;
      if (!pattern.test(chunk)) return false;
      at = pattern.lastIndex;
      return true;
    };
    while (at < chunk.length) {
      const start = at;
      ITEM.lastIndex = at;
      const [, text] = ITEM.exec(chunk) ?? [];
      if (text !== undefined && isPlain(text)) {
        at = ITEM.lastIndex;
        take(ownCopy(characters(text)));
      } else if (goes(EMPTY_ITEM)) {
        reserve();
        left.push(chunk.slice(start, at));
      } else if (goes(OTHER_ITEM)) {
        reserve();
        const end = chunk.indexOf(ITEM_END, at);
        at = end < 0 ? chunk.length : end + ITEM_END.length;
        left.push(chunk.slice(start, at));
        if (end < 0) position = "item";
      } else {
        position = "rest";
        left.push(chunk.slice(at));
        return;
      }
    }
  }
  return (chunk) => {
    const left: string[] = [];
    let from = 0;
    if (position === "rest") return chunk;
    if (position === "head") {
      from = chunk.indexOf("<si>");
      if (from < 0) return chunk;
    } else if (position === "item") {
      const end = chunk.indexOf(ITEM_END);
      if (end < 0) return chunk;
      from = end + ITEM_END.length;
    }
    left.push(chunk.slice(0, from));
    position = "items";
    scan(chunk, from, left);
    return left.join("");
  };
}
