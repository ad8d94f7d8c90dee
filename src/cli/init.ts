import type { Command } from "commander";
import type { OfficeAnswers } from "../domain/office/office-text.ts";
import type { Ask, ExitCode, Terminal } from "./terminal/terminal.ts";

/** Every question: key in the settings, name of the value in help, what it is. Lists are written with semicolons. */
const QUESTIONS = [
  ["province", "mã", "mã tỉnh của Tổng cục Thống kê", "text"],
  ["region", "vùng", "vùng để tra mức yêu cầu của bộ tiêu chí", "text"],
  ["place", "địa danh", "địa danh ghi trên văn bản", "text"],
  ["name", "tên", "tên cơ quan tự xưng trong câu văn", "text"],
  ["parent", "các dòng", "cơ quan chủ quản, các dòng cách nhau bằng dấu chấm phẩy", "list"],
  ["issuer", "các dòng", "cơ quan ban hành, các dòng cách nhau bằng dấu chấm phẩy", "list"],
  ["symbol", "ký hiệu", "ký hiệu văn bản", "text"],
  ["addressees", "các dòng", "nơi ghi ở phần Kính gửi, cách nhau bằng dấu chấm phẩy", "list"],
  ["authority", "các dòng", "quyền hạn, chức vụ người ký, cách nhau bằng dấu chấm phẩy", "list"],
  ["signer", "họ tên", "họ tên người ký", "text"],
  ["recipients", "các dòng", "nơi nhận, cách nhau bằng dấu chấm phẩy", "list"],
] as const;

type Key = (typeof QUESTIONS)[number][0];
type InitOptions = Partial<Readonly<Record<Key, string>>> & { readonly yes?: true };

const HELP = `
Chạy ở cửa sổ lệnh thì hỏi từng mục chưa có lựa chọn; Enter là giữ giá trị
trong ngoặc vuông. Chạy trong tập lệnh thì không hỏi, mục chưa có lựa chọn lấy
theo mẫu của tỉnh Hà Tĩnh. Không ghi đè tệp đã có.
`;

/** `ntm init`: settings of the office, folders and a README for those who work in them. */
export function addInitCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = program
    .command("init")
    .description("Lập thư mục làm việc của cơ quan: data/office.yaml, các thư mục số liệu và README.")
    .argument("[thư mục]", "thư mục làm việc; bỏ trống là thư mục đang mở")
    .option("-y, --yes", "không hỏi; mục chưa có lựa chọn lấy theo mẫu");
  for (const [key, value, meaning] of QUESTIONS) command.option(`--${key} <${value}>`, meaning);
  command.addHelpText("after", HELP).action(async (dir: string | undefined, options: InitOptions) => {
    const { makeWorkspace, openModel } = await import("../commands/init.ts");
    const given: OfficeAnswers = Object.fromEntries(
      QUESTIONS.flatMap(([key, , , kind]) => {
        const answer = options[key];
        return answer === undefined ? [] : [[key, answerOf(answer, kind)]];
      }),
    );
    const ask = options.yes ? undefined : terminal.ask;
    const { folder, writer } = terminal;
    const model = openModel();
    const answers = ask ? await askMissing(given, model.defaults(), ask) : given;
    const written = await makeWorkspace({ folder, dir: dir ?? ".", answers, writer }, model);
    const schemas = written.filter((path) => path.endsWith(".schema.json"));
    for (const path of written.filter((one) => !schemas.includes(one))) terminal.out(`Đã ghi ${path}\n`);
    terminal.out(`Đã ghi ${schemas.length} lược đồ cho trình soạn thảo vào data/schemas\n`);
    const kept = QUESTIONS.map(([key]) => key).filter((key) => answers[key] === undefined);
    if (kept.length > 0)
      terminal.out(`Còn theo mẫu của tỉnh Hà Tĩnh, hãy kiểm tra trong data/office.yaml: ${kept.join(", ")}.\n`);
    terminal.out("Lập biểu mẫu gửi các đơn vị: ntm forms --period <kỳ>\n");
    done(0);
  });
}

async function askMissing(given: OfficeAnswers, defaults: Required<OfficeAnswers>, ask: Ask): Promise<OfficeAnswers> {
  const answers: Record<string, string | readonly string[]> = { ...given };
  for (const [key, , meaning, kind] of QUESTIONS) {
    if (given[key] !== undefined) continue;
    const fallback = [defaults[key]].flat().join("; ");
    const answer = await ask(meaning.slice(0, 1).toUpperCase() + meaning.slice(1), fallback);
    answers[key] = answerOf(answer, kind);
  }
  return answers;
}

const answerOf = (answer: string, kind: "text" | "list"): string | readonly string[] =>
  kind === "text"
    ? answer.normalize("NFC").trim()
    : answer
        .normalize("NFC")
        .split(";")
        .map((line) => line.trim())
        .filter((line) => line !== "");
