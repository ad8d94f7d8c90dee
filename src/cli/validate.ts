import type { Command } from "commander";
import type { AnnotateRequest, ValidatedPeriod } from "../commands/steps/annotate-workbooks.ts";
import { asStrict } from "../domain/findings/told-findings.ts";
import { FORMAT_NAMES } from "./findings/format.ts";
import { askedFindingsText } from "./findings/short-text.ts";
import { type ToldOptions, toldTo } from "./findings/told-to.ts";
import { sendersText } from "./screens/senders-text.ts";
import { watched } from "./terminal/progress.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface ValidateOptions extends ToldOptions {
  readonly period: string;
  readonly strict?: true;
  readonly annotate?: true;
}

const HELP = `
Giải thích từng mã và cách sửa: data/findings.md.
Giải trình một cảnh báo: ghi mã, nơi, lý do, người giải trình, hạn vào tệp
giai-trinh.yaml trong thư mục số liệu của kỳ.`;

/** `ntm validate`: every problem of a period's workbooks; writes nothing but the annotated copies it is asked for. */
export function addValidateCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("validate")
    .description("Kiểm tra các tệp số liệu của một kỳ, nêu từng ô sai và cách sửa; không sửa tệp gốc.")
    .requiredOption("-p, --period <kỳ>", "kỳ báo cáo: 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024")
    .option("-f, --format <dạng>", `dạng kết quả: ${FORMAT_NAMES.join(", ")}`)
    .option("-o, --out <tệp>", "ghi danh sách lỗi ra tệp; dạng theo đuôi .csv, .json, .sarif, .xml (junit), .txt")
    .option("--strict", "coi cảnh báo chưa giải trình là lỗi")
    .option("--annotate", "ghi bản sao có đánh dấu từng ô sai vào out/<kỳ>/kiem-tra")
    .option("--force", "ghi đè bản sao đã được sửa tay, tệp của --out đang có")
    .addHelpText("after", HELP)
    .action(async ({ period, strict, annotate, ...options }: ValidateOptions) => {
      const { write, screen, say, finish } = await toldTo(options, terminal);
      const { validatePeriod } = await import("../commands/validate.ts");
      const request = { folder: terminal.folder, period, ...watched(terminal) };
      const checked = await validatePeriod(request);
      const findings = strict ? asStrict(checked.findings) : checked.findings;
      const files = checked.inputs.map(({ file }) => file);
      if (write) {
        const { findingPages } = await import("../commands/steps/finding-pages.ts");
        const catalogue = findingPages(terminal.folder);
        screen.out(
          write({
            command: `ntm validate ${checked.period.id}`,
            period: checked.period.id,
            version: terminal.version,
            files,
            findings,
            catalogue,
          }),
        );
      } else {
        screen.out(sendersText(checked.senders, terminal.today));
        const lead = `${files.length} tệp của kỳ ${checked.period.id}: `;
        const text = () => askedFindingsText(findings, screen, lead, "thêm --out loi.csv, mở bằng Excel.");
        screen.out(findings.length === 0 ? `${lead}không có lỗi.\n` : text());
      }
      await finish(findings);
      if (annotate) {
        const copies = { ...request, writer: terminal.writer, force: options.force === true };
        await annotated(copies, { ...checked, findings }, say, terminal);
      }
      done(findings.some(({ severity }) => severity === "error") ? 1 : 0);
    });
}

/** Writes marked copies of the workbooks, and says which. */
async function annotated(
  copies: AnnotateRequest,
  checked: ValidatedPeriod,
  say: (text: string) => void,
  terminal: Terminal,
): Promise<void> {
  const { annotatePeriod } = await import("../commands/steps/annotate-workbooks.ts");
  const { written, refused } = await annotatePeriod(copies, checked);
  for (const path of written) say(`Đã ghi ${path}\n`);
  for (const { file, why } of refused) terminal.err(`Không lập được bản sao có đánh dấu của ${file}: ${why}.\n`);
  if (written.length + refused.length === 0) say("Không tệp nào có ô cần đánh dấu.\n");
}
