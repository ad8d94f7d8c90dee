import type { FindingWords } from "./finding.ts";

/** `<<<<<<< HEAD`, `||||||| base`, `=======`, `>>>>>>> branch`: what a version control system leaves in a file that two people changed. */
const MARKER = /^(?:<{7}(?: .*)?|\|{7}(?: .*)?|={7}|>{7}(?: .*)?)\r?$/;

/** The lines of a text, from 1, that are leftover marks of a merge. */
export const mergeMarkersIn = (text: string): readonly number[] =>
  /^(?:<{7}|={7}|>{7})/m.test(text)
    ? text.split("\n").flatMap((line, index) => (MARKER.test(line) ? [index + 1] : []))
    : [];

/** What is said of such a line. */
export const mergeMarkerWords = (line: string): FindingWords => ({
  found: `dòng "${line.trim()}" là dấu của lần gộp tệp bị vướng`,
  expected: "một bản duy nhất của các dòng ấy",
  fix: "giữ bản đúng của phần giữa các dấu <<<<<<<, =======, >>>>>>>, xóa bản kia và cả ba dòng dấu",
});
