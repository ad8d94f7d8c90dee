import type { Command } from "commander";
import type { DrawnFile } from "../../commands/templates/drawn-file.ts";
import { addParentCommand } from "../terminal/parent-command.ts";
import type { ExitCode, Terminal } from "../terminal/terminal.ts";

/** `ntm template`: templates drawn in Word. */
export function addTemplateCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const add = addParentCommand(program, "template", "Soạn mẫu văn bản bằng Word: lập, chuyển, kiểm tra.", terminal);
  const { folder, writer } = terminal;
  add("new <tệp.docx>", "Lập mẫu Word mới: phần đầu, phần ký theo Nghị định 30, kèm ba ví dụ có ghi chú.")
    .argument("<tệp.docx>", "tệp sẽ ghi, thường ở thư mục templates")
    .requiredOption("--from <loại>", "loại văn bản trong data/office.yaml lấy phần đầu, trích yếu, người ký")
    .action(async (to: string, { from }: { readonly from: string }) => {
      const { startTemplate } = await import("../../commands/templates/start-template.ts");
      terminal.out(drawnText(await startTemplate({ folder, to, from, writer })));
      done(0);
    });
  add("convert <mẫu> <tệp.docx>", "Chuyển mẫu .md.hbs thành mẫu Word: cùng lời văn, cùng thẻ.")
    .argument("<mẫu>", "tên hoặc tệp của mẫu, ví dụ bao-cao-so-ket")
    .argument("<tệp.docx>", "tệp sẽ ghi, thường ở thư mục templates")
    .action(async (from: string, to: string) => {
      const { convertTemplate } = await import("../../commands/templates/convert-template.ts");
      terminal.out(drawnText(await convertTemplate({ folder, to, from, writer })));
      done(0);
    });
}

function drawnText({ path, settings, kept }: DrawnFile): string {
  return [
    `Đã ghi ${path}`,
    ...(kept.length > 0
      ? [`Giữ nguyên lời gọi ${kept.map((name) => `{{> ${name}}}`).join(", ")}: phần ấy đổi theo ngày của số liệu.`]
      : []),
    "Để dùng mẫu này, ghi vào mục của văn bản trong data/office.yaml:",
    "",
    ...settings.map((line) => `    ${line}`),
    "",
  ].join("\n");
}
