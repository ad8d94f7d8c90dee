import { ownCopy } from "../../domain/text/own-copy.ts";
import { walkXml, type XmlDefect } from "../package/walk-xml.ts";
import { normalText } from "./text/cell-text.ts";

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Relationship id of the worksheet part. */
  readonly relation: string;
}

export interface WorkbookIndex {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  /** The setting by which the workbook calls the results of its formulas out of date. */
  readonly stale?: string;
  /** Data tables are not calculated with the rest. */
  readonly isWithoutTables: boolean;
}

/** No form has a hundredth of these. */
const MOST_SHEETS = 2_000;

/** Workbooks that one form was copied to have the same main part. */
const kept = new Map<string, WorkbookIndex | XmlDefect>();
const MOST_KEPT = 20;
const LONGEST_KEPT = 20_000;

/** The list of sheets, the date system and the state of calculation in the main part. */
export function readWorkbookIndex(content: Buffer): WorkbookIndex | XmlDefect {
  if (content.length > LONGEST_KEPT) return indexIn(content);
  const key = content.toString("latin1");
  const index = kept.get(key) ?? indexIn(content);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, index);
  return index;
}

function indexIn(content: Buffer): WorkbookIndex | XmlDefect {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let stale: string | undefined;
  let isWithoutTables = false;
  const defect = walkXml(content, {
    root: "workbook",
    // Areas to print and heads to repeat, one or two a sheet.
    thin: (chunk) => chunk.replace(/<definedName(?:\s[^<>]*)?>[^<>]*<\/definedName>/g, ""),
    open(name, attributes, depth, relationOf) {
      if (depth === 1 && name === "workbookPr") date1904 = isOn(attributes.date1904);
      if (depth === 1 && name === "calcPr") {
        stale = staleness(attributes);
        isWithoutTables = attributes.calcMode === "autoNoTable";
      }
      if (depth !== 2 || name !== "sheet" || sheets.length > MOST_SHEETS) return;
      sheets.push({
        name: ownCopy(normalText(attributes.name ?? "")),
        hidden: (attributes.state ?? "visible") !== "visible",
        relation: relationOf(attributes) ?? "",
      });
    },
  });
  if (defect) return defect;
  if (sheets.length > MOST_SHEETS) return { code: "file/too-large", words: `có hơn ${MOST_SHEETS} trang tính` };
  return { date1904, sheets, isWithoutTables, ...(stale !== undefined && { stale }) };
}

const isOn = (value: string | undefined): boolean => /^(1|true|on)$/i.test(value?.trim() ?? "");
const isOff = (value: string | undefined): boolean => /^(0|false|off)$/i.test(value?.trim() ?? "");

/**
 * When stored results are not those of the formulas (CT_CalcPr, ISO/IEC 29500-1, 18.2.2): programs that can't calculate
 * ask for it at opening; a calculation was broken off; or it is made by hand and not before saving either.
 */
function staleness(attributes: Readonly<Record<string, string | undefined>>): string | undefined {
  const { fullCalcOnLoad, calcCompleted, calcMode, calcOnSave } = attributes;
  if (isOn(fullCalcOnLoad)) return "fullCalcOnLoad";
  if (isOff(calcCompleted)) return "calcCompleted";
  return calcMode === "manual" && isOff(calcOnSave) ? "calcOnSave" : undefined;
}
