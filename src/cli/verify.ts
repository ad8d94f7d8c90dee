import type { Command } from "commander";
import { asStrict } from "../domain/findings/told-findings.ts";
import { FORMAT_NAMES, findingsFormat } from "./findings/format.ts";
import { findingsText } from "./findings/text.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface VerifyOptions {
  readonly trace?: string;
  readonly format?: string;
  readonly strict?: true;
}

const HELP = `
Văn bản có thể đã đổi tên, đã lưu lại bằng Word hoặc LibreOffice; tệp nguồn được
tìm cạnh văn bản rồi trong thư mục out của kỳ.`;

/** `ntm verify`: what people did to the figures of a document that `ntm report` wrote. */
export function addVerifyCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("verify")
    .description("Đối chiếu văn bản đã sửa tay với nguồn số liệu: số bị sửa, bị bỏ, gõ thêm, số liệu đã đổi.")
    .argument("<tệp>", "văn bản .docx do ntm report lập, sau khi sửa")
    .option("--trace <tệp>", "tệp nguồn số liệu (.trace.json) của văn bản, khi không để cạnh")
    .option("-f, --format <dạng>", `dạng kết quả: ${FORMAT_NAMES.join(", ")}`)
    .option("--strict", "coi cảnh báo là lỗi")
    .addHelpText("after", HELP)
    .action(async (file: string, { trace, format = "text", strict }: VerifyOptions) => {
      const write = await findingsFormat(format);
      const { verifyEdited } = await import("../commands/verify.ts");
      const request = { folder: terminal.folder, file, ...(trace === undefined ? {} : { trace }) };
      const verified = await verifyEdited(request);
      const findings = strict ? asStrict(verified.findings) : verified.findings;
      if (write) {
        const { findingPages } = await import("../commands/steps/finding-pages.ts");
        const catalogue = findingPages(terminal.folder);
        terminal.out(write({ command: "ntm verify", version: terminal.version, files: [file], findings, catalogue }));
      } else {
        const { figures, standing } = verified;
        const lead = `${file}: ${standing}/${figures} số liệu còn như khi lập`;
        terminal.out(findings.length === 0 ? `${lead}.\n` : findingsText(findings, terminal, `${lead}; `));
      }
      done(findings.some(({ severity }) => severity === "error") ? 1 : 0);
    });
}
