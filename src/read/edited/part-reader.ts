import type {
  EditedParagraph,
  ParagraphKind,
  TextPiece,
  UnreadContent,
} from "../../domain/document/edited-document.ts";
import { NOT_SHOWN, SHOWN_TEXT, symbolOf, UNREADABLE_CONTENT, withoutPrivateArea } from "../../wordml/shown-text.ts";
import { alternatives } from "./alternatives.ts";
import { fieldsOf } from "./field-codes.ts";
import { type PartReading, placing } from "./part-reading.ts";
import { runLooks } from "./run-looks.ts";
import { createStory, type OpenParagraph } from "./story.ts";
import { tablesOf } from "./tables.ts";
import { isFill } from "./unseen-looks.ts";

/** LibreOffice adds "_Copy_1" to bookmarks in footnotes when it opens a file, and to those in a copied text. */
const ANCHOR = /^(_ntm[A-Z]\d+)(?:_Copy_\d+)*$/;

/** Elements that hold characters of their own; the last are small letters above others, and the entries of a chart. */
const PARAGRAPHS: ReadonlySet<string> = new Set(["w:p", "a:p", "w:rt", "c:ser", "cx:data"]);

/** Runs that are shown from right to left, as the characters that would do so (17.3.2.3, 17.3.2.8). */
const DIRECTIONS: Readonly<Record<string, string | undefined>> = { "w:bdo": "\u202E", "w:dir": "\u202B" };
const END_OF_DIRECTION = "\u202C";

export interface ReadPart {
  readonly paragraphs: readonly EditedParagraph[];
  readonly unread: readonly UnreadContent[];
}

interface OpenedTag {
  readonly kind: "open" | "empty";
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Names of the elements around, innermost last. */
  readonly path: readonly string[];
  readonly attribute: (name: string) => string | undefined;
}

/** Hears the tags and texts of a part in order, and makes its paragraphs of them. */
export class PartReader {
  readonly #reading: PartReading;
  readonly #story = createStory();
  readonly #tables = tablesOf();
  readonly #fields;
  readonly #branches;
  readonly #looks;
  readonly #places;
  readonly #done: { readonly open: OpenParagraph; readonly place: string }[] = [];
  readonly #unread: UnreadContent[] = [];
  readonly #turned: boolean[] = [];
  #run: { readonly from: number; to: number } = { from: 0, to: 0 };
  /** How many elements around are not shown, and how many are tracked insertions. */
  #gone = 0;
  #insertions = 0;
  #author: string | undefined;

