/** How an element brings characters onto the page. */
export type ShownText =
  /** Its own text. */
  | { readonly by: "text" }
  /** Always these characters. */
  | { readonly by: "characters"; readonly characters: string }
  /** The value of an attribute. */
  | { readonly by: "attribute"; readonly attribute: string; readonly apart?: true }
  /** A character of a font by its code. */
  | { readonly by: "symbol" }
  /** Digits that the program works out when it shows them: page numbers, the day of today. */
  | { readonly by: "program" };

const own: ShownText = { by: "text" };
const program: ShownText = { by: "program" };
const as = (characters: string): ShownText => ({ by: "characters", characters });
const from = (attribute: string): ShownText => ({ by: "attribute", attribute });

/**
 * Every element that shows characters in a Word document, by agreed prefix and name, with its clause: ISO/IEC 29500-1
 * chapter 17 (text), 21.1 (DrawingML text), 21.2 (charts), 22.1 (formulas), 29500-4 chapter 19 (VML), [MS-ODRAWXML] (newer
 * charts). What is not here shows none of its own: `w:instrText` (17.16.23) is the code of a field whose result stands in
 * runs, `w:fldData` is data, properties are looks. Where whole stories and parts stand, see `SHOWN_PARTS`.
 */
export const SHOWN_TEXT: Readonly<Record<string, ShownText & { readonly clause: string }>> = {
  "w:t": { ...own, clause: "17.3.3.31" },
  // Shown as deleted; inside `w:del` it goes with the deletion, anywhere else it is text.
  "w:delText": { ...own, clause: "17.3.3.7" },
  "w:br": { ...as("\n"), clause: "17.3.3.1" },
  "w:cr": { ...as("\n"), clause: "17.3.3.4" },
  "w:tab": { ...as("\t"), clause: "17.3.3.32" },
  "w:ptab": { ...as("\t"), clause: "17.3.3.23" },
  "w:noBreakHyphen": { ...as("\u2011"), clause: "17.3.3.18" },
  // Shown at the end of a line only.
  "w:softHyphen": { ...as(""), clause: "17.3.3.29" },
  "w:sym": { by: "symbol", clause: "17.3.3.30" },
  "w:pgNum": { ...program, clause: "17.3.3.22" },
  "w:dayLong": { ...program, clause: "17.3.3.5" },
  "w:dayShort": { ...program, clause: "17.3.3.6" },
  "w:monthLong": { ...program, clause: "17.3.3.15" },
  "w:monthShort": { ...program, clause: "17.3.3.16" },
  "w:yearLong": { ...program, clause: "17.3.3.33" },
  "w:yearShort": { ...program, clause: "17.3.3.34" },
  "m:t": { ...own, clause: "22.1.2.116" },
  // A fraction shows its parts one above the other: 1 over 2 is no 12.
  "m:den": { ...as("/"), clause: "22.1.2.28" },
  "m:chr": { ...from("val"), clause: "22.1.2.20" },
  "m:begChr": { ...from("val"), clause: "22.1.2.10" },
  "m:endChr": { ...from("val"), clause: "22.1.2.33" },
  "m:sepChr": { ...from("val"), clause: "22.1.2.95" },
  "a:t": { ...own, clause: "21.1.2.3.11" },
  "a:br": { ...as("\n"), clause: "21.1.2.2.1" },
  "a:tab": { ...as(""), clause: "21.1.2.1" },
  "c:v": { ...own, clause: "21.2.2" },
  "cx:v": { ...own, clause: "[MS-ODRAWXML] 2.24.3" },
  "cx:pt": { ...own, clause: "[MS-ODRAWXML] 2.24.3" },
  // WordArt of before 2010: a shape of its own, apart from the paragraph that holds it.
  "v:textpath": { by: "attribute", attribute: "string", apart: true, clause: "29500-4, 19.1.2.23" },
};

/** Relationships of a text part whose targets show text as well, with the words for their place. */
export const SHOWN_PARTS: Readonly<Record<string, { readonly place: string; readonly clause: string }>> = {
  header: { place: "Đầu trang", clause: "17.10.4" },
  footer: { place: "Chân trang", clause: "17.10.3" },
  footnotes: { place: "Chú thích", clause: "17.11.15" },
  endnotes: { place: "Chú thích cuối", clause: "17.11.8" },
  comments: { place: "Ghi chú bên lề", clause: "17.13.4.6" },
  chart: { place: "Biểu đồ", clause: "21.2" },
  chartEx: { place: "Biểu đồ", clause: "[MS-ODRAWXML] 2.24" },
  chartUserShapes: { place: "Hình trong biểu đồ", clause: "21.3" },
  diagramData: { place: "Sơ đồ", clause: "21.4" },
  diagramDrawing: { place: "Sơ đồ", clause: "[MS-ODRAWXML] 2.3" },
};

/** Elements that show something in which no text can be read, and what to call it. */
export const UNREADABLE_CONTENT: Readonly<Record<string, { readonly what: string; readonly clause: string }>> = {
  "w:altChunk": { what: "tệp khác chèn vào (altChunk)", clause: "17.17.2.1" },
  "w:subDoc": { what: "văn bản con ở tệp khác", clause: "17.17" },
  "w:object": { what: "đối tượng nhúng", clause: "17.3.3.19" },
  "w:control": { what: "nút, ô điều khiển nhúng", clause: "17.3.3.3" },
  "w:contentPart": { what: "nét vẽ tay", clause: "17.3.3.2" },
  "w:movie": { what: "phim nhúng", clause: "17.3.3.17" },
  "w:dataBinding": { what: "ô nội dung lấy chữ từ dữ liệu kèm theo tệp", clause: "17.5.2.6" },
  "a:blip": { what: "hình ảnh", clause: "20.1.8.13" },
  "v:imagedata": { what: "hình ảnh", clause: "29500-4, 19.1.2.11" },
};

/**
 * Regions whose text a reader does not get: taken away by a tracked change (17.13.5), or properties, in which the same
 * names mean looks (`w:tab` in 17.3.1.37 is a tab stop).
 */
export const NOT_SHOWN: ReadonlySet<string> = new Set(
  "w:del w:moveFrom w:pPr w:rPr w:tblPr w:tblPrEx w:trPr w:tcPr w:sectPr w:sdtPr w:tblGrid m:ctrlPr".split(" "),
);

/** The character of a `w:sym`: fonts of symbols put theirs at U+F000 and above; digits of dingbats are encircled ones. */
export function symbolOf(char: string, font: string): string {
  const code = Number.parseInt(char, 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return "";
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^(wingdings|webdings)/i.test(font.trim())) {
    // Wingdings: 0 to 10 in circles, white and black.
    const encircled = /^wingdings$/i.test(font.trim())
      ? [0x80, 0x8b].find((at) => plain >= at && plain < at + 11)
      : undefined;
    return encircled === undefined ? "•" : String(plain - encircled);
  }
  return plain >= 0x20 && !(plain >= 0xd800 && plain < 0xe000) ? String.fromCharCode(plain) : "•";
}

/** Letters that symbol fonts show for characters of the private area from U+F020 to U+F0FF. */
export const withoutPrivateArea = (text: string): string =>
  text.replace(/[\uF020-\uF0FF]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xf000));
