/** Stands for a character that belongs to a name, so that its numerals are no figures. */
const BLOT = "\uE000";

/** Numerals that count nothing: symbols of documents, dates, years, ordinals of clauses, periods, kinds of roads. */
const NO_FIGURES: readonly RegExp[] = [
  // 44/2021/NQ-HĐND, 04-NQ/TU, 111/2024/QH15, 1525/UBND-NL5
  /(?<![\d/.,])\d+(?:\/\d{4})?[/-][\p{Lu}Đ][\p{L}\d&]*(?:[-–/][\p{L}\d&]+)*/gu,
  // 14/6/2024, 6/2024
  /(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?![\d])/gu,
  /(?<![\d/])\d{1,2}\/(?:19|20)\d\d(?![\d/])/gu,
  // 2021 - 2025; năm 2024; 6 tháng; tháng 6, quý II
  /(?<![\d.,/])(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d(?![\d.,]\d)/gu,
  /(?<=[Nn]ăm(?: học)?\s)(?:19|20)\d\d(?!\d)/gu,
  /(?<![\d.,/\p{L}])\d{1,2}\s+tháng(?!\p{L})/gu,
  /(?<=[Tt]háng\s|[Nn]gày\s|[Qq]uý\s)\d{1,2}(?:\/\d{1,2})?(?!\d)/gu,
  // Điều 5, khoản 2, Phụ lục 1, biểu 2, thứ 4/63, quốc lộ 1
  /(?<=(?<!\p{L})(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Pp]hụ lục|[Bb]iểu|[Bb]iểu số|[Ôô] số|[Mm]ẫu|[Mm]ẫu số|[Bb]ảng|[Ll]ần|[Kk]hóa|[Tt]hứ|(?<!(?:nâng|cung|phân|giao|trợ) )[Cc]ấp|[Nn]hóm|[Vv]ùng|[Hh]ạng|[Ll]oại|[Ll]ớp|[Qq]uốc lộ|[Tt]iêu chí|[Cc]hỉ tiêu|[Pp]hần|[Đđ]ợt|[Tt]hông tư|[Qq]uyết định|[Qq]Đ)\s)\d+(?:\/\d+)?(?:\.\d+)*(?![\d,])/gu,
  // mức 2, mức độ 4, vụ 1; "mức 300", "dịch vụ 120 tỷ đồng" are figures
  /(?<=(?<!\p{L})(?:[Mm]ức(?: độ)?|(?<!\p{L} )[Vv]ụ)\s)[1-9](?![\d.,])(?!\s*(?:%|tỷ|triệu|nghìn|đồng|ha|tấn))/gu,
  // 3 sao, 4 tại chỗ and numbers of paragraphs are names or markers.
  /(?<![\d.,/])\d+(?= sao(?!\p{L}))/gu,
  /^\s*\d+(?:\.\d+)*[.)](?=\s)/gu,
  // TH6, NV3, 4.0
  /(?<=\p{L})\d+/gu,
  /(?<![\d.,])4\.0(?![\d])/gu,
];

/**
 * A text of the same length without the numerals that are no figures.
 *
 * @example
 * maskNames("Quyết định số 39/2022/QĐ-UBND: 16 thôn", []) // "16" is the only numeral left
 */
export function maskNames(text: string, names: readonly string[]): string {
  if (!/\d/.test(text)) return text;
  let masked = text;
  if (!/\p{L}/u.test(text)) return blotted(text);
  const lower = text.toLowerCase();
  for (const name of lowered(names)) {
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
      const end = at + name.length;
      masked = masked.slice(0, at) + masked.slice(at, end).replace(/\d/g, BLOT) + masked.slice(end);
    }
  }
  return blotted(masked);
}

const blotted = (text: string): string =>
  NO_FIGURES.reduce((masked, pattern) => masked.replace(pattern, (name) => name.replace(/[\d/.,-]/g, BLOT)), text);

const inLowerCase = new WeakMap<readonly string[], readonly string[]>();

/** Names of units are listed with a capital noun ("Xã Sơn Kim 1"); inside a sentence it is lower case. */
function lowered(names: readonly string[]): readonly string[] {
  const kept = inLowerCase.get(names) ?? names.map((name) => name.toLowerCase());
  inLowerCase.set(names, kept);
  return kept;
}
