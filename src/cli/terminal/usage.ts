import type { Command, CommanderError } from "commander";
import { nearestName } from "../../domain/text/nearest-name.ts";
import type { Terminal } from "./terminal.ts";

/** Makes commander speak Vietnamese and write where the terminal says. */
export function inVietnamese(command: Command, terminal: Terminal): Command {
  return command
    .exitOverride()
    .helpOption("-h, --help", "in hướng dẫn này")
    .helpCommand("help [lệnh]", "in hướng dẫn của một lệnh")
    .configureHelp({
      helpWidth: terminal.columns || 80,
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined ? description : `${description} (bỏ trống: ${defaultValue})`,
      subcommandTerm: (sub) =>
        `${sub.name()} ${sub.options.some((option) => option.mandatory) ? "<lựa chọn>" : ""}`.trim(),
      commandUsage: (cmd) =>
        [
          ...(cmd.parent ? [cmd.parent.name()] : []),
          cmd.name(),
          ...(cmd.commands.length > 0 ? ["<lệnh>"] : []),
          ...cmd.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`)),
          "[lựa chọn]",
        ].join(" "),
    })
    .configureOutput({ writeOut: terminal.out, writeErr: () => {} });
}

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Options:": "Lựa chọn:",
  "Commands:": "Lệnh:",
  "Arguments:": "Tham số:",
};

/** One sentence for a wrong command line, with the nearest right name. */
export function usageError(error: CommanderError, args: readonly string[], program: Command): string {
  const subject = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const command = program.commands.find((candidate) => candidate.name() === args[0]);
  const help = `Xem: ntm ${command ? `${command.name()} ` : ""}--help`;
  switch (error.code) {
    case "commander.unknownCommand":
      return `Không có lệnh "${subject}"${hint(
        subject,
        program.commands.map((known) => known.name()),
      )} ${help}\n`;
    case "commander.unknownOption":
      return `${unknownOption(subject, command ?? program)} ${help}\n`;
    case "commander.missingArgument":
      return `Thiếu tham số <${subject}>. ${help}\n`;
    case "commander.missingMandatoryOptionValue": {
      // Commander looks for what is missing first; what is misspelt is why.
      const misspelt = command && misspeltOption(args, command);
      return `${misspelt ? unknownOption(misspelt, command) : `Thiếu lựa chọn bắt buộc ${subject}.`} ${help}\n`;
    }
    case "commander.optionMissingArgument":
      return `Lựa chọn ${subject} cần một giá trị theo sau. ${help}\n`;
    case "commander.excessArguments":
      return `Thừa tham số trên dòng lệnh. ${help}\n`;
    case "commander.invalidArgument":
      return `Giá trị của ${subject} không hợp lệ. ${help}\n`;
    case "commander.conflictingOption": {
      const [one, other] = [...error.message.matchAll(/'[^']*?(--[a-z-]+)[^']*'/g)].map(([, name]) => name);
      return `Lựa chọn ${one} không đi cùng ${other}. ${help}\n`;
    }
    case "commander.help":
      return program.helpInformation();
    default:
      return `Dòng lệnh không đúng. ${help}\n`;
  }
}

const unknownOption = (name: string, command: Command): string =>
  `Không có lựa chọn "${name}"${hint(
    name,
    command.options.map((known) => known.long ?? ""),
  )}`;

const misspeltOption = (args: readonly string[], command: Command): string | undefined =>
  args
    .filter((arg) => arg.startsWith("--"))
    .map((arg) => arg.split("=")[0]!)
    .find((name) => !command.options.some((known) => known.long === name));

function hint(name: string, candidates: readonly string[]): string {
  const nearest = nearestName(name, candidates);
  return nearest ? `; có phải "${nearest}" không?` : ".";
}
