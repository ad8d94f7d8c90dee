import type { ParagraphKind } from "../../domain/document/edited-document.ts";
import { createPlaces } from "../../domain/findings/document-place.ts";
import type { Styles } from "../document/styles.ts";
import type { OpenParagraph } from "./story.ts";

/** What a part is read with. */
export interface PartReading {
  readonly part: string;
  /** Of its paragraphs; drawn ones inside are drawn. */
  readonly kind: ParagraphKind;
  readonly styles: Styles;
  /** Place of all that the part holds: "Đầu trang"; absent for the text itself. */
  readonly place?: string;
  /** Place of the note with this id; only for parts of notes. */
  readonly noteOf?: (id: string) => string;
  /** Characters as they are shown that are stored otherwise, by the elements around them. */
  readonly value?: (stored: string, path: readonly string[]) => string;
}

/** Names the place of each paragraph in the order of the part. */
export function placing({ kind, styles, place, noteOf }: PartReading) {
  const places = createPlaces();
  let note = "";
  let begun = false;
  let last = place ?? "Phần đầu";
  const placeOf = ({ kind: own, text, style, place: cell, boxed }: OpenParagraph): string => {
    if (cell) return cell;
    if (own === "drawn") return "Hình vẽ";
    if (boxed) return own === "alternative" ? "Nội dung thay thế" : "Hộp chữ";
    const line = text.trim();
    if (line === "") return "";
    if (own === "alternative") return "Nội dung thay thế";
    if (/^Phụ lục(?: [IVXLC]+)?$/iu.test(line)) return places.annex(line);
    const [, level] = /^heading (\d)$/i.exec(styles.paragraph(style || undefined).name) ?? [];
    if (level === undefined) return places.paragraph();
    return places.heading(Number(level), /^\S+[.)](?=\s)/.exec(line)?.[0] ?? line.slice(0, 40));
  };
  return {
    hasBegun: (): boolean => begun,
    table: places.table,
    cell: places.cell,
    note: (id: string): void => {
      note = noteOf?.(id) ?? "";
    },
    /** The last place that was named, for what stands between paragraphs. */
    here: (): string => last,
    of: (paragraph: OpenParagraph, isInTable: boolean): string => {
      if (kind === "text" && paragraph.text.trim() !== "" && !isInTable && !paragraph.boxed) begun = true;
      const named = place ?? (note || placeOf(paragraph));
      if (named !== "") last = named;
      return named;
    },
  };
}
