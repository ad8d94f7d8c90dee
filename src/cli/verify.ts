import { type Command, Option } from "commander";
import type { VerifiedDocument, VerifyRequest } from "../commands/verify.ts";
import type { IssuedAnswer } from "../commands/verify-issued.ts";
import { asStrict } from "../domain/findings/told-findings.ts";
import { FORMAT_NAMES, findingsFormat } from "./findings/format.ts";
import { findingsText } from "./findings/text.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface VerifyOptions {
  readonly trace?: string;
  readonly format?: string;
  readonly strict?: true;
  readonly issued?: true;
  readonly preview?: true;
}

const HELP = `
Văn bản có thể đã đổi tên, đã lưu lại bằng Word hoặc LibreOffice; tệp nguồn được
tìm cạnh văn bản rồi trong thư mục out của kỳ. Trang của --preview mở bằng trình
duyệt: bấm vào số để xem số khi lập, số theo số liệu hiện nay, nguồn từng ô.`;

/** `ntm verify`: what people did to the figures of a document that `ntm report` wrote. */
export function addVerifyCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("verify")
    .description("Đối chiếu văn bản đã sửa tay với nguồn số liệu: số bị sửa, bị bỏ, gõ thêm, số liệu đã đổi.")
    .argument("<tệp>", "văn bản .docx do ntm report lập, sau khi sửa")
    .option("--trace <tệp>", "tệp nguồn số liệu (.trace.json) của văn bản, khi không để cạnh")
    .option("-f, --format <dạng>", `dạng kết quả: ${FORMAT_NAMES.join(", ")}`)
    .option("--issued", "chỉ trả lời: có đúng từng chữ như bản đã lập không; nêu mọi chữ khác")
    .addOption(
      new Option("--preview", "ghi trang <tên>.doi-chieu.html cạnh văn bản, đánh dấu số bị sửa, thêm, mất").conflicts(
        "issued",
      ),
    )
    .option("--strict", "coi cảnh báo là lỗi")
    .addHelpText("after", HELP)
    .action(async (file: string, { trace, format = "text", strict, issued, preview }: VerifyOptions) => {
      const write = await findingsFormat(format);
      const request = {
        folder: terminal.folder,
        version: terminal.version,
        file,
        ...(trace === undefined ? {} : { trace }),
      };
      const verified = issued ? await issuedDocument(request) : await editedDocument(request);
      const findings = strict ? asStrict(verified.findings) : verified.findings;
      if (write) {
        const { findingPages } = await import("../commands/steps/finding-pages.ts");
        const catalogue = findingPages(terminal.folder);
        terminal.out(write({ command: "ntm verify", version: terminal.version, files: [file], findings, catalogue }));
      } else {
        const lead = `${file}: ${verified.answer}`;
        terminal.out(findings.length === 0 ? `${lead}.\n` : findingsText(findings, terminal, `${lead}; `));
      }
      if (preview) await writePage(file, verified, { ...terminal, out: write ? terminal.err : terminal.out });
      done(findings.some(({ severity }) => severity === "error") ? 1 : 0);
    });
}

async function editedDocument(request: VerifyRequest) {
  const { verifyEdited } = await import("../commands/verify.ts");
  const { figures, standing, altered, ...verified } = await verifyEdited(request);
  const counted = `${standing}/${figures} số liệu còn như khi lập`;
  return { ...verified, answer: altered && figures === 0 ? "tệp nguồn không còn như khi lập" : counted };
}

type Verified = Pick<VerifiedDocument, "findings" | "compared"> & { readonly answer: string };

async function writePage(file: string, { compared, ...told }: Verified, terminal: Terminal): Promise<void> {
  if (!compared) {
    terminal.err(
      "Không lập trang đối chiếu: tệp nguồn không còn như khi lập nên không biết số nào của văn bản là số liệu.\n",
    );
    return;
  }
  const { writeEditedPage } = await import("../commands/steps/preview/write-edited-page.ts");
  const { folder, writer, out } = terminal;
  const { marked, ...present } = compared;
  out(`Đã ghi ${await writeEditedPage({ folder, writer, file, ...told, ...present, marked: marked() })}\n`);
}

const ANSWERS: Readonly<Record<IssuedAnswer, string>> = {
  bytes: "đúng như bản đã lập, từng byte",
  words: "đúng từng chữ như bản đã lập, tệp đã được lưu lại",
  changed: "không đúng như bản đã lập",
  unknown: "không biết được có đúng như bản đã lập không",
};

async function issuedDocument(request: VerifyRequest): Promise<Verified> {
  const { verifyIssued } = await import("../commands/verify-issued.ts");
  const { findings, answer } = await verifyIssued(request);
  return { findings, answer: ANSWERS[answer] };
}
