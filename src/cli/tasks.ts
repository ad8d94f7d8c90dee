import type { Command } from "commander";
import { everyFinding, shortFindingsText } from "./findings/short-text.ts";
import { requireDay } from "./terminal/day-argument.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface TasksOptions {
  readonly period: string;
  readonly asOf?: string;
  readonly unit?: string;
  readonly overdue?: true;
  readonly json?: true;
  readonly out?: string;
  readonly force?: true;
}

const HELP = `
Sổ nhiệm vụ là trang "Nhiệm vụ" trong biểu của tỉnh. Tệp .ics mở bằng Outlook,
Google Calendar: mỗi nhiệm vụ chưa xong, có hạn là một việc cả ngày.

Ví dụ:
  ntm tasks -p 2024-H1 --as-of 30/6/2024 --overdue
  ntm tasks -p 2024-H1 -u "so noi vu"
  ntm tasks -p 2024-H1 --out nhiem-vu.xlsx
`;

/** `ntm tasks`: the ledger as it stands on a day. */
export function addTasksCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("tasks")
    .description("Theo dõi nhiệm vụ đã giao: hạn, tiến độ, kết quả đối chiếu với số liệu; ghi ra Excel, lịch.")
    .requiredOption("-p, --period <kỳ>", "kỳ báo cáo: 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024")
    .option("--as-of <ngày>", "xét đến ngày nào: 2024-06-30 hoặc 30/6/2024; bỏ trống là ngày chốt số liệu")
    .option("-u, --unit <nơi>", "chỉ việc của một huyện (tên hoặc mã), sở, ngành (tên có dấu hoặc không)")
    .option("--overdue", "chỉ việc quá hạn")
    .option("-o, --out <tệp>", "ghi ra tệp .xlsx (bảng tính) hoặc .ics (lịch)")
    .option("--force", "ghi đè tệp đang có")
    .option("--json", "in kết quả dạng JSON")
    .addHelpText("after", HELP)
    .action(async ({ asOf, force, json, ...request }: TasksOptions) => {
      const day = asOf === undefined ? undefined : requireDay(asOf);
      const { listTasks, tasksAsJson, writeTasks } = await import("../commands/tasks.ts");
      const { folder, writer } = terminal;
      const listing = await listTasks({ folder, ...request, ...(day === undefined ? {} : { asOf: day }) });
      const { tasksText } = await import("./screens/tasks-text.ts");
      terminal.out(json ? tasksAsJson(listing) : tasksText(listing, terminal));
      const { findings } = listing;
      if (findings.length > 0 && !json)
        terminal.err(shortFindingsText(findings, terminal, `thêm --json; ${everyFinding(request.period)}`));
      if (request.out !== undefined) {
        const path = await writeTasks(listing, { folder, out: request.out, force: force === true, writer });
        const say = json ? terminal.err : terminal.out;
        say(`Đã ghi ${path}\n`);
      }
      done(findings.some(({ severity }) => severity === "error") ? 1 : 0);
    });
}
