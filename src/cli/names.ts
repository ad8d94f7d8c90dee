import type { Command } from "commander";
import { type KnownName, NAME_KINDS, type NameKind } from "../domain/document/known-name.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import { suggestion } from "../domain/text/nearest-name.ts";
import { plainText } from "../domain/text/plain-text.ts";
import { KIND_WORDS, kindsText, namesText } from "./screens/names-text.ts";
import { requireDay } from "./terminal/day-argument.ts";
import type { ExitCode, Terminal } from "./terminal/terminal.ts";

interface NamesOptions {
  readonly kind?: string;
  readonly period?: string;
  readonly json?: true;
}

const HELP = `
Chữ cần tìm gõ có dấu hay không dấu đều được. Không có chữ nào thì in số tên của
từng loại; thêm --kind để xem cả loại, --json để lấy tất cả.

Ví dụ:
  ntm names xi măng
  ntm names "nha van hoa" --kind "chi tieu"
  ntm names --kind "từ lệnh"
`;

/** `ntm names`: what a template or an officer's text may name. */
export function addNamesCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command("names")
    .description("Tìm chỉ tiêu, bảng, cột, từ lệnh, bộ tiêu chí, văn bản … dùng được trong mẫu văn bản.")
    .argument("[chữ...]", "chữ có trong tên, mã hoặc đơn vị tính")
    .option(
      "-k, --kind <loại>",
      `chỉ một loại: ${Object.values(KIND_WORDS)
        .map(({ word }) => word)
        .join(", ")}`,
    )
    .option("-p, --period <kỳ>", "biểu và đơn vị của kỳ nào; không ghi là kỳ mới nhất")
    .option("--json", "in kết quả dạng JSON")
    .addHelpText("after", HELP)
    .action(async (words: readonly string[], { kind, period, json }: NamesOptions) => {
      const { listNames, templatesFolder } = await import("../commands/names.ts");
      const search = words.join(" ").trim();
      const names = listNames({
        folder: terminal.folder,
        today: requireDay(terminal.today ?? ""),
        ...(search === "" ? {} : { search }),
        ...(kind === undefined ? {} : { kind: kindOf(kind) }),
        ...(period === undefined ? {} : { period }),
      });
      const asks = search !== "" || kind !== undefined;
      const text = () => (asks ? namesText(names, terminal) : kindsText(names, templatesFolder(terminal.folder)));
      terminal.out(json ? namesJson(names) : text());
      done(0);
    });
}

/** A kind by its word, with or without diacritics, or by its code. */
function kindOf(text: string): NameKind {
  const found = NAME_KINDS.find((kind) => kind === text || plainText(KIND_WORDS[kind].word) === plainText(text));
  if (found) return found;
  const known = NAME_KINDS.map((kind) => KIND_WORDS[kind].word);
  throw new CannotRun(`Không có loại tên "${text}".${suggestion(text, known)} Có: ${known.join(", ")}.`);
}

const namesJson = (names: readonly KnownName[]): string =>
  `${JSON.stringify({ format: "ntm-names", formatVersion: 1, names })}\n`;
