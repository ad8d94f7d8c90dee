import { TRACE_FORMAT, type WrittenParagraph } from "../../domain/figures/written-trace.ts";

/** Text of this length becomes bytes: a trace as one text takes twice as much as its file, and stands beside it. */
const PIECE = 64 * 1024;
/** Bytes that a figure or a paragraph takes at most, on the average of a document. */
const ROOM = 1024;

/**
 * The file of a trace: a JSON object of these keys, two spaces a level, and the paragraphs. `entryOf` makes what stands for
 * one of `figures`.
 */
export function traceFile<F extends object>(
  content: Readonly<Record<string, unknown>> & { readonly figures: readonly F[] },
  paragraphs: readonly WrittenParagraph[],
  entryOf: (figure: F) => object = (figure) => figure,
): Buffer {
  const file = bytesInPieces(4 * PIECE + ROOM * (content.figures.length + paragraphs.length));
  file.add(`{\n  "format": ${JSON.stringify(TRACE_FORMAT)}`);
  for (const [key, value] of Object.entries(content)) {
    if (value === undefined || key === "format") continue;
    file.add(`,\n  ${JSON.stringify(key)}: `);
    if (key !== "figures" || content.figures.length === 0) file.add(indented(value));
    else file.addList(content.figures, (figures) => indentedItems(figures.map(entryOf)));
  }
  file.add(',\n  "paragraphs": ');
  // One paragraph on one line: a fifth of the bytes, and versions still compare line by line.
  file.addList(paragraphs, (some) => some.map((one) => `    ${JSON.stringify(one)}`).join(",\n"));
  file.add("\n}\n");
  return file.bytes();
}

/** No text in JSON holds a line end. */
const indented = (value: unknown): string => JSON.stringify(value, undefined, 2).replaceAll("\n", "\n  ");

/** Items as they stand in a list of an object: in a list of a list they are as far to the right, and V8 writes all at once. */
const indentedItems = (items: readonly object[]): string =>
  JSON.stringify([items], undefined, 2).slice("[\n  [\n".length, -"\n  ]\n]".length);

/** So many items become text at once. */
const ITEMS = 32;

/** `room`: bytes expected. What is not written to takes no memory; pieces that are put together at the end take it twice. */
function bytesInPieces(room: number) {
  let bytes = Buffer.allocUnsafeSlow(room);
  let end = 0;
  let texts: string[] = [];
  let length = 0;
  const flush = (): void => {
    const text = texts.join("");
    // UTF-8 takes at most three bytes for a UTF-16 unit.
    const needed = end + 3 * text.length;
    if (needed > bytes.length) {
      const larger = Buffer.allocUnsafeSlow(2 * needed);
      bytes.copy(larger, 0, 0, end);
      bytes = larger;
    }
    end += bytes.write(text, end);
    texts = [];
    length = 0;
  };
  const add = (text: string): void => {
    texts.push(text);
    length += text.length;
    if (length >= PIECE) flush();
  };
  return {
    add,
    /** `textOf` writes some items with a comma and a line end between them. */
    addList<T>(items: readonly T[], textOf: (items: readonly T[]) => string): void {
      add("[\n");
      for (let at = 0; at < items.length; at += ITEMS) {
        add(`${at > 0 ? ",\n" : ""}${textOf(items.slice(at, at + ITEMS))}`);
      }
      add("\n  ]");
    },
    bytes: (): Buffer => {
      flush();
      return bytes.subarray(0, end);
    },
  };
}
