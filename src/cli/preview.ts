import type { Command } from "commander";
import { CannotRun } from "../domain/findings/finding.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface PreviewOptions {
  readonly period: string;
  readonly port: string;
  readonly open?: true;
}

const HELP = `
Trang đầu là tình hình của kỳ: ai đã gửi, lỗi và cảnh báo của từng đơn vị, số
bất thường, tiến độ so với kế hoạch năm. Từ đó mở từng văn bản, bấm vào số để
xem nguồn.
Sửa tệp số liệu, quy định hay mẫu rồi lưu thì trang tự tải lại. Chỉ máy này xem
được; địa chỉ có mã riêng của mỗi lần chạy. Bấm Ctrl+C để dừng.`;

/** `ntm preview`: the state of a period and its documents in a browser, as they are at this moment. */
export function addPreviewCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("preview")
    .description("Xem tình hình của kỳ và các văn bản trong trình duyệt của máy này; tự tải lại khi số liệu đổi.")
    .requiredOption("-p, --period <kỳ>", "kỳ báo cáo: 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024")
    .option("--open", "mở luôn trình duyệt")
    .option("--port <cổng>", "cổng trên máy này; 0 là cổng bất kỳ còn trống", "0")
    .addHelpText("after", HELP)
    .action(async ({ period, port, open }: PreviewOptions) => {
      const { openPage, previewPeriod } = await import("../commands/preview.ts");
      const server = await previewPeriod({ folder: terminal.folder, period, port: portOf(port) });
      terminal.out(`Trang xem: ${server.url}\nBấm Ctrl+C để dừng.\n`);
      if (open) {
        openPage(server.url, process.platform, () =>
          terminal.err("Không mở được trình duyệt; hãy chép địa chỉ trên vào trình duyệt.\n"),
        );
      }
      await terminal.untilStopped?.(server.url);
      await server.close();
      terminal.out("Đã dừng.\n");
      done(0);
    });
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CannotRun(`Cổng "${text}" không hợp lệ; hãy ghi một số từ 0 đến 65535.`);
}
