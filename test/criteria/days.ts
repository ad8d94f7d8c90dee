/** The calendar day before, `2024-03-01` → `2024-02-29`; UTC, so that no time zone can shift it. */
export const yesterdayOf = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
