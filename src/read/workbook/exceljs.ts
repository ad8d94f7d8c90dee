// The one place that reads with exceljs: its XML readers, without its archive and its document model, which take half
// of its time. They are internal files of exceljs 4.4.0, the last release; loaded only when a workbook is read.
export { default as parseSax, type OpenTag } from "exceljs/lib/utils/parse-sax.js";
export { default as sharedFormula } from "exceljs/lib/utils/shared-formula.js";
export { type CellModel, default as CellXform } from "exceljs/lib/xlsx/xform/sheet/cell-xform.js";
export {
  default as SharedStringXform,
  type RichTextRun,
  type SharedString,
} from "exceljs/lib/xlsx/xform/strings/shared-string-xform.js";
