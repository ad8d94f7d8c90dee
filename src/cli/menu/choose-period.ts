import { knownPeriods } from "../../commands/steps/menu/known-workspaces.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { type Period, parsePeriod } from "../../domain/office/period.ts";
import type { MenuContext } from "./menu-context.ts";

/** A period that its id is known of; `workspace` to choose another folder, `undefined` to end. */
export async function choosePeriod(context: MenuContext, folder: string): Promise<string | undefined> {
  const { terminal, prompts } = context;
  const known = knownPeriods(folder);
  const coming = comingPeriods(terminal.today ?? "").filter(({ id }) => !known.some((one) => one.id === id));
  const choice = await prompts.choose("Kỳ nào?", [
    ...known.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
    ...coming.map(({ id, name }) => ({ value: id, label: `${name} (${id}): chưa có số liệu` })),
    { value: "other", label: "Kỳ khác (gõ tên: 2024-Q3, 2024-9M, 2024-05 …)" },
    { value: "workspace", label: "Đổi thư mục làm việc" },
  ]);
  if (choice !== "other") return choice;
  const typed = await prompts.type("Tên kỳ");
  if (typed === undefined) return undefined;
  try {
    return parsePeriod(typed).id;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    terminal.err(`${error.message}\n`);
    return choosePeriod(context, folder);
  }
}

/** The half-year of a day, the other one that begins next, and its year. */
function comingPeriods(day: string): readonly Period[] {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(day) ?? [];
  if (year === undefined || month === undefined) return [];
  const next = String(Number(year) + 1);
  // Reports of the first half are written until well into July.
  const ids = month < "08" ? [`${year}-H1`, `${year}-H2`] : [`${year}-H2`, year, `${next}-H1`];
  return ids.map((id) => parsePeriod(id));
}