  readonly #opened: Readonly<Record<string, (tag: OpenedTag) => void>> = {
    "w:pStyle": ({ attribute }) => this.#paragraph({ style: attribute("val") ?? "" }),
    "w:shd": ({ path, attribute }) => {
      if (path.at(-1) === "w:pPr") this.#paragraph({ shaded: isFill(attribute("fill")) });
    },
    "w:tbl": () => {
      if (this.#tables.depth() === 1) this.#places.table();
    },
    "w:r": ({ from, to }) => {
      this.#run = { from, to };
      this.#looks.run();
    },
    "w:ins": ({ kind }) => {
      if (kind === "open") this.#insertions += 1;
    },
    "w:del": ({ path }) => {
      if (path.at(-1) === "w:trPr") this.#gone += this.#tables.rowIsDeleted();
      if (path.at(-1) === "w:rPr" && path.at(-2) === "w:pPr") this.#paragraph({ endless: true });
    },
    "w:cellDel": () => {
      this.#gone += this.#tables.cellIsDeleted();
    },
    "w:fldChar": (tag) => this.#show(this.#fields.mark(tag, undefined)),
    "w:fldSimple": (tag) => this.#show(this.#fields.mark(tag, tag.attribute("instr") ?? "")),
    "w:footnote": ({ attribute }) => this.#places.note(attribute("id") ?? ""),
    "w:endnote": ({ attribute }) => this.#places.note(attribute("id") ?? ""),
    "w:comment": ({ attribute }) => {
      this.#author = attribute("author") ?? "";
    },
    "w:bookmarkStart": ({ attribute }) => {
      const [, anchor] = ANCHOR.exec(attribute("name") ?? "") ?? [];
      if (anchor && !this.#branches.isOther()) this.#story.startBookmark(attribute("id") ?? "", anchor);
    },
    "w:bookmarkEnd": ({ attribute }) => {
      if (!this.#branches.isOther()) this.#story.endBookmark(attribute("id") ?? "");
    },
  };

  readonly #closed: Readonly<Record<string, (kind: "close" | "empty", to: number) => void>> = {
    "w:r": (_, to) => {
      this.#run.to = to;
    },
    "w:ins": (kind) => {
      if (kind === "close") this.#insertions -= 1;
    },
    "w:fldSimple": (kind) => {
      if (kind === "close") this.#fields.closeSimple();
    },
  };

  constructor(xml: string, reading: PartReading) {
    this.#reading = reading;
    this.#fields = fieldsOf(xml);
    this.#branches = alternatives(xml);
    this.#looks = runLooks(reading.styles);
    this.#places = placing(reading);
  }

  open(tag: OpenedTag): void {
    const { kind, name, path, attribute } = tag;
    if (NOT_SHOWN.has(name)) this.#gone += 1;
    if (this.#branches.open(name, attribute)) this.#begin("alternative");
    this.#tables.open(name, path.at(-1) ?? "", attribute);
    if (PARAGRAPHS.has(name)) this.#begin(name === "w:p" ? this.#reading.kind : "drawn");
    this.#opened[name]?.(tag);
    if (path.at(-1) === "w:rPr" && path.at(-2) === "w:r") this.#looks.property(name, attribute);
    if (DIRECTIONS[name] && kind === "open") {
      this.#turned.push(attribute("val") === "rtl");
      if (this.#turned.at(-1)) this.#show(DIRECTIONS[name]);
    }
    const unreadable = UNREADABLE_CONTENT[name];
    if (unreadable) this.#cannotRead(unreadable.what);
    this.#showElement(tag);
  }

  text(text: string, { from, to, tag, path }: Pick<TextPiece, "from" | "to" | "tag"> & Pick<OpenedTag, "path">): void {
    const { part, value } = this.#reading;
    const piece = { part, text, from, to, tag, run: this.#run, inserted: this.#insertions > 0 };
    if (path.at(-1) === "w:t") this.#show(text, piece);
    else this.#show(value?.(text, path) ?? text);
  }

  close({ kind, name, to }: { readonly kind: "close" | "empty"; readonly name: string; readonly to: number }): void {
    if (DIRECTIONS[name] && kind === "close" && this.#turned.pop()) this.#show(END_OF_DIRECTION);
    this.#closed[name]?.(kind, to);
    if (PARAGRAPHS.has(name)) this.#finish();
    this.#gone -= this.#tables.close(name);
    if (this.#branches.close(name)) this.#finish();
    if (NOT_SHOWN.has(name)) this.#gone -= 1;
  }

  /** All that was read, each paragraph with its anchors. */
  read(): ReadPart {
    const rest = this.#story.rest();
    if (rest) this.#done.push({ open: rest, place: this.#places.of(rest, false) });
    const anchors = this.#story.anchors();
    const paragraphs = this.#done
      .filter(({ open: { kind, text } }) => kind !== "alternative" || text !== "")
      .map(({ open, place }) => paragraphOf(open, place, anchors.get(open) ?? []));
    return { paragraphs, unread: this.#unread };
  }

  #paragraph(change: Partial<OpenParagraph>): void {
    const paragraph = this.#story.current();
    if (paragraph) Object.assign(paragraph, change);
  }

  #begin(kind: ParagraphKind): void {
    this.#story.begin(() => {
      const boxed = this.#story.depth() > 0;
      const position = boxed ? undefined : this.#tables.position();
      const cell = this.#tables.cell();
      return {
        ...{ text: "", style: "", shaded: false, endless: false, pieces: [], fields: [], unseen: [], boxed },
        kind: this.#branches.isOther() ? "alternative" : kind,
        letterhead: kind === "text" && !this.#places.hasBegun() && this.#tables.depth() > 0,
        ...(position ? { place: this.#places.cell(position.row, position.column) } : {}),
        ...(cell ? { cell } : {}),
        ...(this.#author === undefined ? {} : { author: this.#author }),
      };
    });
  }

  #finish(): void {
    const open = this.#story.finish();
    if (open) this.#done.push({ open, place: this.#places.of(open, this.#tables.depth() > 0) });
  }

  #show(text: string, piece?: Omit<TextPiece, "at">): void {
    if (this.#gone > 0 || this.#fields.inCode() || text === "") return;
    // Whatever shows characters outside a paragraph is one of its own.
    const isApart = this.#story.current() === undefined;
    if (isApart) this.#begin("drawn");
    const unseen = this.#looks.why(this.#story.current()!, this.#tables.isShaded());
    this.#story.add({
      text: withoutPrivateArea(text),
      computed: this.#fields.isComputed(),
      contents: this.#fields.inContents(),
      ...(unseen === undefined ? {} : { unseen }),
      ...(piece ? { piece } : {}),
    });
    if (isApart) this.#finish();
  }

  #showElement({ name, path, attribute }: OpenedTag): void {
    const shown = SHOWN_TEXT[name];
    if (!shown) return;
    // A tab among the looks of a paragraph is a tab stop; only runs show characters.
    const isShown = path.includes("w:r") || !name.startsWith("w:");
    if (shown.by === "characters" && isShown) this.#show(shown.characters);
    if (shown.by === "symbol") this.#show(symbolOf(attribute("char") ?? "", attribute("font") ?? ""));
    if (shown.by === "program") this.#cannotRead("số, ngày do Word tự tính");
    if (shown.by !== "attribute") return;
    if (shown.apart) this.#begin("drawn");
    this.#show(attribute(shown.attribute) ?? "");
    if (shown.apart) this.#finish();
  }

  #cannotRead(what: string): void {
    this.#unread.push({ place: this.#places.here(), what });
  }
}

function paragraphOf(open: OpenParagraph, place: string, anchors: EditedParagraph["anchors"]): EditedParagraph {
  const { kind, text, cell, author, letterhead, pieces, inContents } = open;
  const unseen = [...open.unseen, ...turnedSpans(text)];
  // An entry of a table of contents ends with the number of its page.
  const page = inContents ? text.lastIndexOf("\t") : -1;
  const fields = page < 0 ? open.fields : [...open.fields, { from: page, to: text.length }];
  const standing = { kind, place, text, anchors, letterhead, fields, unseen, pieces };
  return { ...standing, ...(cell ? { cell } : {}), ...(author === undefined ? {} : { author }) };
}

/** Characters behind a mark that shows them from right to left (U+202E), up to the mark that ends it. */
const turnedSpans = (text: string): EditedParagraph["unseen"] =>
  [...text.matchAll(/\u202E[^\u202C]*/g)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
    why: "chữ bị đảo chiều",
  }));
