import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import { A4, type BlockOf, checked, type Line, ruleUnder, type SectionOf, type TableOf } from "./checked-document.ts";

const TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";

/** The lines of a lawful document by name; a test changes one of them. */
export type Lines = Readonly<Record<string, Line>>;

const centred = { align: "centre" } as const;
const strong = { bold: true, align: "centre" } as const;
const prose = { align: "justify", firstLine: 12.7, before: 6, line: { kind: "multiple", value: 1.1 } } as const;

export const NUMBER_PAGE: Line = { text: "2", ...centred, runs: [{ text: "2", field: "PAGE" }] };

const LETTERHEAD = {
  parent: { text: "UBND TỈNH HÀ TĨNH", size: 13, ...centred },
  issuer: {
    text: "SỞ NÔNG NGHIỆP",
    size: 13,
    ...strong,
    lines: [ruleUnder("SỞ NÔNG NGHIỆP", 13, 0.4)],
  },
  nationalTitle: { text: TITLE, size: 13, ...strong },
  motto: { text: MOTTO, ...strong, lines: [ruleUnder(MOTTO, 14, 1)] },
  placeDate: { text: "Hà Tĩnh, ngày 05 tháng 6 năm 2024", italic: true, before: 6, ...centred },
} satisfies Lines;

const SIGNATURE = {
  recipientsLabel: { text: "Nơi nhận:", size: 12, bold: true, italic: true },
  authority1: { text: "KT. GIÁM ĐỐC", ...strong },
  authority2: { text: "PHÓ GIÁM ĐỐC", ...strong },
  signer: { text: "Nguyễn Văn An", before: 72, ...strong },
} satisfies Lines;

const LETTER_LINES = {
  ...LETTERHEAD,
  number: { text: "Số: 05/SNN-KHTC", size: 13, before: 6, ...centred },
  letterSubject: { text: "V/v báo cáo kết quả sơ kết", size: 12, before: 6, ...centred },
  addressee: { text: "Kính gửi: Ủy ban nhân dân tỉnh Hà Tĩnh", before: 14, ...centred },
  opening: { text: "Thực hiện yêu cầu của Ủy ban nhân dân tỉnh, Sở báo cáo kết quả như sau:", ...prose },
  heading1: { text: "I. KẾT QUẢ THỰC HIỆN", ...prose, align: "left", bold: true },
  heading2: { text: "1. Công tác chỉ đạo", ...prose, align: "left", bold: true },
  point1: { text: "a) Ban hành kế hoạch năm;", ...prose },
  point2: { text: "b) Tổ chức hội nghị.", ...prose },
  heading3: { text: "2. Công tác tuyên truyền", ...prose, align: "left", bold: true },
  bullet: { text: "- Mở 18 lớp tập huấn cho người dân.", ...prose },
  heading4: { text: "II. NHIỆM VỤ", ...prose, align: "left", bold: true },
  closing: { text: "Sở báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.", ...prose },
  ...SIGNATURE,
  recipient1: { text: "- Như trên;", size: 11 },
  recipient2: { text: "- Giám đốc, các Phó Giám đốc;", size: 11 },
  recipient3: { text: "- Lưu: VT, KHTC.", size: 11 },
} satisfies Lines;

const NOTICE_LINES = {
  ...LETTERHEAD,
  number: { text: "Số: 12/TB-SNN", size: 13, before: 6, ...centred },
  type: { text: "THÔNG BÁO", before: 18, ...strong },
  subject: {
    text: "Kết luận của Giám đốc Sở tại hội nghị sơ kết",
    ...strong,
    lines: [ruleUnder("Kết luận của Giám đốc Sở tại hội nghị sơ kết", 14, 0.4)],
  },
  opening: { text: "Ngày 03/6/2024, Giám đốc Sở chủ trì hội nghị sơ kết và kết luận như sau:", ...prose },
  item1: { text: "1. Giao Phòng Kế hoạch - Tài chính tổng hợp số liệu.", ...prose },
  item2: { text: "2. Giao Văn phòng theo dõi, đôn đốc.", ...prose },
  closing: { text: "Văn phòng Sở thông báo để các đơn vị biết, thực hiện./.", ...prose },
  ...SIGNATURE,
  recipient1: { text: "- Các phòng, đơn vị thuộc Sở;", size: 11 },
  recipient2: { text: "- Lãnh đạo Sở;", size: 11 },
  recipient3: { text: "- Lưu: VT, VP.", size: 11 },
} satisfies Lines;

