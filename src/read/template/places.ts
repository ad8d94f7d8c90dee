import type { PartNode } from "../../wordml/part-tree.ts";
import type { TemplateReading } from "./reading.ts";

/** Letters of a paragraph that a place quotes. */
const QUOTED = 50;

/** Names the places of a part's paragraphs as the reading goes through them. */
export function placesIn({
  part,
  label,
  root,
  counts,
  tables,
}: { readonly label: string; readonly root: PartNode } & Pick<
  TemplateReading,
  "part" | "counts" | "tables"
>): TemplateReading["placeOf"] {
  const indices = new Map<PartNode, number>();
  const visit = (node: PartNode): void => {
    if (node.name === "w:p") indices.set(node, indices.size);
    node.children.forEach(visit);
  };
  visit(root);
  return (paragraph, shown) => {
    const [outermost] = tables;
    const words = shown.replace(/\s+/g, " ").trim();
    if (!outermost && words !== "") counts.paragraphs += 1;
    const where = outermost
      ? `${label}, bảng ${outermost.table}, dòng ${outermost.row}, cột ${outermost.cell}`
      : `${label}, đoạn ${Math.max(1, counts.paragraphs)}`;
    const quote = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
    return {
      text: { part, index: indices.get(paragraph) ?? 0 },
      passage: quote === "" ? where : `${where}: “${quote}”`,
    };
  };
}
