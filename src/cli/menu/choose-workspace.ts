import { resolve } from "node:path";
import { knownWorkspaces } from "../../commands/steps/menu/known-workspaces.ts";
import type { MenuContext } from "./menu-context.ts";

/** The folder in which the commands run; `undefined` to end. `left` is the one that the person wants to leave. */
export async function chooseWorkspace(context: MenuContext, left?: string): Promise<string | undefined> {
  const { terminal, prompts } = context;
  const { own, below, suggested } = knownWorkspaces(terminal.folder);
  const known = [...(own === undefined ? [] : [own]), ...below];
  // Where there is one, that is meant.
  if (left === undefined && known.length === 1) {
    terminal.out(`Thư mục làm việc: ${known[0]}\n`);
    return known[0];
  }
  const choice = await prompts.choose("Thư mục làm việc nào?", [
    ...known.map((path) => ({ value: `open:${path}`, label: path })),
    { value: "new", label: "Lập thư mục làm việc mới cho cơ quan" },
    { value: "other", label: "Thư mục khác (gõ đường dẫn)" },
    ...(known.length === 0 ? [{ value: "sample", label: "Xem thử bằng số liệu mẫu kèm chương trình" }] : []),
  ]);
  if (choice === undefined || choice.startsWith("open:")) return choice?.slice("open:".length);
  if (choice === "sample") return suggested;
  const typed = await prompts.type("Đường dẫn", suggested);
  if (typed === undefined) return undefined;
  const path = resolve(terminal.folder, unquoted(typed));
  if (choice === "other") return path;
  const code = await context.perform(terminal.folder, ["init", path]);
  return code === 0 ? path : chooseWorkspace(context, left);
}

/** Explorer copies a path with quotes around it. */
const unquoted = (path: string): string => path.replace(/^"(.*)"$/, "$1");
