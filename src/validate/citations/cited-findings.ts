import type { LegalDocument } from "../../domain/criteria/legal.ts";
import type { Finding, FindingWords, Severity } from "../../domain/findings/finding.ts";
import { documentSymbol, mendedSymbol } from "../../domain/text/document-symbol.ts";
import { plainText } from "../../domain/text/plain-text.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import { CITED } from "../../domain/workbook/known-sheets.ts";
import type { CitationContext, CitedRow } from "./cited-row.ts";
import { typeInSymbol } from "./document-type.ts";

const BASIS = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3";

/** What a row of the sheet says that its law, the calendar or the period denies. */
export function citedFindings({ row, document }: CitedRow, { types, period }: CitationContext): readonly Finding[] {
  const found: Finding[] = [];
  const say = (code: string, severity: Severity, column: string, words: FindingWords, basis?: string): void => {
    const place = row.fields[column]?.place ?? row.place;
    found.push({ code: `citation/${code}`, severity, place, ...words, ...(basis === undefined ? {} : { basis }) });
  };
  const { number, date } = document;
  const symbol = documentSymbol(number);
  if (!symbol) {
    const mended = mendedSymbol(number);
    const words = {
      found: `"${number}" không phải số, ký hiệu văn bản`,
      expected: "số, dấu gạch chéo, ký hiệu chữ in hoa nối bằng gạch nối, không có dấu cách, như 06/QĐ-UBND",
      fix: mended === undefined ? "chép lại số, ký hiệu ở góc trái trang đầu văn bản" : `có phải là "${mended}"?`,
    };
    say("form", "error", CITED.number, words, BASIS);
  }
  const typed = row.fields[CITED.type]?.value;
  const told = symbol && typeInSymbol(symbol, types);
  if (typed === undefined && symbol?.year !== undefined && told === undefined) {
    say("no-type", "warning", CITED.number, {
      found: `ký hiệu "${number}" không cho biết loại văn bản, sẽ in là "${document.type} số ${number}"`,
      expected: "loại văn bản ở cột Loại văn bản",
      fix: "ghi Nghị định, Thông tư, Luật … ở cột Loại văn bản",
    });
  }
  if (typed !== undefined && told !== undefined && !plainText(String(typed)).startsWith(plainText(told))) {
    say("type-differs", "warning", CITED.type, {
      found: `ghi loại "${typed}" nhưng ký hiệu ${number} là của ${told.toLowerCase()}`,
      expected: `loại văn bản "${told}", hoặc ký hiệu khác`,
      fix: "đối chiếu với văn bản rồi sửa ô sai",
    });
  }
  if (date === undefined) return found;
  if (symbol?.year !== undefined && !date.startsWith(symbol.year)) {
    say("year-differs", "error", CITED.date, {
      found: `ngày ${formatDate(date)} khác năm trong số ${number}`,
      expected: `một ngày của năm ${symbol.year}`,
      fix: "đối chiếu với văn bản rồi sửa ngày hoặc số",
    });
  }
  if (date > period.end) {
    say("after-period", "warning", CITED.date, {
      found: `văn bản ký ngày ${formatDate(date)}, sau ngày chốt số liệu ${formatDate(period.end)}`,
      expected: "văn bản đã có khi lập báo cáo của kỳ",
      fix: "kiểm tra ngày; văn bản ban hành sau ngày chốt mà vẫn viện dẫn thì ghi giải trình",
    });
  }
  return found;
}

/** Another document under the same number: in another row, in the register. */
export function sameNumberFindings(
  { row, document }: CitedRow,
  first: CitedRow | undefined,
  known: LegalDocument | undefined,
): readonly Finding[] {
  const at = (column: string): CellPlace => row.fields[column]?.place ?? row.place;
  const { number } = document;
  if (first) {
    const isSame = differences(document, first.document).length === 0;
    const words = {
      found: `văn bản ${number} ghi ở hai dòng${isSame ? "" : ", hai dòng khác nhau"}`,
      expected: "mỗi văn bản một dòng",
      fix: "xóa dòng thừa",
    };
    const places = [at(CITED.number), first.row.fields[CITED.number]?.place ?? first.row.place];
    return [{ code: "citation/twice", severity: isSame ? "warning" : "error", place: places[0]!, places, ...words }];
  }
  if (!known) return [];
  const differing = differences(document, known);
  // An issuer gives a number once a year: these can't both be right. Of other years and issuers there may be two.
  const isOneDocument = !differing.some(([column]) => column === CITED.issuer) && sameYear(document, known);
  return differing.map(([column, here, there]): Finding => {
    const isError = column === CITED.date && isOneDocument;
    return {
      code: "citation/differs",
      severity: isError ? "error" : "warning",
      place: at(column),
      found: `${HEADERS[column]} của văn bản ${number} ghi "${here}", danh mục văn bản ghi "${there}"`,
      expected: "như danh mục văn bản, nếu là cùng một văn bản",
      fix: isError
        ? "đối chiếu với văn bản: sửa ô này, hoặc sửa data/legal/documents.yaml nếu danh mục sai"
        : "đối chiếu với văn bản; kỳ này in theo trang Văn bản, đúng như thế thì ghi giải trình",
    };
  });
}

const HEADERS: Readonly<Record<string, string>> = {
  [CITED.date]: "ngày ban hành",
  [CITED.issuer]: "cơ quan ban hành",
  [CITED.subject]: "trích yếu",
};

const sameYear = ({ date: one }: LegalDocument, { date: other }: LegalDocument): boolean =>
  one?.slice(0, 4) === other?.slice(0, 4);

/** Columns in which two documents of one number differ, with what each says; what one leaves out is no difference. */
export function differences(one: LegalDocument, other: LegalDocument): readonly (readonly [string, string, string])[] {
  const isOtherDay = one.date !== undefined && other.date !== undefined && one.date !== other.date;
  const pairs = [
    [CITED.issuer, one.issuer, other.issuer],
    [CITED.subject, one.title, other.title],
  ] as const;
  return [
    ...(isOtherDay ? [[CITED.date, formatDate(one.date), formatDate(other.date)] as const] : []),
    ...pairs.flatMap(([column, here, there]) =>
      here === undefined || there === undefined || isAlike(here, there) ? [] : [[column, here, there] as const],
    ),
  ];
}

/** Words that people write short or leave out; "UBND tỉnh" and "Ủy ban nhân dân tỉnh Hà Tĩnh" are one. */
function isAlike(here: string, there: string): boolean {
  const [one, other] = [here, there].map(folded) as [string, string];
  return one.includes(other) || other.includes(one);
}

const folded = (words: string): string =>
  plainText(words)
    .replace(/^(ve viec|v v|ve) /, "")
    .replace(/\bubnd\b/g, "uy ban nhan dan")
    .replace(/\bhdnd\b/g, "hoi dong nhan dan")
    .replace(/\bntm\b/g, "nong thon moi");
