import type { Finding } from "../../domain/findings/finding.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { FORMAT_NAMES, findingsFormat } from "./format.ts";
import { findingCounts } from "./text.ts";

export interface ToldOptions {
  readonly format?: string;
  readonly out?: string;
  /** Overwrite what stands there, if it is a result. */
  readonly force?: true;
}

/** Where findings go, and what is said beside them. */
export interface Told {
  /** Name of the format, and how to write it; nothing for text. */
  readonly format: string;
  readonly write: Awaited<ReturnType<typeof findingsFormat>>;
  /** What the findings are written to, as if it were the terminal. */
  readonly screen: Terminal;
  /** For what another program must not find among the findings. */
  readonly say: (text: string) => void;
  /** Puts the file on the disk, whole, once everything was said. */
  readonly finish: (findings: readonly Finding[]) => Promise<void>;
}

/** Formats by the endings of files; other endings are text. */
const ENDINGS: Readonly<Record<string, string>> = { csv: "csv", json: "json", sarif: "sarif", xml: "junit" };

/**
 * The screen, or the file of `--out` in the encoding that Excel and Notepad open, whatever a shell makes of what it redirects.
 * Throws `CannotRun` before anything is computed for an unknown format, and a file that is a source; `read` are files that the
 * command reads, absolute.
 */
export async function toldTo(options: ToldOptions, terminal: Terminal, read: readonly string[] = []): Promise<Told> {
  const { out, force } = options;
  const format = options.format ?? (out === undefined ? "text" : formatOf(out));
  const write = await findingsFormat(format);
  if (out === undefined) {
    const say = write ? terminal.err : terminal.out;
    return { format, write, screen: terminal, say, finish: async () => {} };
  }
  const { requireNoSourceAt, writeChosen } = await import("../../commands/steps/chosen-output.ts");
  const { folder, writer } = terminal;
  requireNoSourceAt(folder, out, read);
  let content = "";
  const add = (text: string): void => {
    content += text;
  };
  return {
    format,
    write,
    screen: { ...terminal, columns: 0, colours: false, out: add },
    say: terminal.out,
    finish: async (findings) => {
      const path = await writeChosen(Buffer.from(content), { folder, out, force: force === true, writer });
      terminal.out(`Đã ghi ${path}: ${findingCounts(findings) || "không có lỗi"}.\n`);
    },
  };
}

const formatOf = (file: string): string => ENDINGS[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ""] ?? FORMAT_NAMES[0]!;
