import type { Command } from "commander";
import { CannotRun } from "../domain/findings/finding.ts";
import { formatDate } from "../domain/text/vietnamese.ts";
import { addReadingCommands } from "./criteria-readings.ts";
import { diffOfDays, diffOfSets } from "./screens/criteria-diff.ts";
import { criteriaListText, criteriaShowText } from "./screens/criteria-text.ts";
import { readDay, requireDay } from "./terminal/day-argument.ts";
import { addParentCommand } from "./terminal/parent-command.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface DayOption {
  readonly on?: string;
}

const ON = ["--on <ngày>", "tại một ngày: 2024-06-14 hoặc 14/6/2024"] as const;

/** `ntm criteria`: the rule data itself, as text. */
export function addCriteriaCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const { folder, columns } = terminal;
  const add = addParentCommand(program, "criteria", "Xem, so sánh, đối chiếu các bộ tiêu chí.", terminal);
  const dayOf = ({ on }: DayOption): string | undefined => (on === undefined ? undefined : requireDay(on));
  const print = (text: string): void => {
    terminal.out(text);
    done(0);
  };

  add("list", "Liệt kê các bộ tiêu chí.")
    .option(...ON)
    .action(async (options: DayOption) => {
      const { listCriteria } = await import("../commands/criteria.ts");
      print(criteriaListText(listCriteria(folder, dayOf(options)), columns));
    });
  add("show <bộ tiêu chí>", "In nội dung một bộ tiêu chí: chỉ tiêu, mức, căn cứ, tình trạng đối chiếu.")
    .argument("<bộ tiêu chí>", "mã, có hoặc không có giai đoạn: xa-ntm, xa-ntm-2021-2025")
    .option(...ON)
    .action(async (id: string, options: DayOption) => {
      const { findCriteria } = await import("../commands/criteria.ts");
      print(criteriaShowText(findCriteria(folder, id, dayOf(options)), columns));
    });
  add("diff <trước> <sau>", "So sánh quy định giữa hai ngày, hoặc giữa hai bộ tiêu chí.")
    .argument("<trước>", "ngày hoặc mã bộ tiêu chí")
    .argument("<sau>", "ngày hoặc mã bộ tiêu chí")
    .option("-s, --set <mã>", "khi so hai ngày: chỉ một bộ tiêu chí")
    .action(async (before: string, after: string, options: { readonly set?: string }) => {
      const lines = await difference(before, after, options.set, terminal);
      print(lines.length === 0 ? "Không có thay đổi.\n" : `${lines.join("\n")}\n`);
    });
  addReadingCommands(add, terminal, done);
}

async function difference(
  before: string,
  after: string,
  set: string | undefined,
  { folder, columns }: Terminal,
): Promise<readonly string[]> {
  const { criteriaOnDays, criteriaPair } = await import("../commands/criteria.ts");
  const [from, until] = [readDay(before), readDay(after)];
  if (from !== undefined && until !== undefined) {
    const lines = diffOfDays(...criteriaOnDays(folder, [from, until], set), columns);
    return lines.length === 0 ? [] : [`Từ ngày ${formatDate(from)} đến ngày ${formatDate(until)}:`, ...lines];
  }
  if (from !== undefined || until !== undefined || set !== undefined) {
    throw new CannotRun("Hãy so hai ngày với nhau (thêm --set để chọn một bộ), hoặc so hai bộ tiêu chí với nhau.");
  }
  const [old, now] = criteriaPair(folder, [before, after]);
  const lines = diffOfSets(old, now, columns);
  return lines.length === 0 ? [] : [`Từ ${old.id} sang ${now.id}:`, ...lines];
}
