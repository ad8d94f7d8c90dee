import { isAscii, isUtf8, transcode } from "node:buffer";
import { SaxesParser } from "saxes";
import { encodingOf } from "../../opc/decode-xml.ts";
import type { FileDefect } from "./file-finding.ts";
import { namespaceScope } from "./namespaces.ts";
import { type MarkupEvents, plainMarkup, type XmlAttributes } from "./plain-markup.ts";

/** What is called on the way through a part; depth 0 is the root. Elements of other namespaces are passed over whole. */
export interface XmlVisitor {
  /** Local name of the root that the part must have. */
  readonly root: string;
  readonly open: (name: string, attributes: XmlAttributes, depth: number, relation: RelationOf) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string, depth: number) => void;
  /** Ends the walk before the part's end, without a defect. */
  readonly isEnough?: () => boolean;
  /** May leave out markup from a chunk of text that has no comments and no CDATA sections; for speed. */
  readonly thin?: (chunk: string) => string;
  /** Elements of the root that are passed over unread, in a part as above: the markup that they begin with, and end with. */
  readonly unread?: Section;
}

interface Section {
  readonly from: Buffer;
  readonly to: Buffer;
}

/** The relationship that an element refers to by its attribute `id`. */
type RelationOf = (attributes: XmlAttributes) => string | undefined;

/** Why a part can't be read, as words that go on after its name. */
export interface XmlDefect {
  readonly code: FileDefect;
  readonly words: string;
}

/** Parts nest some ten levels; deeper ones only fill the memory. */
const DEEPEST = 100;
/** Measured on 13 workbooks: 8 and 32 KB cost the same, 128 KB a tenth more, 512 KB a quarter more (garbage). */
const CHUNK_BYTES = 32 * 1024;
/** A cell holds at most 32,767 characters; no sound part goes this long without the end of a tag. */
const LONGEST_TEXT = 1024 * 1024;
const CLOSE = ">".charCodeAt(0);
const OPEN = "<".charCodeAt(0);
const MARK = "!".charCodeAt(0);

const MALFORMED: XmlDefect = { code: "file/damaged", words: "không phải XML hợp lệ" };
const UNSAFE: XmlDefect = { code: "file/unsafe", words: "có khai báo DOCTYPE hoặc ENTITY" };

/**
 * Walks one XML part, element by element, without keeping a tree. Nothing when all of it was walked; else why not: not
 * well-formed, absurdly deep, ended before its root did, declares entities, in an encoding or a namespace that is not
 * read. An error of a visitor is ours and is thrown on.
 */
export function walkXml(part: Buffer, visitor: XmlVisitor): XmlDefect | undefined {
  const bytes = inUtf8(part);
  if ("words" in bytes) return bytes;
  const walk = walkOf(visitor);
  const isThinned = !hasMarked(bytes);
  const thin = isThinned ? visitor.thin : undefined;
  for (const chunk of isThinned && visitor.unread
    ? readChunks(bytes, visitor.unread)
    : chunksOf(bytes, 0, bytes.length)) {
    if (chunk === undefined) return MALFORMED;
    walk.write(thin === undefined ? chunk : thin(chunk));
    if (walk.defect() !== undefined) return walk.defect();
    if (visitor.isEnough?.()) return undefined;
  }
  walk.end();
  return walk.defect();
}

/** Parts are UTF-8 or UTF-16 (ISO/IEC 29500-2, 8.1.4). */
function inUtf8(part: Buffer): Buffer | XmlDefect {
  if (part.length === 0) return part;
  const encoding = encodingOf(part);
  if (encoding === "utf-16le" || encoding === "utf-16be") return Buffer.from(new TextDecoder(encoding).decode(part));
  if (encoding === "utf-8" && isUtf8(part)) return part;
  const words =
    encoding === "utf-8"
      ? "có chỗ không phải chữ theo bảng mã UTF-8"
      : `dùng bảng mã ${encoding}, chỉ đọc được UTF-8 và UTF-16`;
  return { code: "file/unreadable-part", words };
}

