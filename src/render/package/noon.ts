import type { IsoDate } from "../../domain/text/iso-date.ts";

/** fflate writes local time: noon by the local clock is the same entry in every zone, and no zone skips it. */
export function noonOf(date: IsoDate): Date {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(year!, month! - 1, day!, 12);
}
