import type { Finding } from "./finding.ts";

/** Findings of several documents, those that are the same in all they say told once, in the order they come. */
export function toldOnce(findings: readonly (readonly Finding[])[]): readonly Finding[] {
  const told = new Map<string, Finding>();
  for (const finding of findings.flat()) {
    const key = JSON.stringify(finding);
    if (!told.has(key)) told.set(key, finding);
  }
  return [...told.values()];
}
