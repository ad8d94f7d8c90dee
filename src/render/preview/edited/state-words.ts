import type { NumberState } from "../../../domain/document/marked-document.ts";

/** What the page calls each thing that may have become of a number. */
export interface StateWords {
  /** Behind the number, where it is not as written; colours alone tell nothing to some. */
  readonly tag: string;
  /** "số sửa tay, khác số liệu" */
  readonly title: string;
}

export type ShownState = NumberState | "lost";

export const STATE_WORDS: Readonly<Record<ShownState, StateWords>> = {
  changed: { tag: "sửa", title: "Số sửa tay, không khớp số liệu" },
  outdated: { tag: "cũ", title: "Số như khi lập, nhưng số liệu đã đổi" },
  lost: { tag: "mất", title: "Số không còn trong văn bản" },
  added: { tag: "thêm", title: "Số gõ thêm, không có nguồn" },
  renamed: { tag: "sửa", title: "Ngày, tên, số ký hiệu đã sửa" },
  corrected: { tag: "sửa đúng", title: "Số sửa tay, khớp số liệu hiện nay" },
  standing: { tag: "", title: "Số như khi lập" },
};

export const SHOWN_STATES = Object.keys(STATE_WORDS) as readonly ShownState[];
