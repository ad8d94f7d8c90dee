import { expect, test } from "vitest";
import { recognise } from "../../../src/check/components/components.ts";
import type { RuleHit } from "../../../src/domain/checking/check-rule.ts";
import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import type { ReportDocument } from "../../../src/domain/document/report-document.ts";
import { readDocument } from "../../../src/read/document/read-document.ts";
import { renderDocx } from "../../../src/render/document/docx.ts";
import { layout, letter, runs, wideAnnex } from "../../render/sample-document.ts";
import { layoutHits, WORDS } from "../../support/word/checked.ts";
import {
  inParagraph,
  inSection,
  lineBelow,
  type Mutation,
  mutated,
  paragraphAs,
  removed,
  rewritten,
  runsAs,
  swap,
} from "./mutation.ts";

const ROMAN_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const DATE = "Hà Tĩnh, ngày 05 tháng 3 năm 2024";
const LONG = "Thực hiện yêu cầu của cấp trên, Văn phòng báo cáo kết quả từng nội dung (Phụ lục I, Phụ lục II) như sau:";

const parts: Partial<ReportDocument> = {
  letterhead: {
    parent: ["UBND TỈNH HÀ TĨNH"],
    issuer: ["VĂN PHÒNG ĐIỀU PHỐI"],
    symbol: [{ text: "VPĐP-NV" }],
    number: "5",
    place: "Hà Tĩnh",
    date: { day: 5, month: 3, year: 2024 },
  },
  body: [
    { kind: "paragraph", runs: runs(LONG) },
    { kind: "heading", depth: 1, label: "A.", runs: runs("Kết quả thực hiện") },
    { kind: "heading", depth: 2, label: "I.", runs: runs("Công tác chỉ đạo") },
    { kind: "heading", depth: 3, label: "1.", runs: runs("Ban hành văn bản") },
    { kind: "heading", depth: 6, label: "a)", runs: runs("Văn bản của tỉnh") },
    { kind: "bullet", level: 1, runs: runs("Đường bê tông: hoàn thành.") },
    { kind: "heading", depth: 6, label: "b)", runs: runs("Văn bản của huyện") },
    { kind: "bullet", level: 1, runs: runs("Vườn mẫu: hoàn thành.") },
    { kind: "heading", depth: 2, label: "II.", runs: runs("Công tác tuyên truyền") },
    { kind: "item", label: "1.", runs: runs("Mở 18 lớp tập huấn.") },
    { kind: "item", label: "2.", runs: runs("Đăng 600 tin, bài.") },
    { kind: "heading", depth: 1, label: "B.", runs: runs("Nhiệm vụ") },
    { kind: "paragraph", runs: runs("Trên đây là báo cáo của Văn phòng./.") },
  ],
  annexes: [wideAnnex("Kết quả thực hiện", 2, 4), wideAnnex("Kế hoạch thực hiện", 2, 4)],
};

const LETTER = await renderDocx(letter(parts), layout, { draft: false });
const NOTICE = await renderDocx(
  letter({
    ...parts,
    letterhead: { ...parts.letterhead!, symbol: [{ text: "TB-VPĐP" }] },
    opening: { kind: "named", type: "THÔNG BÁO", subject: [runs("Kết luận của Chánh Văn phòng")], addressees: [] },
    closing: {
      authority: ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
      signer: "Nguyễn Văn A",
      recipients: [runs("Các sở, ban, ngành"), runs("Lưu: VT, NV")],
    },
  }),
  layout,
  { draft: false },
);

type Case = readonly [id: string, at: string, mutation: Mutation, of?: Uint8Array];

