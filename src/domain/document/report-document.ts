import type { IsoDate } from "../text/iso-date.ts";
import type { Block, Origin, Run } from "../word/block.ts";
import type { WordDocument } from "../word/word-document.ts";

/**
 * A composed document: what is printed, with the origin of every numeral, and nothing about how it looks.
 * `compose` makes it, `render` turns it into Word, `check` reads it; it knows nothing of Excel.
 */
export interface ReportDocument {
  readonly letterhead: Letterhead;
  readonly opening: Opening;
  readonly body: readonly Block[];
  /** Of a template drawn in Word: its parts with everything filled in. `body` then is all that they show, letterhead included. */
  readonly word?: WordDocument;
  readonly closing: Closing;
  readonly annexes: readonly Annex[];
  /** Bodies of footnotes; `Run.footnote` is an index here (0-based); numbers are given by Word. */
  readonly footnotes: readonly (readonly Run[])[];
  /** What the numerals of the document come from; `Run.origin` is an index here. */
  readonly origins: readonly Origin[];
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly date: IsoDate;
  };
}

/** Components 1 to 5b of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export interface Letterhead {
  /** Tên cơ quan chủ quản, line by line; empty when there is none. */
  readonly parent: readonly string[];
  /** Tên cơ quan ban hành, line by line, bold. */
  readonly issuer: readonly string[];
  /** Ký hiệu after "Số: …/": runs, for subscripts such as NV₃. */
  readonly symbol: readonly Run[];
  /** The number; absent in a draft, where văn thư writes it in. */
  readonly number?: string;
  /** Địa danh: "Hà Tĩnh"; empty where place and day do not stand above the document (minutes). */
  readonly place: string;
  /** Day stays blank in a draft. */
  readonly date: { readonly day?: number; readonly month: number; readonly year: number };
}

/** Công văn: V/v under the number and Kính gửi. Named types: type and subject centred under the letterhead. */
export type Opening =
  | {
      readonly kind: "letter";
      readonly subject: readonly (readonly Run[])[];
      readonly addressees: readonly (readonly Run[])[];
    }
  | {
      readonly kind: "named";
      readonly type: string;
      readonly subject: readonly (readonly Run[])[];
      readonly addressees: readonly (readonly Run[])[];
    };

/** Component 7: by what authority and in what post somebody signs, and who. */
export interface Signature {
  /** "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG". */
  readonly authority: readonly string[];
  readonly signer: string;
}

/** Components 7 and 9b. */
export interface Closing extends Signature {
  /** Who wrote minutes signs on the left of who chaired; the recipients stand below both (NĐ 30/2020, Phụ lục III, biên bản). */
  readonly secretary?: Signature;
  /** Nơi nhận, without dash and punctuation; the last is "Lưu: VT, …". */
  readonly recipients: readonly (readonly Run[])[];
}

/** A separate section with its own page numbers. */
export interface Annex {
  readonly title: string;
  /** "(Kèm theo …)" */
  readonly attachedTo: readonly Run[];
  readonly landscape: boolean;
  /** Not an annex of the document but an addition to a draft: it has no label and takes no number. */
  readonly unnumbered?: true;
  readonly blocks: readonly Block[];
}

export type { Block, Origin, Run, Table, TableCell, TableRow } from "../word/block.ts";
