import type { ParagraphLook, RunLook } from "./checked-document.ts";

/** The look of characters of which nothing is known but that they are there: size 0 says that nobody set one. */
export const PLAIN_LETTERS: RunLook = {
  font: "",
  size: 0,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  caps: false,
  smallCaps: false,
  colour: "auto",
  highlight: false,
  position: "base",
  hidden: false,
};

/** The look of a paragraph of which nothing is known. */
export const PLAIN_PARAGRAPH: ParagraphLook = {
  align: "left",
  firstLine: 0,
  left: 0,
  right: 0,
  before: 0,
  after: 0,
  line: { kind: "multiple", value: 1 },
  keepNext: false,
};
