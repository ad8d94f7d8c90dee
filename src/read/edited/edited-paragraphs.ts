import type { EditedAnchor, EditedParagraph, TextPiece, TextSpan } from "../../domain/document/edited-document.ts";
import { createPlaces, type DocumentPlaces } from "../../domain/findings/document-place.ts";
import { attributeOf, charactersOf, xmlTokens } from "../../opc/xml-tokens.ts";
import { WORD_PREFIXES } from "../../wordml/namespaces.ts";

/** What a part is read with. */
export interface PartReading {
  readonly part: string;
  /** Visible name of a style by its id. */
  readonly styles: ReadonlyMap<string, string>;
  /** Place of the note with this id; only for parts of notes. */
  readonly noteOf?: (id: string) => string;
}

/** LibreOffice adds "_Copy_1" to bookmarks in footnotes when it opens a file, and to those in a copied text. */
const ANCHOR = /^(_ntm[A-Z]\d+)(?:_Copy_\d+)*$/;
/** What prints nothing, or what a tracked change takes away; an alternative for old programs repeats the text. */
const UNREAD = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:sectPr"]);
const CHARACTERS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

interface Open {
  text: string;
  style: string;
  readonly pieces: { readonly piece: TextPiece; readonly at: TextSpan }[];
  readonly fields: TextSpan[];
  /** In tables: where the paragraph stands. */
  readonly cell?: string;
  readonly boxed: boolean;
  readonly letterhead: boolean;
}

interface Mark {
  readonly name: string;
  /** The paragraph it began in; marks between paragraphs belong to the next one. */
  paragraph?: Open;
  from: number;
  to?: number;
}

