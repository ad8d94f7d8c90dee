import type { IsoDate } from "./iso-date.ts";

const MILLISECONDS_A_DAY = 86_400_000;
/** Serial number of 1970-01-01, and how far the 1904 system is behind (ISO/IEC 29500-1, 18.17.4.1). */
const UNIX_EPOCH = 25_569;
const SYSTEM_1904 = 1_462;
/** The 1900 system counts a 29 February 1900 that never was, as day 60. */
const PHANTOM_DAY = 60;
const LAST_DAY = 2_958_465;

/**
 * The day of a spreadsheet's serial number, without its time; `undefined` where there is none.
 *
 * @example
 * serialDay(45457, false) // => "2024-06-14"
 * serialDay(60, false) // => undefined
 */
export function serialDay(serial: number, date1904: boolean): IsoDate | undefined {
  // Times are stored with binary noise; a millisecond before midnight is not the day before.
  const whole = Math.floor(Math.round(serial * MILLISECONDS_A_DAY) / MILLISECONDS_A_DAY);
  const day = date1904 ? whole + SYSTEM_1904 : whole < PHANTOM_DAY ? whole + 1 : whole;
  const exists = date1904 ? whole >= 0 : whole >= 1 && whole !== PHANTOM_DAY;
  if (!exists || day > LAST_DAY) return undefined;
  return new Date((day - UNIX_EPOCH) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
