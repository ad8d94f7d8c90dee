import type { PageSetup } from "exceljs";

/** A4 across, as many pages wide as told and as long as it takes, the header row again on each. */
export const landscapePage = (headerRow: number, pagesWide = 1): Partial<PageSetup> => ({
  paperSize: 9,
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: pagesWide,
  fitToHeight: 0,
  printTitlesRow: `${headerRow}:${headerRow}`,
});
