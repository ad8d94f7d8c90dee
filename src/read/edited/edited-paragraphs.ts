import type { EditedParagraph, ParagraphKind, UnreadContent } from "../../domain/document/edited-document.ts";
import { attributeOf, charactersOf, type XmlToken, xmlTokens } from "../../opc/xml-tokens.ts";
import { wordPrefix } from "../../wordml/namespaces.ts";
import { NOT_SHOWN, SHOWN_TEXT, symbolOf, UNREADABLE_CONTENT, withoutPrivateArea } from "../../wordml/shown-text.ts";
import { alternatives } from "./alternatives.ts";
import { fieldsOf } from "./field-codes.ts";
import { type PartReading, placing } from "./part-reading.ts";
import { runLooks } from "./run-looks.ts";
import { type Addition, createStory, type OpenParagraph } from "./story.ts";
import { tablesOf } from "./tables.ts";
import { isFill } from "./unseen-looks.ts";

/** LibreOffice adds "_Copy_1" to bookmarks in footnotes when it opens a file, and to those in a copied text. */
const ANCHOR = /^(_ntm[A-Z]\d+)(?:_Copy_\d+)*$/;

/** Elements that hold characters of their own; the last are small letters above others, and the entries of a chart. */
const PARAGRAPHS: ReadonlySet<string> = new Set(["w:p", "a:p", "w:rt", "c:ser", "cx:data"]);

/** Runs that are shown from right to left, as the characters that would do so (17.3.2.3, 17.3.2.8). */
const DIRECTIONS: Readonly<Record<string, string | undefined>> = { "w:bdo": "\u202E", "w:dir": "\u202B" };
const END_OF_DIRECTION = "\u202C";

type ValueOf = (attribute: string) => string | undefined;

export interface ReadPart {
  readonly paragraphs: readonly EditedParagraph[];
  readonly unread: readonly UnreadContent[];
}

