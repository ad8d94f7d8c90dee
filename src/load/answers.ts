import type { Finding } from "../domain/findings/finding.ts";
import { applyAnswers, type WrittenAnswer } from "../domain/findings/written-answer.ts";
import type { Period } from "../domain/office/period.ts";
import { readAnswersFile } from "../read/workspace/answers-file.ts";
import type { Workspace } from "../read/workspace/workspace.ts";
import { writtenAnswers } from "../validate/answers/period-answers.ts";
import { unfitAnswers } from "../validate/answers/unfit-answers.ts";

/** The answers of a period (`data/periods/<id>/giai-trinh.yaml`), at hand for what a run finds. */
export interface Answers {
  /** The file that holds them, for the manifest; none when there is no such file. */
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
  /** Findings with the warnings that are answered marked as such. */
  readonly apply: (findings: readonly Finding[]) => readonly Finding[];
  /**
   * What is wrong with the answers themselves, given all findings of a run. `partial` lists the areas of codes
   * (`standing` of `standing/…`) of which the run does not look for every finding.
   */
  readonly check: (findings: readonly Finding[], partial: readonly string[]) => readonly Finding[];
}

/** The answers of one period. Throws `CannotRun` when the file is broken. */
export function answersOf({ locate }: Pick<Workspace, "locate">, period: Period): Answers {
  const folder = `data/periods/${period.id}`;
  const source = readAnswersFile(locate(folder), folder);
  const answers: readonly WrittenAnswer[] = source ? writtenAnswers(source.yaml, folder) : [];
  const file = source?.yaml.file ?? "";
  return {
    files: source ? [{ file, sha256: source.sha256 }] : [],
    apply: (findings) => applyAnswers(findings, answers, period.end),
    check: (findings, partial) => {
      const covers = (code: string): boolean => !partial.includes(code.slice(0, code.indexOf("/")));
      return unfitAnswers(answers, findings, { file, date: period.end, covers });
    },
  };
}
