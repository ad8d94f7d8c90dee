import { CannotRun, type Finding, type FindingWords, type Outcome } from "../../domain/findings/finding.ts";
import type { DataSource } from "./data-source.ts";

/** Keys and indexes from the root of a rule file to a value in it. */
export type RulePath = readonly (string | number)[];

/** Rule data as far as it is sound, and everything wrong with the rest: what stands on it can still be looked at. */
export interface SoundPart<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** An error at a place of a rule file; `rules/…` codes are explained in `data/findings.yaml`. */
export const ruleFinding = (code: string, source: DataSource, path: RulePath, words: FindingWords): Finding => ({
  code,
  severity: "error",
  place: { file: source.file, ...source.locate(path) },
  ...words,
});

/** The value. Throws `CannotRun` with every finding when one of them is an error. */
export function requireSound<T>({ value, findings }: SoundPart<T>): T {
  return findings.some(({ severity }) => severity === "error") ? refuseRules(findings) : value;
}

/** The same of a file that is either understood or not. */
export const requireValue = <T>(outcome: Outcome<T>): T =>
  outcome.ok ? requireSound(outcome) : refuseRules(outcome.findings);

function refuseRules(findings: readonly Finding[]): never {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  throw new CannotRun(`Dữ liệu quy tắc có ${errors} chỗ sai; xem mọi tệp một lần bằng ntm rules check.`, { findings });
}
