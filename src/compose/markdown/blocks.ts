import type { List, ListItem, RootContent } from "mdast";
import type { Block, Table } from "../../domain/document/report-document.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { chartOf } from "./chart.ts";
import type { Numbers } from "./numbering.ts";
import { plainRuns, runsOf, type Surroundings } from "./runs.ts";
import { type TableLook, tableLook, tableOf, withColumnNumbers } from "./table.ts";

export interface BlockContext extends Surroundings {
  readonly numbers: Numbers;
  /** The Markdown that the tree was parsed from, for markers that the tree does not keep. */
  readonly markdown: string;
}

/** Markdown blocks in order. `::table{…}` sets the looks of the table after it, `::chart{…}` draws the one before it. */
export function blocksOf(nodes: readonly RootContent[], context: BlockContext): readonly Block[] {
  const blocks: Block[] = [];
  let look: TableLook | undefined;
  let table: Table | undefined;
  for (const node of nodes) {
    if (node.type === "leafDirective" && node.name === "table") {
      look = tableLook(node.attributes ?? {}, (words) => plainRuns(words, context));
    } else if (node.type === "leafDirective" && node.name === "chart") {
      if (!table) throw new CannotRun("::chart phải đứng ngay sau một bảng.");
      blocks.push(...chartOf(node.attributes ?? {}, table, context));
    } else if (node.type === "table") {
      table = tableOf(node, look ?? {}, context);
      blocks.push(look?.numbered ? withColumnNumbers(table, context) : table);
      look = undefined;
    } else {
      table = undefined;
      blocks.push(...blocksOfNode(node, context));
    }
  }
  if (look) throw new CannotRun("sau ::table phải là một bảng.");
  return blocks;
}

function blocksOfNode(node: RootContent, context: BlockContext): readonly Block[] {
  switch (node.type) {
    case "heading": {
      const { depth, label } = context.numbers.heading(node.depth);
      const { named: _, ...inHeading } = context;
      return [{ kind: "heading", depth, label, runs: runsOf(node.children, inHeading) }];
    }
    case "paragraph":
      return [{ kind: "paragraph", runs: runsOf(node.children, context) }];
    case "list":
      return node.children.flatMap((item) => blocksOfItem(item, node, 1, context));
    case "containerDirective":
      return alignedBlocks(node.name, blocksOf(node.children as RootContent[], context));
    case "footnoteDefinition":
      return [];
    default:
      throw new CannotRun(`mẫu không dùng được dạng Markdown "${node.type}".`);
  }
}

/** `:::centre` and `:::left` place the paragraphs inside. */
function alignedBlocks(name: string, blocks: readonly Block[]): readonly Block[] {
  if (name !== "centre" && name !== "left") throw new CannotRun(`không có chỉ thị ":::${name}".`);
  return blocks.map((block): Block => (block.kind === "paragraph" ? { ...block, align: name } : block));
}

/** The first paragraph of an item carries its mark; lists inside are one level down; "+" is level 2 anywhere. */
function blocksOfItem(item: ListItem, list: List, level: 1 | 2, context: BlockContext): readonly Block[] {
  const marker = item.data?.marker ?? context.markdown.slice(item.position?.start.offset).trimStart();
  let marked = false;
  return item.children.flatMap((child): readonly Block[] => {
    if (child.type === "list")
      return child.children.flatMap((inner) => blocksOfItem(inner, child, list.ordered ? 1 : 2, context));
    if (child.type !== "paragraph" || marked) return blocksOf([child], context);
    marked = true;
    const runs = runsOf(child.children, context);
    if (list.ordered) return [{ kind: "item", label: context.numbers.item(/^\d+\)/.test(marker)), runs }];
    return [{ kind: "bullet", level: marker.startsWith("+") ? 2 : level, runs }];
  });
}
