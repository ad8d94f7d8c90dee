import { Command, CommanderError } from "commander";
import { CannotRun } from "../domain/findings/finding.ts";
import { addArchiveCommand } from "./archive.ts";
import { addCheckCommand } from "./check.ts";
import { addCriteriaCommand } from "./criteria.ts";
import { addDiffCommand } from "./diff.ts";
import { addEvaluateCommand } from "./evaluate.ts";
import { addExplainCommand } from "./explain.ts";
import { addExportCommand } from "./export.ts";
import type { RunCommand } from "./findings/refusal.ts";
import { addFormsCommand } from "./forms.ts";
import { addInitCommand } from "./init.ts";
import { addNamesCommand } from "./names.ts";
import { addPreviewCommand } from "./preview.ts";
import { addRefreshCommand } from "./refresh.ts";
import { addReportCommand } from "./report.ts";
import { addRulesCommand } from "./rules.ts";
import { addTasksCommand } from "./tasks.ts";
import { addTemplateCommand } from "./templates/template.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";
import { inVietnamese, usageError } from "./terminal/usage.ts";
import { addValidateCommand } from "./validate.ts";
import { addVerifyCommand } from "./verify.ts";

/** Runs one command line; known failures become a sentence and an exit code, bugs are thrown. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const done = (result: ExitCode) => {
    code = result;
  };
  const program = inVietnamese(new Command("ntm"), terminal)
    .description("Lập văn bản hành chính về xây dựng nông thôn mới từ biểu mẫu Excel của các huyện.")
    .version(terminal.version, "-V, --version", "in số phiên bản");
  let running: RunCommand = { command: "ntm" };
  program.hook("preAction", async (_, action) => {
    running = { command: pathOf(action).join(" "), format: action.opts<{ readonly format?: string }>().format };
    const { recoverWorkspace } = await import("../commands/recover.ts");
    await recoverWorkspace({ folder: terminal.folder, files: action.args }, terminal.writer);
  });
  addCommands(program, terminal, { args, done });
  try {
    if (args.length === 0 && terminal.keyboard) {
      const { runMenu } = await import("./menu/menu.ts");
      return await runMenu(terminal, terminal.keyboard, run);
    }
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return await told(error, { args, program, running }, terminal);
  }
}

type AddCommand = (program: Command, terminal: Terminal, done: (result: ExitCode) => void) => void;

/** By name, in the order in which `--help` lists them. */
const COMMANDS: Readonly<Record<string, AddCommand>> = {
  init: addInitCommand,
  forms: addFormsCommand,
  report: addReportCommand,
  preview: addPreviewCommand,
  validate: addValidateCommand,
  evaluate: addEvaluateCommand,
  explain: addExplainCommand,
  criteria: addCriteriaCommand,
  names: addNamesCommand,
  rules: addRulesCommand,
  template: addTemplateCommand,
  check: addCheckCommand,
  tasks: addTasksCommand,
  export: addExportCommand,
  archive: addArchiveCommand,
  verify: addVerifyCommand,
  refresh: addRefreshCommand,
  diff: addDiffCommand,
};

/** Whoever names a command needs no other: the options of all take a hundredth of a run. */
function addCommands(program: Command, terminal: Terminal, { args, done }: CommandLine): void {
  const [name = ""] = args;
  const wanted = Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]!] : Object.values(COMMANDS);
  for (const add of wanted) add(program, terminal, done);
}

interface CommandLine {
  readonly args: readonly string[];
  readonly done: (result: ExitCode) => void;
}

interface Attempt {
  readonly args: readonly string[];
  readonly program: Command;
  readonly running: RunCommand;
}

/** Says why a command line did not run; what nobody foresaw is thrown on. */
async function told(error: unknown, { args, program, running }: Attempt, terminal: Terminal): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    terminal.err(usageError(error, args, program));
    return 2;
  }
  if (!(error instanceof CannotRun)) throw error;
  const { tellRefusal } = await import("./findings/refusal.ts");
  await tellRefusal(error, running, terminal);
  return 2;
}

const pathOf = (command: Command): readonly string[] => [
  ...(command.parent ? pathOf(command.parent) : []),
  command.name(),
];
