import { strFromU8, strToU8, unzipSync } from "fflate";
import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import { readDocument } from "../../../src/read/document/read-document.ts";
import { zipped } from "../../support/word/zipped.ts";

/** A change of one part of a Word document; throws when there is nothing to change. */
export interface Mutation {
  readonly part: string;
  readonly change: (xml: string) => string;
}

const MAIN = "word/document.xml";

/** The file with one part changed, as it is read for checking. */
export function mutated(bytes: Uint8Array, { part, change }: Mutation): CheckedDocument {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part]!);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  return readDocument(zipped({ ...parts, [part]: strToU8(after) }), "van-ban.docx");
}

/** The first place of a text in the XML as another text. */
export const swap = (find: string, replacement: string, part = MAIN): Mutation => ({
  part,
  change: (xml) => {
    if (!xml.includes(find)) throw new Error(`no ${find} in ${part}`);
    return xml.replace(find, () => replacement);
  },
});

/** The paragraph whose text begins so, its XML changed. */
export const inParagraph = (start: string, change: (xml: string) => string): Mutation => ({
  part: MAIN,
  change: (xml) => {
    const all = [...xml.matchAll(/<w:p>(?:(?!<w:p>|<\/w:p>).)*<\/w:p>/gs)].map(([one]) => one);
    const found = all.find((one) => one.replace(/<[^>]*>/g, "").startsWith(start));
    if (found === undefined) throw new Error(`no paragraph ${start}`);
    return xml.replace(found, () => change(found));
  },
});

/** Properties for every run of the paragraph: "<w:b/>". */
export const runsAs = (start: string, properties: string): Mutation =>
  inParagraph(start, (xml) => xml.replace(/<w:r>(?:<w:rPr>.*?<\/w:rPr>)?/gs, `<w:r><w:rPr>${properties}</w:rPr>`));

/** Properties of the paragraph, after its style: '<w:jc w:val="left"/>'. */
export const paragraphAs = (start: string, properties: string): Mutation =>
  inParagraph(start, (xml) => xml.replace(/(<w:pStyle [^>]*>)/, `$1${properties}`));

/** Another text in place of the paragraph's own, in one run. */
export const rewritten = (start: string, text: string): Mutation =>
  inParagraph(start, (xml) => xml.replace(/<w:r>.*<\/w:r>/s, `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`));

export const removed = (start: string): Mutation => inParagraph(start, () => "");

/** The n-th section's properties changed, from 0. */
export const inSection = (index: number, find: string, replacement: string): Mutation => ({
  part: MAIN,
  change: (xml) => {
    let count = -1;
    return xml.replace(/<w:sectPr>.*?<\/w:sectPr>/gs, (one) => {
      count += 1;
      return count === index ? one.replace(find, replacement) : one;
    });
  },
});

/** The line drawn below the paragraph: the blank one after it that carries a border. */
export const lineBelow = (start: string, change: (line: string) => string): Mutation => ({
  part: MAIN,
  change: (xml) => {
    const at = xml.indexOf(`>${start}`);
    const from = xml.indexOf('<w:p><w:pPr><w:pStyle w:val="Rule"/>', at);
    const to = xml.indexOf("</w:p>", from) + "</w:p>".length;
    return xml.slice(0, from) + change(xml.slice(from, to)) + xml.slice(to);
  },
});
