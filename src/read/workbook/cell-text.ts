/** Text as people see it, and the font of a run that is not in Unicode. */
export interface CellText {
  readonly text: string;
  readonly legacyFont?: string;
}

/** Runs of rich text joined into one normalised text. */
export function cellText(
  runs: readonly { readonly text?: string; readonly font?: { readonly name?: string } }[],
): CellText {
  const text = normalText(runs.map((run) => run.text ?? "").join(""));
  const font = runs.map((run) => legacyFont(run.font?.name)).find((name) => name !== undefined);
  return font === undefined ? { text } : { text, legacyFont: font };
}

/** NFC, hard spaces as spaces, line ends as LF, no blanks around. */
export const normalText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\r\n?/g, "\n")
    .trim();

/** TCVN3 fonts are named .VnTime, .VnArialH …; VNI fonts VNI-Times, VNI-Helve … */
export const legacyFont = (name: string | undefined): string | undefined =>
  name !== undefined && /^(\.vn|vni[- ])/i.test(name) ? name : undefined;
