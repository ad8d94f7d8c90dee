import type { Command } from "commander";
import type { Models } from "../commands/init.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import type { OfficeAnswers } from "../domain/office/office-text.ts";
import type { ProvinceChoice } from "../domain/office/province-words.ts";
import { plainText } from "../domain/text/plain-text.ts";
import { requireDay } from "./terminal/day-argument.ts";
import type { Ask, ExitCode, Terminal } from "./terminal/terminal.ts";

/** Every question: key in the settings, name of the value in help, what it is. Lists are written with semicolons. */
const QUESTIONS = [
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
type InitOptions = Partial<Readonly<Record<Key | "province" | "on", string>>> & { readonly yes?: true };

const HELP = `
Chạy ở cửa sổ lệnh thì hỏi tỉnh rồi từng mục chưa có lựa chọn; Enter là giữ giá
trị trong ngoặc vuông. Chạy trong tập lệnh thì không hỏi: phải có --province, mục
chưa có lựa chọn điền theo tỉnh ấy. Mã tỉnh đổi từ 01/7/2025; thêm --on với một
ngày trước đó để lấy tỉnh, cấp huyện như ngày ấy. Không ghi đè tệp đã có.
`;

/** `ntm init`: settings of the office, folders and a README for those who work in them. */
export function addInitCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = program
    .command("init")
    .description("Lập thư mục làm việc của cơ quan: data/office.yaml, các thư mục số liệu và README.")
    .argument("[thư mục]", "thư mục làm việc; bỏ trống là thư mục đang mở")
    .option("--province <tỉnh>", "mã của Tổng cục Thống kê hoặc tên tỉnh, thành phố")
    .option("--on <ngày>", "ngày mà tên tỉnh, các cấp lấy theo; bỏ trống là hôm nay")
    .option("-y, --yes", "không hỏi; mục chưa có lựa chọn điền theo tỉnh");
  for (const [key, value, meaning] of QUESTIONS) command.option(`--${key} <${value}>`, meaning);
  command.addHelpText("after", HELP).action(async (dir: string | undefined, options: InitOptions) => {
    const { makeWorkspace, openModels } = await import("../commands/init.ts");
    const models = openModels();
    const regions = models.regions();
    const given: OfficeAnswers = Object.fromEntries(
      QUESTIONS.flatMap(([key, , , kind]) => {
        const answer = options[key];
        return answer === undefined ? [] : [[key, settingOf(key, answerOf(answer, kind), regions)]];
      }),
    );
    const ask = options.yes ? undefined : terminal.ask;
    const { folder, writer, today = "9999-12-31" } = terminal;
    const day = options.on === undefined ? today : requireDay(options.on);
    const province = await provinceOf(options.province, day, models, terminal, ask);
    const { model, defaults } = models.settings(province);
    const answers = ask ? await askMissing({ given, defaults, regions }, ask) : given;
    // What the model says already stays as it is written there, with the times of words that changed.
    const changed = Object.fromEntries(
      Object.entries(answers).filter(([key, answer]) => `${answer}` !== `${defaults[key as keyof OfficeAnswers]}`),
    );
    const written = await makeWorkspace({ folder, dir: dir ?? ".", model, answers: changed, writer });
    const schemas = written.filter((path) => path.endsWith(".schema.json"));
    for (const path of written.filter((one) => !schemas.includes(one))) terminal.out(`Đã ghi ${path}\n`);
    terminal.out(`Đã ghi ${schemas.length} lược đồ cho trình soạn thảo vào data/schemas\n`);
    const kept = QUESTIONS.map(([key]) => key).filter((key) => answers[key] === undefined);
    if (kept.length > 0)
      terminal.out(`Điền sẵn cho ${province.name}, hãy kiểm tra trong data/office.yaml: ${kept.join(", ")}.\n`);
    terminal.out("Lập biểu mẫu gửi các đơn vị: ntm forms --period <kỳ>\n");
    done(0);
  });
}

/** The province that was named, or the answer to a list of them all. */
async function provinceOf(
  named: string | undefined,
  day: string,
  { provinces, choose }: Models,
  { out, columns }: Terminal,
  ask: Ask | undefined,
): Promise<ProvinceChoice> {
  if (named !== undefined) return choose(named, day);
  if (!ask)
    throw new CannotRun("Chưa rõ thư mục làm việc của tỉnh nào; thêm --province với mã hoặc tên, ví dụ --province 40.");
  const list = provinces(day);
  out(
    `Các tỉnh, thành phố:\n${inColumns(
      list.map(({ code, shortName }) => `${code} ${shortName}`),
      columns,
    )}`,
  );
  for (;;) {
    try {
      return choose(await ask("Mã hoặc tên tỉnh, thành phố", list[0]!.code), day);
    } catch (error) {
      // The next answer may be right; a question that was broken off has a cause.
      if (!(error instanceof CannotRun) || error.cause !== undefined) throw error;
      out(`${error.message}\n`);
    }
  }
}

/** Names down the columns of a list, as many side by side as the terminal has room for. */
function inColumns(names: readonly string[], columns: number): string {
  const width = Math.max(...names.map(({ length }) => length)) + 2;
  const across = Math.max(1, Math.floor((columns || 80) / width));
  const rows = Math.ceil(names.length / across);
  const lines = Array.from({ length: rows }, (_, row) =>
    names
      .filter((_name, index) => index % rows === row)
      .map((name) => name.padEnd(width))
      .join("")
      .trimEnd(),
  );
  return `${lines.map((line) => `  ${line}`).join("\n")}\n`;
}

async function askMissing(
  {
    given,
    defaults,
    regions,
  }: { readonly given: OfficeAnswers; readonly defaults: Required<OfficeAnswers>; readonly regions: Regions },
  ask: Ask,
): Promise<OfficeAnswers> {
  const answers: Record<string, string | readonly string[]> = { ...given };
  for (const [key, , meaning, kind] of QUESTIONS) {
    if (given[key] !== undefined) continue;
    const fallback = shownDefault(key, [defaults[key]].flat().join("; "), regions);
    const answer = await ask(meaning.slice(0, 1).toUpperCase() + meaning.slice(1), fallback);
    // What is kept stays as it is written in the settings, marks included.
    answers[key] = answer === fallback ? defaults[key] : settingOf(key, answerOf(answer, kind), regions);
  }
  return answers;
}

/** Names of regions by their keys. */
type Regions = ReadonlyMap<string, string>;

/** As people say it and as it is printed: "Bắc Trung Bộ", "VPĐP-NV3". */
const shownDefault = (key: Key, setting: string, regions: Regions): string =>
  key === "region" ? (regions.get(setting) ?? setting) : setting.replace(/~([^~]+)~/g, "$1");

/** A region that was called by its name is its key; everything else is what was typed. */
function settingOf<T extends string | readonly string[]>(key: Key, answer: T, regions: Regions): T | string {
  if (key !== "region" || typeof answer !== "string") return answer;
  const [named] = [...regions].find(([, name]) => plainText(name) === plainText(answer)) ?? [];
  return named ?? answer;
}

const answerOf = (answer: string, kind: "text" | "list"): string | readonly string[] =>
  kind === "text"
    ? answer.normalize("NFC").trim()
    : answer
        .normalize("NFC")
        .split(";")
        .map((line) => line.trim())
        .filter((line) => line !== "");
