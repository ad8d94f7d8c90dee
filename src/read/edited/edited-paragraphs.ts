import type { EditedParagraph, TextPiece, TextSpan } from "../../domain/document/edited-document.ts";
import { createPlaces } from "../../domain/findings/document-place.ts";
import { attributeOf, charactersOf, xmlTokens } from "../../opc/xml-tokens.ts";
import { WORD_PREFIXES } from "../../wordml/namespaces.ts";
import { AnchorMarks } from "./anchor-marks.ts";
import { type OpenParagraph, placeOf } from "./open-paragraph.ts";
import { TableCells } from "./table-cells.ts";

/** What a part is read with. */
export interface PartReading {
  readonly part: string;
  /** Visible name of a style by its id. */
  readonly styles: ReadonlyMap<string, string>;
  /** Place of the note with this id; only for parts of notes. */
  readonly noteOf?: (id: string) => string;
}

/** What prints nothing, or what a tracked change takes away; an alternative for old programs repeats the text. */
const UNREAD = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:sectPr"]);
const CHARACTERS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

/** The paragraphs of one part in reading order, with the anchors that begin in each. Throws an `Error` on bad XML. */
export function editedParagraphs(xml: string, reading: PartReading): readonly EditedParagraph[] {
  const reader = new PartReader(reading);
  const path: string[] = [];
  for (const token of xmlTokens(xml, WORD_PREFIXES)) {
    const { kind, name, from, to } = token;
    if (kind === "text" || kind === "cdata") {
      if (path.at(-1) === "w:t") reader.text(charactersOf(xml, token), { from, to }, path.includes("w:ins"));
    } else if (kind === "close") {
      path.pop();
      reader.close(name, to);
    } else {
      if (kind === "open") path.push(name);
      const attribute = (one: string): string => attributeOf(xml.slice(from, to), one) ?? "";
      reader.open(name, { from, to, inRun: path.includes("w:r"), attribute });
      if (kind === "empty") reader.close(name, to);
    }
  }
  return reader.paragraphs();
}

interface Tag {
  readonly from: number;
  readonly to: number;
  readonly inRun: boolean;
  /** Empty when it is not there. */
  readonly attribute: (name: string) => string;
}

/** Hears the tags and texts of a part in order, and makes its paragraphs of them. */
class PartReader {
  readonly #reading: PartReading;
  readonly #places = createPlaces();
  readonly #tables = new TableCells();
  readonly #marks = new AnchorMarks();
  /** From the outermost: a text box stands in a paragraph. */
  readonly #open: OpenParagraph[] = [];
  readonly #done: { readonly paragraph: OpenParagraph; readonly place: string }[] = [];
  #run: { readonly from: number; to: number } = { from: 0, to: 0 };
  #note = "";
  /** How many elements around print nothing, and how many are fields. */
  #unread = 0;
  #fields = 0;
  /** Whether text stood before, so that a table is no letterhead. */
  #begun = false;

  readonly #opened: Readonly<Record<string, (tag: Tag) => void>> = {
    "w:p": () => this.#beginParagraph(),
    "w:pStyle": ({ attribute }) => {
      const paragraph = this.#open.at(-1);
      if (paragraph) paragraph.style = attribute("val");
    },
    "w:r": ({ from, to }) => {
      this.#run = { from, to };
    },
    "w:tbl": () => {
      if (!this.#tables.inTable) this.#places.table();
      this.#tables.begin();
    },
    "w:tr": () => this.#tables.row(),
    "w:tc": () => this.#tables.cell(1),
    "w:vMerge": ({ attribute }) => {
      if (attribute("val") !== "restart") this.#tables.cell(-1);
    },
    "w:footnote": ({ attribute }) => this.#beginNote(attribute("id")),
    "w:endnote": ({ attribute }) => this.#beginNote(attribute("id")),
    "w:fldSimple": () => {
      this.#fields += 1;
    },
    "w:fldChar": ({ attribute }) => {
      const step = { begin: 1, end: -1 }[attribute("fldCharType")] ?? 0;
      this.#fields = Math.max(0, this.#fields + step);
    },
    "w:bookmarkStart": ({ attribute }) => this.#marks.begin(attribute("id"), attribute("name"), this.#open.at(-1)),
    "w:bookmarkEnd": ({ attribute }) => this.#marks.end(attribute("id"), this.#open.at(-1)),
  };

  readonly #closed: Readonly<Record<string, (to: number) => void>> = {
    "w:p": () => this.#endParagraph(),
    "w:r": (to) => {
      this.#run.to = to;
    },
    "w:tbl": () => this.#tables.end(),
    "w:fldSimple": () => {
      this.#fields -= 1;
    },
  };

  constructor(reading: PartReading) {
    this.#reading = reading;
  }

  text(text: string, { from, to }: TextSpan, inserted: boolean): void {
    this.#print(text, { part: this.#reading.part, text, from, to, run: this.#run, inserted });
  }

  open(name: string, tag: Tag): void {
    if (UNREAD.has(name)) this.#unread += 1;
    if (CHARACTERS[name] && tag.inRun) this.#print(CHARACTERS[name]);
    this.#opened[name]?.(tag);
  }

  close(name: string, to: number): void {
    if (UNREAD.has(name)) this.#unread -= 1;
    this.#closed[name]?.(to);
  }

  /** All that were read, each with its anchors. */
  paragraphs(): readonly EditedParagraph[] {
    const anchors = this.#marks.byParagraph();
    return this.#done.map(({ paragraph, place }) => ({
      place,
      text: paragraph.text,
      anchors: anchors.get(paragraph) ?? [],
      letterhead: paragraph.letterhead,
      fields: paragraph.fields,
    }));
  }

  #print(text: string, piece?: TextPiece): void {
    const paragraph = this.#open.at(-1);
    if (!paragraph || this.#unread > 0) return;
    const at = { from: paragraph.text.length, to: paragraph.text.length + text.length };
    paragraph.text += text;
    if (this.#fields > 0) paragraph.fields.push(at);
    if (piece) paragraph.pieces.push({ piece, at });
  }

  #beginParagraph(): void {
    const { inTable, outermost } = this.#tables;
    const boxed = this.#open.length > 0;
    const paragraph: OpenParagraph = {
      text: "",
      style: "",
      pieces: [],
      fields: [],
      ...(inTable && !boxed ? { cell: this.#places.cell(outermost.row, outermost.cell) } : {}),
      boxed,
      letterhead: !this.#begun && inTable,
    };
    this.#open.push(paragraph);
    this.#marks.adopt(paragraph);
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    if (paragraph.text.trim() !== "" && !this.#tables.inTable && !paragraph.boxed) this.#begun = true;
    const place = this.#note || placeOf(paragraph, this.#places, this.#reading.styles);
    this.#done.push({ paragraph, place });
  }

  #beginNote(id: string): void {
    this.#note = this.#reading.noteOf?.(id) ?? "";
  }
}
