import type { Content } from "../text/content.ts";
import type { Passage } from "../text/passages.ts";

/** The parts that a document has, by which its own references are judged. */
export interface OwnParts {
  readonly articles: ReadonlyMap<number, ReadonlySet<number>>;
  /** Roman numerals of its headings. */
  readonly romans: ReadonlySet<string>;
  /** Arabic numbers of its headings and items. */
  readonly numbers: ReadonlySet<string>;
  /** Numbers of its annexes as written; empty text for one without a number. */
  readonly annexes: ReadonlySet<string>;
}

const ARTICLE = /^\s*Điều\s+(\d+)[a-zđ]?\s*[.:]/u;
const ANNEX = /^\s*phụ\s+lục(?:\s+(?:số\s+)?([IVXL]+|\d{1,2}))?\s*[.:]?\s*(?:$|\n|\p{Lu})/iu;
const ROMAN = /^\s*(?:Phần\s+|Mục\s+|Chương\s+)?([IVXL]+)\s*[.\-–]?(?=[\s.)]|$)/u;
const NUMBER = /^\s*(?:Mục\s+)?(\d{1,2}(?:\.\d{1,2})*)\s*[.)]/u;

export function ownParts({ passages }: Pick<Content, "passages">): OwnParts {
  const articles = new Map<number, Set<number>>();
  const romans = new Set<string>();
  const numbers = new Set<string>();
  const annexes = new Set<string>();
  let article: Set<number> | undefined;
  let read = 0;
  for (const passage of passages) {
    if (passage.kind === "footnote") continue;
    read += 1;
    const text = labelled(passage);
    const number = ARTICLE.exec(text)?.[1];
    const annex = passage.text.length < 120 && passage.kind === "prose" ? ANNEX.exec(text) : null;
    if (number !== undefined) {
      article = new Set();
      articles.set(Number(number), article);
    } else if (annex && read > 1) {
      // An annex that opens the file is one of a document elsewhere, with which it speaks of others.
      annexes.add((annex[1] ?? "").toUpperCase());
      article = undefined;
    }
    const roman = ROMAN.exec(text)?.[1];
    if (roman !== undefined) romans.add(roman);
    const item = NUMBER.exec(text)?.[1];
    if (item === undefined) continue;
    numbers.add(item);
    if (/^\d+$/.test(item)) article?.add(Number(item));
  }
  return { articles, romans, numbers, annexes };
}

/** The text with the number that the word processor prints before it. */
const labelled = ({ text, marker }: Passage): string =>
  marker === "" || text.trimStart().startsWith(marker) ? text : `${marker} ${text}`;
