import type { Command } from "commander";
import { asStrict } from "../domain/findings/told-findings.ts";
import { FORMAT_NAMES, findingsFormat } from "./findings/format.ts";
import { findingPages } from "./findings/refusal.ts";
import { findingsText } from "./findings/text.ts";
import { requireDay } from "./terminal/day-argument.ts";
import { addParentCommand } from "./terminal/parent-command.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface CheckOptions {
  readonly format: string;
  readonly strict?: true;
}

const HELP = `
Kiểm tra một lần mọi tệp quy tắc và mẫu của thư mục làm việc: data/office.yaml,
bộ tiêu chí, chỉ tiêu, biểu mẫu, kiểm tra chéo, văn bản pháp lý, đơn vị hành chính,
quy tắc văn bản, trang giải thích mã, giải trình, mẫu văn bản. Tệp nào thư mục làm
việc không có thì lấy tệp kèm chương trình.
Giải thích từng mã và cách sửa: data/findings.md.
Mã thoát: 0 không có lỗi; 1 có lỗi; 2 không chạy được.`;

/** `ntm rules`: the rule data and the templates themselves. */
export function addRulesCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const add = addParentCommand(program, "rules", "Kiểm tra dữ liệu quy tắc và mẫu văn bản.", terminal);
  add("check", "Kiểm tra mọi tệp quy tắc và mẫu, nêu từng chỗ sai theo tệp, dòng, cột.")
    .option("-f, --format <dạng>", `dạng kết quả: ${FORMAT_NAMES.join(", ")}`, "text")
    .option("--strict", "coi cảnh báo là lỗi")
    .addHelpText("after", HELP)
    .action(async ({ format, strict }: CheckOptions) => {
      const write = await findingsFormat(format);
      const { checkRules } = await import("../commands/rules.ts");
      const { folder, version } = terminal;
      const checked = checkRules(folder, requireDay(terminal.today ?? ""));
      const { files } = checked;
      const findings = strict ? asStrict(checked.findings) : checked.findings;
      if (write) {
        const catalogue = await findingPages(folder);
        terminal.out(write({ command: "ntm rules check", version, files, findings, catalogue }));
      } else {
        const lead = `${files.length} tệp quy tắc, mẫu: `;
        terminal.out(findings.length === 0 ? `${lead}không có lỗi.\n` : findingsText(findings, terminal, lead));
      }
      done(findings.some(({ severity }) => severity === "error") ? 1 : 0);
    });
}
