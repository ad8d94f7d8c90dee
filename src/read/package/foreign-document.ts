import type { OfficePackage } from "../../opc/office-package.ts";

/** How much of a file tells what it is. */
const SNIFFED_BYTES = 1024;

/** Files that Word opens, or that look like its own, by how they begin. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, "tệp PDF; văn bản cần ở dạng .docx"],
  [/^\{\\rtf/, "tệp RTF; mở bằng Word và lưu thành .docx"],
  [
    /<pkg:package\b|<\?mso-application progid="Word\.Document"/,
    "văn bản Word dạng XML phẳng; mở bằng Word và lưu thành .docx",
  ],
  [/^<!doctype html|^<html|^<meta|^MIME-Version:/i, "trang web (HTML); mở bằng Word và lưu thành .docx"],
];

/** What a file is that is no archive; nothing where its beginning does not tell. */
export function foreignDocument(bytes: Buffer): string | undefined {
  const head = bytes.toString("latin1", 0, SNIFFED_BYTES).replace(/^ï»¿/, "").replaceAll("\0", "").trimStart();
  return BEGINNINGS.find(([beginning]) => beginning.test(head))?.[1];
}

/** Main parts of Word: documents and templates, with and without macros. */
const WORD =
  /wordprocessingml\.(document|template)\.main\+xml$|ms-word\.(document|template)\.macroenabled(template)?\.main\+xml$/;

/** Main parts of other programs by their media types. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/spreadsheetml|ms-excel/, "tệp là sổ làm việc Excel, không phải văn bản Word (.docx)"],
  [/presentationml|ms-powerpoint/, "tệp là bản trình chiếu PowerPoint, không phải văn bản Word (.docx)"],
  [/visio/, "tệp là bản vẽ Visio, không phải văn bản Word (.docx)"],
  [/xps|fixeddocument/, "tệp là bản in XPS, không phải văn bản Word (.docx)"],
];

const NO_DOCUMENT = "tệp không phải là văn bản Word (.docx)";

/** Why a package is no Word document, by the media type of its main part; nothing when it is one. */
export function foreignPackage(opened: OfficePackage, main: string | undefined): string | undefined {
  if (opened.find("META-INF/manifest.xml") && opened.find("content.xml")) {
    return "tệp OpenDocument; mở bằng LibreOffice và lưu thành .docx";
  }
  if (main === undefined) {
    if (opened.names.some((name) => /\.(fdseq|fpage)$/i.test(name))) return OTHERS.at(-1)![1];
    return opened.find("xl/workbook.xml") || opened.find("xl/workbook.bin") ? OTHERS[0]![1] : NO_DOCUMENT;
  }
  const type = opened.typeOf(main) ?? "";
  if (WORD.test(type)) return undefined;
  const other = OTHERS.find(([pattern]) => pattern.test(type));
  if (other) return other[1];
  // A package that says nothing of the part's type is read by what the part holds.
  const [, root] = /<(?![?!])(?:[^\s:>/]+:)?([^\s>/]+)/.exec(opened.text(main) ?? "") ?? [];
  return root === "document" ? undefined : NO_DOCUMENT;
}
