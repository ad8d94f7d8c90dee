import { TRACE_FORMAT, type WrittenParagraph } from "../../domain/figures/written-trace.ts";

/** Text of this length becomes bytes: a trace as one text takes twice as much as its file, and stands beside it. */
const PIECE = 64 * 1024;

/**
 * The file of a trace: a JSON object of these keys, two spaces a level, and the paragraphs. `entryOf` makes what stands for
 * one of `figures`.
 */
export function traceFile<F extends object>(
  content: Readonly<Record<string, unknown>> & { readonly figures: readonly F[] },
  paragraphs: readonly WrittenParagraph[],
  entryOf: (figure: F) => object = (figure) => figure,
): Buffer {
  const file = bytesInPieces();
  file.add(`{\n  "format": ${JSON.stringify(TRACE_FORMAT)}`);
  for (const [key, value] of Object.entries(content)) {
    if (value === undefined || key === "format") continue;
    file.add(`,\n  ${JSON.stringify(key)}: `);
    if (key !== "figures" || content.figures.length === 0) file.add(indented(value, "  "));
    else file.addList(content.figures, (figure) => indented(entryOf(figure), "    "));
  }
  file.add(',\n  "paragraphs": ');
  // One paragraph on one line: a fifth of the bytes, and versions still compare line by line.
  file.addList(paragraphs, (paragraph) => JSON.stringify(paragraph));
  file.add("\n}\n");
  return file.bytes();
}

/** No text in JSON holds a line end. */
const indented = (value: unknown, by: string): string =>
  JSON.stringify(value, undefined, 2).replaceAll("\n", `\n${by}`);

function bytesInPieces() {
  const pieces: Buffer[] = [];
  let texts: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    texts.push(text);
    length += text.length;
    if (length < PIECE) return;
    pieces.push(Buffer.from(texts.join("")));
    texts = [];
    length = 0;
  };
  return {
    add,
    addList<T>(items: readonly T[], textOf: (item: T) => string): void {
      add("[\n");
      for (const [index, item] of items.entries()) add(`${index > 0 ? ",\n" : ""}    ${textOf(item)}`);
      add("\n  ]");
    },
    bytes: (): Buffer => Buffer.concat([...pieces, Buffer.from(texts.join(""))]),
  };
}
