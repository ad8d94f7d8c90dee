import { listedNames, numberRuns, placeDate } from "../../domain/document/head-lines.ts";
import type { Layout } from "../../domain/document/layout.ts";
import type { Closing, Letterhead, Opening, Run } from "../../domain/document/report-document.ts";
import type { ComponentName } from "../../domain/word/component-names.ts";

type Lines = readonly (readonly Run[])[];

/** What the words of components are put together of. */
export type ComponentLayout = Pick<Layout, "formulas" | "blanks">;

/** Components of Nghị định 30/2020/NĐ-CP that a Word template places itself, line by line (Phụ lục I, Mục II). */
export function componentLines(
  layout: ComponentLayout,
  document: {
    readonly letterhead: Letterhead;
    readonly closing: Closing;
    readonly opening: Pick<Opening, "addressees">;
  },
): Readonly<Record<ComponentName, Lines>> {
  const { letterhead, closing, opening } = document;
  const { addressees: label } = layout.formulas;
  const [only, ...more] = opening.addressees;
  return {
    parent: letterhead.parent.map(text),
    issuer: letterhead.issuer.map(text),
    number: [numberRuns(layout, letterhead)],
    placeDate: letterhead.place === "" ? [] : [text(placeDate(layout, letterhead))],
    addressees:
      only === undefined
        ? []
        : more.length === 0
          ? [[{ text: `${label} ` }, ...only]]
          : [text(label), ...listedNames(layout, opening.addressees)],
    authority: closing.authority.map(text),
    signer: [text(closing.signer)],
    secretaryAuthority: closing.secretary?.authority.map(text) ?? [],
    secretary: closing.secretary ? [text(closing.secretary.signer)] : [],
    recipients: listedNames(layout, closing.recipients),
  };
}

const text = (line: string): readonly Run[] => [{ text: line }];
