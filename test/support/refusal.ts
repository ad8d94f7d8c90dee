import { CannotRun } from "../../src/domain/findings/finding.ts";

/** Why a step cannot go on, a line for each finding: `office.yaml:12:5 found; cần expected; fix`. Empty when it goes on. */
export function refusalOf(step: () => unknown): string {
  try {
    step();
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return error.findings
      .map(({ place: { file, line, column }, found, expected, fix }) =>
        [`${file}:${line}:${column} ${found}`, `cần ${expected}`, ...(fix === undefined ? [] : [fix])].join("; "),
      )
      .join("\n");
  }
  return "";
}
