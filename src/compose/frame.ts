import type { IsoDate } from "../domain/cell.ts";
import type { Closing, Letterhead, Run } from "../domain/report-document.ts";
import type { View } from "../domain/view.ts";

/** Who issues: from the office's settings. Without a day of issue, month and year are those of the period's end. */
export function letterheadOf(
  { office, settings, period }: View,
  issued: { readonly number?: string; readonly date: IsoDate } | undefined,
  symbol: readonly Run[],
): Letterhead {
  const [year, month, day] = (issued?.date ?? period.end).split("-").map(Number);
  return {
    parent: settings.parent,
    issuer: settings.issuer,
    symbol,
    ...(issued?.number === undefined ? {} : { number: issued.number }),
    place: office.place,
    date: { ...(issued ? { day: day! } : {}), month: month!, year: year! },
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
