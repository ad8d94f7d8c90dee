import type { Command } from "commander";
import { findingsText } from "./findings/text.ts";
import { watched } from "./terminal/progress.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface ArchiveOptions {
  readonly period: string;
  readonly out?: string;
  readonly force?: true;
}

const HELP = `
Hồ sơ gồm số liệu, quy định, mẫu, văn bản, nguồn số liệu, sổ ghi và danh sách mã
băm (SHA256SUMS). Giải nén ra rồi chạy các lệnh ghi trong ntm-archive.json thì có
lại đúng các văn bản ấy. Tệp nguồn nào đã đổi từ khi lập văn bản thì hồ sơ không
được ghi, và tệp ấy được nêu ra.`;

/** `ntm archive`: the documents of a period with everything they were made from, in one zip. */
export function addArchiveCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("archive")
    .description("Đóng gói hồ sơ lưu trữ của một kỳ: văn bản và mọi tệp làm nên văn bản, lập lại được từ đó.")
    .requiredOption("-p, --period <kỳ>", "kỳ báo cáo: 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024")
    .option("-o, --out <tệp.zip>", "tệp kết quả; bỏ trống thì là out/<kỳ>/ho-so-<kỳ>-<ngày chốt>.zip")
    .option("--force", "ghi đè hồ sơ đang có")
    .addHelpText("after", HELP)
    .action(async ({ force, ...request }: ArchiveOptions) => {
      const { archivePeriod } = await import("../commands/archive.ts");
      const { folder, writer } = terminal;
      const { written, files, findings } = await archivePeriod({
        folder,
        ...request,
        force: force === true,
        writer,
        ...watched(terminal),
      });
      if (findings.length > 0) terminal.err(findingsText(findings, terminal));
      if (written === undefined) terminal.err("Chưa ghi hồ sơ vì còn lỗi ở trên.\n");
      else terminal.out(`Đã ghi ${written} (${files} tệp)\n`);
      done(written === undefined ? 1 : 0);
    });
}
