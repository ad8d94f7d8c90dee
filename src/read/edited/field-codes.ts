import { attributeOf, charactersOf, type XmlToken, xmlTokens } from "../../opc/xml-tokens.ts";
import { wordPrefix } from "../../wordml/namespaces.ts";

/** A mark of a complex field by the offset of its tag: what it does, and what the field is. */
interface FieldMark {
  readonly type: "begin" | "separate" | "end";
  readonly computed: boolean;
  /** A table of contents: its entries repeat headings, and end with numbers of pages. */
  readonly contents: boolean;
  /** The entry that a drop-down field shows; its result stands in no run. */
  readonly shown?: string;
}

/**
 * Fields whose results Word works out from the pages themselves (17.16.5): numbers of pages, notes, captions. Written in
 * any other way than plainly ("PAGE \# '777 km'"), they may say something, and are text like all other results.
 */
const COMPUTED =
  /^\s*(?:(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES)|(?:PAGEREF|NOTEREF|SEQ)\s+[^\s\\]+)(?:\s*\\(?:[*]\s*\w+|[hpfn]))*\s*$/i;

const isComputed = (instruction: string): boolean => COMPUTED.test(instruction);

/** The marks of whole fields by the offsets of their tags; one without its other end is none. */
function fieldMarks(xml: string): ReadonlyMap<number, FieldMark> {
  const marks = new Map<number, FieldMark>();
  if (!xml.includes("fldChar")) return marks;
  interface Open {
    readonly at: number;
    readonly entries: string[];
    separate?: number;
    instruction: string;
    selected: number;
  }
  const open: Open[] = [];
  let inCode = false;
  for (const token of xmlTokens(xml, wordPrefix)) {
    const { kind, name, from, to } = token;
    const field = open.at(-1);
    if (kind === "text" || kind === "cdata") {
      if (inCode && field && field.separate === undefined) field.instruction += charactersOf(xml, token);
      continue;
    }
    if (name === "w:instrText") inCode = kind === "open";
    if (kind === "close") continue;
    const value = (attribute: string) => attributeOf(xml.slice(from, to), attribute) ?? "";
    if (name === "w:listEntry") field?.entries.push(value("val"));
    if (name === "w:result" && field) field.selected = Number(value("val")) || 0;
    if (name !== "w:fldChar") continue;
    const type = value("fldCharType");
    if (type === "begin") open.push({ at: from, entries: [], instruction: "", selected: 0 });
    else if (type === "separate" && field) field.separate ??= from;
    else if (type === "end" && field) {
      open.pop();
      const shown = field.entries[field.selected];
      const of = { computed: isComputed(field.instruction), contents: /^\s*TOC\b/i.test(field.instruction) };
      marks.set(field.at, { type: "begin", ...of });
      if (field.separate !== undefined) marks.set(field.separate, { type: "separate", ...of });
      marks.set(from, { type: "end", ...of, ...(shown === undefined ? {} : { shown }) });
    }
  }
  return marks;
}

/** Follows fields through the tags of a part: codes are not shown, results are. */
export function fieldsOf(xml: string) {
  const marks = fieldMarks(xml);
  const open: { inCode: boolean; readonly computed: boolean; readonly contents: boolean }[] = [];
  let codes = 0;
  return {
    inCode: (): boolean => codes > 0,
    isComputed: (): boolean => open.some(({ computed }) => computed),
    inContents: (): boolean => open.some(({ contents }) => contents),
    /** Takes note of a mark; the entry that a drop-down field shows, or nothing. */
    mark: ({ from, kind }: Pick<XmlToken, "from" | "kind">, instruction: string | undefined): string => {
      if (instruction !== undefined) {
        if (kind === "open") open.push({ inCode: false, computed: isComputed(instruction), contents: false });
        return "";
      }
      const mark = marks.get(from);
      if (mark?.type === "begin") {
        open.push({ inCode: true, computed: mark.computed, contents: mark.contents });
        codes += 1;
      } else if (mark?.type === "separate" && open.at(-1)?.inCode) {
        open.at(-1)!.inCode = false;
        codes -= 1;
      } else if (mark?.type === "end" && open.pop()?.inCode) codes -= 1;
      return mark?.type === "end" ? (mark.shown ?? "") : "";
    },
    closeSimple: (): void => void open.pop(),
  };
}
