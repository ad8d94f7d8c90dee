import { bookmarkId } from "../parts/bookmarks.ts";

/** Ids of the author's bookmarks begin behind those of anchors. */
const AUTHORS = 100_000;

/**
 * Gives bookmarks, drawings, shapes and content controls of all parts ids of their own: what a loop repeats would share them,
 * and Word repairs such files or refuses them. The first of several keeps the name of its bookmark.
 */
export function uniqueIds(): (xml: string) => string {
  const names = new Map<string, number>();
  const seen = { paragraphs: new Set<string>(), controls: new Set<string>(), shapes: new Map<string, number>() };
  let bookmarks = AUTHORS;
  let drawings = 0;
  return (xml) => {
    const open = new Map<string, number>();
    return xml
      .replace(/<w:bookmark(Start|End)\b[^>]*>/g, (tag, end: string) => {
        const id = /\bw:id="([^"]*)"/.exec(tag)?.[1] ?? "";
        if (id.startsWith("_ntm")) return tag.replace(`w:id="${id}"`, `w:id="${bookmarkId(id)}"`);
        if (end === "Start") {
          bookmarks += 1;
          open.set(id, bookmarks);
        }
        const numbered = tag.replace(`w:id="${id}"`, `w:id="${open.get(id) ?? id}"`);
        return end === "Start"
          ? numbered.replace(
              /(\bw:name=")([^"]*)"/,
              (_, before: string, name: string) => `${before}${told(names, name)}"`,
            )
          : numbered;
      })
      .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_, before: string) => {
        drawings += 1;
        return `${before}${drawings}"`;
      })
      .replace(/ w14:(?:paraId|textId)="([^"]*)"/g, (attribute) => once(seen.paragraphs, attribute, attribute))
      .replace(/<w:id w:val="[^"]*"\s*\/>/g, (element) => once(seen.controls, element, element))
      .replace(
        /(<v:(?!shapetype)\w+\b[^>]*?\sid=")([^"]*)"/g,
        (_, before: string, id: string) => `${before}${told(seen.shapes, id)}"`,
      );
  };
}

function once(seen: Set<string>, key: string, text: string): string {
  if (seen.has(key)) return "";
  seen.add(key);
  return text;
}

/** A name by which nothing else is called: "ten", "ten_2". */
function told(names: Map<string, number>, name: string): string {
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name.slice(0, 36)}_${count}`;
}
