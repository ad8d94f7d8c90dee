import { COMPONENT_NAMES } from "./components/component.ts";
import type { Component, RecognisedDocument } from "./components/components.ts";

/** Longest text of a line; the rest is left out. */
const LONGEST = 100;

const WIDTH = Math.max(...Object.values(COMPONENT_NAMES).map((name) => name.length));

/** The components of a document line by line, for people: "tên loại                 THÔNG BÁO". */
export function outline(document: RecognisedDocument): readonly string[] {
  if (document.document.kind === "text") return ["Tệp chữ không có thể thức để nhận dạng."];
  const type = document.type === undefined ? "chưa rõ" : document.type === "letter" ? "Công văn" : document.type.name;
  return [
    line("loại văn bản", type),
    ...document.components.map(lineOf),
    ...document.annexes.flatMap(({ components }) => ["", ...components.map(lineOf)]),
  ];
}

const lineOf = ({ kind, piece: { text, paragraph } }: Component): string =>
  line(COMPONENT_NAMES[kind], `${paragraph.label === undefined ? "" : `${paragraph.label.trim()} `}${text}`);

function line(name: string, text: string): string {
  const shown = text.replace(/\s*\n\s*/g, " / ").replace(/[\s\u00a0]+/g, " ");
  const cut = shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1).trimEnd()}…` : shown;
  return `${name.padEnd(WIDTH)}  ${cut}`;
}
