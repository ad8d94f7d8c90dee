import type { ISectionOptions } from "docx";
import type { Annex } from "../../domain/document/report-document.ts";
import { textWidth } from "../../domain/text/text-width.ts";
import { blocks } from "./blocks.ts";
import { paragraph, plain } from "./paragraph.ts";
import type { Rendering } from "./rendering.ts";
import { ruleLine } from "./rule-line.ts";
import { section, textWidthOf } from "./section.ts";

/** An annex under its label ("Phụ lục I"), title and reference to its document (Mục III khoản 1). */
export function annex(rendering: Rendering, label: string | undefined, data: Annex): ISectionOptions {
  const { layout } = rendering;
  const width = textWidthOf(layout, data.landscape);
  const title = textWidth(data.title.toUpperCase(), layout.styles.annexTitle);
  const content = [
    ...(label === undefined ? [] : [paragraph(rendering, "annexLabel", plain(label))]),
    paragraph(rendering, "annexTitle", plain(data.title)),
    ...(data.attachedTo.length > 0 ? [paragraph(rendering, "annexReference", data.attachedTo)] : []),
    ruleLine(layout, "annex", Math.min(title, width / 20), width),
    ...blocks(rendering, data.blocks, width),
  ];
  return section(rendering, data.landscape, content, { restart: true });
}
