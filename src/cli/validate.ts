import type { Command } from "commander";
import { findingsText } from "./findings-text.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** `ntm validate`: every problem of a period's workbooks, nothing written. */
export function addValidateCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("validate")
    .description("Kiểm tra các tệp số liệu của một kỳ, nêu từng ô sai và cách sửa; không ghi gì.")
    .requiredOption("-p, --period <kỳ>", "kỳ báo cáo: 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024")
    .action(async (options: { readonly period: string }) => {
      const { validatePeriod } = await import("../pipeline.ts");
      const { files, findings } = await validatePeriod({ folder: terminal.folder, period: options.period });
      terminal.out(
        findings.length === 0
          ? `${files} tệp của kỳ ${options.period}: không có lỗi.\n`
          : findingsText(findings, terminal, `${files} tệp của kỳ ${options.period}: `),
      );
      done(findings.some((finding) => finding.severity === "error") ? 1 : 0);
    });
}
