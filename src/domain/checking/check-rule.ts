import type { Severity } from "../findings/finding.ts";
import type { TextPlace } from "../findings/text-place.ts";
import type { CheckedDocument } from "./checked-document.ts";

/** draft: số and day are blank, comments may stand; issued: as sent out, both filled in. */
export const PROFILES = ["draft", "issued"] as const;
export type Profile = (typeof PROFILES)[number];

/** What one rule met at one place; the framework adds code, severity and a readable place. */
export interface RuleHit {
  /** Absent when it concerns the document as a whole. */
  readonly at?: TextPlace;
  /** Vietnamese, one clause each, as in `Finding`. */
  readonly found: string;
  readonly expected: string;
  readonly fix?: string;
  /** Where the rule's own severity does not fit this case. */
  readonly severity?: Severity;
  /** The characters that may safely stand there instead (`--fix`): spaces, padding, dashes, NFC only. */
  readonly replacement?: string;
}

/** A rule over documents. `Input` is what it looks at: the document with its components recognised, its words, … */
export interface CheckRule<Input = CheckedDocument> {
  /** Stable id, never reused: `nd30/margins`, `content/ratio`. */
  readonly id: string;
  readonly severity: Severity;
  /** Profiles in which it applies; all without it. */
  readonly profiles?: readonly Profile[];
  /** Document and clause: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.3"; absent for rules of arithmetic and wording. */
  readonly clause?: string;
  readonly check: (input: Input, context: RuleContext) => readonly RuleHit[];
}

export interface RuleContext {
  readonly profile: Profile;
}
