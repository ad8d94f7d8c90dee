import type { Command } from "commander";
import { findingsText } from "./findings/text.ts";
import { watched } from "./terminal/progress.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface ExplainOptions {
  readonly period?: string;
  readonly json?: true;
}

const HELP = `
Với --json, kết quả cùng dạng với ntm evaluate --json, của một đơn vị: mọi tiêu
chí, dù có ghi số; bỏ trống bộ tiêu chí thì mọi bộ áp dụng cho đơn vị.`;

/** `ntm explain`: from the verdict on one unit down to cells and clauses. */
export function addExplainCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("explain")
    .description("Giải thích kết quả chấm của một đơn vị: từ kết luận đến từng ô số liệu và điều khoản.")
    .argument("<đơn vị>", "tên (có dấu hoặc không) hoặc mã đơn vị")
    .argument("[bộ tiêu chí]", "mã bộ tiêu chí, ví dụ huyen-ntm-nang-cao; bỏ trống thì nêu các bộ áp dụng cho đơn vị")
    .argument("[số]", "số tiêu chí, chỉ tiêu hoặc điều kiện, ví dụ 5, 5.2, P1; bỏ trống thì giải thích tất cả")
    .option("-p, --period <kỳ>", "kỳ báo cáo; bỏ trống thì lấy kỳ mới nhất có số liệu")
    .option("--json", "in kết quả dạng JSON")
    .addHelpText("after", HELP)
    .action(async (unit: string, set: string | undefined, number: string | undefined, all: ExplainOptions) => {
      const { json, ...options } = all;
      if (json) {
        const { assessmentsAsJson, evaluateUnits } = await import("../commands/evaluate.ts");
        const named = { unit, ...(set === undefined ? {} : { set }), ...options };
        const assessed = await evaluateUnits({ folder: terminal.folder, ...named, ...watched(terminal) });
        terminal.out(assessmentsAsJson(assessed));
        return done(assessed.findings.some(({ severity }) => severity === "error") ? 1 : 0);
      }
      const { explainUnit, setsOfUnit } = await import("../commands/explain.ts");
      const { namesakesText, unitSetsText } = await import("./screens/unit-sets-text.ts");
      if (set === undefined) {
        const known = setsOfUnit({ folder: terminal.folder, unit, ...options });
        terminal.out(unitSetsText(known, { columns: terminal.columns, isNewest: options.period === undefined }));
        return done(0);
      }
      const { explainText } = await import("./screens/explain-text.ts");
      const explained = await explainUnit({ folder: terminal.folder, unit, set, ...options, ...watched(terminal) });
      terminal.out(
        explainText(explained, number, { columns: terminal.columns, isNewest: options.period === undefined }),
      );
      terminal.err(namesakesText(explained.unit, explained.namesakes));
      if (explained.errors.length > 0) terminal.err(findingsText(explained.errors, terminal));
      done(explained.errors.length > 0 ? 1 : 0);
    });
}
