import { readFileSync } from "node:fs";
import { CannotRun } from "../domain/finding.ts";
import { type Place, parsePlainYaml, pathKey } from "./plain-yaml.ts";

/** A YAML file as plain values, with the place of any key or item for messages. */
export interface YamlFile {
  /** How messages call the file. */
  readonly file: string;
  readonly value: unknown;
  /** Place of the key or item at the path, or of the nearest one above it. */
  readonly locate: (path: readonly (string | number)[]) => Place;
}

/**
 * Reads a YAML 1.2 file. Throws `CannotRun` when it is missing or is not YAML.
 *
 * `name` is how messages call the file. Places are computed only when asked for: rule data is nearly always sound.
 */
export async function readYaml(path: string, name: string = path): Promise<YamlFile> {
  const text = textOf(path, name);
  const plain = parsePlainYaml(text);
  if (!plain) return readFully(text, name);
  let places: Map<string, Place> | undefined;
  const all = (): Map<string, Place> => {
    if (places) return places;
    places = new Map();
    parsePlainYaml(text, places);
    return places;
  };
  return { file: name, value: plain.value, locate: (path) => nearest(path, (key) => all().get(pathKey(key))) };
}

function textOf(path: string, name: string): string {
  try {
    return readFileSync(path, "utf8").normalize("NFC");
  } catch (cause) {
    throw new CannotRun(`Không đọc được tệp ${name}; hãy kiểm tra tệp có tồn tại và có quyền đọc.`, { cause });
  }
}

/** The whole of YAML, with its error messages; imported only when the plain reader declines. */
async function readFully(text: string, name: string): Promise<YamlFile> {
  const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    const places = document.errors.map((error) => {
      const { line, column } = place(error.pos[0]);
      return `${name}:${line}:${column}`;
    });
    throw new CannotRun(
      `Tệp không đúng cú pháp YAML tại ${places.join(", ")}; hãy kiểm tra thụt lề, dấu hai chấm, dấu nháy và khóa lặp.`,
      { cause: document.errors[0] },
    );
  }
  const offsetOf = (path: readonly (string | number)[]): number | undefined => {
    let node: unknown = document.contents;
    let offset: number | undefined;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair) return undefined;
        offset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = (node as { range?: readonly number[] } | undefined)?.range?.[0];
      } else return undefined;
    }
    return offset;
  };
  const at = (path: readonly (string | number)[]): Place | undefined => {
    const offset = offsetOf(path);
    return offset === undefined ? undefined : place(offset);
  };
  return { file: name, value: document.toJS(), locate: (path) => nearest(path, at) };
}

function nearest(
  path: readonly (string | number)[],
  at: (path: readonly (string | number)[]) => Place | undefined,
): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const place = at(path.slice(0, length));
    if (place) return place;
  }
  return { line: 1, column: 1 };
}
