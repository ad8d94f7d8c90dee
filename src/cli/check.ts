import { resolve } from "node:path";
import type { Command } from "commander";
import type { CheckedFile } from "../commands/check.ts";
import { PROFILES, type Profile } from "../domain/checking/check-rule.ts";
import { CannotRun, type Finding } from "../domain/findings/finding.ts";
import { asStrict } from "../domain/findings/told-findings.ts";
import { FINDING_KINDS, kindOf } from "./findings/finding-kinds.ts";
import { FORMAT_NAMES } from "./findings/format.ts";
import { findingLines } from "./findings/lines.ts";
import { findingsText } from "./findings/text.ts";
import { type Told, type ToldOptions, toldTo } from "./findings/told-to.ts";
import { requireDay } from "./terminal/day-argument.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface CheckOptions extends ToldOptions {
  readonly profile: string;
  readonly outline?: true;
  readonly rejected?: true;
  readonly strict?: true;
  readonly annotate?: true;
  readonly fix?: true;
  readonly date?: string;
  readonly long?: true;
  readonly only?: string;
  readonly summary?: true;
}

const HELP = `
Giải thích từng mã và cách sửa: data/findings.md.
Phát hiện đúng là như thế thì ghi mã, nơi, lý do, người giải trình, hạn vào tệp
<tên văn bản>.giai-trinh.yaml đặt cạnh văn bản.`;

/** `ntm check`: what a careful records officer and a careful analyst find in a document, ours or anybody's. */
export function addCheckCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("check")
    .description("Kiểm tra văn bản Word: thể thức theo Nghị định 30/2020/NĐ-CP, số học, ngày, viện dẫn, câu chữ.")
    .argument("<tệp...>", "văn bản .docx, hoặc thư mục; .md và .txt chỉ kiểm tra nội dung")
    .option("--profile <dạng>", "draft: bản trình ký, số và ngày để trống; issued: bản đã phát hành", "draft")
    .option("-f, --format <dạng>", `dạng kết quả: ${FORMAT_NAMES.join(", ")}`)
    .option("-o, --out <tệp>", "ghi kết quả ra tệp; dạng theo đuôi .csv, .json, .sarif, .xml (junit), .txt")
    .option(
      "--only <loại>",
      `chỉ nêu một loại: content (mọi thứ trừ thể thức), ${Object.keys(FINDING_KINDS).join(", ")}`,
    )
    .option("--long", "mỗi chỗ ba dòng: thấy gì, cần gì, sửa thế nào (mặc định: mỗi chỗ một dòng, nặng trước)")
    .option("--summary", "mỗi văn bản một dòng: số lỗi theo mức, theo loại; với --format csv là bảng mở bằng Excel")
    .option("--outline", "chỉ in các thành phần thể thức nhận ra được")
    .option("--rejected", "đọc như đã từ chối mọi thay đổi được theo dõi (mặc định: đã chấp nhận)")
    .option("--strict", "coi cảnh báo chưa giải trình là lỗi")
    .option("--annotate", "ghi bản sao có ghi chú Word ở từng chỗ: <tên>.danh-dau.docx")
    .option("--fix", "ghi bản sao đã sửa dấu cách, số 0 thêm trước, gạch nối, Unicode: <tên>.da-sua.docx")
    .option("--force", "ghi đè bản sao, tệp của --out đang có")
    .option("--date <ngày>", "ngày xét hạn giải trình, ví dụ 2024-06-28 (mặc định: hôm nay)")
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], options: CheckOptions) => {
      done(options.outline ? await outlineAll(files, options, terminal) : await checkAll(files, options, terminal));
    });
}

function requestOf(file: string, { profile, rejected, date }: CheckOptions, { folder, today = "" }: Terminal) {
  const changes = rejected ? ("rejected" as const) : ("accepted" as const);
  return { folder, file, today: requireDay(date ?? today), profile: profileOf(profile), changes };
}

async function outlineAll(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { checkingOn, outlineFile } = await import("../commands/check.ts");
  const knowledge = checkingOn(terminal.folder, requestOf("", options, terminal).today);
  const outlined = await eachFile(files, terminal, async (file) => {
    terminal.out(`${(await outlineFile(requestOf(file, options, terminal), knowledge)).join("\n")}\n`);
  });
  return outlined.allRead ? 0 : 2;
}

