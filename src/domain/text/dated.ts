/**
 * From which period until which something is asked for, checked and printed, by ids of periods (`2024-H2`); both belong to it,
 * and without one it is open on that side. What is said so stays in the data, so that earlier periods are made again as
 * they were. `isCurrent` of `office/current.ts` decides.
 */
export interface Dated {
  readonly since?: string;
  readonly until?: string;
}
