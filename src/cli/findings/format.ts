import { CannotRun } from "../../domain/findings/finding.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import type { FindingsReport } from "./report.ts";

type Write = (report: FindingsReport) => string;

/** Formats for other programs, loaded when asked for. */
const FORMATS: Readonly<Record<string, () => Promise<Write>>> = {
  json: async () => (await import("./json.ts")).findingsJson,
  csv: async () => (await import("./csv.ts")).findingsCsv,
  sarif: async () => (await import("./sarif.ts")).findingsSarif,
  junit: async () => (await import("./junit.ts")).findingsJunit,
  github: async () => (await import("./github.ts")).findingsGithub,
};

export const FORMAT_NAMES: readonly string[] = ["text", ...Object.keys(FORMATS)];

/** How to write findings for a program; `undefined` for `text`. Throws `CannotRun` on an unknown name. */
export async function findingsFormat(name: string): Promise<Write | undefined> {
  if (name === "text") return undefined;
  const load = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (load) return load();
  throw new CannotRun(
    `Không có dạng kết quả "${name}"; dùng một trong: ${FORMAT_NAMES.join(", ")}.${suggestion(name, FORMAT_NAMES)}`,
  );
}