async function checkAll(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const isWanted = wantedBy(options.only);
  const documents = await allDocuments(files, terminal);
  const paths = documents.map((file) => resolve(terminal.folder, file));
  const told = await toldTo(options, terminal, paths);
  const { checkFile, checkingOn } = await import("../commands/check.ts");
  const knowledge = checkingOn(terminal.folder, requestOf("", options, terminal).today);
  const read: string[] = [];
  const { findings, allRead } = await eachFile(documents, terminal, async (file, found) => {
    const checked = await checkFile(requestOf(file, options, terminal), knowledge);
    read.push(file);
    found.push(...(options.strict ? asStrict(checked.findings) : checked.findings).filter(isWanted));
    // What another program reads is alone on the output.
    if (options.annotate || options.fix) await writeCopies(file, checked, options, { ...terminal, out: told.say });
  });
  if (options.summary) {
    const { summaryCsv, summaryText } = await import("./findings/document-summary.ts");
    told.screen.out((told.format === "csv" ? summaryCsv : summaryText)(read, findings));
  } else await print(told, { files: read, findings }, options);
  await told.finish(findings);
  const failed = findings.some(({ severity, answer }) => severity === "error" && !answer);
  return allRead ? (failed ? 1 : 0) : 2;
}

/** One file that cannot be read does not hide what was found in the others, or in it; why it cannot is told at once. */
async function eachFile(
  files: readonly string[],
  terminal: Terminal,
  work: (file: string, found: Finding[]) => Promise<void>,
): Promise<{ readonly findings: readonly Finding[]; readonly allRead: boolean }> {
  const findings: Finding[] = [];
  let allRead = true;
  for (const file of files) {
    try {
      await work(file, findings);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      findings.push(...error.findings);
      terminal.err(`${error.message}\n`);
      allRead = false;
    }
  }
  return { findings, allRead };
}

async function writeCopies(
  file: string,
  { open }: CheckedFile,
  { fix, annotate, force }: CheckOptions,
  { folder, writer, out }: Terminal,
): Promise<void> {
  const copies = await import("../commands/steps/checked-copies.ts");
  const copy = { folder, file, force: force === true, writer };
  if (fix) {
    const fixed = await copies.writeMendedCopy(copy, open);
    out(fixed ? `Đã sửa ${fixed.made} chỗ, ghi ${fixed.path}\n` : `${file}: không có chỗ nào tự sửa được.\n`);
  }
  if (annotate) out(`Đã ghi ${await copies.writeAnnotatedCopy(copy, open)}\n`);
}

async function print(
  { write, screen }: Told,
  { files, findings }: { readonly files: readonly string[]; readonly findings: readonly Finding[] },
  { long }: CheckOptions,
): Promise<void> {
  if (write) {
    const { findingPages } = await import("../commands/steps/finding-pages.ts");
    screen.out(
      write({
        command: "ntm check",
        version: screen.version,
        files,
        findings,
        catalogue: findingPages(screen.folder),
      }),
    );
    return;
  }
  if (files.length + findings.length === 0) return;
  const lead = `${files.length === 1 ? files[0] : `${files.length} văn bản`}: `;
  screen.out(
    findings.length === 0 ? `${lead}không có lỗi.\n` : (long ? findingsText : findingLines)(findings, screen, lead),
  );
}

/** A folder stands for the documents in it. */
async function allDocuments(names: readonly string[], { folder }: Terminal): Promise<readonly string[]> {
  const { documentsOf } = await import("../commands/check.ts");
  return names.flatMap((name) => documentsOf(folder, name));
}

/** Whether a finding is of the kind that is asked for; what hinders the check itself is always told. */
function wantedBy(only: string | undefined): (finding: Finding) => boolean {
  if (only !== undefined && only !== "content" && !(only in FINDING_KINDS)) {
    throw new CannotRun(`Không có loại "${only}"; dùng content, ${Object.keys(FINDING_KINDS).join(", ")}.`);
  }
  return (finding) => {
    const kind = kindOf(finding);
    return only === undefined || kind === undefined || kind === only || (only === "content" && kind !== "layout");
  };
}

function profileOf(name: string): Profile {
  const profile = PROFILES.find((one) => one === name);
  if (profile) return profile;
  throw new CannotRun(`Không có dạng "${name}"; dùng draft (bản trình ký) hoặc issued (bản đã phát hành).`);
}
