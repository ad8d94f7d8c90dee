import type { Run } from "../../domain/document/report-document.ts";
import { XML_HEAD, XMLNS_W } from "../../wordml/part-head.ts";
import type { DraftNotes } from "../parts/draft-notes.ts";
import { styleId } from "../parts/styles-xml.ts";
import { anchoredRunsXml } from "./anchored-runs-xml.ts";
import type { PackageParts } from "./package-parts.ts";

const SEPARATORS = [
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
].join("");

/** The part of footnotes: separators stay, notes are written anew and numbered behind the ids of separators. */
export interface NotesPart {
  /** What is added to the place of a note, from 1, for its id. */
  readonly offset: number;
  /** `noteOf` writes the paragraphs of a note. */
  readonly put: (noteOf: (index: number) => string, unique: (xml: string) => string) => void;
}

export function notesPart(parts: PackageParts, main: string, count: number): NotesPart {
  const name = parts.names().find((one) => /^word\/footnotes\.xml$/i.test(one));
  const present = name === undefined ? undefined : parts.text(name);
  const kept = [...(present ?? "").matchAll(/<w:footnote\b[^>]*\bw:type="[^"]*"[\s\S]*?<\/w:footnote>/g)].map(
    ([one]) => one,
  );
  const ids = kept.map((one) => Number(/\bw:id="(-?\d+)"/.exec(one)?.[1] ?? 0));
  const offset = Math.max(0, ...ids);
  return {
    offset,
    put: (noteOf, unique) => {
      if (count === 0 && present === undefined) return;
      const notes = Array.from(
        { length: count },
        (_, index) => `<w:footnote w:id="${index + 1 + offset}">${noteOf(index)}</w:footnote>`,
      );
      const root = /<w:footnotes\b[^>]*>/.exec(present ?? "")?.[0].replace(/\/>$/, ">") ?? `<w:footnotes ${XMLNS_W}>`;
      const xml = `${XML_HEAD}${root}${kept.length > 0 ? kept.join("") : SEPARATORS}${notes.join("")}</w:footnotes>`;
      const part = name ?? "word/footnotes.xml";
      parts.put(part, unique(xml), "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml");
      if (name === undefined) parts.relate(main, "footnotes", part);
    },
  };
}

/** The paragraph of a note that Markdown says. */
export function markdownNote(notes: DraftNotes, runs: readonly Run[]): string {
  const mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>';
  const space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>';
  return `<w:p><w:pPr><w:pStyle w:val="${styleId("footnoteText")}"/></w:pPr>${mark}${space}${anchoredRunsXml(notes, runs, "")}</w:p>`;
}
