/** OOXML measures in twentieths of a point. */
export const twipsOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4);

export const twipsOfPt = (pt: number): number => Math.round(pt * 20);

export const ptOfMm = (mm: number): number => (mm * 72) / 25.4;
