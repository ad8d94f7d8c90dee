import type { Command } from "commander";
import { everyFinding, shortFindingsText } from "./findings/short-text.ts";
import { watched } from "./terminal/progress.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface EvaluateOptions {
  readonly period: string;
  readonly set?: string;
  readonly unit?: string;
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
}

/** `ntm evaluate`: every unit judged by the sets in force at the period's end. */
export function addEvaluateCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("evaluate")
    .description("Chấm các đơn vị theo bộ tiêu chí, so với quyết định công nhận, cảnh báo nguy cơ thu hồi.")
    .requiredOption("-p, --period <kỳ>", "kỳ báo cáo: 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024")
    .option("-s, --set <mã>", "chỉ một bộ tiêu chí, ví dụ huyen-ntm-nang-cao; xem ntm criteria list")
    .option("-u, --unit <đơn vị>", "chỉ một đơn vị: tên (có dấu hoặc không) hoặc mã")
    .option("-o, --out <tệp.xlsx>", "ghi bảng chấm ra tệp Excel, mỗi bộ tiêu chí một trang")
    .option("--force", "ghi đè tệp đang có")
    .option("--json", "in kết quả dạng JSON")
    .action(async ({ force, json, ...request }: EvaluateOptions) => {
      const { assessmentsAsJson, evaluateUnits, writeAssessments } = await import("../commands/evaluate.ts");
      const { folder, writer } = terminal;
      const assessed = await evaluateUnits({ folder, ...request, ...watched(terminal) });
      const { evaluateText } = await import("./screens/evaluate-text.ts");
      terminal.out(json ? assessmentsAsJson(assessed) : evaluateText(assessed, terminal));
      const { findings, namesakes, sets } = assessed;
      const { namesakesText } = await import("./screens/unit-sets-text.ts");
      const taken = sets[0]?.units[0]?.unit;
      if (taken) terminal.err(namesakesText(taken, namesakes));
      if (findings.length > 0 && !json)
        terminal.err(shortFindingsText(findings, terminal, `thêm --json; ${everyFinding(request.period)}`));
      if (request.out !== undefined) {
        const path = await writeAssessments(assessed, { folder, out: request.out, force: force === true, writer });
        const say = json ? terminal.err : terminal.out;
        say(`Đã ghi ${path}\n`);
      }
      done(findings.some(({ severity }) => severity === "error") ? 1 : 0);
    });
}
