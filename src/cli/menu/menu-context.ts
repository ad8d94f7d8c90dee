import type { ExitCode, Terminal } from "../terminal/terminal.ts";
import type { Prompts } from "./prompts.ts";

/** The command line, as the menu uses it: every choice is one of its commands. */
export type CommandLine = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** What the parts of the menu share. */
export interface MenuContext {
  readonly terminal: Terminal;
  readonly prompts: Prompts;
  /** Prints the command, and does it in a folder. */
  readonly perform: (folder: string, args: readonly string[]) => Promise<ExitCode>;
}

/** Where a part of the menu leads when it is left. */
export type Way = "period" | "workspace" | "end";
