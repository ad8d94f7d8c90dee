/** Text as people see it, and the font of a run that is not in Unicode. */
export interface CellText {
  readonly text: string;
  readonly legacyFont?: string;
}

/** NFC, hard spaces as spaces, line ends as LF, no blanks around. */
export const normalText = (text: string): string => {
  const composed = text.normalize("NFC");
  return (hasOddBlank(composed) ? withPlainBlanks(composed) : composed).trim();
};

/** Whether a text has blanks that are kept as others. */
export const hasOddBlank = (text: string): boolean => ODD_BLANK.test(text);

const ODD_BLANK = /[\u00a0\u202f\r]/;
const withPlainBlanks = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replace(/\r\n?/g, "\n");

/** Characters that XML can't hold are written `_xHHHH_` (ST_Xstring, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** TCVN3 fonts are named .VnTime, .VnArialH …; VNI fonts VNI-Times, VNI-Helve … */
export const legacyFont = (name: string | undefined): string | undefined =>
  name !== undefined && /^(\.vn|vni[- ])/i.test(name) ? name : undefined;
