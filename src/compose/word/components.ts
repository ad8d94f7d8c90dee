import type { Layout } from "../../domain/document/layout.ts";
import type { Closing, Letterhead, Opening, Run } from "../../domain/document/report-document.ts";
import type { ComponentName } from "../../domain/word/component-names.ts";

type Lines = readonly (readonly Run[])[];

/** What the words of components are put together of. */
export type ComponentLayout = Pick<Layout, "formulas" | "blanks">;

/** Components of Nghị định 30/2020/NĐ-CP that a Word template places itself, line by line (Phụ lục I, Mục II). */
export function componentLines(
  { formulas, blanks }: ComponentLayout,
  document: {
    readonly letterhead: Letterhead;
    readonly closing: Closing;
    readonly opening: Pick<Opening, "addressees">;
  },
): Readonly<Record<ComponentName, Lines>> {
  const { letterhead, closing, opening } = document;
  const { number, symbol, place, date } = letterhead;
  const text = (line: string): readonly Run[] => [{ text: line }];
  const listed = (names: Lines): Lines =>
    names.map((runs, index) => {
      const end = index === names.length - 1 ? formulas.lastEnd : formulas.itemEnd;
      const ended = /[.;]$/.test(runs.at(-1)?.text ?? "");
      return [{ text: formulas.dash }, ...runs, ...(ended ? [] : [{ text: end }])];
    });
  const [before = "", after = ""] = formulas.number.split("{symbol}");
  const shown = number === undefined ? NBSP.repeat(blanks.number) : number.padStart(2, "0");
  const values: Readonly<Record<string, string>> = {
    place,
    day: date.day === undefined ? NBSP.repeat(blanks.day) : String(date.day).padStart(2, "0"),
    month: date.month <= 2 ? `0${date.month}` : String(date.month),
    year: String(date.year),
  };
  const [only, ...more] = opening.addressees;
  return {
    parent: letterhead.parent.map(text),
    issuer: letterhead.issuer.map(text),
    number: [[{ text: before.replace("{number}", shown) }, ...symbol, ...(after === "" ? [] : [{ text: after }])]],
    placeDate:
      place === ""
        ? []
        : [text(formulas.placeDate.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank))],
    addressees:
      only === undefined
        ? []
        : more.length === 0
          ? [[{ text: `${formulas.addressees} ` }, ...only]]
          : [text(formulas.addressees), ...listed(opening.addressees)],
    authority: closing.authority.map(text),
    signer: [text(closing.signer)],
    recipients: listed(closing.recipients),
  };
}

const NBSP = "\u00a0";
