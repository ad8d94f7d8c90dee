import { legacyFont } from "./cell-text.ts";
import { walkXml } from "./walk-xml.ts";

/** What reading needs of a cell format. */
export interface CellStyle {
  /** The number stands for a day. */
  readonly day: boolean;
  readonly percent: boolean;
  readonly legacyFont?: string;
}

const PLAIN: CellStyle = { day: false, percent: false };

/** Built-in formats of ISO/IEC 29500-1, 18.8.30 that show a day; 27-36 and 50-58 are East Asian dates. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);
const BUILT_IN_PERCENTS = new Set([9, 10]);

/** Excel's own limit on a format code. */
const LONGEST_FORMAT = 255;

const SECTIONS = new Set(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"]);

/** Number formats and font names of `xl/styles.xml`; fills, borders and the rest are skipped. `undefined` when it is damaged. */
export async function readCellStyles(chunks: Iterable<string>): Promise<readonly CellStyle[] | undefined> {
  const formats = new Map<number, string>();
  const fonts: (string | undefined)[] = [];
  const styles: CellStyle[] = [];
  let section = "";
  const sound = await walkXml(chunks, {
    open({ name, attributes }) {
      if (SECTIONS.has(name)) section = name;
      else if (section === "numFmts" && name === "numFmt") {
        formats.set(Number(attributes.numFmtId), (attributes.formatCode ?? "").slice(0, LONGEST_FORMAT));
      } else if (section === "fonts" && name === "font") fonts.push(undefined);
      else if (section === "fonts" && name === "name") fonts[fonts.length - 1] = legacyFont(attributes.val);
      else if (section === "cellXfs" && name === "xf") {
        styles.push(styleOf(Number(attributes.numFmtId ?? 0), fonts[Number(attributes.fontId ?? 0)], formats));
      }
    },
  });
  return sound ? styles : undefined;
}

function styleOf(format: number, font: string | undefined, formats: ReadonlyMap<number, string>): CellStyle {
  const code = formats.get(format);
  const style =
    code === undefined
      ? { day: BUILT_IN_DAYS.has(format), percent: BUILT_IN_PERCENTS.has(format) }
      : { day: showsDay(code), percent: bare(code).includes("%") };
  if (font !== undefined) return { ...style, legacyFont: font };
  return style.day || style.percent ? style : PLAIN;
}

/** A day, month or year is shown; hours and minutes alone are a duration, and "m" beside them means minutes. */
function showsDay(code: string): boolean {
  const symbols = bare(code);
  return /[yd]/i.test(symbols) || (/m/i.test(symbols) && !/[hs]/i.test(symbols));
}

/** The first section of a format code without its literals: quoted text, escaped and filling characters, brackets. */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*"|\\.|[_*]./g, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, "")
    .split(";")[0]!
    .replace(/general/gi, "");
