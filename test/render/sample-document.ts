import { join } from "node:path";
import type { Layout } from "../../src/domain/document/layout.ts";
import type { Annex, ReportDocument, Run } from "../../src/domain/document/report-document.ts";
import { readYaml } from "../../src/read/workspace/yaml-file.ts";
import { documentLayout } from "../../src/validate/rules/document-layout.ts";

const FILE = "data/document-rules/nd30.yaml";

export const layout: Layout = documentLayout(readYaml(join(import.meta.dirname, "../..", FILE), FILE));

export const runs = (text: string): readonly Run[] => [{ text }];

/** A small công văn; `changes` replace its parts. */
export const letter = (changes: Partial<ReportDocument> = {}): ReportDocument => ({
  letterhead: {
    parent: ["UBND TỈNH HÀ TĨNH"],
    issuer: ["VĂN PHÒNG ĐIỀU PHỐI"],
    symbol: [{ text: "VPĐP-NV" }, { text: "3", subscript: true }],
    place: "Hà Tĩnh",
    date: { month: 6, year: 2024 },
  },
  opening: {
    kind: "letter",
    subject: [runs("báo cáo sơ kết 6 tháng đầu năm,"), runs("nhiệm vụ 6 tháng cuối năm 2024")],
    addressees: [runs("Sở Nông nghiệp và Phát triển nông thôn")],
  },
  body: [
    { kind: "paragraph", runs: runs("Thực hiện yêu cầu, Văn phòng báo cáo như sau:") },
    { kind: "heading", depth: 1, label: "A.", runs: runs("Kết quả thực hiện") },
    { kind: "heading", depth: 2, label: "I.", runs: runs("Công tác chỉ đạo") },
    { kind: "bullet", level: 1, runs: runs("Đường bê tông: hoàn thành.") },
    { kind: "paragraph", runs: runs("Trên đây là báo cáo./.") },
  ],
  closing: {
    authority: ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
    signer: "Nguyễn Văn A",
    recipients: [[{ text: "Như trên" }], [{ text: "Lưu: VT, NV" }]],
  },
  annexes: [],
  footnotes: [],
  origins: [],
  properties: { title: "Báo cáo sơ kết", subject: "NTM & OCOP", author: "Văn phòng", date: "2024-06-14" },
  ...changes,
});

export const wideAnnex = (title: string, rows: number, columns = 12): Annex => ({
  title,
  attachedTo: runs("(Kèm theo Công văn số        /VPĐP-NV3 ngày      tháng 6 năm 2024 của Văn phòng Điều phối)"),
  landscape: true,
  blocks: [
    {
      kind: "table",
      caption: runs("Đơn vị tính: km"),
      columns: Array.from({ length: columns }, (_, index) => ({
        width: index === 1 ? 3 : 1,
        align: index === 0 ? "centre" : index === 1 ? "left" : "right",
      })),
      head: [
        {
          cells: [
            { runs: runs("TT"), rowSpan: 2 },
            { runs: runs("Đơn vị"), rowSpan: 2 },
            { runs: runs("Kết quả thực hiện theo từng nội dung"), columnSpan: columns - 2 },
          ],
        },
        { cells: Array.from({ length: columns - 2 }, (_, index) => ({ runs: runs(`Nội dung ${index + 1}`) })) },
      ],
      rows: Array.from({ length: rows }, (_, row) => ({
        bold: row === rows - 1,
        cells: Array.from({ length: columns }, (_, column) => ({
          runs: runs(column === 0 ? String(row + 1) : column === 1 ? `Xã Cẩm Bình ${row}` : `${row + column},5`),
        })),
      })),
      notes: [runs("Ghi chú: số liệu minh họa.")],
    },
  ],
});
