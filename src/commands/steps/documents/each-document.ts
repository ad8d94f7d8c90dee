import { CannotRun } from "../../../domain/findings/finding.ts";

/** A step of the work on one document of several: what came of it, or why the document cannot go on. */
export type DocumentStep<T> = { readonly type: string } & ({ readonly value: T } | { readonly failure: CannotRun });

/** The next step of every document that came this far: where one cannot go on, the others do. Bugs are thrown. */
export async function eachDocument<T, U>(
  steps: readonly DocumentStep<T>[],
  next: (value: T, type: string) => U | Promise<U>,
): Promise<readonly DocumentStep<U>[]> {
  const done: DocumentStep<U>[] = [];
  for (const one of steps) {
    const { type } = one;
    if ("failure" in one) {
      done.push(one);
      continue;
    }
    try {
      done.push({ type, value: await next(one.value, type) });
    } catch (failure) {
      if (!(failure instanceof CannotRun)) throw failure;
      done.push({ type, failure });
    }
  }
  return done;
}

export const succeeded = <T>(steps: readonly DocumentStep<T>[]): readonly T[] =>
  steps.flatMap((one) => ("value" in one ? [one.value] : []));

export const failed = (steps: readonly DocumentStep<unknown>[]): readonly DocumentStep<never>[] =>
  steps.flatMap((one) => ("failure" in one ? [one] : []));
