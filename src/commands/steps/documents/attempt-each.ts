import { CannotRun } from "../../../domain/findings/finding.ts";

/** A step of the work on one document of several: what came of it, or why the document cannot go on. */
export type Attempt<T> = { readonly type: string } & ({ readonly value: T } | { readonly failure: CannotRun });

/** The next step of every document that came this far: where one cannot go on, the others do. Bugs are thrown. */
export async function attemptEach<T, U>(
  attempts: readonly Attempt<T>[],
  step: (value: T, type: string) => U | Promise<U>,
): Promise<readonly Attempt<U>[]> {
  const done: Attempt<U>[] = [];
  for (const attempt of attempts) {
    const { type } = attempt;
    if ("failure" in attempt) {
      done.push(attempt);
      continue;
    }
    try {
      done.push({ type, value: await step(attempt.value, type) });
    } catch (failure) {
      if (!(failure instanceof CannotRun)) throw failure;
      done.push({ type, failure });
    }
  }
  return done;
}

export const succeeded = <T>(attempts: readonly Attempt<T>[]): readonly T[] =>
  attempts.flatMap((attempt) => ("value" in attempt ? [attempt.value] : []));

export const failed = (attempts: readonly Attempt<unknown>[]): readonly Attempt<never>[] =>
  attempts.flatMap((attempt) => ("failure" in attempt ? [attempt] : []));
