import type { Command } from "commander";
import type { WrittenForms } from "../commands/forms.ts";
import { fewNames } from "../domain/text/few-names.ts";
import { joinAnd } from "../domain/text/vietnamese.ts";
import { watched } from "./terminal/progress.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface FormsOptions {
  readonly period: string;
  readonly force?: true;
}

const HELP = `
Biểu mẫu ghi vào out/<kỳ>/bieu-mau để gửi các đơn vị. Biểu đã điền thì chép vào
data/periods/<kỳ>. Số liệu lũy kế lấy từ tệp mới nhất của cùng đơn vị ở các kỳ
trước trong data/periods.
`;

/** `ntm forms`: an empty workbook per unit that reports and one for the province. */
export function addFormsCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("forms")
    .description(
      "Lập biểu mẫu trống của một kỳ cho từng huyện (từ 01/7/2025: từng xã, phường) và cho tỉnh, điền sẵn số liệu lũy kế của kỳ trước.",
    )
    .requiredOption("-p, --period <kỳ>", "kỳ báo cáo: 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024")
    .option("--force", "ghi đè biểu mẫu đã được sửa sau lần lập trước")
    .addHelpText("after", HELP)
    .action(async ({ period, force }: FormsOptions) => {
      const { writeForms } = await import("../commands/forms.ts");
      const { folder, writer } = terminal;
      const result = await writeForms({ folder, writer, period, force: force === true, ...watched(terminal) });
      for (const path of result.written) terminal.out(`Đã ghi ${path}\n`);
      for (const line of remarks(result)) terminal.out(`${line}\n`);
      done(0);
    });
}

function remarks({ carried, untaken, lost, dropped }: WrittenForms): readonly string[] {
  const names = [...new Set(carried.map(({ from }) => from.name))];
  return [
    carried.length === 0
      ? "Chưa có tệp số liệu của kỳ trước nên biểu mẫu không có số điền sẵn."
      : `Đã điền sẵn số liệu lũy kế của ${carried.length} đơn vị, lấy từ kỳ ${joinAnd(names)}.`,
    ...added(carried),
    ...reasonsOf(untaken, "Không điền sẵn số"),
    ...reasonsOf(lost, "Chỉ chuyển những gì ghi theo từng xã, không điền sẵn số chung"),
    ...dropped.map(
      ({ sheet, unit, rows }) =>
        `Không chuyển ${rows} dòng của ${unit} ở trang ${sheet}: danh mục đơn vị của kỳ mới không còn mã và tên này.`,
    ),
  ];
}

/** Of units that were others: that their numbers are sums, and what districts could not tell of them. */
function added(carried: WrittenForms["carried"]): readonly string[] {
  const merged = carried.filter(({ former }) => former.length > 1).map(({ unit }) => unit);
  const byDistrict = [...new Set(carried.filter((one) => one.byDistrict).map(({ from }) => from.name))];
  return [
    ...(merged.length === 0
      ? []
      : [
          `Số điền sẵn của ${fewNames(merged)} là số cộng của các đơn vị trước khi sắp xếp; quyết định công nhận, hồ sơ của từng đơn vị cũ không chuyển.`,
        ]),
    ...(byDistrict.length === 0
      ? []
      : [
          `Biểu kỳ ${joinAnd(byDistrict)} do cấp huyện lập: chỉ chuyển được những gì ghi theo từng xã, phường; số của cả huyện không chia được.`,
        ]),
  ];
}

/** One line a reason. */
function reasonsOf(untaken: WrittenForms["untaken"], what: string): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { unit, period, reason } of untaken) {
    const key = `từ kỳ ${period.name}: ${reason}`;
    byReason.set(key, [...(byReason.get(key) ?? []), unit]);
  }
  return [...byReason].map(([reason, units]) => `${what} của ${fewNames(units)} ${reason}.`);
}
