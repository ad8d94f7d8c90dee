import type { Command } from "commander";
import { diffTable } from "./screens/diff-table.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

/** Changes when the meaning of a key changes; readers refuse other versions. */
const FORMAT = { format: "ntm/figure-diff", formatVersion: 1 } as const;

/** `ntm diff`: figures that two documents print differently. */
export function addDiffCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("diff")
    .description("So số liệu của hai văn bản do ntm report lập: hai bản của một kỳ, hoặc hai kỳ.")
    .argument("<tệp A>", "văn bản .docx thứ nhất")
    .argument("<tệp B>", "văn bản .docx thứ hai")
    .option("--json", "kết quả dạng JSON")
    .action(async (one: string, other: string, { json }: { readonly json?: true }) => {
      const { diffEdited } = await import("../commands/diff.ts");
      const differences = await diffEdited(terminal.folder, [one, other]);
      if (json) {
        const content = { ...FORMAT, toolVersion: terminal.version, files: [one, other], differences };
        terminal.out(`${JSON.stringify(content, undefined, 2)}\n`);
      } else {
        terminal.out(diffTable(differences, [one, other], terminal.columns));
      }
      done(0);
    });
}
