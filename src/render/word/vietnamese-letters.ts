import { escapeXml } from "../../domain/text/escape-xml.ts";
import { clauseLetters, type ListNumber, listLabels } from "../../domain/word/list-labels.ts";
import type { WordParagraph } from "../../domain/word/word-document.ts";
import { attributeOf } from "../../opc/xml-tokens.ts";
import { type PartNode, partTree } from "../../wordml/part-tree.ts";
import type { PackageParts } from "./package-parts.ts";

/** The numbers of a document's paragraphs as Nghị định 30/2020/NĐ-CP wants their letters. */
export interface VietnameseLetters {
  /** The opening of the next paragraph of the document, with the list that its number comes from. */
  readonly opening: (paragraph: WordParagraph) => string;
  /** Adds the lists that came up to the package. */
  readonly write: () => void;
}

/**
 * Word counts a, b, c, d, e; points go a, b, c, d, đ, e (Phụ lục I, II.6đ). A number whose letter differs is a list of its own, of
 * one level whose text is that number (ISO/IEC 29500-1, 17.9.8): it stays an automatic number, with the look of its level.
 * What comes after it at its level or below is written out alike: programs differ in whether a list goes on in another.
 */
export function vietnameseLetters(parts: PackageParts): VietnameseLetters {
  const part = parts.names().find((name) => /^word\/numbering\d*\.xml$/i.test(name));
  const xml = part === undefined ? undefined : parts.text(part);
  if (part === undefined || xml === undefined) return { opening: ({ open }) => open, write: () => {} };
  const [shown, meant] = [listLabels(), listLabels(clauseLetters)];
  const lists = writtenLists(xml, parts.text("word/styles.xml") ?? "");
  /** By list, the level from which on numbers are written out, until one above it comes. */
  const written = new Map<string, number>();
  return {
    opening: ({ open, marks }) => {
      if (!marks?.number) return open;
      const { list, level, levels } = marks.number;
      const label = meant(marks.number);
      const isSame = shown(marks.number) === label;
      const from = written.get(list);
      if (from !== undefined && level < from) written.delete(list);
      if (!isSame && !written.has(list)) written.set(list, level);
      return written.has(list) && levels[level]?.format !== "bullet" ? lists.opening(open, marks.number, label) : open;
    },
    write: () => {
      if (lists.made() === "") return;
      parts.put(
        part,
        xml.replace(/<w:numIdMacAtCleanup\b|<\/w:numbering>\s*$/, (end) => lists.made() + end),
      );
    },
  };
}

/** Lists of one number each, made as they are asked for. */
function writtenLists(xml: string, styles: string) {
  const root = partTree(xml);
  const attribute = (node: PartNode, name: string): string =>
    attributeOf(xml.slice(node.from, node.inside.from), name) ?? "";
  const numbers = root.children.filter(({ name }) => name === "w:num");
  const abstractOf = (num: PartNode): string =>
    attributeOf(xml.slice(num.from, num.to).replace(/^<[^>]*>/, ""), "val") ?? "";
  const levels = new Map(
    root.children
      .filter(({ name }) => name === "w:abstractNum")
      .flatMap((one) =>
        one.children
          .filter(({ name }) => name === "w:lvl")
          .map((level) => [`${attribute(one, "abstractNumId")}/${attribute(level, "ilvl")}`, level] as const),
      ),
  );
  const ids = new Map<string, number>();
  let next = Math.max(0, ...numbers.map((one) => Number(attribute(one, "numId")) || 0)) + 1;
  let made = "";
  const list = (abstract: string, level: number, label: string, isIndented: boolean): number | undefined => {
    const key = `${abstract}/${level}/${isIndented}/${label}`;
    const known = ids.get(key);
    const node = levels.get(`${abstract}/${level}`);
    if (known !== undefined || !node) return known;
    const own = writtenLevel(xml.slice(node.from, node.to), label, isIndented);
    made += `<w:num w:numId="${next}"><w:abstractNumId w:val="${abstract}"/><w:lvlOverride w:ilvl="${level}">${own}</w:lvlOverride></w:num>`;
    ids.set(key, next);
    next += 1;
    return next - 1;
  };
  return {
    made: (): string => made,
    opening: (open: string, { list: counter, level }: ListNumber, label: string): string => {
      const [kind, id = ""] = counter.split(" ");
      const num = numbers.find((one) => attribute(one, "numId") === id);
      const abstract = kind === "abstract" ? id : num && abstractOf(num);
      // A list that a style brings gives way to the style's indents, one of the paragraph's own does not (17.9.23).
      const isIndented = /<w:numPr\b/.test(open) || !hasIndents(styles, /<w:pStyle w:val="([^"]*)"/.exec(open)?.[1]);
      const own = abstract === undefined ? undefined : list(abstract, level, label, isIndented);
      return own === undefined ? open : withList(open, level, own);
    },
  };
}

/** A level that shows a text and counts nothing. */
const writtenLevel = (level: string, label: string, isIndented: boolean): string =>
  level
    .replace(/(<w:numFmt\b[^>]*?\bw:val=)(?:"[^"]*"|'[^']*')/, '$1"none"')
    .replace(/(<w:lvlText\b[^>]*?\bw:val=)(?:"[^"]*"|'[^']*')/, (_, before: string) => `${before}"${escapeXml(label)}"`)
    .replace(/<w:pStyle\b[^>]*\/>/, "")
    .replace(isIndented ? /$^/ : /<w:ind\b[^>]*\/>/, "");

/** The list of a paragraph stands behind its style and what keeps it on its page (17.3.1.26). */
function withList(open: string, level: number, id: number): string {
  const list = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
  if (/<w:numPr\b/.test(open)) return open.replace(/<w:numPr\b[^>]*>[\s\S]*?<\/w:numPr>/, list);
  return open.replace(
    /<w:pPr>(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl)\b[^>]*\/>)*/,
    (before) => before + list,
  );
}

/** Whether a style or one that it is based on indents its paragraphs. */
function hasIndents(styles: string, id: string | undefined, depth = 0): boolean {
  if (id === undefined || depth > 20) return false;
  const style = [...styles.matchAll(/<w:style\b[^>]*>[\s\S]*?<\/w:style>/g)].find(
    ([one]) => /\bw:styleId="([^"]*)"/.exec(one)?.[1] === id,
  )?.[0];
  if (style === undefined) return false;
  return /<w:ind\b/.test(style) || hasIndents(styles, /<w:basedOn w:val="([^"]*)"/.exec(style)?.[1], depth + 1);
}
