import { TRACE_FORMAT, type WrittenParagraph } from "../../domain/figures/written-trace.ts";

/**
 * The text of a trace's file in pieces: a JSON object of these keys, two spaces a level, and the paragraphs. `entryOf` makes
 * what stands for one of `figures`.
 */
export function* traceFile<F extends object>(
  content: Readonly<Record<string, unknown>> & { readonly figures: readonly F[] },
  paragraphs: readonly WrittenParagraph[],
  entryOf: (figure: F) => object = (figure) => figure,
): Iterable<string> {
  yield `{\n  "format": ${JSON.stringify(TRACE_FORMAT)}`;
  for (const [key, value] of Object.entries(content)) {
    if (value === undefined || key === "format") continue;
    yield `,\n  ${JSON.stringify(key)}: `;
    if (key !== "figures" || content.figures.length === 0) yield indented(value);
    else yield* listed(content.figures, (figures) => indentedItems(figures.map(entryOf)));
  }
  yield ',\n  "paragraphs": ';
  // One paragraph on one line: a fifth of the bytes, and versions still compare line by line.
  yield* listed(paragraphs, (some) => some.map((one) => `    ${JSON.stringify(one)}`).join(",\n"));
  yield "\n}\n";
}

/** No text in JSON holds a line end. */
const indented = (value: unknown): string => JSON.stringify(value, undefined, 2).replaceAll("\n", "\n  ");

/** Items as they stand in a list of an object: in a list of a list they are as far to the right, and V8 writes all at once. */
const indentedItems = (items: readonly object[]): string =>
  JSON.stringify([items], undefined, 2).slice("[\n  [\n".length, -"\n  ]\n]".length);

/** So many items become text at once. */
const ITEMS = 32;

/** `textOf` writes some items with a comma and a line end between them. */
function* listed<T>(items: readonly T[], textOf: (items: readonly T[]) => string): Iterable<string> {
  yield "[\n";
  for (let at = 0; at < items.length; at += ITEMS) {
    yield `${at > 0 ? ",\n" : ""}${textOf(items.slice(at, at + ITEMS))}`;
  }
  yield "\n  ]";
}
