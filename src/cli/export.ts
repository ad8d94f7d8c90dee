import type { Command } from "commander";
import type { WrittenExport } from "../commands/export.ts";
import { everyFinding, shortFindingsText } from "./findings/short-text.ts";
import { watched } from "./terminal/progress.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface ExportOptions {
  readonly period: string;
  readonly force?: true;
}

const HELP = `
Ghi vào out/<kỳ>/xuat: figures (số liệu), verdicts (kết quả chấm), traces (nguồn của
từng số liệu), law (lời văn của tiêu chí), mỗi bảng một tệp .csv và một tệp .jsonl. Số
liệu, quy định và chương trình không đổi thì không làm lại. Ý nghĩa từng cột:
docs/export.md.`;

/** `ntm export`: figures and verdicts of a period with their traces, as long tables. */
export function addExportCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("export")
    .description("Xuất số liệu, kết quả chấm và nguồn của một kỳ thành bảng CSV, JSON lines để tổng hợp nhiều tỉnh.")
    .requiredOption("-p, --period <kỳ>", "kỳ báo cáo: 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024")
    .option("--force", "làm lại dù không đổi, ghi đè bảng đã bị sửa tay")
    .addHelpText("after", HELP)
    .action(async ({ period, force }: ExportOptions) => {
      const { exportPeriod } = await import("../commands/export.ts");
      const { folder, writer } = terminal;
      const exported = await exportPeriod({ folder, writer, period, force: force === true, ...watched(terminal) });
      const { findings } = exported;
      if (findings.length > 0) terminal.err(shortFindingsText(findings, terminal, everyFinding(period)));
      terminal.out(exportText(exported));
      done(findings.some(({ severity }) => severity === "error") ? 1 : 0);
    });
}

function exportText({ dir, unchanged, written, rows }: WrittenExport): string {
  if (unchanged) return `Không đổi: ${dir}\n`;
  if (written.length === 0) return "Chưa xuất vì còn lỗi ở trên.\n";
  const { figures = 0, verdicts = 0, traces = 0 } = rows;
  const counts = `${figures} dòng số liệu, ${verdicts} dòng kết quả chấm, ${traces} dòng nguồn`;
  return `${counts}.\n${written.map((path) => `Đã ghi ${path}\n`).join("")}`;
}
