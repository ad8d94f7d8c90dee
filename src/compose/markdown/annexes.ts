import type { Root, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Annex } from "../../domain/document/report-document.ts";
import { annexLabel } from "../../domain/text/annex-label.ts";
import { type BlockContext, blocksOf } from "./blocks.ts";
import { createNumbers } from "./numbering.ts";
import { plainRuns } from "./runs.ts";

/** A `:::annex{…}` container and how the text refers to it. */
export interface AnnexSource {
  readonly name: string;
  /** "Phụ lục" alone, "Phụ lục I" where there are several (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1). */
  readonly label: string;
  readonly node: ContainerDirective;
}

/** The annexes of a tree in order; `word` is what they are called. */
export function annexSources(root: Root, word: string): readonly AnnexSource[] {
  const nodes = root.children.filter(isAnnex);
  const numbered = nodes.filter((node) => !isUnnumbered(node));
  return nodes.map((node) => ({
    name: node.attributes?.name ?? "",
    label: isUnnumbered(node) ? word : annexLabel(word, numbered.indexOf(node), numbered.length),
    node,
  }));
}

/** An addition to a draft: the numbers of the document's own annexes stay as they will be. */
const isUnnumbered = ({ attributes }: ContainerDirective): boolean => typeof attributes?.unnumbered === "string";

export const isAnnex = (node: RootContent): node is ContainerDirective =>
  node.type === "containerDirective" && node.name === "annex";

/** Headings inside an annex begin anew at "I.". */
export function annexOf({ node }: AnnexSource, context: Omit<BlockContext, "numbers">): Annex {
  const { title, attached, landscape } = node.attributes ?? {};
  return {
    title: plainRuns(title ?? "", context)
      .map(({ text }) => text)
      .join(""),
    attachedTo: attached ? plainRuns(attached, context) : [],
    landscape: landscape !== undefined && landscape !== null,
    ...(isUnnumbered(node) ? { unnumbered: true } : {}),
    blocks: blocksOf(node.children as RootContent[], { ...context, numbers: createNumbers("I") }),
  };
}
