import { knownPeriods } from "../../commands/steps/menu/known-workspaces.ts";
import { type MenuState, menuState } from "../../commands/steps/menu/menu-state.ts";
import { validatePeriod } from "../../commands/validate.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { watched } from "../terminal/progress.ts";
import type { MenuContext, Way } from "./menu-context.ts";
import { nextText, type StepName, stepsOf } from "./period-steps.ts";

type Chosen = StepName | "again" | Way;

/** The steps of a period, until the person goes elsewhere; before each choice the state is looked at anew. */
export async function workOnPeriod(context: MenuContext, folder: string, id: string): Promise<Way> {
  const { terminal, prompts } = context;
  for (;;) {
    let state: MenuState;
    try {
      state = await stateNow(terminal, folder, id);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      terminal.err(`${error.message}\n`);
      return "period";
    }
    const steps = stepsOf(state);
    const next = steps.find(({ isDone }) => !isDone)!;
    const chosen = await prompts.choose<Chosen>(
      `Kỳ ${state.period.name}. Tiếp theo: ${nextText(next, state)}`,
      [
        ...steps.map(({ name, label, state: how }, index) => ({
          value: name,
          label: `${index + 1}. ${label}: ${how}`,
        })),
        { value: "again", label: "Xem lại tình hình (sau khi chép, sửa tệp)" },
        { value: "period", label: "Kỳ khác" },
        { value: "workspace", label: "Đổi thư mục làm việc" },
        { value: "end", label: "Thoát" },
      ],
      next.name,
    );
    if (chosen === undefined || chosen === "end" || chosen === "period" || chosen === "workspace")
      return chosen ?? "end";
    if (chosen === "sent") terminal.out(sentText(state));
    else if (chosen !== "again") await perform(context, folder, state, chosen);
  }
}

async function stateNow(terminal: MenuContext["terminal"], folder: string, period: string): Promise<MenuState> {
  const hasWorkbooks = knownPeriods(folder).some(({ id }) => id === period);
  const checked = hasWorkbooks ? await validatePeriod({ folder, period, ...watched(terminal) }) : undefined;
  // The prompts do not know of the line.
  terminal.transient?.("");
  return menuState(folder, period, checked);
}

async function perform({ perform: run, prompts }: MenuContext, folder: string, state: MenuState, step: StepName) {
  const period = ["--period", state.period.id];
  const all = state.documents.length > 1 ? ["--all"] : [];
  if (step === "forms") await run(folder, ["forms", ...period]);
  if (step === "check") await run(folder, ["validate", ...period]);
  if (step === "draft") await run(folder, ["report", ...period, ...all, "--draft"]);
  if (step === "preview") await run(folder, ["preview", ...period, "--open"]);
  if (step === "official") await run(folder, ["report", ...period, ...all]);
  if (step !== "issue") return;
  const type = await chooseDocument(prompts, state);
  const number = type && (await prompts.type("Số văn bản, do văn thư cấp"));
  const date = number && (await prompts.type("Ngày ban hành (ví dụ 20/6/2024)"));
  if (date) await run(folder, ["report", ...period, "--type", type!, "--number", number!, "--date", date]);
}

const chooseDocument = async (prompts: MenuContext["prompts"], { documents }: MenuState) =>
  documents.length === 1
    ? documents[0]!.type
    : prompts.choose(
        "Văn bản nào?",
        documents.map(({ type }) => ({ value: type, label: type })),
      );

function sentText({ units, missing, folder, period }: MenuState): string {
  const lines = units.map((name) => `  ${missing.includes(name) ? "chưa gửi" : "đã gửi  "}  ${name}\n`);
  const command =
    missing.length === units.length ? "" : `Lệnh nêu cả đơn vị chưa gửi: ntm validate --period ${period.id}\n`;
  return `\n${lines.join("")}Tệp gửi về đặt ở ${folder}\n${command}`;
}
