import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import type { Layout } from "../../src/domain/document/layout.ts";
import type { Annex, Block, ReportDocument, Run } from "../../src/domain/document/report-document.ts";
import type { Figure } from "../../src/domain/figures/figure.ts";
import { Decimal } from "../../src/domain/text/decimal.ts";
import { validateLayout } from "../../src/validate/rules/layout.ts";

const FILE = "data/layout/nd30.yaml";

export const layout: Layout = validateLayout(
  load(readFileSync(join(import.meta.dirname, "../..", FILE), "utf8")),
  FILE,
);

export const runs = (text: string): readonly Run[] => [{ text }];

export const cellFigure = (id: string, address: string, value = 1): Figure => ({
  id,
  label: `Chỉ tiêu ${id}`,
  value: new Decimal(value),
  unit: "km",
  format: { decimals: 1, trimZeros: false, padded: false, scale: 1 },
  trace: { kind: "cell", place: { file: "data/periods/2024-H1/duc-tho.xlsx", sheet: "Chỉ tiêu", address } },
});

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

const PROSE =
  "Các địa phương tập trung huy động nguồn lực, nâng cấp hạ tầng giao thông, thủy lợi nội đồng, trường học, cơ sở văn hóa và môi trường nông thôn; người dân hiến đất, góp công, chỉnh trang vườn hộ theo kế hoạch đã đăng ký từ đầu năm";

/** About twelve pages with 26 footnotes and three annexes of 181 × 12. */
export function longLetter(): ReportDocument {
  const body: Block[] = [];
  const footnotes: (readonly Run[])[] = [];
  for (let part = 0; part < 3; part += 1) {
    body.push({
      kind: "heading",
      depth: 1,
      label: `${"ABC"[part]}.`,
      runs: runs(`${PROSE.slice(0, 90)} phần ${part}`),
    });
    for (let section = 0; section < 3; section += 1) {
      body.push({
        kind: "heading",
        depth: 2,
        label: `${"I".repeat(section + 1)}.`,
        runs: runs("Công tác tham mưu, chỉ đạo, điều hành"),
      });
      body.push({ kind: "heading", depth: 3, label: "1.", runs: runs("Chương trình nông thôn mới") });
      body.push({ kind: "heading", depth: 4, label: "1.1.", runs: runs("Công tác tuyên truyền, vận động") });
      body.push({ kind: "heading", depth: 5, label: "1.1.1.", runs: runs("Hạ tầng kinh tế, xã hội") });
      body.push({ kind: "heading", depth: 6, label: "a)", runs: runs("Công tác đỡ đầu, tài trợ:") });
      for (let index = 0; index < 3; index += 1) {
        footnotes.push(runs(`${PROSE}.`));
        body.push({
          kind: "paragraph",
          runs: [
            { text: PROSE },
            { text: "", footnote: footnotes.length - 1 },
            { text: `; ${PROSE}, diện tích 12 m` },
            { text: "2", superscript: true },
            { text: "." },
          ],
        });
        body.push({ kind: "bullet", level: 1, runs: runs(`${PROSE}.`) });
        body.push({ kind: "bullet", level: 2, runs: runs(`${PROSE}.`) });
        body.push({ kind: "item", label: `${index + 1}.`, runs: runs(`${PROSE}.`) });
      }
    }
  }
  footnotes.pop();
  const kept = body.map(
    (block): Block =>
      block.kind === "paragraph"
        ? { ...block, runs: block.runs.filter((run) => run.footnote !== footnotes.length) }
        : block,
  );
  kept.push({ kind: "paragraph", runs: runs(`${PROSE}./.`) });
  return letter({
    letterhead: {
      parent: ["BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH", "MTQG VÀ XÂY DỰNG ĐÔ THỊ", "VĂN MINH TỈNH HÀ TĨNH"],
      issuer: ["VĂN PHÒNG ĐIỀU PHỐI", "XÂY DỰNG NÔNG THÔN MỚI"],
      symbol: [{ text: "VPĐP-NV" }, { text: "3", subscript: true }],
      place: "Hà Tĩnh",
      date: { month: 6, year: 2024 },
    },
    body: kept,
    footnotes,
    annexes: ["Kết quả hạ tầng", "Kết quả kinh tế", "Kết quả văn hóa"].map((title) => wideAnnex(title, 181)),
  });
}
