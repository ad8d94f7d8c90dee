import type { LegalDocument } from "../../domain/criteria/legal.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { plainText } from "../../domain/text/plain-text.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import { CITED } from "../../domain/workbook/known-sheets.ts";
import type { CitedRow } from "./cited-row.ts";

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