function walkOf(visitor: XmlVisitor) {
  const scope = namespaceScope();
  let defect: XmlDefect | undefined;
  /** Elements open in the file, and those of them that the visitor knows of. */
  let nesting = 0;
  let depth = 0;
  /** Nesting of the foreign element that is passed over, or 0. */
  let foreign = 0;
  const opened: (string | undefined)[] = [];
  const events: MarkupEvents = {
    open(qualified, attributes) {
      if (defect !== undefined) return;
      if (++nesting > DEEPEST) {
        defect = MALFORMED;
        return;
      }
      if (foreign > 0) return;
      if (declares(attributes)) scope.declare(attributes, nesting);
      const meaning = scope.meaningOf(qualified, attributes);
      if (nesting === 1) defect = rootDefect(qualified, scope.namespaceOf(qualified), meaning, visitor.root);
      if (meaning === "foreign") {
        foreign = nesting;
        opened[nesting] = undefined;
      } else if (meaning === "wrapper") {
        opened[nesting] = undefined;
      } else {
        opened[nesting] = meaning.name;
        if (defect === undefined) visitor.open(meaning.name, attributes, depth, scope.relationOf);
        depth++;
      }
    },
    close() {
      if (defect !== undefined) return;
      if (foreign === 0) {
        const name = opened[nesting];
        if (name !== undefined) {
          depth--;
          visitor.close?.(name, depth);
        }
      } else if (foreign === nesting) foreign = 0;
      scope.leave(nesting);
      nesting--;
    },
    text(found) {
      if (foreign === 0 && defect === undefined) visitor.text?.(found);
    },
  };
  const plain = plainMarkup(events);
  let parser: SaxesParser | undefined;
  return {
    write(chunk: string) {
      const left = parser ? chunk : plain.read(chunk);
      if (left === "") return;
      parser ??= parserBehind(plain.opened(), events, (found) => {
        defect ??= found;
      });
      parser.write(left);
    },
    end() {
      if (parser) parser.close();
      else if (!plain.isWhole()) defect ??= MALFORMED;
      if (nesting > 0) defect ??= MALFORMED;
    },
    defect: () => defect,
  };
}

/** A parser that goes on behind markup that has been read. */
function parserBehind(markup: string, { open, close, text }: MarkupEvents, fail: (defect: XmlDefect) => void) {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on("error", () => fail(MALFORMED));
  parser.on("doctype", () => fail(UNSAFE));
  if (markup !== "") parser.write(markup);
  parser.on("opentag", ({ name, attributes }) => open(name, attributes));
  parser.on("closetag", close);
  parser.on("text", text);
  parser.on("cdata", text);
  return parser;
}

function declares(attributes: XmlAttributes): boolean {
  for (const name in attributes) if (name.startsWith("xmlns")) return true;
  return false;
}

function rootDefect(
  qualified: string,
  namespace: string,
  meaning: ReturnType<ReturnType<typeof namespaceScope>["meaningOf"]>,
  root: string,
): XmlDefect | undefined {
  if (typeof meaning === "object") {
    return meaning.name === root ? undefined : { code: "file/damaged", words: `chứa <${qualified}>, cần <${root}>` };
  }
  const where = namespace.endsWith(":") ? "không khai báo không gian tên" : `thuộc không gian tên "${namespace}"`;
  return { code: "file/unreadable-part", words: `mở đầu bằng <${qualified}> ${where}, chương trình không đọc được` };
}

/** Comments, CDATA sections, declarations. One byte, which few parts have, is looked for twenty times as fast as two. */
function hasMarked(bytes: Buffer): boolean {
  let at = bytes.indexOf(MARK);
  while (at >= 0 && bytes[at - 1] !== OPEN) at = bytes.indexOf(MARK, at + 1);
  return at >= 0;
}

/** Chunks of what stands before such a section, and behind it. */
function* readChunks(bytes: Buffer, { from, to }: Section): Generator<string | undefined> {
  const start = bytes.indexOf(from);
  const end = start < 0 ? -1 : bytes.indexOf(to, start);
  yield* chunksOf(bytes, 0, end < 0 ? bytes.length : start);
  if (end >= 0) yield* chunksOf(bytes, end + to.length, bytes.length);
}

/** Chunks of text that end at the end of a tag; `undefined` for text that no part holds. */
function* chunksOf(bytes: Buffer, from: number, to: number): Generator<string | undefined> {
  for (let start = from; start < to; ) {
    const cut = bytes.indexOf(CLOSE, start + CHUNK_BYTES);
    const end = cut < 0 || cut >= to ? to : cut + 1;
    if (end - start > CHUNK_BYTES + LONGEST_TEXT) {
      yield undefined;
      return;
    }
    yield textOf(bytes.subarray(start, end));
    start = end;
  }
}

/** Of bytes that are UTF-8. V8 decodes letters of Vietnamese four times as slowly as the converter that Node brings along. */
const textOf = (bytes: Buffer): string =>
  isAscii(bytes) ? bytes.toString("latin1") : transcode(bytes, "utf8", "utf16le").toString("utf16le");
