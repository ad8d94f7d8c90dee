import { listedNames } from "../../domain/document/head-lines.ts";
import type { Closing, Signature } from "../../domain/document/report-document.ts";
import { twipsOfMm } from "../parts/twips.ts";
import { twoColumns } from "./letterhead.ts";
import { paragraph, plain } from "./paragraph.ts";
import type { Rendering } from "./rendering.ts";

const GAP = { spacing: { before: 240 } };

/**
 * Components 9b and 7: Nơi nhận on the level of the first line of the signature, in one row that never breaks. In minutes the
 * secretary signs there, and Nơi nhận stands below in a row of its own.
 */
export function closing(rendering: Rendering, { authority, signer, secretary, recipients }: Closing): string {
  const { layout } = rendering;
  const receiving = [
    paragraph(rendering, "recipientsLabel", plain(layout.formulas.recipients), GAP),
    ...listedNames(layout, recipients).map((line) => paragraph(rendering, "recipients", line)),
  ];
  const signature = signatureLines(rendering, { authority, signer });
  return twoColumns(
    [twipsOfMm(layout.closing.recipients), twipsOfMm(layout.closing.signature)],
    secretary
      ? [
          [signatureLines(rendering, secretary), signature],
          [receiving, []],
        ]
      : [[receiving, signature]],
  );
}

const signatureLines = (rendering: Rendering, { authority, signer }: Signature): readonly string[] => [
  ...authority.map((line, index) => paragraph(rendering, "authority", plain(line), index === 0 ? GAP : undefined)),
  paragraph(rendering, "signer", plain(signer)),
];
