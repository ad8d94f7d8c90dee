/** Thrown here, caught by `parsePlainYaml`: the text uses more of YAML than its plain part. */
export const NOT_PLAIN = Symbol("not plain");
export const refuse = (): never => {
  throw NOT_PLAIN;
};

/** Splits `key: rest`; `undefined` when the text is no map entry. */
export function splitEntry(text: string): { readonly key: string; readonly rest: string } | undefined {
  const [whole, quoted, plain] =
    /^(?:("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|([\p{L}\p{N}_][\p{L}\p{M}\p{N}_ ./()-]*?)) *:(?= |$)/u.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const key = quoted === undefined ? resolve(plain!) : readInline({ text: quoted, at: 0 }, false);
  return { key: keyText(key, plain), rest: text.slice(whole.length).trimStart() };
}

const keyText = (key: unknown, written: string | undefined): string =>
  typeof key === "string" || (typeof key === "number" && String(key) === written) ? String(key) : refuse();

interface Cursor {
  readonly text: string;
  at: number;
}

export function readInline(cursor: Cursor, inFlow: boolean): unknown {
  const first = cursor.text[cursor.at]!;
  if (first === "[") return readFlow(cursor, "]");
  if (first === "{") return readFlow(cursor, "}");
  if (first === '"' || first === "'") return readQuoted(cursor, first);
  if (/[&*!|>%@`#,\]}?:]/.test(first)) refuse();
  const pattern = inFlow ? /(?:(?! #)(?!:(?: |,|\]|\}|$))[^,[\]{}])*/y : /(?:(?! #)(?!:(?: |$)).)*/y;
  pattern.lastIndex = cursor.at;
  const [plain] = pattern.exec(cursor.text)!;
  cursor.at += plain.length;
  if (plain.startsWith("- ") || plain === "-") refuse();
  return resolve(plain.trimEnd());
}

function readQuoted(cursor: Cursor, quote: string): string {
  const pattern = quote === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y;
  pattern.lastIndex = cursor.at;
  const [quoted] = pattern.exec(cursor.text) ?? refuse();
  cursor.at += quoted.length;
  if (quote === "'") return quoted.slice(1, -1).replaceAll("''", "'");
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return refuse();
  }
}

function readFlow(cursor: Cursor, close: "]" | "}"): unknown {
  const list: unknown[] = [];
  const map: Record<string, unknown> = {};
  cursor.at += 1;
  skipSpaces(cursor);
  while (cursor.text[cursor.at] !== close) {
    if (cursor.at >= cursor.text.length) refuse();
    const start = cursor.at;
    const item = readInline(cursor, true);
    const written = cursor.text.slice(start, cursor.at).trimEnd();
    skipSpaces(cursor);
    const pair = cursor.text[cursor.at] === ":";
    if (pair !== (close === "}")) refuse();
    if (pair) {
      cursor.at += 1;
      skipSpaces(cursor);
      const key = keyText(item, written);
      if (Object.hasOwn(map, key) || key === "__proto__" || /[,}]/.test(cursor.text[cursor.at] ?? ",")) refuse();
      map[key] = readInline(cursor, true);
      skipSpaces(cursor);
    } else list.push(item);
    if (cursor.text[cursor.at] === ",") {
      cursor.at += 1;
      skipSpaces(cursor);
    } else if (cursor.text[cursor.at] !== close) refuse();
  }
  cursor.at += 1;
  return close === "]" ? list : map;
}

function skipSpaces(cursor: Cursor): void {
  while (cursor.text[cursor.at] === " ") cursor.at += 1;
}

/** Core schema of YAML 1.2 (10.3.2); the rare numbers are left to the full parser. */
function resolve(plain: string): unknown {
  if (/^(?:~|null|Null|NULL|)$/.test(plain)) return null;
  if (/^(?:true|True|TRUE)$/.test(plain)) return true;
  if (/^(?:false|False|FALSE)$/.test(plain)) return false;
  if (/^[-+]?(?:\d+|\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?$/.test(plain)) return Number(plain);
  if (/^(?:0[ox]|[-+]?\.(?:inf|nan))/i.test(plain)) refuse();
  return plain;
}
