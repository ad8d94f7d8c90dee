import { resolve } from "node:path";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { ExitCode, Keyboard, Terminal } from "../terminal/terminal.ts";
import { choosePeriod } from "./choose-period.ts";
import { chooseWorkspace } from "./choose-workspace.ts";
import type { CommandLine, MenuContext, Way } from "./menu-context.ts";
import { workOnPeriod } from "./period-menu.ts";
import { type Prompts, promptsOn } from "./prompts.ts";

/** `ntm` alone at a terminal: workspace, period, and the steps from forms to the official document. */
export async function runMenu(terminal: Terminal, keyboard: Keyboard, run: CommandLine): Promise<ExitCode> {
  const prompts = promptsOn(keyboard);
  const { out } = terminal;
  const perform: MenuContext["perform"] = (folder, args) => {
    out(`\n> ${commandText(args)}\n`);
    return run(args, { ...terminal, folder, ask: askBy(prompts) });
  };
  const context: MenuContext = { terminal, prompts, perform };
  out(`ntm ${terminal.version}. Mũi tên để chọn, Enter để làm, Esc để thoát. Mọi lệnh: ntm --help\n`);
  let workspace: string | undefined;
  for (let way: Way = "workspace"; way !== "end"; ) {
    if (way === "workspace") workspace = await chooseWorkspace(context, workspace);
    if (workspace === undefined) break;
    way = await periodIn(context, resolve(workspace));
  }
  return 0;
}

async function periodIn(context: MenuContext, folder: string): Promise<Way> {
  const period = await choosePeriod(context, folder);
  if (period === undefined) return "end";
  if (period === "workspace") return "workspace";
  return workOnPeriod(context, folder, period);
}

const askBy =
  ({ type }: Prompts): NonNullable<Terminal["ask"]> =>
  async (question, fallback) => {
    const answer = await type(question, fallback);
    // Who asks until an answer is right goes on, unless there is a cause.
    if (answer === undefined) throw new CannotRun("Đã dừng giữa chừng; chưa ghi tệp nào.", { cause: "Esc" });
    return answer;
  };

/** As it is typed in a command window. */
const commandText = (args: readonly string[]): string =>
  ["ntm", ...args].map((arg) => (/[\s&()]/.test(arg) ? `"${arg}"` : arg)).join(" ");
