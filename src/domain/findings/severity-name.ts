import type { Severity } from "./finding.ts";

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "lỗi",
  warning: "cảnh báo",
  info: "thông tin",
};
