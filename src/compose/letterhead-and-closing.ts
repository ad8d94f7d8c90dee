import type { Closing, Letterhead, Run } from "../domain/document/report-document.ts";
import type { View } from "../domain/document/view.ts";
import type { DocumentIssue } from "./core/issue.ts";

/** Who issues: from the office's settings. */
export function letterheadOf(
  { office, settings }: View,
  { number, date, isDayKnown }: DocumentIssue,
  symbol: readonly Run[],
  isDated: boolean,
): Letterhead {
  const [year, month, day] = date.split("-").map(Number);
  return {
    parent: settings.parent,
    issuer: settings.issuer,
    symbol,
    ...(number === undefined ? {} : { number }),
    place: isDated ? office.place : "",
    date: { ...(isDayKnown ? { day: day! } : {}), month: month!, year: year! },
  };
}

/** Who signs and who receives: from the office's settings. */
export const closingOf = (
  { settings: { authority, signer } }: View,
  recipients: readonly (readonly Run[])[],
): Closing => ({
  authority,
  signer,
  recipients,
});
