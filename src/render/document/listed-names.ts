import type { Layout } from "../../domain/document/layout.ts";
import type { Run } from "../../domain/document/report-document.ts";

/** A list of names as II.9d wants it: a dash before each, ";" after each, "." after the last. */
export function listedNames({ formulas }: Layout, names: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  return names.map((runs, index) => {
    const end = index === names.length - 1 ? formulas.lastEnd : formulas.itemEnd;
    const ended = /[.;]$/.test(runs.at(-1)?.text ?? "");
    return [{ text: formulas.dash }, ...runs, ...(ended ? [] : [{ text: end }])];
  });
}
