import { letterSubject } from "../../domain/document/head-lines.ts";
import type { Run } from "../../domain/document/report-document.ts";
import { textWidth } from "../../domain/text/text-width.ts";
import type { ComponentName } from "../../domain/word/component-names.ts";
import { twoColumns } from "../document/letterhead.ts";
import { opening } from "../document/opening.ts";
import { paragraph, plain } from "../document/paragraph.ts";
import type { Rendering } from "../document/rendering.ts";
import { ruleLine } from "../document/rule-line.ts";
import { twipsOfMm } from "../parts/twips.ts";

/** What stands around the body of a Word template, in the layout of Nghị định 30/2020/NĐ-CP; `type` as "THÔNG BÁO". */
export interface TemplateSurroundings {
  readonly kind: "letter" | "named";
  readonly type: string;
  readonly subject: readonly (readonly Run[])[];
  /** Its own list, for named types that have one. */
  readonly addressees?: readonly unknown[];
  /** Level of the first heading. */
  readonly numbering: "A" | "I" | "1" | "Điều";
  /** Names as the office's settings have them: they decide how wide their column is. */
  readonly parent: readonly string[];
  readonly issuer: readonly string[];
  /** Minutes, which a secretary signs beside the chair. */
  readonly hasSecretary: boolean;
  readonly author: string;
  readonly title: string;
  readonly date: string;
}

const component = (name: ComponentName) => plain(`{{component "${name}"}}`);

/** The letterhead with components in the place of what only the document knows. */
export function letterheadOf(
  rendering: Rendering,
  around: TemplateSurroundings,
  columns: readonly [number, number],
): string {
  const { layout } = rendering;
  const { formulas, styles } = layout;
  const number = [paragraph(rendering, "number", component("number"))];
  if (around.kind === "letter")
    number.push(paragraph(rendering, "letterSubject", letterSubject(layout, { subject: around.subject })));
  return twoColumns(columns, [
    [
      [
        ...(around.parent.length > 0 ? [paragraph(rendering, "parent", component("parent"))] : []),
        paragraph(rendering, "issuer", component("issuer")),
        ruleLine(layout, "issuer", textWidth(around.issuer.at(-1) ?? "", styles.issuer), columns[0]),
      ],
      [
        paragraph(rendering, "nationalTitle", plain(formulas.nationalTitle)),
        paragraph(rendering, "motto", plain(formulas.motto)),
        ruleLine(layout, "motto", textWidth(formulas.motto, styles.motto), columns[1]),
      ],
    ],
    [number, [paragraph(rendering, "placeDate", component("placeDate"))]],
  ]);
}

/** Title and addressees. */
export function openingOf(rendering: Rendering, around: TemplateSurroundings, width: number): readonly string[] {
  const { kind, type, subject, addressees } = around;
  const title = kind === "named" ? opening(rendering, { kind, type, subject, addressees: [] }, width) : [];
  const isSent = kind === "letter" || addressees !== undefined;
  return [...title, ...(isSent ? [paragraph(rendering, "addressee", component("addressees"))] : [])];
}

/** Recipients and signature; below the signatures of minutes the recipients stand in a row of their own. */
export function closingOf(rendering: Rendering, { hasSecretary }: TemplateSurroundings): string {
  const { layout } = rendering;
  const receiving = [
    paragraph(rendering, "recipientsLabel", plain(layout.formulas.recipients), GAP),
    paragraph(rendering, "recipients", component("recipients")),
  ];
  const signature = signatureOf(rendering, "authority", "signer");
  return twoColumns(
    [twipsOfMm(layout.closing.recipients), twipsOfMm(layout.closing.signature)],
    hasSecretary
      ? [
          [signatureOf(rendering, "secretaryAuthority", "secretary"), signature],
          [receiving, []],
        ]
      : [[receiving, signature]],
  );
}

const GAP = { spacing: { before: 240 } };

/** Its lines of authority are one each: only the first stands apart from what is above. */
const signatureOf = (rendering: Rendering, authority: ComponentName, signer: ComponentName) => [
  paragraph(rendering, "authority", component(authority), { ...GAP, contextualSpacing: true }),
  paragraph(rendering, "signer", component(signer)),
];
