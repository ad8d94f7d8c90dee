import type { CellPlace } from "../workbook/cell.ts";
import type { Finding } from "./finding.ts";

/** Warnings that nobody has answered for count as errors. */
export const asStrict = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) =>
    finding.severity === "warning" && !finding.answer ? { ...finding, severity: "error" } : finding,
  );

/** Findings of several documents, those that are the same in all they say told once, in the order they come. */
export function toldOnce(findings: readonly (readonly Finding[])[]): readonly Finding[] {
  const told = new Map<string, Finding>();
  for (const finding of findings.flat()) {
    const key = JSON.stringify(finding);
    if (!told.has(key)) told.set(key, finding);
  }
  return [...told.values()];
}

/** Families of errors that take a whole workbook, sheet or row away. */
const WHOLES = ["period", "workbook", "file"];

/**
 * The missing figures whose cause no error has told yet: a workbook that was not sent is one error, not the hundred
 * figures that need it. A figure is told by errors at all of its cells; one without a cell, by the loss of a whole.
 */
export function untold(missing: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  const errors = told.filter(({ severity }) => severity === "error");
  const cells = new Set(errors.flatMap(cellsOf));
  const lacksWhole = errors.some(({ code }) => WHOLES.includes(code.split("/")[0]!));
  return missing.filter((finding) => {
    const own = cellsOf(finding);
    return own.length === 0 ? !lacksWhole : own.some((cell) => !cells.has(cell));
  });
}

const cellsOf = ({ place, places }: Finding): readonly string[] => (places ?? [place]).flatMap(cellKey);

const cellKey = ({ file, sheet, address }: Partial<CellPlace>): readonly string[] =>
  address === undefined ? [] : [JSON.stringify([file, sheet, address])];
