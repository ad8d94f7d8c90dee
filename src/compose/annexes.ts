import type { Root, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Annex } from "../domain/report-document.ts";
import { roman } from "../domain/vietnamese.ts";
import { type BlockContext, blocksOf } from "./blocks.ts";
import { createNumbers } from "./numbering.ts";
import { plainRuns } from "./runs.ts";

export const ANNEX_ATTRIBUTES = ["name", "title", "label", "attached", "landscape"] as const;

/** Blocks of a `:::annex{…}` container, with its printed label ("Phụ lục I", "Biểu 1"). */
export interface AnnexSource {
  readonly name: string;
  readonly label: string;
  readonly node: ContainerDirective;
}

/**
 * The annexes of a tree in order. Those with the same `label` are numbered together: in Roman numerals, or in
 * Arabic ones when `label` ends in "#". A single one has no number (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1).
 */
export function annexSources(root: Root): readonly AnnexSource[] {
  const nodes = root.children.filter(isAnnex);
  const words = nodes.map(({ attributes }) => attributes?.label ?? "");
  return nodes.map((node, index) => {
    const word = words[index]!;
    const alike = words.filter((other) => other === word).length;
    const number = words.slice(0, index + 1).filter((other) => other === word).length;
    const numeral = word.endsWith("#") ? String(number) : roman(number);
    const bare = word.replace(/\s*#$/, "");
    const label = bare === "" || alike === 1 ? bare : `${bare} ${numeral}`;
    return { name: node.attributes?.name ?? "", label, node };
  });
}

export const isAnnex = (node: RootContent): node is ContainerDirective =>
  node.type === "containerDirective" && node.name === "annex";

/** Headings inside an annex begin anew at "I.". */
export function annexOf({ label, node }: AnnexSource, context: Omit<BlockContext, "numbers">): Annex {
  const { title = "", attached, landscape } = node.attributes ?? {};
  const words = plainRuns(title ?? "", context)
    .map(({ text }) => text)
    .join("");
  return {
    title: [label, words].filter((part) => part !== "").join("\n"),
    attachedTo: attached ? plainRuns(attached, context) : [],
    landscape: landscape !== undefined && landscape !== null,
    blocks: blocksOf(node.children as RootContent[], { ...context, numbers: createNumbers("I") }),
  };
}
