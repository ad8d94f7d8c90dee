import { type Command, Option } from "commander";
import type { MadeDocument, ReportsRequest, WrittenFiles } from "../commands/report.ts";
import { toldOnce } from "../domain/findings/told-findings.ts";
import { everyFinding, shortFindingsText } from "./findings/short-text.ts";
import { exitCodeOf, refusedText } from "./screens/refused-documents.ts";
import { writtenText } from "./screens/written-text.ts";
import { watched } from "./terminal/progress.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface ReportOptions {
  readonly period: string;
  readonly type?: string;
  readonly all?: true;
  readonly number?: string;
  readonly date?: string;
  readonly draft?: true;
  readonly pdf?: true;
  /** Commander: `--no-html` makes it false. */
  readonly html: boolean;
  readonly each?: true;
  readonly units?: string;
  readonly missingOnly?: true;
  readonly merge?: true;
  readonly strict?: true;
  readonly json?: true;
  readonly force?: true;
}

const HELP = `
Văn bản ghi vào out/<kỳ>. Với --all, văn bản nào lập cho loại kỳ nào là theo mục
periods trong data/office.yaml; tệp số liệu chỉ đọc và kiểm tra một lần, văn bản
còn lỗi không cản văn bản khác.
Loại văn bản có mục each (mỗi đơn vị một văn bản) ghi vào thư mục mang tên loại
trong out/<kỳ>; tệp số liệu chỉ đọc một lần, đơn vị còn lỗi không cản đơn vị
khác. Lập lại cho mọi đơn vị thì văn bản chưa ai sửa, chưa ban hành của đơn vị
không còn thuộc diện được dọn đi.
Văn thư cấp số xong thì lập lại với --number và --date: số, ngày in vào đầu văn
bản và vào dòng kèm theo của phụ lục.
Với --pdf, chương trình tự tìm LibreOffice; cài ở chỗ khác thường thì đặt biến
NTM_LIBREOFFICE là đường dẫn tới soffice.
Mã thoát: 0 lập đủ; 1 còn lỗi số liệu, không lập; 2 không chạy được; 3 chỉ lập
được một số văn bản.
`;

/** `ntm report`: workbooks in, official documents out. */
export function addReportCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("report")
    .description("Lập văn bản của một kỳ từ các tệp số liệu, ghi vào thư mục out.")
    .requiredOption("-p, --period <kỳ>", "kỳ báo cáo: 2024-H1, 2024-H2, 2024-Q3, 2024-9M, 2024-05 hoặc 2024")
    .option("-t, --type <loại>", "loại văn bản, theo data/office.yaml; không ghi thì loại đầu tiên của loại kỳ này")
    .addOption(new Option("--all", "mọi văn bản của loại kỳ này, theo data/office.yaml").conflicts("type"))
    .addOption(new Option("--number <số>", "số văn bản, do văn thư cấp; đi cùng --date").conflicts(["all", "draft"]))
    .addOption(new Option("--date <ngày>", "ngày ban hành: 2024-06-20 hoặc 20/6/2024").conflicts(["all", "draft"]))
    .option("--each", "mỗi đơn vị (mỗi dòng) một văn bản, với loại có mục each trong data/office.yaml")
    .option("--units <đơn vị>", "chỉ các đơn vị này: tên hoặc mã, cách nhau bằng dấu phẩy")
    .option("--missing-only", "chỉ những đơn vị chưa có văn bản trong thư mục out")
    .addOption(new Option("--merge", "thêm một tệp in-chung.docx gồm mọi văn bản vừa lập, để in một lượt"))
    .option("--draft", "bản nháp: ghi chú nguồn từng số liệu, tô vàng chỗ còn thiếu")
    .option("--pdf", "thêm bản PDF, lập bằng LibreOffice của máy này")
    .option("--no-html", "không lập trang xem nguồn số liệu (.html) cạnh văn bản")
    .option("--json", "in kết quả dạng JSON: tệp đã ghi, văn bản nào không lập được, vì sao")
    .option("--strict", "coi cảnh báo chưa giải trình là lỗi")
    .option("--force", "ghi đè văn bản đã được sửa tay sau lần lập trước")
    .addHelpText("after", HELP)
    .action(async (options: ReportOptions) => {
      const { makeReports } = await import("../commands/report.ts");
      const made = await makeReports(requestOf(options, terminal));
      const { documents, together } = made;
      // Of one document alone, what stops it is what stops the run.
      const [first] = documents;
      if (!options.all && documents.length === 1 && first?.failure) throw first.failure;
      if (options.json) {
        const { reportJson } = await import("./screens/report-json.ts");
        terminal.out(reportJson(made, options.period, terminal.version));
      } else tell(documents, together, options, terminal);
      done(exitCodeOf(documents));
    });
}

const requestOf = (options: ReportOptions, terminal: Terminal): ReportsRequest => ({
  folder: terminal.folder,
  ...watched(terminal),
  writer: terminal.writer,
  period: options.period,
  ...(options.all ? {} : { types: options.type === undefined ? "first" : [options.type] }),
  issue: { number: options.number, date: options.date },
  draft: options.draft === true,
  noHtml: !options.html,
  each: options.each === true,
  ...(options.units === undefined ? {} : { units: listed(options.units) }),
  missingOnly: options.missingOnly === true,
  merge: options.merge === true,
  ...(options.pdf ? { pdf: terminal.environment ?? {} } : {}),
  strict: options.strict === true,
  force: options.force === true,
});

const listed = (text: string): readonly string[] =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

function tell(
  documents: readonly MadeDocument[],
  together: WrittenFiles,
  { period }: Pick<ReportOptions, "period">,
  terminal: Terminal,
): void {
  const findings = toldOnce(documents.map(({ findings: own, failure }) => [...own, ...(failure?.findings ?? [])]));
  if (findings.length > 0) {
    terminal.err(shortFindingsText(findings, terminal, `thêm --json; ${everyFinding(period)}`));
  }
  terminal.out(writtenText(documents, together));
  if (documents.length === 0) terminal.out("Không còn đơn vị nào cần lập văn bản này.\n");
  const refused = refusedText(documents);
  if (refused !== "") terminal.err(refused);
}
