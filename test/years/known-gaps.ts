export const KNOWN_GAPS: ReadonlySet<string> = new Set([]);
