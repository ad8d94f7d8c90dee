import { GENERAL_FORMAT, type NumberFormat, numberFormat } from "../number-format/number-format.ts";
import type { XmlDefect } from "../package/walk-xml.ts";
import { walkXml } from "../package/walk-xml.ts";
import { sha256 } from "../workspace/hash.ts";
import { legacyFont } from "./text/cell-text.ts";

/** What reading needs of a cell format. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly legacyFont?: string;
}

const PLAIN: CellStyle = { format: GENERAL_FORMAT };

/** Excel keeps 65,490 cell formats and 200-250 number formats; other programs a few more. */
const MOST_STYLES = 100_000;

/** Workbooks that one form was copied to have the same part of styles. */
const kept = new Map<string, readonly CellStyle[] | XmlDefect>();
const MOST_KEPT = 20;

/** Number formats and font names of the part of styles; fills, borders and the rest are skipped. */
export function readCellStyles(content: Buffer): readonly CellStyle[] | XmlDefect {
  const key = sha256(content);
  const known = kept.get(key);
  if (known) return known;
  const read = cellStylesIn(content);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, read);
  return read;
}

/** What says nothing of numbers and fonts is most of the part: sections of it, and empty elements. As text it is dropped cheaply. */
const withoutLooks = (chunk: string): string =>
  chunk
    .replace(/<(fills|borders|cellStyleXfs|cellStyles|dxfs)(?:\s[^<>]*)?>(?:(?!<\/?\1[\s>])[\s\S])*<\/\1>/g, "")
    .replace(/<(?!(?:styleSheet|xf|numFmt|font|name)[\s/])[A-Za-z]+(?:\s[^<>]*)?\/>/g, "");

function cellStylesIn(content: Buffer): readonly CellStyle[] | XmlDefect {
  const codes = new Map<number, string>();
  const formats = new Map<number, NumberFormat>();
  const fonts: (string | undefined)[] = [];
  const styles: CellStyle[] = [];
  const formatOf = (id: number): NumberFormat => {
    const format = formats.get(id) ?? numberFormat(id, codes.get(id));
    formats.set(id, format);
    return format;
  };
  let section = "";
  let isTooMuch = false;
  const defect = walkXml(content, {
    root: "styleSheet",
    thin: withoutLooks,
    open(name, attributes, depth) {
      if (depth === 1) section = name;
      else if (section === "numFmts" && name === "numFmt" && depth === 2) {
        if (codes.size < MOST_STYLES) codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      } else if (section === "fonts" && name === "font" && depth === 2) {
        if (fonts.length < MOST_STYLES) fonts.push(undefined);
      } else if (section === "fonts" && name === "name" && depth === 3) {
        fonts[fonts.length - 1] = legacyFont(attributes.val);
      } else if (section === "cellXfs" && name === "xf" && depth === 2) {
        if (styles.length >= MOST_STYLES) isTooMuch = true;
        else styles.push(styleOf(formatOf(Number(attributes.numFmtId ?? 0)), fonts[Number(attributes.fontId ?? 0)]));
      }
    },
  });
  return defect ?? (isTooMuch ? { code: "file/too-large", words: `có hơn ${MOST_STYLES} kiểu ô` } : styles);
}

const styleOf = (format: NumberFormat, font: string | undefined): CellStyle =>
  font !== undefined ? { format, legacyFont: font } : format === GENERAL_FORMAT ? PLAIN : { format };
