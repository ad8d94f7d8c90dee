import type { Piece } from "./pieces.ts";

/** What a line of a document is; identifiers as in `Layout`, names in Vietnamese for the outline. */
export const COMPONENT_NAMES = {
  nationalTitle: "quốc hiệu",
  motto: "tiêu ngữ",
  parent: "cơ quan chủ quản",
  issuer: "cơ quan ban hành",
  number: "số, ký hiệu",
  placeDate: "địa danh, thời gian",
  letterSubject: "trích yếu công văn",
  mark: "dấu, chỉ dẫn",
  type: "tên loại",
  subject: "trích yếu",
  addresseesLabel: "kính gửi",
  addressee: "kính gửi",
  formula: "dòng giữa",
  legalBasis: "căn cứ",
  division: "phần, chương, mục",
  divisionTitle: "tiêu đề phần, chương",
  article: "điều",
  heading: "đề mục",
  item: "khoản, điểm",
  bullet: "gạch đầu dòng",
  paragraph: "lời văn",
  table: "bảng",
  tableUnit: "đơn vị tính",
  recipientsLabel: "nơi nhận",
  recipient: "danh sách nơi nhận",
  authority: "quyền hạn, chức vụ",
  otherPost: "chức vụ khác",
  signer: "họ tên",
  annexLabel: "phụ lục",
  annexTitle: "tên phụ lục",
  annexReference: "kèm theo",
} as const;

export type ComponentKind = keyof typeof COMPONENT_NAMES;

/** One line (or a paragraph of the body) and what it is. */
export interface Component {
  readonly kind: ComponentKind;
  readonly piece: Piece;
  /** Position in the document. */
  readonly order: number;
  /** Printed number of a heading or item. */
  readonly label?: ItemLabel;
}

export const component = (kind: ComponentKind, piece: Piece, label?: ItemLabel): Component => ({
  kind,
  piece,
  order: piece.order,
  ...(label === undefined ? {} : { label }),
});

/** The ways to number: A. · I. · 1. · 1.1. · a). */
export type LabelSeries = "upper" | "roman" | "number" | "decimal" | "letter";

/** A printed number and how it may be read: "I." is a Roman one or the letter I. */
export interface ItemLabel {
  /** As printed, with its punctuation: "1.1.", "a)". */
  readonly text: string;
  readonly readings: readonly LabelReading[];
  /** The punctuation after (and before) it: ".", ")", "()", "". */
  readonly mark: string;
}

export interface LabelReading {
  readonly series: LabelSeries;
  /** Count within its list; for 1.2.3 the last number. Letters outside the Vietnamese series have none. */
  readonly value: number | undefined;
  /** For 1.2.3: "1.2". */
  readonly prefix?: string;
}
