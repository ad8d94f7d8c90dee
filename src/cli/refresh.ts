import type { Command } from "commander";
import type { RefreshedDocument } from "../commands/refresh.ts";
import { findingsText } from "./findings/text.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";
import { wrapText } from "./terminal/wrap-text.ts";

interface RefreshOptions {
  readonly output?: string;
  readonly trace?: string;
  readonly track?: true;
  readonly force?: true;
  readonly json?: true;
}

/** Changes when the meaning of a key changes; readers refuse other versions. */
const FORMAT = { format: "ntm/refresh", formatVersion: 1 } as const;

const HELP = `
Chỉ thay những số mà số liệu nguồn đã đổi; mọi chỗ sửa tay khác giữ nguyên. Số
đã sửa tay hoặc mất dấu neo không bị thay mà được nêu ra. Tệp gốc không bị ghi
đè. Bản cập nhật có chữ của người sửa nên không có trang xem như bản vừa lập;
trang của nó do ntm verify --preview lập.`;

/** `ntm refresh`: an edited document with the figures of today. */
export function addRefreshCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("refresh")
    .description("Cập nhật số liệu đã đổi vào văn bản đã sửa tay, ghi ra tệp mới, liệt kê từng số đã thay.")
    .argument("<tệp>", "văn bản .docx do ntm report lập, sau khi sửa")
    .option("-o, --output <tệp>", "tệp kết quả; bỏ trống thì là <tên>.cap-nhat.docx cạnh văn bản")
    .option("--track", "ghi dưới dạng sửa đổi được theo dõi (Track Changes) để duyệt trong Word")
    .option("--trace <tệp>", "tệp nguồn số liệu (.trace.json) của văn bản, khi không để cạnh")
    .option("--force", "ghi đè tệp kết quả đã được sửa tay")
    .option("--json", "in kết quả dạng JSON: từng chỗ đã thay, tệp đã ghi, phát hiện")
    .addHelpText("after", HELP)
    .action(async (file: string, { output, trace, track, force, json }: RefreshOptions) => {
      const { refreshEdited } = await import("../commands/refresh.ts");
      const request = {
        folder: terminal.folder,
        writer: terminal.writer,
        file,
        ...(output === undefined ? {} : { output }),
        ...(trace === undefined ? {} : { trace }),
        track: track === true,
        force: force === true,
      };
      const refreshed = await refreshEdited(request);
      const { ok, updates, findings, written } = refreshed;
      if (json) {
        const { findingObjects } = await import("./findings/json.ts");
        const told = { made: ok, updates: updates.map(updateObject), written, findings: findingObjects(findings) };
        terminal.out(`${JSON.stringify({ ...FORMAT, toolVersion: terminal.version, file, ...told }, undefined, 2)}\n`);
      } else tell(refreshed, terminal);
      done(ok ? 0 : 1);
    });
}

function tell({ ok, updates, findings, written }: RefreshedDocument, terminal: Terminal): void {
  if (findings.length > 0) terminal.err(findingsText(findings, terminal));
  if (!ok) terminal.err("Chưa cập nhật vì số liệu còn lỗi ở trên.\n");
  else if (updates.length === 0) terminal.out("Không có số liệu nào cần thay; không ghi tệp mới.\n");
  else terminal.out(`Đã thay ${updates.length} chỗ:\n`);
  for (const { place, label, before, after } of updates) {
    const lines = wrapText(`${label}: ${before} → ${after}`, terminal.columns, `  ${place}: `, 4);
    terminal.out(`${lines.join("\n")}\n`);
  }
  for (const path of written) terminal.out(`Đã ghi ${path}\n`);
  // The page beside a made document is drawn from what made it; what a person wrote in is only in the file.
  const result = written.find((path) => path.endsWith(".docx"));
  if (result) terminal.out(`Xem từng số trên trang: ntm verify "${result}" --preview\n`);
}

/** Where, which figure, and what it read before and reads now. */
const updateObject = ({ place, label, before, after }: RefreshedDocument["updates"][number]): object => ({
  place,
  label,
  before,
  after,
});
