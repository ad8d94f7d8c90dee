import { NOT_PLAIN, readInline, refuse, splitEntry } from "./plain-yaml-inline.ts";

/** 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

type Path = readonly (string | number)[];

export const pathKey = (path: Path): string => JSON.stringify(path);

interface Line extends Place {
  readonly text: string;
}

/**
 * The value of a text written in the plain part of YAML 1.2: block maps and lists, one-line flow collections,
 * one-line scalars of the core schema, comments. `undefined` for anything else (anchors, tags, block scalars,
 * folded lines, duplicate keys, errors): those are left to the full parser.
 *
 * Rule data is read at every start, and the full parser needs ten times the time; on the texts that this one
 * accepts both agree (see the property test). `places` receives the place of every key and item.
 */
export function parsePlainYaml(text: string, places?: Map<string, Place>): { readonly value: unknown } | undefined {
  try {
    const lines = significantLines(text);
    if (lines.length === 0) return undefined;
    const reader = { lines, next: 0, places };
    const value = readBlock(reader, lines[0]!.column, []);
    return reader.next === lines.length ? { value } : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

interface Reader {
  readonly lines: Line[];
  next: number;
  readonly places: Map<string, Place> | undefined;
}

function significantLines(text: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (const raw of text.split(/\r?\n/)) {
    number += 1;
    const content = raw.trim();
    if (content === "" || content.startsWith("#")) continue;
    const indent = raw.length - raw.trimStart().length;
    if (
      /[\t\r\uFEFF\u0085\u2028\u2029]/.test(raw) ||
      raw.slice(0, indent).trim() !== "" ||
      /^ *[^ ]/.exec(raw)![0].length - 1 !== indent
    )
      refuse();
    if (/^(---|\.\.\.|%)/.test(raw)) refuse();
    lines.push({ line: number, column: indent, text: content });
  }
  return lines;
}

const isItem = (line: Line): boolean => line.text === "-" || line.text.startsWith("- ");

const readBlock = (reader: Reader, column: number, path: Path): unknown =>
  isItem(reader.lines[reader.next]!) ? readList(reader, column, path) : readMap(reader, column, path);

function readMap(reader: Reader, column: number, path: Path): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (
    let line = reader.lines[reader.next];
    line !== undefined && line.column >= column;
    line = reader.lines[reader.next]
  ) {
    if (line.column > column) refuse();
    if (isItem(line)) refuse();
    const entry = splitEntry(line.text) ?? refuse();
    if (Object.hasOwn(map, entry.key) || entry.key === "__proto__") refuse();
    const inner = [...(reader.places ? path : []), entry.key];
    reader.places?.set(pathKey(inner), { line: line.line, column: line.column + 1 });
    reader.next += 1;
    map[entry.key] = readValue(reader, entry.rest, column, inner, true);
  }
  return map;
}

function readList(reader: Reader, column: number, path: Path): unknown[] {
  const list: unknown[] = [];
  for (
    let line = reader.lines[reader.next];
    line !== undefined && line.column >= column;
    line = reader.lines[reader.next]
  ) {
    if (line.column > column) refuse();
    if (!isItem(line)) break;
    const rest = line.text.slice(1).trimStart();
    const start = line.column + line.text.length - rest.length;
    const inner = [...(reader.places ? path : []), list.length];
    reader.places?.set(pathKey(inner), { line: line.line, column: start + 1 });
    if (rest !== "" && (splitEntry(rest) || rest === "-" || rest.startsWith("- "))) {
      reader.lines[reader.next] = { line: line.line, column: start, text: rest };
      list.push(readBlock(reader, start, inner));
    } else {
      reader.next += 1;
      list.push(readValue(reader, rest, column, inner, false));
    }
  }
  return list;
}

function readValue(reader: Reader, rest: string, column: number, path: Path, inMap: boolean): unknown {
  const following = reader.lines[reader.next];
  if (rest === "" || rest.startsWith("#")) {
    if (following && following.column > column) return readBlock(reader, following.column, path);
    return inMap && following?.column === column && isItem(following) ? readList(reader, column, path) : null;
  }
  if (following && following.column > column) refuse();
  const cursor = { text: rest, at: 0 };
  const value = readInline(cursor, false);
  if (!/^( +#.*)?$/.test(rest.slice(cursor.at))) refuse();
  return value;
}
