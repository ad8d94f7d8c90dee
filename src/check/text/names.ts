import type { Span } from "./sentences.ts";

/** One syllable of a name; those of the highlands are written with an apostrophe: "R'Lấp", "M’Drắk", "K' Dang". */
const SYLLABLE = "\\p{Lu}\\p{L}*(?:['’]\\s?\\p{L}+)*";
const SYLLABLES = `${SYLLABLE}(?:\\s+${SYLLABLE}){0,3}`;

/** A proper name with its common noun: "Can Lộc", "huyện Kỳ Anh", "TP. Hà Tĩnh", "Văn Miếu - Quốc Tử Giám". */
const NAME = new RegExp(
  `^(?:(?:(huyện|thị xã|thành phố|xã|phường|thị trấn|tỉnh)\\s+)|((?:TP|TX|TT|H)\\.\\s?))?(?!(?:UBND|HĐND|NTM|OCOP)(?!\\p{L}))${SYLLABLES}(?:\\s[-–]\\s${SYLLABLES})?(?:\\s+\\d(?![\\d.,/]))?`,
  "u",
);

/** Common nouns of the communal level; the others are above it. */
const COMMUNAL = ["xã", "phường", "thị trấn"];

export interface NameList extends Span {
  readonly names: readonly string[];
  /** Names of both levels stand side by side, as in addresses: "xã Đồng Môn, thành phố Hà Tĩnh". */
  readonly mixed: boolean;
  /** What follows begins another item, so that the list was not read to its end. */
  readonly open: boolean;
}

/**
 * The proper names that a text begins with, separated by commas, semicolons and "và"; `offset` is the text's place and
 * `noun` what the names are said to be.
 */
export function namesAt(text: string, offset: number, noun = ""): NameList {
  const names: string[] = [];
  const levels = new Set<boolean>(/^(?:xã|phường|thị trấn)(?!\p{L})/u.test(noun) ? [true] : []);
  let at = 0;
  let end = 0;
  let isClosed = false;
  for (;;) {
    const name = NAME.exec(text.slice(at));
    if (!name) break;
    if (name[1]) levels.add(COMMUNAL.includes(name[1]));
    names.push(name[0]);
    end = at + name[0].length;
    const separator = /^(?:\s*[,;]\s+(?:và\s+)?|\s+và\s+)/u.exec(text.slice(end));
    at = end;
    // "A, B và C; xã D đang …": after "và" a list is closed.
    if (!separator || (isClosed && separator[0].includes(";"))) break;
    isClosed ||= separator[0].includes("và");
    at = end + separator[0].length;
  }
  return { names, mixed: levels.size > 1, open: at !== end, from: offset, to: offset + end };
}
