import { createHash } from "node:crypto";
import { readCellStyles as parseCellStyles } from "../../src/read/workbook/cell-styles.ts";
import { readSharedStrings as parseSharedStrings } from "../../src/read/workbook/shared-strings.ts";
import { readSheetRows as parseSheetRows } from "../../src/read/workbook/sheet-rows.ts";

/**
 * The three parsers of a workbook's parts, each part parsed once in a process.
 *
 * Hundreds of tests read the sample's workbooks, most of them untouched or with one cell changed. Everything around the
 * parsers runs each time: the guard, inflating, encodings, limits. `vitest.config.ts` puts this file in their place.
 */
export const readCellStyles = parsedOnce(parseCellStyles);
export const readSharedStrings = parsedOnce(parseSharedStrings);
export const readSheetRows = parsedOnce(parseSheetRows);

/** A part of the sample has less than a fifth of this; longer ones are parsed each time. */
const LONGEST = 2 * 1024 * 1024;
/** The sample has some 500 sheets. Damaged ones, each read once, push each other out. */
const MOST_KEPT = 800;

function parsedOnce<Rest extends readonly object[], Part extends object>(
  parse: (chunks: Iterable<string>, ...rest: Rest) => Promise<Part | undefined>,
): typeof parse {
  const kept = new Map<string, Part>();
  return async (chunks, ...rest) => {
    const { text, again } = collected(chunks);
    if (text === undefined) return parse(again, ...rest);
    const key = `${createHash("sha1").update(text).digest("base64")} ${rest.map(contextOf).join(" ")}`;
    const before = kept.get(key);
    const part = before ?? (await parse(again, ...rest));
    if (part === undefined) return undefined;
    // The one used last stands last; the first is let go.
    kept.delete(key);
    kept.set(key, part);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return part;
  };
}

/** The whole text unless it is too long or breaks off; and the chunks once more, with what broke them off. */
function collected(chunks: Iterable<string>): { readonly text?: string; readonly again: Iterable<string> } {
  const read: string[] = [];
  const rest = chunks[Symbol.iterator]();
  let length = 0;
  try {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      read.push(next.value);
      length += next.value.length;
      if (length > LONGEST) return { again: followed(read, rest) };
    }
    return { text: read.join("\n"), again: read };
  } catch (error) {
    return { again: followed(read, { next: () => thrown(error) }) };
  }
}

function* followed(read: readonly string[], rest: Iterator<string>): Generator<string> {
  yield* read;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

function thrown(error: unknown): never {
  throw error;
}

/** What else a result depends on: plain values by their value, styles and texts, parsed once themselves, by identity. */
const contextOf = (context: object): string =>
  Object.values(context)
    .map((value) => (typeof value === "object" ? identityOf(value) : String(value)))
    .join();

const identities = new WeakMap<object, number>();
let given = 0;

function identityOf(value: object): string {
  if (!identities.has(value)) identities.set(value, given++);
  return `#${identities.get(value)}`;
}
