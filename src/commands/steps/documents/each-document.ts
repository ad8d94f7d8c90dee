import type { Topic } from "../../../domain/document/view.ts";
import { CannotRun } from "../../../domain/findings/finding.ts";

/** A document of a run: its type, and what it speaks of where its type has one for each unit or row. */
export interface DocumentKey {
  readonly type: string;
  readonly topic?: Topic;
}

/** A step of the work on one document of several: what came of it, or why the document cannot go on. */
export type DocumentStep<T> = DocumentKey & ({ readonly value: T } | { readonly failure: CannotRun });

/** The next step of every document that came this far: where one cannot go on, the others do. Bugs are thrown. */
export async function eachDocument<T, U>(
  steps: readonly DocumentStep<T>[],
  next: (value: T, key: DocumentKey) => U | Promise<U>,
): Promise<readonly DocumentStep<U>[]> {
  const done: DocumentStep<U>[] = [];
  for (const one of steps) {
    if ("failure" in one) {
      done.push(one);
      continue;
    }
    const { value, ...key } = one;
    try {
      done.push({ ...key, value: await next(value, key) });
    } catch (failure) {
      if (!(failure instanceof CannotRun)) throw failure;
      done.push({ ...key, failure });
    }
  }
  return done;
}

export const succeeded = <T>(steps: readonly DocumentStep<T>[]): readonly T[] =>
  steps.flatMap((one) => ("value" in one ? [one.value] : []));

export const failed = (steps: readonly DocumentStep<unknown>[]): readonly DocumentStep<never>[] =>
  steps.flatMap((one) => ("failure" in one ? [one] : []));
