import { type ListLevel, NO_START } from "../../domain/word/list-labels.ts";
import type { ParagraphMarks } from "../../domain/word/word-template.ts";
import { attributeOf } from "../../opc/xml-tokens.ts";
import { childNamed, type PartNode, partTree } from "../../wordml/part-tree.ts";

/** Reads the lists and styles of a template once; tells of each paragraph's properties (`w:pPr` as XML). */
export function paragraphLists(
  numbering: string | undefined,
  styles: string | undefined,
): (pPr: string) => ParagraphMarks | undefined {
  const lists = listsIn(numbering);
  const known = stylesIn(styles);
  const ofStyle = (id: string | undefined, depth = 0): Own => {
    const style = id === undefined || depth > 20 ? undefined : known.get(id);
    return style ? { ...ofStyle(style.basedOn, depth + 1), ...style.own } : {};
  };
  return (pPr) => {
    const own = ownIn(pPr);
    const { list, level = 0, outline } = { ...ofStyle(/<w:pStyle w:val="([^"]*)"/.exec(pPr)?.[1]), ...own };
    const levels = list === undefined ? undefined : lists.get(list);
    if (!levels && outline === undefined) return undefined;
    return {
      ...(levels ? { number: { list: levels.counter, level, levels: levels.levels } } : {}),
      ...(outline !== undefined && outline < 6 ? { outline: outline + 1 } : {}),
    };
  };
}

interface Own {
  readonly list?: string;
  readonly level?: number;
  readonly outline?: number;
}

function ownIn(pPr: string): Own {
  const value = (name: string): string | undefined => new RegExp(`<w:${name}\\b[^>]*?w:val="([^"]*)"`).exec(pPr)?.[1];
  const [list, level, outline] = [value("numId"), value("ilvl"), value("outlineLvl")];
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Number(level) }),
    ...(outline === undefined ? {} : { outline: Number(outline) }),
  };
}

function stylesIn(xml: string | undefined): ReadonlyMap<string, { readonly own: Own; readonly basedOn?: string }> {
  if (xml === undefined) return new Map();
  return new Map(
    [...xml.matchAll(/<w:style\b[^>]*\bw:styleId="([^"]*)"[^>]*>([\s\S]*?)<\/w:style>/g)].map(
      ([, id = "", inner = ""]) => {
        const basedOn = /<w:basedOn w:val="([^"]*)"/.exec(inner)?.[1];
        return [id, { own: ownIn(inner), ...(basedOn === undefined ? {} : { basedOn }) }];
      },
    ),
  );
}

/** Levels by list; lists of one abstract numbering count together unless they start anew. */
function listsIn(
  xml: string | undefined,
): ReadonlyMap<string, { readonly counter: string; readonly levels: readonly ListLevel[] }> {
  if (xml === undefined) return new Map();
  const root = partTree(xml);
  const valOf = (node: PartNode | undefined): string | undefined =>
    node && (attributeOf(xml.slice(node.from, node.to), "val") ?? undefined);
  const attribute = (node: PartNode, name: string): string =>
    attributeOf(xml.slice(node.from, node.inside.from), name) ?? "";
  const named = (node: PartNode, name: string): readonly PartNode[] => node.children.filter((one) => one.name === name);
  const abstracts = new Map(
    named(root, "w:abstractNum").map((one) => {
      const levels: ListLevel[] = [];
      for (const level of named(one, "w:lvl"))
        levels[Number(attribute(level, "ilvl"))] = {
          format: valOf(childNamed(level, "w:numFmt")) ?? "decimal",
          text: valOf(childNamed(level, "w:lvlText")) ?? "",
          start: Number(valOf(childNamed(level, "w:start")) ?? NO_START),
        };
      return [attribute(one, "abstractNumId"), levels] as const;
    }),
  );
  return new Map(
    named(root, "w:num").flatMap((one) => {
      const id = attribute(one, "numId");
      const of = valOf(childNamed(one, "w:abstractNumId")) ?? "";
      const levels = abstracts.get(of);
      const counter = childNamed(one, "w:lvlOverride") ? `num ${id}` : `abstract ${of}`;
      return levels ? [[id, { counter, levels }] as const] : [];
    }),
  );
}
