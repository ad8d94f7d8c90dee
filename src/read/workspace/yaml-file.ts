import { existsSync, readFileSync } from "node:fs";
import { EVENT_ID, type Event, getScalarValue, load, parseEvents, YAMLException } from "js-yaml";
import { CannotRun, type Finding } from "../../domain/findings/finding.ts";
import type { Position } from "../../domain/text/position.ts";
import { sha256 } from "./hash.ts";
import { once, onceEach } from "./once.ts";
import { readText } from "./text-file.ts";
import { yamlTrouble } from "./yaml-trouble.ts";

/** A YAML file as plain values, with the place of any key or item for messages. */
export interface YamlFile {
  /** How messages call the file. */
  readonly file: string;
  readonly value: unknown;
  /** Of its text; of what was merged of several none. */
  readonly hash?: string;
  /** What the build kept of the text under a name; nothing of a text that somebody has edited since. */
  readonly made?: (name: string) => unknown;
  /** Place of the key or item at the path, or of the nearest one above it; 1-based. */
  readonly locate: (path: readonly (string | number)[]) => Position;
}

/**
 * Reads a YAML 1.2 file. Throws `CannotRun` when it is missing or is not YAML.
 *
 * Places are worked out only when a message needs one: rule data is nearly always sound.
 */
export const readYaml = (path: string, file: string = path): YamlFile => parseYaml(readText(path, file), file);

/**
 * The same for a text that was read before, or is not on disk yet; `file` is what messages call it,
 * `made` what its schema made of it in an earlier run.
 */
export function parseYaml(
  text: string,
  file: string,
  { hash = sha256(Buffer.from(text)), made }: { readonly hash?: string; readonly made?: unknown } = {},
): YamlFile {
  // What was sound when it was compiled, or when an earlier run made something of it, is read when somebody asks for it.
  const compiled = kept("yaml", hash) ?? (made === undefined ? undefined : () => loaded(text, file));
  const value = compiled ? once(compiled) : constant(loaded(text, file));
  let places: ReturnType<typeof placesOf> | undefined;
  return {
    file,
    hash,
    get value() {
      return value();
    },
    made: made === undefined ? onceEach((name) => kept(`made-rules/${name}`, hash)?.()) : () => made,
    locate: (steps) => {
      places ??= placesOf(text);
      return places(steps);
    },
  };
}

/** Where the build keeps values as JSON, by the hash of the text they were made of; nothing there when run from sources. */
const PROGRAM = new URL("../", import.meta.url);

function kept(folder: string, hash: string): (() => unknown) | undefined {
  const file = new URL(`${folder}/${hash}.json`, PROGRAM);
  return existsSync(file) ? () => JSON.parse(readFileSync(file, "utf8")) : undefined;
}

const constant = (value: unknown) => () => value;

function loaded(text: string, file: string): unknown {
  try {
    return load(text);
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    throw new CannotRun(`Tệp ${file} không đúng cú pháp YAML.`, {
      cause,
      findings: [syntaxFinding(cause, text, file)],
    });
  }
}

function syntaxFinding({ mark, reason }: YAMLException, text: string, file: string): Finding {
  const { line, column, ...told } = yamlTrouble({ reason, lines: text.split("\n"), at: mark?.line ?? 0 });
  const stopped = mark ? { line: mark.line + 1, column: mark.column + 1 } : {};
  const place = { file, ...stopped, ...(line ? { line } : {}), ...(column ? { column } : {}) };
  return { code: "rules/not-yaml", severity: "error", place, ...told };
}

type Path = readonly (string | number)[];

function placesOf(text: string): (path: Path) => Position {
  const offsets = new Map<string, number>();
  const events = parseEvents(text, {});
  collect(events, { at: 1 }, [], text, offsets);
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsets.get(JSON.stringify(path.slice(0, length)));
      if (offset !== undefined) return placeAt(text, offset);
    }
    return { line: 1, column: 1 };
  };
}

/** Walks one node of the event stream; remembers the offset of every key and item below it. */
function collect(
  events: readonly Event[],
  cursor: { at: number },
  path: Path,
  text: string,
  offsets: Map<string, number>,
): void {
  const event = events[cursor.at];
  cursor.at += 1;
  if (event?.type === EVENT_ID.SEQUENCE) {
    for (let index = 0; events[cursor.at]?.type !== EVENT_ID.POP; index += 1) {
      offsets.set(JSON.stringify([...path, index]), offsetOf(events[cursor.at]!));
      collect(events, cursor, [...path, index], text, offsets);
    }
    cursor.at += 1;
  } else if (event?.type === EVENT_ID.MAPPING) {
    while (events[cursor.at] && events[cursor.at]!.type !== EVENT_ID.POP) {
      const key = events[cursor.at]!;
      const inner = [...path, key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : ""];
      offsets.set(JSON.stringify(inner), offsetOf(key));
      collect(events, cursor, inner, text, offsets);
      collect(events, cursor, inner, text, offsets);
    }
    cursor.at += 1;
  }
}

const offsetOf = (event: Event): number =>
  "valueStart" in event ? event.valueStart : "start" in event ? event.start : 0;

function placeAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
