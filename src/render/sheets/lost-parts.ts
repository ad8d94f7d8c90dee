import { unzipSync } from "fflate";

/** Parts of a workbook that the library does not carry over into a copy, by where the package keeps them. */
const KINDS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^xl\/charts\/|^xl\/chartsheets\//, "biểu đồ"],
  [/^xl\/pivot(Tables|Cache)\//, "bảng tổng hợp (PivotTable)"],
  [/^xl\/drawings\/drawing\d*\.xml$/, "hình vẽ, hộp chữ"],
  [/^xl\/externalLinks\//, "liên kết tới tệp khác"],
  [/^xl\/(connections\.xml|queryTables\/|model\/)/, "kết nối dữ liệu"],
  [/^xl\/(slicers|slicerCaches|timelines)\//, "bộ lọc hình (slicer)"],
  [/^xl\/(ctrlProps|activeX)\//, "nút bấm, ô chọn"],
  [/^xl\/threadedComments\//, "trao đổi trong ô (threaded comments)"],
  [/^xl\/vbaProject\.bin$/, "macro"],
];

/** What a copy of the workbook lacks, in Vietnamese; known from the zip directory alone. */
export function lostParts(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return KINDS.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, name]) => name);
}
