/** Elements around runs whose runs belong to the paragraph, by local name; beside fields and tracked changes. */
export const AROUND_RUNS: ReadonlySet<string> = new Set([
  ...["hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo"],
]);

/** Elements of a run that print one character (ISO/IEC 29500-1, 17.3.3). */
export const RUN_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["ptab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "\u2011"],
]);

/** The complex fields that are open where a paragraph is being read (17.16.18). */
export interface OpenFields {
  /** `w:fldChar` by its type; of one that ends its instruction. */
  readonly mark: (type: string | undefined) => string | undefined;
  /** Words of `w:instrText`. Whether they belong to a field. */
  readonly code: (words: string) => boolean;
  /** The instruction of the innermost field whose result is being read. */
  readonly current: () => string | undefined;
  /** Instructions of all fields whose results are being read, outermost first. */
  readonly results: () => readonly string[];
}

export function openFields(): OpenFields {
  const open: { instruction: string; isResult: boolean }[] = [];
  return {
    mark: (type) => {
      const field = open.at(-1);
      if (type === "begin") open.push({ instruction: "", isResult: false });
      else if (type === "separate" && field) field.isResult = true;
      return type === "end" ? open.pop()?.instruction : undefined;
    },
    code: (words) => {
      const field = open.at(-1);
      if (field && !field.isResult) field.instruction += words;
      return field !== undefined;
    },
    current: () => {
      const field = open.at(-1);
      return field?.isResult ? field.instruction : undefined;
    },
    results: () => open.flatMap(({ instruction, isResult }) => (isResult ? [instruction] : [])),
  };
}
