import type { Table } from "docx";
import { listedNames } from "../../domain/document/head-lines.ts";
import type { Closing } from "../../domain/document/report-document.ts";
import { twipsOfMm } from "../parts/twips.ts";
import { twoColumns } from "./letterhead.ts";
import { paragraph, plain } from "./paragraph.ts";
import type { Rendering } from "./rendering.ts";

/** Components 9b and 7: Nơi nhận on the level of the first line of the signature, in one row that never breaks. */
export function closing(rendering: Rendering, { authority, signer, recipients }: Closing): Table {
  const { layout } = rendering;
  const list = listedNames(layout, recipients);
  const gap = { spacing: { before: 240 } };
  return twoColumns(
    [twipsOfMm(layout.closing.recipients), twipsOfMm(layout.closing.signature)],
    [
      [
        [
          paragraph(rendering, "recipientsLabel", plain(layout.formulas.recipients), gap),
          ...list.map((line) => paragraph(rendering, "recipients", line)),
        ],
        [
          ...authority.map((line, index) => paragraph(rendering, "authority", plain(line), index === 0 ? gap : {})),
          paragraph(rendering, "signer", plain(signer)),
        ],
      ],
    ],
  );
}
