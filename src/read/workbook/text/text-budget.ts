/** What the texts of one workbook may come to: a form holds some 50,000 characters, the largest real ones two million. */
const MOST_CHARACTERS = 32 * 1024 * 1024;
/** Besides its characters a text costs this much memory, in characters. */
const OVERHEAD = 32;

/** Counts the texts that are kept in memory, over all parts of a workbook. */
export interface TextBudget {
  /** False once too much is kept. */
  readonly take: (text: string) => boolean;
}

export function textBudget(): TextBudget {
  let left = MOST_CHARACTERS;
  return {
    take(text) {
      left -= text.length + OVERHEAD;
      return left >= 0;
    },
  };
}