/** The paragraphs of one part in reading order, with the anchors that begin in each. Throws `MalformedXml`. */
export function editedParagraphs(xml: string, reading: PartReading): ReadPart {
  const story = createStory();
  const tables = tablesOf();
  const fields = fieldsOf(xml);
  const branches = alternatives(xml);
  const looks = runLooks(reading.styles);
  const places = placing(reading);
  const done: { readonly open: OpenParagraph; readonly place: string }[] = [];
  const unread: UnreadContent[] = [];
  /** Names of the elements around, innermost last. */
  const path: string[] = [];
  let gone = 0;
  let insertions = 0;
  let author: string | undefined;
  let run = { from: 0, to: 0 };
  let tag: { readonly from: number; readonly to: number } = run;
  const turned: boolean[] = [];

  const begin = (kind: ParagraphKind): void =>
    story.begin(() => {
      const boxed = story.depth() > 0;
      const position = boxed ? undefined : tables.position();
      const cell = tables.cell();
      return {
        kind: branches.isOther() ? "alternative" : kind,
        text: "",
        style: "",
        boxed,
        shaded: false,
        endless: false,
        letterhead: kind === "text" && !places.hasBegun() && tables.depth() > 0,
        pieces: [],
        fields: [],
        unseen: [],
        ...(position ? { place: places.cell(position.row, position.column) } : {}),
        ...(cell ? { cell } : {}),
        ...(author === undefined ? {} : { author }),
      };
    });
  const finish = (): void => {
    const paragraph = story.finish();
    if (paragraph) done.push({ open: paragraph, place: places.of(paragraph, tables.depth() > 0) });
  };
  const show = (text: string, piece?: Addition["piece"]): void => {
    if (gone > 0 || fields.inCode() || text === "") return;
    // Whatever shows characters outside a paragraph is one of its own.
    const isApart = story.current() === undefined;
    if (isApart) begin("drawn");
    const unseen = looks.why(story.current()!, tables.isShaded());
    story.add({
      text: withoutPrivateArea(text),
      computed: fields.isComputed(),
      contents: fields.inContents(),
      ...(unseen === undefined ? {} : { unseen }),
      ...(piece ? { piece } : {}),
    });
    if (isApart) finish();
  };
  const showOwn = (token: XmlToken): void => {
    const holder = path.at(-1) ?? "";
    if (SHOWN_TEXT[holder]?.by !== "text") return;
    if (holder !== "w:t") {
      const stored = charactersOf(xml, token);
      show(reading.value?.(stored, path) ?? stored);
      return;
    }
    const { from, to } = withoutEdges(xml, token, tag);
    const text = charactersOf(xml, { ...token, from, to });
    show(text, { part: reading.part, text, from, to, tag, run, inserted: insertions > 0 });
  };
  const mark = (name: string, value: ValueOf): void => {
    if (branches.isOther()) return;
    const [, anchor] = ANCHOR.exec(value("name") ?? "") ?? [];
    if (name === "w:bookmarkEnd") story.end(value("id") ?? "");
    else if (anchor) story.start(value("id") ?? "", anchor);
  };
  const showElement = (name: string, value: ValueOf): void => {
    const shown = SHOWN_TEXT[name];
    if (!shown) return;
    // A tab among the looks of a paragraph is a tab stop; only runs show characters.
    if (shown.by === "characters" && (path.includes("w:r") || !name.startsWith("w:"))) show(shown.characters);
    else if (shown.by === "symbol") show(symbolOf(value("char") ?? "", value("font") ?? ""));
    else if (shown.by === "program") unread.push({ place: places.here(), what: "số, ngày do Word tự tính" });
    else if (shown.by === "attribute") {
      if (shown.apart) begin("drawn");
      show(value(shown.attribute) ?? "");
      if (shown.apart) finish();
    }
  };
  const open = (token: XmlToken, value: ValueOf): void => {
    const { kind, name, from, to } = token;
    const [parent, grandparent] = [path.at(-1), path.at(-2)];
    const paragraph = story.current();
    if (NOT_SHOWN.has(name)) gone += 1;
    if (branches.open(name, value)) begin("alternative");
    tables.open(name, parent ?? "", value);
    if (PARAGRAPHS.has(name)) begin(name === "w:p" ? reading.kind : "drawn");
    else if (name === "w:tbl" && tables.depth() === 1) places.table();
    else if (name === "w:r") {
      run = { from, to };
      looks.run();
    } else if (name === "w:t") tag = { from, to };
    else if (name === "w:ins" && kind === "open") insertions += 1;
    else if (name === "w:del" && parent === "w:trPr") gone += tables.rowIsDeleted();
    else if (name === "w:cellDel") gone += tables.cellIsDeleted();
    else if (name === "w:del" && parent === "w:rPr" && grandparent === "w:pPr" && paragraph) paragraph.endless = true;
    else if (name === "w:pStyle" && paragraph) paragraph.style = value("val") ?? "";
    else if (name === "w:shd" && parent === "w:pPr" && paragraph) paragraph.shaded = isFill(value("fill"));
    else if (name === "w:fldChar" || name === "w:fldSimple") show(fields.mark(token, value("instr")));
    else if (name === "w:comment") author = value("author") ?? "";
    else if (name === "w:footnote" || name === "w:endnote") places.note(value("id") ?? "");
    else if (name === "w:bookmarkStart" || name === "w:bookmarkEnd") mark(name, value);
    else if (UNREADABLE_CONTENT[name]) unread.push({ place: places.here(), what: UNREADABLE_CONTENT[name].what });
    if (parent === "w:rPr" && grandparent === "w:r") looks.property(name, value);
    if (DIRECTIONS[name] && kind === "open") {
      turned.push(value("val") === "rtl");
      if (turned.at(-1)) show(DIRECTIONS[name]);
    }
    showElement(name, value);
  };
  const close = ({ kind, name, to }: XmlToken): void => {
    if (DIRECTIONS[name] && kind === "close" && turned.pop()) show(END_OF_DIRECTION);
    if (name === "w:r") run.to = to;
    else if (name === "w:ins" && kind === "close") insertions -= 1;
    else if (name === "w:fldSimple" && kind === "close") fields.closeSimple();
    if (PARAGRAPHS.has(name)) finish();
    gone -= tables.close(name);
    if (branches.close(name)) finish();
    if (NOT_SHOWN.has(name)) gone -= 1;
  };

  for (const token of xmlTokens(xml, wordPrefix)) {
    if (token.kind === "text" || token.kind === "cdata") {
      showOwn(token);
      continue;
    }
    if (token.kind === "close") path.pop();
    else open(token, (attribute) => attributeOf(xml.slice(token.from, token.to), attribute));
    if (token.kind === "open") path.push(token.name);
    else close(token);
  }
  const rest = story.rest();
  if (rest) done.push({ open: rest, place: places.of(rest, false) });
  const anchors = story.anchors();
  const paragraphs = done
    .filter(({ open: { kind, text } }) => kind !== "alternative" || text !== "")
    .map(({ open, place }) => paragraphOf(open, place, anchors.get(open) ?? []));
  return { paragraphs, unread };
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

/** Spaces at the ends of a text count only where the writer says so (XML 1.0, 2.10). */
function withoutEdges(xml: string, { kind, from, to }: XmlToken, tag: { readonly from: number; readonly to: number }) {
  if (kind !== "text" || /xml:space\s*=\s*["']preserve/.test(xml.slice(tag.from, tag.to))) return { from, to };
  const text = xml.slice(from, to);
  const [lead = ""] = from === tag.to ? (/^[ \t\r\n]+/.exec(text) ?? []) : [];
  const [trail = ""] = xml.startsWith("</", to) ? (/[ \t\r\n]+$/.exec(text) ?? []) : [];
  return { from: from + lead.length, to: Math.max(from + lead.length, to - trail.length) };
}

/** Characters behind a mark that shows them from right to left (U+202E), up to the mark that ends it. */
const turnedSpans = (text: string): EditedParagraph["unseen"] =>
  [...text.matchAll(/\u202E[^\u202C]*/g)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
    why: "chữ bị đảo chiều",
  }));
