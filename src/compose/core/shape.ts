/** What a template expression stands for, as far as it is known before any data is read. */
export type Shape =
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "figure" | "text" | "date" | "document" | "flag" | "unit" | "matcher" | "judgement" }
  /** Printed text: may be printed again, and nothing else. */
  | { readonly kind: "printed" }
  | { readonly kind: "boolean" }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "row" | "group"; readonly sheet: string }
  | { readonly kind: "list"; readonly item: Shape }
  | { readonly kind: "record"; readonly fields: ReadonlyMap<string, Shape> }
  /** Already complained about. */
  | { readonly kind: "unknown" };

/** Vietnamese words for messages. */
const NAMES: Readonly<Record<Shape["kind"], string>> = {
  literal: "giá trị viết sẵn",
  figure: "số liệu",
  text: "chữ",
  date: "ngày",
  document: "số hiệu văn bản",
  flag: "có/không",
  unit: "đơn vị",
  matcher: "điều kiện lọc",
  judgement: "kết quả một tiêu chí",
  printed: "chữ đã in",
  boolean: "đúng/sai",
  choice: "lựa chọn",
  row: "một dòng của bảng",
  group: "một nhóm dòng",
  list: "danh sách",
  record: "phạm vi hiện tại",
  unknown: "không rõ",
};

export const shapeName = (shape: Shape): string => NAMES[shape.kind];
