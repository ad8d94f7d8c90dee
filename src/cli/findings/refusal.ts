import { CannotRun } from "../../domain/findings/finding.ts";
import type { FindingEntry } from "../../domain/findings/finding-entry.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { findingsFormat } from "./format.ts";
import { findingsText } from "./text.ts";

/** The command that was being run, and the form in which it was asked to tell findings. */
export interface RunCommand {
  /** "ntm validate". */
  readonly command: string;
  readonly format?: string | undefined;
}

/**
 * Tells why a run cannot go on: its findings in the form that was asked for, a program's on the standard output, a
 * person's before the sentence that ends the run.
 */
export async function tellRefusal(
  error: CannotRun,
  { command, format }: RunCommand,
  terminal: Terminal,
): Promise<void> {
  const { findings } = error;
  const write = findings.length > 0 && format !== undefined ? await findingsFormat(format) : undefined;
  if (write) {
    const catalogue = await findingPages(terminal.folder);
    terminal.out(write({ command, version: terminal.version, files: [], findings, catalogue }));
  } else if (findings.length > 0) {
    terminal.err(findingsText(findings, terminal));
  }
  terminal.err(`${error.message}\n`);
}

/** The pages of finding codes; none where the catalogue is itself what is broken. */
export async function findingPages(folder: string): Promise<readonly FindingEntry[]> {
  const pages = await import("../../commands/steps/finding-pages.ts");
  try {
    return pages.findingPages(folder);
  } catch (error) {
    if (error instanceof CannotRun) return [];
    throw error;
  }
}
