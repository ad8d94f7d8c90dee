import type { EditedDocument, EditedParagraph } from "../../../src/domain/document/edited-document.ts";
import type { WrittenAnchor, WrittenParagraph, WrittenTrace } from "../../../src/domain/figures/written-trace.ts";

const ANCHOR = /\[([A-Z]\d+)(?::([^|\]]*))?\|([^\]]*)\]/g;
const KINDS = { F: "figure", D: "date", N: "name", C: "citation", O: "ordinal", H: "hole", X: "finding" } as const;

interface Marked {
  readonly text: string;
  readonly anchors: readonly WrittenAnchor[];
}

/** "làm được [F1:roads|22,6 km] đường": text with anchors, each with its figure. */
function marked(source: string): Marked {
  const anchors: WrittenAnchor[] = [];
  let text = "";
  let at = 0;
  for (const match of source.matchAll(ANCHOR)) {
    const [whole, name = "", of = "", printed = ""] = match;
    text += source.slice(at, match.index);
    const from = text.length;
    text += printed;
    at = match.index + whole.length;
    anchors.push({ name: `_ntm${name}`, kind: KINDS[name[0] as keyof typeof KINDS], of, from, to: text.length });
  }
  return { text: text + source.slice(at), anchors };
}

export const written = (...sources: readonly string[]): readonly WrittenParagraph[] =>
  sources.map((source, index) => {
    const [, place = `Phần A, đoạn ${index + 1}`, rest = source] = /^@(.*?)@ (.*)$/.exec(source) ?? [];
    return { place, ...marked(rest) };
  });

export const trace = (...sources: readonly string[]): WrittenTrace => ({
  document: "bao-cao.docx",
  type: "bao-cao",
  period: "2024-H1",
  draft: false,
  identity: "x",
  figures: [],
  paragraphs: written(...sources),
});

export const edited = (...sources: readonly string[]): EditedDocument => ({
  file: "sua.docx",
  parts: new Map(),
  charts: [],
  unread: [],
  paragraphs: written(...sources).map(({ place, text, anchors }): EditedParagraph => {
    const [, row, column] = /^(.*, dòng \d+), cột (\d+)$/.exec(place) ?? [];
    return {
      kind: "text",
      place,
      text,
      anchors: anchors.map(({ name, from, to }) => ({ name, from, to })),
      letterhead: false,
      fields: [],
      unseen: [],
      pieces: [],
      ...(row === undefined ? {} : { cell: { row, column: Number(column) } }),
    };
  }),
});