const CASES: readonly Case[] = [
  ["paper", "UBND TỈNH", inSection(0, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')],
  ["paper", "Phụ lục II", inSection(2, 'w:w="16838" w:h="11906"', 'w:w="15840" w:h="12240"')],
  ["margins", "UBND TỈNH", inSection(0, 'w:left="1701"', 'w:left="1418"')],
  ["margins", "UBND TỈNH", inSection(0, 'w:right="850"', 'w:right="1418"')],
  ["margins", "UBND TỈNH", inSection(0, 'w:top="1134"', 'w:top="850"')],
  ["margins-landscape", "Phụ lục I", inSection(1, 'w:bottom="1134"', 'w:bottom="280"')],
  ["font", "Thực hiện", runsAs("Thực hiện", '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>')],
  ["font", "Xã Cẩm Bình 0", runsAs("Xã Cẩm Bình 0", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')],
  ["colour", "- Đường bê tông", runsAs("- Đường bê tông", '<w:color w:val="0563C1"/>')],
  [
    "page-number-style",
    "",
    swap('<w:pStyle w:val="PageNumber"/>', '<w:pStyle w:val="PageNumber"/><w:jc w:val="right"/>', "word/header1.xml"),
  ],
  [
    "page-number-style",
    "",
    swap('<w:name w:val="header"/>', '<w:name w:val="header"/><w:rPr><w:i/></w:rPr>', "word/styles.xml"),
  ],
  ["page-number-first", "", inSection(0, "<w:titlePg/>", "")],
  ["quoc-hieu", "CỘNG HOÀ", rewritten(ROMAN_TITLE, "CỘNG HOÀ XÃ HỘI CHỦ NGHIÃ VIỆT NAM")],
  ["quoc-hieu-style", ROMAN_TITLE, runsAs(ROMAN_TITLE, '<w:b w:val="0"/>')],
  ["quoc-hieu-style", ROMAN_TITLE, paragraphAs(ROMAN_TITLE, '<w:jc w:val="right"/>')],
  ["tieu-ngu", "Độc lập –", rewritten(MOTTO, "Độc lập – Tự do – Hạnh phúc")],
  ["tieu-ngu-style", MOTTO, runsAs(MOTTO, "<w:i/>")],
  ["tieu-ngu-line", MOTTO, lineBelow(MOTTO, (line) => line.replace(/<w:pBdr>.*<\/w:pBdr>/, ""))],
  [
    "tieu-ngu-line",
    MOTTO,
    lineBelow(MOTTO, (line) => line.replace(/<w:ind [^>]*>/, '<w:ind w:left="1500" w:right="1500"/>')),
  ],
  ["size-step", ROMAN_TITLE, runsAs(ROMAN_TITLE, '<w:sz w:val="24"/>')],
  ["co-quan-chu-quan", "UBND TỈNH", runsAs("UBND TỈNH", "<w:b/>")],
  ["co-quan-chu-quan", "UBND TỈNH", runsAs("UBND TỈNH", '<w:sz w:val="28"/>')],
  ["co-quan-ban-hanh", "VĂN PHÒNG", runsAs("VĂN PHÒNG", '<w:b w:val="0"/>')],
  ["co-quan-ban-hanh", "Văn phòng", rewritten("VĂN PHÒNG", "Văn phòng Điều phối")],
  ["issuer-line", "VĂN PHÒNG", lineBelow("VĂN PHÒNG", () => "<w:p/>")],
  ["issuer-line", "VĂN PHÒNG", lineBelow("VĂN PHÒNG", (line) => line.replace(/<w:ind [^>]*>/, ""))],
  ["so-13pt", "Số:", runsAs("Số:", '<w:sz w:val="28"/>')],
  ["so-style", "Số:", runsAs("Số:", "<w:b/>")],
  ["so-format", "Số 05", rewritten("Số:", "Số 05/VPĐP-NV")],
  ["so-format", "Số: 5/", rewritten("Số:", "Số: 5/VPĐP-NV")],
  ["so-format", "Số: 05/VPĐP –", rewritten("Số:", "Số: 05/VPĐP – NV")],
  ["symbol", "Số: 05/TB", rewritten("Số:", "Số: 05/TB-VPĐP")],
  ["symbol", "Số: 05/BC", rewritten("Số:", "Số: 05/BC-VPĐP"), NOTICE],
  ["dia-danh-format", "Hà Tĩnh, ngày 05 tháng 03", rewritten("Hà Tĩnh,", "Hà Tĩnh, ngày 05 tháng 03 năm 2024")],
  ["dia-danh-format", "Hà Tĩnh, ngày 5", rewritten("Hà Tĩnh,", "Hà Tĩnh, ngày 5 tháng 3 năm 2024")],
  ["dia-danh-format", "Hà Tĩnh ngày", rewritten("Hà Tĩnh,", "Hà Tĩnh ngày 05 tháng 3 năm 2024")],
  ["dia-danh-italic", DATE, runsAs("Hà Tĩnh,", '<w:i w:val="0"/>')],
  ["dia-danh-style", DATE, runsAs("Hà Tĩnh,", "<w:b/>")],
  ["ngay-blank", "Hà Tĩnh, ngày    ", rewritten("Hà Tĩnh,", "Hà Tĩnh, ngày     tháng 3 năm 2024")],
  ["so-blank", "Số:      ", rewritten("Số:", "Số:        /VPĐP-NV")],
  ["v-v-style", "V/v", runsAs("V/v", "<w:i/>")],
  ["v-v-style", "V/v", runsAs("V/v", '<w:sz w:val="28"/>')],
  ["v-v", "Về việc", rewritten("V/v", "Về việc báo cáo sơ kết")],
  ["v-v-gap", "V/v", paragraphAs("V/v", '<w:spacing w:before="0"/>')],
  ["kinh-gui-style", "Kính gửi", runsAs("Kính gửi", "<w:b/>")],
  ["kinh-gui-punctuation", "Kính gửi Sở", rewritten("Kính gửi", "Kính gửi Sở Nông nghiệp và Phát triển nông thôn")],
  ["ten-loai", "THÔNG BÁO", runsAs("THÔNG BÁO", '<w:b w:val="0"/>'), NOTICE],
  ["ten-loai", "Thông báo", rewritten("THÔNG BÁO", "Thông báo"), NOTICE],
  ["trich-yeu-style", "Kết luận", runsAs("Kết luận", '<w:b w:val="0"/>'), NOTICE],
  ["trich-yeu-line", "Kết luận", lineBelow("Kết luận", () => "<w:p/>"), NOTICE],
  ["body-size", "Thực hiện", runsAs("Thực hiện", '<w:sz w:val="30"/>')],
  ["body-size-same", "- Vườn mẫu", runsAs("- Vườn mẫu", '<w:sz w:val="26"/>')],
  ["body-align", "Thực hiện", paragraphAs("Thực hiện", '<w:jc w:val="left"/>')],
  ["body-indent", "Thực hiện", paragraphAs("Thực hiện", '<w:ind w:firstLine="0"/>')],
  ["body-spacing", "- Vườn mẫu", paragraphAs("- Vườn mẫu", '<w:spacing w:before="60"/>')],
  ["body-line-spacing", "Thực hiện", paragraphAs("Thực hiện", '<w:spacing w:line="480" w:lineRule="auto"/>')],
  ["heading-style", "A. Kết quả", rewritten("A.", "A. Kết quả thực hiện")],
  ["heading-style", "I. Công tác", runsAs("I.", '<w:b w:val="0"/>')],
  ["heading-style", "B. NHIỆM VỤ", paragraphAs("B.", '<w:jc w:val="center"/>')],
  ["heading-numbering", "III. Công tác", rewritten("II.", "III. Công tác tuyên truyền")],
  ["heading-numbering", "3. Đăng", rewritten("2. Đăng", "3. Đăng 600 tin, bài.")],
  ["heading-numbering", "C. NHIỆM VỤ", rewritten("B.", "C. NHIỆM VỤ")],
  ["item-letters", "c) Văn bản", rewritten("b)", "c) Văn bản của huyện")],
  ["item-format", "b. Văn bản", rewritten("b)", "b. Văn bản của huyện")],
  ["ending", "Trên đây", rewritten("Trên đây", "Trên đây là báo cáo của Văn phòng.")],
  ["authority-prefix", "KT.CHÁNH", rewritten("KT.", "KT.CHÁNH VĂN PHÒNG")],
  ["authority-prefix", "TL.CHỦ TỊCH", rewritten("TL.", "TL.CHỦ TỊCH"), NOTICE],
  ["authority-order", "TM. CHÁNH", rewritten("KT.", "TM. CHÁNH VĂN PHÒNG")],
  ["authority-order", "KT. CHÁNH", removed("PHÓ CHÁNH")],
  ["authority-style", "PHÓ CHÁNH", runsAs("PHÓ CHÁNH", '<w:b w:val="0"/>')],
  ["signer", "PHÓ CHÁNH", removed("Nguyễn Văn A")],
  ["signer-title", "TS. Nguyễn", rewritten("Nguyễn Văn A", "TS. Nguyễn Văn A")],
  ["signer-style", "NGUYỄN VĂN A", rewritten("Nguyễn Văn A", "NGUYỄN VĂN A")],
  ["noi-nhan-label", "Nơi nhận:", runsAs("Nơi nhận", '<w:u w:val="single"/>')],
  ["noi-nhan-label", "Nơi nhận:", runsAs("Nơi nhận", '<w:sz w:val="28"/>')],
  ["noi-nhan-style", "- Lưu", runsAs("- Lưu", '<w:sz w:val="24"/>')],
  ["noi-nhan-punctuation", "- Như trên", rewritten("- Như trên", "- Như trên,")],
  ["noi-nhan-punctuation", "Như trên", rewritten("- Như trên", "Như trên;")],
  ["noi-nhan-luu", "- Lưu VT", rewritten("- Lưu", "- Lưu VT, NV.")],
  ["noi-nhan-nhu-tren", "- Sở Tài chính", rewritten("- Như trên", "- Sở Tài chính;")],
  ["annex-label", "PHỤ LỤC I", rewritten("Phụ lục I", "PHỤ LỤC I")],
  ["annex-label", "Phụ lục II", runsAs("Phụ lục II", '<w:b w:val="0"/>')],
  ["annex-title", "Kế hoạch thực hiện", rewritten("KẾ HOẠCH", "Kế hoạch thực hiện")],
  ["annex-reference", "(Kèm theo", runsAs("(Kèm theo", '<w:i w:val="0"/>')],
  ["annex-reference", "Phụ lục I", removed("(Kèm theo")],
  ["annex-numbering", "Phụ lục 2", rewritten("Phụ lục II", "Phụ lục 2")],
  ["annex-mention", "Phụ lục II", swap("Phụ lục I, Phụ lục II", "Phụ lục I")],
  ["annex-page-number", "Phụ lục II", inSection(2, '<w:pgNumType w:start="1"/>', "<w:pgNumType/>")],
  [
    "same-line",
    DATE,
    {
      part: "word/document.xml",
      change: (xml) => {
        const date = /<w:p><w:pPr><w:pStyle w:val="PlaceDate"\/>.*?<\/w:p>/s.exec(xml)![0];
        const line = /<w:pStyle w:val="Motto"\/>.*?<\/w:p>.*?<\/w:p>/s.exec(xml)![0];
        return xml.replace(date, "<w:p/>").replace(line, () => line + date);
      },
    },
  ],
  ["noi-nhan-label", "Nơi nhận", inParagraph("Nơi nhận", (xml) => xml.replace("Nơi nhận:", "Nơi nhận"))],
];

/** Text of the paragraph that a hit points to, in the body or in a header. */
function textAt(document: CheckedDocument, at: RuleHit["at"]): string | undefined {
  const headers = document.sections.flatMap((section) => Object.values(section.headers).flat());
  const body = recognise(document, WORDS).pieces.map(({ paragraph }) => paragraph);
  return [...body, ...headers].find(({ place }) => place.index === at?.index && place.part === at?.part)?.text;
}

test.each([
  ["công văn", LETTER],
  ["thông báo", NOTICE],
])("our own %s gives no findings", (_, bytes) => {
  const document = readDocument(Buffer.from(bytes), "van-ban.docx");
  expect(layoutHits(document, "draft")).toEqual([]);
  expect(layoutHits(document, "issued")).toEqual([]);
});

const DEFECTS = CASES.map(([id, at, mutation, of = LETTER]) => ({ id: `nd30/${id}`, at, mutation, of }));

test.each(DEFECTS)("$id at “$at”", ({ id, at, mutation, of }) => {
  const document = mutated(of, mutation);
  const hits = layoutHits(document, "issued");
  expect(hits.map((hit) => hit.id)).toEqual([id]);
  expect(textAt(document, hits[0]!.at)?.slice(0, at.length)).toBe(at);
});

test("more than sixty defects are tried", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
});
