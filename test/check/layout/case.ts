import type { Profile } from "../../../src/domain/checking/check-rule.ts";
import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";

/** A document with one defect, the rule that must meet it and no other, and the paragraph where it stands. */
export interface NotOk {
  readonly id: string;
  readonly document: CheckedDocument;
  /** Beginning of the text of the paragraph; absent where something is missing altogether. */
  readonly at?: string;
  /** Part of what is said to have been found. */
  readonly found: string;
  readonly profile?: Profile;
}

export const notOk = (id: string, document: CheckedDocument, found: string, at?: string, profile?: Profile): NotOk => ({
  id: `nd30/${id}`,
  document,
  found,
  ...(at === undefined ? {} : { at }),
  ...(profile === undefined ? {} : { profile }),
});