const DECISION_LINES = {
  ...LETTERHEAD,
  number: { text: "Số: 31/QĐ-SNN", size: 13, before: 6, ...centred },
  type: { text: "QUYẾT ĐỊNH", before: 18, ...strong },
  subject: {
    text: "Về việc ban hành kế hoạch kiểm tra năm 2024",
    ...strong,
    lines: [ruleUnder("Về việc ban hành kế hoạch kiểm tra năm 2024", 14, 0.4)],
  },
  decider: { text: "GIÁM ĐỐC SỞ NÔNG NGHIỆP", before: 12, ...strong },
  basis1: { text: "Căn cứ Luật Tổ chức chính quyền địa phương;", ...prose, italic: true },
  basis2: { text: "Theo đề nghị của Chánh Văn phòng Sở.", ...prose, italic: true },
  formula: { text: "QUYẾT ĐỊNH:", before: 12, ...strong },
  article1: {
    text: "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra năm 2024.",
    ...prose,
    runs: [{ text: "Điều 1.", bold: true }, { text: " Ban hành kèm theo Quyết định này Kế hoạch kiểm tra năm 2024." }],
  },
  article2: {
    text: "Điều 2. Quyết định này có hiệu lực từ ngày ký./.",
    ...prose,
    runs: [{ text: "Điều 2.", bold: true }, { text: " Quyết định này có hiệu lực từ ngày ký./." }],
  },
  ...SIGNATURE,
  recipient1: { text: "- Như Điều 2;", size: 11 },
  recipient2: { text: "- Lãnh đạo Sở;", size: 11 },
  recipient3: { text: "- Lưu: VT, VP.", size: 11 },
} satisfies Lines;

const ANNEX_LINES = {
  annexLabel: { text: "Phụ lục I", ...strong },
  annexTitle: { text: "KẾT QUẢ THỰC HIỆN CHỈ TIÊU", ...strong },
  annexReference: {
    text: "(Kèm theo Công văn số 05/SNN-KHTC ngày 05 tháng 6 năm 2024 của Sở Nông nghiệp)",
    italic: true,
    ...centred,
  },
  annexText: { text: "Kết quả thực hiện các chỉ tiêu của năm.", ...prose },
} satisfies Lines;

type Names = Readonly<Record<string, Line>>;

const HEAD_NAMES = ["parent", "issuer", "nationalTitle", "motto", "number", "placeDate", "letterSubject"];
const CLOSING_NAMES = /^(recipients?|authority|signer)/;

/** The letterhead as a table of two rows, which stands number and date on one line. */
export const headTable = (lines: Names): TableOf => ({
  columns: [65, 100],
  rows: [
    [present(lines, "parent", "issuer"), present(lines, "nationalTitle", "motto")],
    [present(lines, "number", "letterSubject"), present(lines, "placeDate")],
  ],
});

const closingTable = (lines: Names): TableOf => ({
  columns: [75, 90],
  rows: [
    [
      present(lines, "recipientsLabel", "recipient1", "recipient2", "recipient3"),
      present(lines, "authority1", "authority2", "signer"),
    ],
  ],
});

export const present = (lines: Names, ...names: readonly string[]): readonly Line[] =>
  names.flatMap((name) => (lines[name] ? [lines[name]] : []));

/** What a test changes: lines by name, `undefined` to leave one out, and the page. */
export interface Changes {
  readonly lines?: Readonly<Record<string, Partial<Line> | undefined>>;
  readonly section?: Partial<SectionOf>;
  readonly head?: (lines: Names) => readonly BlockOf[];
  readonly annexes?: readonly SectionOf[];
}

function changed(lines: Lines, changes: Changes["lines"] = {}): Names {
  const merged = Object.entries({ ...lines, ...changes }).flatMap(([name]) => {
    if (name in changes && changes[name] === undefined) return [];
    const before = lines[name] ?? { text: "" };
    const after = changes[name] ?? {};
    // A new text replaces the runs of the old one.
    const { runs, ...plain } = before;
    return [[name, { ...("text" in after ? plain : before), ...after }]];
  });
  return Object.fromEntries(merged);
}

/** A document of lines in the order of their names, letterhead and signature in tables. */
function documentOf(lines: Lines, changes: Changes = {}): CheckedDocument {
  const own = changed(lines, changes.lines);
  const body = Object.keys(own).filter((name) => !HEAD_NAMES.includes(name) && !CLOSING_NAMES.test(name));
  const head = changes.head ? changes.head(own) : [headTable(own)];
  return checked(
    {
      header: NUMBER_PAGE,
      firstHeader: { text: "", ...centred },
      blocks: [...head, ...present(own, ...body), closingTable(own)],
      ...changes.section,
    },
    ...(changes.annexes ?? []),
  );
}

export const letter = (changes?: Changes): CheckedDocument => documentOf(LETTER_LINES, changes);
export const notice = (changes?: Changes): CheckedDocument => documentOf(NOTICE_LINES, changes);
export const decision = (changes?: Changes): CheckedDocument => documentOf(DECISION_LINES, changes);

/** An annex on a section of its own with its own page numbers. */
export const annex = (changes: Changes["lines"] = {}, section: Partial<SectionOf> = {}): SectionOf => ({
  page: { ...A4, pageStart: 1 },
  blocks: Object.values(changed(ANNEX_LINES, changes)),
  ...section,
});

const MENTION = {
  opening: { text: "Thực hiện yêu cầu của Ủy ban nhân dân tỉnh, Sở báo cáo kết quả (Phụ lục I, II):" },
};

/** A công văn with two annexes; `first` changes lines of the first. */
export const letterWithAnnexes = (first: Changes["lines"] = {}, section: Partial<SectionOf> = {}, more: Changes = {}) =>
  letter({
    ...more,
    lines: { ...MENTION, ...more.lines },
    annexes: [annex(first, section), annex({ annexLabel: { text: "Phụ lục II" } })],
  });
