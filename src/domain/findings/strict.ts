import type { Finding } from "./finding.ts";

/** Warnings that nobody has answered for count as errors. */
export const asStrict = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) =>
    finding.severity === "warning" && !finding.answer ? { ...finding, severity: "error" } : finding,
  );
