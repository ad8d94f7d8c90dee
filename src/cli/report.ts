import type { Command } from "commander";
import { findingsText } from "./findings-text.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

interface ReportOptions {
  readonly period: string;
  readonly type: string;
  readonly draft?: true;
  readonly strict?: true;
  readonly force?: true;
}

/** `ntm report`: workbooks in, official document out. */
export function addReportCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("report")
    .description("Lập văn bản của một kỳ từ các tệp số liệu, ghi vào thư mục out.")
    .requiredOption("-p, --period <kỳ>", "kỳ báo cáo: 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024")
    .option("-t, --type <loại>", "loại văn bản, theo data/office.yaml", "bao-cao-so-ket")
    .option("--draft", "bản nháp: ghi chú nguồn từng số liệu, tô vàng chỗ còn thiếu")
    .option("--strict", "coi cảnh báo chưa giải trình là lỗi")
    .option("--force", "ghi đè văn bản đã được sửa tay sau lần lập trước")
    .action(async (options: ReportOptions) => {
      const { makeReport } = await import("../pipeline.ts");
      const result = await makeReport({
        folder: terminal.folder,
        version: terminal.version,
        period: options.period,
        type: options.type,
        draft: options.draft === true,
        strict: options.strict === true,
        force: options.force === true,
      });
      if (result.findings.length > 0) terminal.err(findingsText(result.findings, terminal));
      if (result.ok) for (const file of result.value) terminal.out(`Đã ghi ${file}\n`);
      else terminal.err("Chưa lập văn bản vì còn lỗi ở trên. Thêm --draft để xem bản nháp.\n");
      done(result.ok ? 0 : 1);
    });
}
