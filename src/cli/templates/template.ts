import type { Command } from "commander";
import type { DrawnFile } from "../../commands/templates/drawn-file.ts";
import { FORMAT_NAMES, findingsFormat } from "../findings/format.ts";
import { findingPages } from "../findings/refusal.ts";
import { findingsText } from "../findings/text.ts";
import { requireDay } from "../terminal/day-argument.ts";
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
  add("check <tệp.docx>", "Kiểm tra một mẫu Word: mọi chỗ sai một lần, theo đoạn, dòng bảng.")
    .argument("<tệp.docx>", "mẫu Word")
    .option("-f, --format <dạng>", `dạng kết quả: ${FORMAT_NAMES.join(", ")}`, "text")
    .option("--annotate", "ghi bản sao có ghi chú Word ở từng chỗ: <tên>.danh-dau.docx")
    .option("--force", "ghi đè bản sao đang có")
    .action(async (file: string, options: CheckOptions) => done(await checkTemplate(file, options, terminal)));
}

interface CheckOptions {
  readonly format: string;
  readonly annotate?: true;
  readonly force?: true;
}

async function checkTemplate(file: string, options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const write = await findingsFormat(options.format);
  const { readTemplateFile, templateChecker } = await import("../../commands/templates/check-template.ts");
  const { folder, version, writer, today = "" } = terminal;
  const findings = templateChecker(folder, requireDay(today))(await readTemplateFile(folder, file), file);
  const lead = `${file}: `;
  if (write) {
    const catalogue = await findingPages(folder);
    terminal.out(write({ command: "ntm template check", version, files: [file], findings, catalogue }));
  } else terminal.out(findings.length === 0 ? `${lead}không có lỗi.\n` : findingsText(findings, terminal, lead));
  const placed = findings.filter(({ place }) => place.text !== undefined);
  if (options.annotate && placed.length > 0) {
    const { writeAnnotatedCopy } = await import("../../commands/steps/checked-copies.ts");
    const copy = { folder, file, force: options.force === true, writer };
    const path = await writeAnnotatedCopy(
      copy,
      placed.map((finding) => ({ finding })),
    );
    (write ? terminal.err : terminal.out)(`Đã ghi ${path}\n`);
  }
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

function drawnText({ path, settings, kept, unmerged }: DrawnFile): string {
  return [
    `Đã ghi ${path}`,
    ...(kept.length > 0
      ? [`Giữ nguyên lời gọi ${kept.map((name) => `{{> ${name}}}`).join(", ")}: phần ấy đổi theo ngày của số liệu.`]
      : []),
    ...(unmerged > 0 ? [`${unmerged} bảng có merge: mẫu Word in đủ từng dòng, không nối các ô in giống nhau.`] : []),
    "Để dùng mẫu này, ghi vào mục của văn bản trong data/office.yaml:",
    "",
    ...settings.map((line) => `    ${line}`),
    "",
  ].join("\n");
}
