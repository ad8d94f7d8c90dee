import type { AppliedThresholds } from "../commands/criteria-readings.ts";
import { findingsText } from "./findings/text.ts";
import { requireDay } from "./terminal/day-argument.ts";
import type { AddSubcommand } from "./terminal/parent-command.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

const FORM_HELP = `
Mở bản ký của văn bản, ghi mức đọc được, trang, người đọc và người đọc lại vào biểu,
rồi chạy ntm criteria apply <tệp>.`;

const APPLY_HELP = `
Ghi vào data/criteria-readings của thư mục làm việc; tệp chung của bộ tiêu chí giữ
nguyên. Đủ nguồn và hai người đọc khác nhau thì mức mới dùng để kết luận. Còn lỗi
thì không ghi gì.`;

/** The commands by which an office completes the law: a form, what was read in it, how much judges. */
export function addReadingCommands(add: AddSubcommand, terminal: Terminal, done: (code: ExitCode) => void): void {
  const { folder, columns, writer, today = "9999-12-31" } = terminal;
  add("form <bộ tiêu chí>", "Lập biểu đối chiếu mức yêu cầu của một bộ tiêu chí với bản ký.")
    .argument("<bộ tiêu chí>", "mã, có hoặc không có giai đoạn: xa-ntm, xa-ntm-2021-2025")
    .option("-o, --out <tệp.xlsx>", "ghi vào tệp này; không chọn thì out/doi-chieu/<mã bộ>.xlsx")
    .option("--force", "ghi đè biểu đã có người điền")
    .addHelpText("after", FORM_HELP)
    .action(async (set: string, { out, force }: { readonly out?: string; readonly force?: true }) => {
      const { makeThresholdForm } = await import("../commands/criteria-readings.ts");
      const request = { folder, set, today, writer, force: force === true, ...(out === undefined ? {} : { out }) };
      const { path, lines } = await makeThresholdForm(request);
      terminal.out(`Đã ghi ${path}, ${lines} mức.\n`);
      done(0);
    });
  add("apply <tệp>", "Kiểm tra biểu đối chiếu đã điền và ghi các mức đọc được vào thư mục làm việc.")
    .argument("<tệp>", "biểu do ntm criteria form lập, đã điền")
    .addHelpText("after", APPLY_HELP)
    .action(async (file: string) => {
      const { applyThresholdForm } = await import("../commands/criteria-readings.ts");
      const applied = await applyThresholdForm({ folder, file, today, writer });
      if (applied.findings.length > 0) terminal.err(findingsText(applied.findings, terminal));
      terminal.out(appliedText(applied));
      done(applied.findings.some(({ severity }) => severity === "error") ? 1 : 0);
    });
  add("coverage [bộ tiêu chí]", "Xem bao nhiêu mức dùng được để kết luận, thiếu gì trước hết.")
    .argument("[bộ tiêu chí]", "chỉ một bộ, nêu mọi mức còn thiếu")
    .option("--on <ngày>", "tại một ngày: 2024-06-14 hoặc 14/6/2024; không chọn thì ngày cuối của kỳ mới nhất")
    .action(async (set: string | undefined, { on }: { readonly on?: string }) => {
      const { criteriaCoverage } = await import("../commands/criteria.ts");
      const { coverageText } = await import("./screens/coverage-text.ts");
      const day = on === undefined ? {} : { day: requireDay(on) };
      const covered = criteriaCoverage(folder, { today, ...day, ...(set === undefined ? {} : { set }) });
      terminal.out(coverageText(covered.day, covered.sets, columns));
      done(0);
    });
}

function appliedText({ set, written, readings, findings }: AppliedThresholds): string {
  if (written === undefined)
    return findings.some(({ severity }) => severity === "error")
      ? "Chưa ghi gì vì còn lỗi ở trên.\n"
      : "Biểu chưa có mức nào được ghi đủ nên không ghi gì.\n";
  const confirmed = readings.filter(({ status }) => status === "confirmed").length;
  const rest = readings.length - confirmed;
  return `${set}: ${confirmed} mức đã đối chiếu, dùng để kết luận${
    rest > 0 ? `; ${rest} mức mới một người đọc, chỉ so sánh` : ""
  }.\nĐã ghi ${written}\n`;
}
