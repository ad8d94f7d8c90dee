import type { Severity } from "../findings/finding.ts";
import type { Profile } from "./check-rule.ts";

/** Lowest and highest lawful value, both allowed. */
export type Range = readonly [number, number];

/** Where a value stands: S in the decree itself; K usage or this tool's choice; O seen in real documents. */
export type SourceMark = "S" | "K" | "O";

/** What the data says of one rule over layout. */
export interface LayoutRuleData {
  readonly severity: Severity;
  /** Clause of the decree: "Phụ lục I, Phần I, mục II.1b". */
  readonly clause: string;
  readonly source: SourceMark;
  readonly profiles?: readonly Profile[];
}

/** How one component is printed; what is absent is not asked. */
export interface ComponentLook {
  /** pt */
  readonly size?: Range;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: readonly ("left" | "centre" | "right" | "justify")[];
  /** upper: all capitals (IN HOA); lower: not all capitals (in thường). */
  readonly letters?: "upper" | "lower";
}

/** The components whose look is asked as a whole. */
export const LOOK_NAMES = [
  "nationalTitle",
  "motto",
  "parent",
  "issuer",
  "number",
  "placeDate",
  "type",
  "subject",
  "letterSubject",
  "addressee",
  "legalBasis",
  "body",
  "division",
  "divisionTitle",
  "article",
  "outerHeading",
  "heading",
  "authority",
  "signer",
  "recipientsLabel",
  "recipient",
  "annexLabel",
  "annexTitle",
  "annexReference",
  "pageNumber",
] as const;
export type LookName = (typeof LOOK_NAMES)[number];

/** The layout that checking asks for (`data/document-rules/layout-rules.yaml`). Lengths in mm, type in pt. */
export interface LayoutLaw {
  /** The decree: "Nghị định 30/2020/NĐ-CP". */
  readonly document: string;
  readonly rules: Readonly<Record<string, LayoutRuleData>>;
  readonly paper: { readonly width: number; readonly height: number; readonly tolerance: number };
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right", Range>>;
  readonly marginTolerance: number;
  /** Names of the one lawful font. */
  readonly fonts: readonly string[];
  readonly colours: readonly string[];
  readonly looks: Readonly<Record<LookName, ComponentLook>>;
  /** Sizes that belong together (chú thích 1, Mục V). */
  readonly sizeSets: readonly Readonly<Record<"nationalTitle" | "motto" | "placeDate", number>>[];
  readonly lines: {
    /** Lengths as a part of the text above. */
    readonly motto: Range;
    readonly issuer: Range;
    readonly subject: Range;
    /** mm */
    readonly tolerance: number;
  };
  readonly body: {
    readonly firstLine: readonly number[];
    readonly firstLineTolerance: number;
    /** Least gap between paragraphs, pt. */
    readonly gap: number;
    /** Multiple of single. */
    readonly line: Range;
    /** Height of a single line as a multiple of the size. */
    readonly singleLine: number;
  };
  /** Gap between the number and V/v, pt. */
  readonly letterSubjectGap: number;
  /** Characters of text from which a document certainly has a second page. */
  readonly secondPage: number;
}

/** A type of document that Điều 7 names: "Thông báo", "TB". */
export interface DocumentType {
  readonly name: string;
  readonly symbol: string;
  /** Opens with legal grounds, one to a line. */
  readonly grounds?: true;
  /** Sent upward it names its addressee. */
  readonly addressed?: true;
  /** Its day stands in its text, and no line of place and date above. */
  readonly undated?: true;
  /** Has no subject below its name. */
  readonly untitled?: true;
  /** Names in its text whom it goes to, so that recipients may begin with "Như trên" without "Kính gửi". */
  readonly presented?: true;
}

/** The words by which components are known (`data/document-rules/components.yaml`). */
export interface ComponentWords {
  /** Lawful spellings of the national title, the first preferred. */
  readonly nationalTitle: readonly string[];
  readonly motto: string;
  readonly types: readonly DocumentType[];
  /** First words of names of bodies, by which the issuer is told from the line of its parent. */
  readonly bodies: readonly string[];
  /** Stamps and marks beside the letterhead. */
  readonly marks: readonly string[];
  /** "TM.", "KT." … with what may stand in the next line. */
  readonly prefixes: readonly SigningPrefix[];
  /** First words of posts: "CHỦ TỊCH", "PHÓ". */
  readonly posts: readonly string[];
  /** Titles that may not stand before the signer's name. */
  readonly academicTitles: readonly string[];
  /** Letters of items in order. */
  readonly letters: string;
  readonly recordsOffice: string;
}

/** Documents with rules of their own: of the Party, legal norms, attachments, slips, blank forms. */
export interface DocumentFamily {
  readonly id: string;
  /** As a message names it: "văn bản của Đảng". */
  readonly name: string;
  /** What governs it instead. */
  readonly law: string;
  /** A line of its front that matches one of these says so. */
  readonly lines: readonly RegExp[];
  /** Only where no national title stands above that line. */
  readonly above: boolean;
  /** Ids of the layout rules that hold all the same. */
  readonly rules: readonly string[];
}

/** A mark of authority before the signer's post. */
export interface SigningPrefix {
  readonly prefix: string;
  /** What it stands before: a collective body, or the post of its head. */
  readonly before: "body" | "post";
  /** Marks that may follow it in a later line. */
  readonly followers: readonly string[];
  /** The line after it (or after what may follow) names a post of its own. */
  readonly ownPost: boolean;
}
