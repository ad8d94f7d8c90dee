import type { Command } from "commander";
import { CannotRun } from "../../domain/findings/finding.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import type { Terminal } from "./terminal.ts";

/** Adds one subcommand; `usage` is its name and its arguments as help has them: "show <bộ tiêu chí>". */
export type AddSubcommand = (usage: string, description: string) => Command;

/** A command that only holds others: alone it prints help, and a mistyped name is told with the nearest one. */
export function addParentCommand(
  program: Command,
  name: string,
  description: string,
  { out }: Pick<Terminal, "out">,
): AddSubcommand {
  const parent: Command = program
    .command(name)
    .description(description)
    .argument("[lệnh]")
    .action((given: string | undefined) => {
      if (given === undefined) {
        out(parent.helpInformation());
        return;
      }
      const known = parent.commands.map((one) => one.name());
      throw new CannotRun(`Không có lệnh "${name} ${given}".${suggestion(given, known)} Xem: ntm ${name} --help`);
    });
  parent.configureHelp({
    ...parent.configureHelp(),
    commandUsage: () => `ntm ${name} <lệnh> [lựa chọn]`,
    visibleArguments: () => [],
  });
  return (usage, text) => {
    const command = parent.command(usage.split(" ")[0]!);
    return command
      .description(text)
      .configureHelp({ ...command.configureHelp(), commandUsage: () => `ntm ${name} ${usage} [lựa chọn]` });
  };
}
