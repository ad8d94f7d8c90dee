import { brokenLines, listedNames } from "../../domain/document/head-lines.ts";
import type { Opening, Run } from "../../domain/document/report-document.ts";
import { textWidth } from "../../domain/text/text-width.ts";
import { twipsOfMm, twipsOfPt } from "../parts/twips.ts";
import { paragraph, plain } from "./paragraph.ts";
import type { Rendering } from "./rendering.ts";
import { ruleLine } from "./rule-line.ts";

/** Components 5a (type and subject of named types) and 9a (Kính gửi). `width` of the text in twips. */
export const opening = (rendering: Rendering, data: Opening, width: number): readonly string[] => [
  ...(data.kind === "named" ? title(rendering, data, width) : []),
  ...addressees(rendering, data.addressees, width),
];

function title(rendering: Rendering, { type, subject }: Opening & { kind: "named" }, width: number): readonly string[] {
  const style = rendering.layout.styles.subject;
  const longest = Math.max(0, ...subject.map((line) => textWidth(textOf(line), style)));
  return [
    paragraph(rendering, "type", plain(type)),
    paragraph(rendering, "subject", brokenLines(subject)),
    ruleLine(rendering.layout, "subject", Math.min(longest, width / 20), width),
  ];
}

/** One addressee on the line of "Kính gửi:"; more of them line by line, dashes below its colon (II.9d). */
function addressees(rendering: Rendering, names: readonly (readonly Run[])[], width: number): readonly string[] {
  const { formulas, styles } = rendering.layout;
  const [only] = names;
  if (!only) return [];
  if (names.length === 1) return [paragraph(rendering, "addressee", [{ text: `${formulas.addressees} ` }, ...only])];

  const lines = listedNames(rendering.layout, names);
  const style = styles.addressees;
  const colon = twipsOfPt(textWidth(formulas.addressees.replace(/:$/, ""), style));
  const dash = twipsOfPt(textWidth(formulas.dash, style));
  const longest = Math.max(...lines.map((line) => twipsOfPt(textWidth(textOf(line), style))));
  const indent = twipsOfMm(styles.body.firstLine ?? 0);
  const left = Math.max(indent, Math.floor((width - colon - longest) / 2));
  const { before = 0, after = 0 } = styles.addressee;
  return [
    paragraph(rendering, "addressees", plain(formulas.addressees), {
      keepNext: true,
      indent: { left },
      spacing: { before: twipsOfPt(before) },
    }),
    ...lines.map((line, index) =>
      paragraph(rendering, "addressees", line, {
        keepNext: index < lines.length - 1,
        indent: { left: left + colon + dash, hanging: dash },
        ...(index === lines.length - 1 ? { spacing: { after: twipsOfPt(after) } } : {}),
      }),
    ),
  ];
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");
