import type { LegalDocument } from "../../domain/criteria/legal.ts";
import type { Finding, FindingWords, Severity } from "../../domain/findings/finding.ts";
import { type DocumentSymbol, documentSymbol, mendedSymbol } from "../../domain/text/document-symbol.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { plainText } from "../../domain/text/plain-text.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { CITED } from "../../domain/workbook/known-sheets.ts";
import type { Scalar } from "../../domain/workbook/submission.ts";
import type { CitationContext, CitedRow } from "./cited-row.ts";
import { typeInSymbol } from "./document-type.ts";

const BASIS = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3";

/** What a row of the sheet says that its law, the calendar or the period denies. */
export function citedFindings({ row, document }: CitedRow, { types, period }: CitationContext): readonly Finding[] {
  const { number, date } = document;
  const symbol = documentSymbol(number);
  const complaints = [
    ...(symbol ? typeComplaints(document, row.fields[CITED.type]?.value, symbol, types) : [notASymbol(number)]),
    ...(date === undefined ? [] : dateComplaints(number, date, symbol?.year, period)),
  ];
  return complaints.map(({ code, severity, column, words, basis }) => {
    const place = row.fields[column]?.place ?? row.place;
    return { code: `citation/${code}`, severity, place, ...words, ...(basis === undefined ? {} : { basis }) };
  });
}

/** What is wrong with a cell of the row. */
interface Complaint {
  readonly code: string;
  readonly severity: Severity;
  readonly column: string;
  readonly words: FindingWords;
  readonly basis?: string;
}

function notASymbol(number: string): Complaint {
  const mended = mendedSymbol(number);
  const words = {
    found: `"${number}" không phải số, ký hiệu văn bản`,
    expected: "số, dấu gạch chéo, ký hiệu chữ in hoa nối bằng gạch nối, không có dấu cách, như 06/QĐ-UBND",
    fix: mended === undefined ? "chép lại số, ký hiệu ở góc trái trang đầu văn bản" : `có phải là "${mended}"?`,
  };
  return { code: "form", severity: "error", column: CITED.number, words, basis: BASIS };
}

/** A type that neither the symbol nor the row tells, or that the symbol tells otherwise than the row. */
function typeComplaints(
  { number, type }: LegalDocument,
  typed: Scalar | undefined,
  symbol: DocumentSymbol,
  types: CitationContext["types"],
): readonly Complaint[] {
  const told = typeInSymbol(symbol, types);
  if (typed === undefined && symbol.year !== undefined && told === undefined) {
    const words = {
      found: `ký hiệu "${number}" không cho biết loại văn bản, sẽ in là "${type} số ${number}"`,
      expected: "loại văn bản ở cột Loại văn bản",
      fix: "ghi Nghị định, Thông tư, Luật … ở cột Loại văn bản",
    };
    return [{ code: "no-type", severity: "warning", column: CITED.number, words }];
  }
  if (typed === undefined || told === undefined || plainText(String(typed)).startsWith(plainText(told))) return [];
  const words = {
    found: `ghi loại "${typed}" nhưng ký hiệu ${number} là của ${told.toLowerCase()}`,
    expected: `loại văn bản "${told}", hoặc ký hiệu khác`,
    fix: "đối chiếu với văn bản rồi sửa ô sai",
  };
  return [{ code: "type-differs", severity: "warning", column: CITED.type, words }];
}

/** A day of another year than the number names, or after the data. */
function dateComplaints(
  number: string,
  date: IsoDate,
  year: string | undefined,
  period: CitationContext["period"],
): readonly Complaint[] {
  const otherYear = {
    found: `ngày ${formatDate(date)} khác năm trong số ${number}`,
    expected: `một ngày của năm ${year}`,
    fix: "đối chiếu với văn bản rồi sửa ngày hoặc số",
  };
  const late = {
    found: `văn bản ký ngày ${formatDate(date)}, sau ngày chốt số liệu ${formatDate(period.end)}`,
    expected: "văn bản đã có khi lập báo cáo của kỳ",
    fix: "kiểm tra ngày; văn bản ban hành sau ngày chốt mà vẫn viện dẫn thì ghi giải trình",
  };
  const isOtherYear = year !== undefined && !date.startsWith(year);
  return [
    ...(isOtherYear
      ? [{ code: "year-differs", severity: "error" as const, column: CITED.date, words: otherYear }]
      : []),
    ...(date > period.end
      ? [{ code: "after-period", severity: "warning" as const, column: CITED.date, words: late }]
      : []),
  ];
}
