// The one place that writes with more of exceljs than its types promise (4.4.0, the last release): rules for ranges, the
// loading that leaves rules out, the boxes of notes. Sheets and cells are written by its public types elsewhere.
import ExcelJS, { type DataValidation, type Workbook, type Worksheet } from "exceljs";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { Parts } from "../package/canonical-package.ts";

/** An empty workbook, dated by what it speaks of. */
export function newWorkbook(title: string, day: IsoDate): Workbook {
  const workbook = new ExcelJS.Workbook();
  const date = new Date(`${day}T00:00:00Z`);
  workbook.title = title;
  workbook.creator = "ntm";
  workbook.lastModifiedBy = "ntm";
  workbook.created = date;
  workbook.modified = date;
  return workbook;
}

/**
 * A workbook of anybody, without its drop-downs and limits: the library keeps a rule for each cell of a range, and a rule for
 * whole columns would take all memory. `undefined` when the library can't read it.
 */
export async function loadWorkbook(bytes: Uint8Array): Promise<Workbook | undefined> {
  const workbook = new ExcelJS.Workbook();
  try {
    // Its types ask for an ArrayBuffer, its zip reader takes a Buffer.
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer, { ignoreNodes: ["dataValidations"] });
    return workbook;
  } catch {
    return undefined;
  }
}

/** The parts of the file, with boxes of notes that hold some ten lines: the library's own size shows two. */
export async function partsOf(workbook: Workbook): Promise<Parts> {
  // Packed for good elsewhere: packing here cost as much as all the rest.
  const stored = { zip: { compression: "STORE" as const } };
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer(stored)));
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      name.endsWith(".vml") ? strToU8(strFromU8(part).replace(ANCHOR, roomyAnchor)) : part,
    ]),
  );
}

const ANCHOR = /<x:Anchor>([\d, ]+)<\/x:Anchor>/g;
/** Columns and rows that a note covers. */
const NOTE_SPAN = [4, 12] as const;

function roomyAnchor(_: string, anchor: string): string {
  const [left, leftOffset, top, topOffset, , rightOffset, , bottomOffset] = anchor.split(",").map(Number);
  const [width, height] = NOTE_SPAN;
  return `<x:Anchor>${[left, leftOffset, top, topOffset, left! + width, rightOffset, top! + height, bottomOffset].join(", ")}</x:Anchor>`;
}

/** A rule for a whole range; the library's types know rules of single cells only. */
export function validateRange(worksheet: Worksheet, range: string, rule: DataValidation): void {
  const { dataValidations } = worksheet as unknown as {
    dataValidations: { add: (address: string, rule: DataValidation) => void };
  };
  dataValidations.add(range, rule);
}