/** The paragraphs of one part in reading order, with the anchors that begin in each. Throws an `Error` on bad XML. */
export function editedParagraphs(xml: string, { part, styles, noteOf }: PartReading): readonly EditedParagraph[] {
  const places = createPlaces();
  const done: { readonly open: Open; readonly place: string }[] = [];
  const open: Open[] = [];
  const marks = new Map<string, Mark>();
  const tables: { row: number; cell: number }[] = [];
  const path: string[] = [];
  let unread = 0;
  let fields = 0;
  let note = "";
  let begun = false;
  let run: { readonly from: number; to: number } = { from: 0, to: 0 };

  const add = (text: string, piece?: TextPiece): void => {
    const paragraph = open.at(-1);
    if (!paragraph || unread > 0) return;
    const at = { from: paragraph.text.length, to: paragraph.text.length + text.length };
    paragraph.text += text;
    if (fields > 0) paragraph.fields.push(at);
    if (piece) paragraph.pieces.push({ piece, at });
  };
  const begin = (): void => {
    const { row = 0, cell = 0 } = tables[0] ?? {};
    const boxed = open.length > 0;
    const paragraph: Open = {
      text: "",
      style: "",
      pieces: [],
      fields: [],
      ...(tables.length > 0 && !boxed ? { cell: places.cell(row, cell) } : {}),
      boxed,
      letterhead: !begun && tables.length > 0,
    };
    open.push(paragraph);
    for (const mark of marks.values()) mark.paragraph ??= paragraph;
  };
  const finish = (): void => {
    const paragraph = open.pop();
    if (!paragraph) return;
    if (paragraph.text.trim() !== "" && tables.length === 0 && !paragraph.boxed) begun = true;
    done.push({ open: paragraph, place: note || placeOf(paragraph, places, styles) });
  };

  for (const token of xmlTokens(xml, WORD_PREFIXES)) {
    const { kind, name, from, to } = token;
    if (kind === "text" || kind === "cdata") {
      if (path.at(-1) !== "w:t") continue;
      const text = charactersOf(xml, token);
      add(text, { part, text, from, to, run, inserted: path.includes("w:ins") });
      continue;
    }
    if (kind === "close") {
      path.pop();
      if (UNREAD.has(name)) unread -= 1;
      if (name === "w:p") finish();
      else if (name === "w:r") run.to = to;
      else if (name === "w:tbl") tables.pop();
      else if (name === "w:fldSimple") fields -= 1;
      continue;
    }
    const tag = () => xml.slice(from, to);
    if (kind === "open") {
      path.push(name);
      if (UNREAD.has(name)) unread += 1;
    }
    switch (name) {
      case "w:p":
        begin();
        if (kind === "empty") finish();
        break;
      case "w:r":
        run = { from, to };
        break;
      case "w:tbl":
        if (tables.length === 0) places.table();
        tables.push({ row: 0, cell: 0 });
        break;
      case "w:tr":
        if (tables.length > 0) Object.assign(tables.at(-1)!, { row: tables.at(-1)!.row + 1, cell: 0 });
        break;
      case "w:tc":
        if (tables.length > 0) tables.at(-1)!.cell += 1;
        break;
      case "w:vMerge":
        if (tables.length > 0 && attributeOf(tag(), "val") !== "restart") tables.at(-1)!.cell -= 1;
        break;
      case "w:pStyle":
        if (open.length > 0) open.at(-1)!.style = attributeOf(tag(), "val") ?? "";
        break;
      case "w:footnote":
      case "w:endnote":
        note = noteOf?.(attributeOf(tag(), "id") ?? "") ?? "";
        break;
      case "w:fldSimple":
        if (kind === "open") fields += 1;
        break;
      case "w:fldChar": {
        const type = attributeOf(tag(), "fldCharType");
        fields = Math.max(0, fields + (type === "begin" ? 1 : type === "end" ? -1 : 0));
        break;
      }
      case "w:bookmarkStart": {
        const [, anchor] = ANCHOR.exec(attributeOf(tag(), "name") ?? "") ?? [];
        const paragraph = open.at(-1);
        const start = { from: paragraph?.text.length ?? 0, ...(paragraph ? { paragraph } : {}) };
        if (anchor) marks.set(attributeOf(tag(), "id") ?? "", { name: anchor, ...start });
        break;
      }
      case "w:bookmarkEnd": {
        const mark = marks.get(attributeOf(tag(), "id") ?? "");
        if (mark && mark.to === undefined && mark.paragraph) {
          mark.to = mark.paragraph === open.at(-1) ? mark.paragraph.text.length : Number.POSITIVE_INFINITY;
        }
        break;
      }
      default:
        if (CHARACTERS[name] && path.includes("w:r")) add(CHARACTERS[name]);
    }
  }
  const byParagraph = new Map<Open | undefined, Mark[]>();
  for (const mark of marks.values()) {
    const known = byParagraph.get(mark.paragraph);
    if (known) known.push(mark);
    else byParagraph.set(mark.paragraph, [mark]);
  }
  return done.map((one) => paragraphOf(one.open, one.place, byParagraph.get(one.open) ?? []));
}

function placeOf(paragraph: Open, places: DocumentPlaces, styles: PartReading["styles"]): string {
  const { text, style, cell, boxed } = paragraph;
  if (cell) return cell;
  if (boxed) return "Hộp chữ";
  const line = text.trim();
  if (line === "") return "";
  if (/^Phụ lục(?: [IVXLC]+)?$/iu.test(line)) return places.annex(line);
  const [, level] = /^heading (\d)$/i.exec(styles.get(style) ?? "") ?? [];
  if (level === undefined) return places.paragraph();
  return places.heading(Number(level), /^\S+[.)](?=\s)/.exec(line)?.[0] ?? line.slice(0, 40));
}

function paragraphOf(open: Open, place: string, marks: readonly Mark[]): EditedParagraph {
  const anchors = marks.map(({ name, from, to: end = from }): EditedAnchor => {
    const to = Math.min(end, open.text.length);
    const inside = open.pieces.filter(({ at }) => at.from >= from && at.to <= to);
    return { name, from, to, pieces: inside.map(({ piece }) => piece) };
  });
  return { place, text: open.text, anchors, letterhead: open.letterhead, fields: open.fields };
}
