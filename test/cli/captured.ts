import { run } from "../../src/cli/program.ts";
import type { ExitCode } from "../../src/cli/terminal/terminal.ts";
import { WRITER } from "../support/writer.ts";

export interface Captured {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, as from a pipe unless a width is given. */
export async function ntm(
  folder: string,
  args: readonly string[],
  columns = 0,
  environment: NodeJS.ProcessEnv = {},
  today = "2024-06-28",
): Promise<Captured> {
  let out = "";
  let err = "";
  const code = await run(args, {
    version: "0.0.0",
    writer: {
      ...WRITER,
      version: "0.0.0",
      tell: (sentence) => {
        err += `${sentence}\n`;
      },
    },
    folder,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns,
    today,
    environment,
    colours: false,
  });
  return { code, out, err };
}
