import { NO_BREAK_SPACE } from "../text/vietnamese.ts";
import type { Layout } from "./layout.ts";
import type { Letterhead, Opening, Run } from "./report-document.ts";

/** What lines around the text are put together of. */
type Formulas = Pick<Layout, "formulas" | "blanks">;
type Head = Pick<Letterhead, "number" | "symbol">;

/** "Số: 84/TB-UBND"; numbers below ten have a leading zero (II.3c). */
export function numberRuns(layout: Formulas, { number, symbol }: Head): readonly Run[] {
  const [before = "", after = ""] = layout.formulas.number.split("{symbol}");
  const shown = number === undefined ? NO_BREAK_SPACE.repeat(layout.blanks.number) : number.padStart(2, "0");
  return [{ text: before.replace("{number}", shown) }, ...symbol, ...(after === "" ? [] : [{ text: after }])];
}

/** Days below ten and months 1 and 2 have a leading zero, other months none (II.4b). */
export function placeDate(layout: Formulas, { place, date }: Pick<Letterhead, "place" | "date">): string {
  const values: Readonly<Record<string, string>> = {
    place,
    day: date.day === undefined ? NO_BREAK_SPACE.repeat(layout.blanks.day) : String(date.day).padStart(2, "0"),
    month: date.month <= 2 ? `0${date.month}` : String(date.month),
    year: String(date.year),
  };
  return layout.formulas.placeDate.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
}

/** "V/v …" under the number of a letter. */
export function letterSubject(
  { formulas }: Pick<Layout, "formulas">,
  { subject }: Pick<Opening, "subject">,
): readonly Run[] {
  const isSaid = subject[0]?.[0]?.text.startsWith(formulas.about.trim());
  return [...(isSaid ? [] : [{ text: formulas.about }]), ...brokenLines(subject)];
}

/** The lines of a subject as one paragraph with line breaks. */
export const brokenLines = (lines: readonly (readonly Run[])[]): readonly Run[] =>
  lines.flatMap((line, index) =>
    index === 0 ? line : line.map((run, place) => (place === 0 ? { ...run, text: `\n${run.text}` } : run)),
  );

/** A list of names as II.9d wants it: a dash before each, ";" after each, "." after the last. */
export function listedNames(
  { formulas }: Pick<Layout, "formulas">,
  names: readonly (readonly Run[])[],
): readonly (readonly Run[])[] {
  return names.map((runs, index) => {
    const end = index === names.length - 1 ? formulas.lastEnd : formulas.itemEnd;
    const ended = /[.;]$/.test(runs.at(-1)?.text ?? "");
    return [{ text: formulas.dash }, ...runs, ...(ended ? [] : [{ text: end }])];
  });
}
