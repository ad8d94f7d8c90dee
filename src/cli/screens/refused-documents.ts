import type { MadeDocument } from "../../commands/report.ts";
import type { ExitCode } from "../terminal/terminal.ts";

const isMade = ({ written }: MadeDocument): boolean => written.length > 0;

/** 0 when every document was made, 3 when some were; else 1 when findings refused one, 2 when none could run. */
export function exitCodeOf(documents: readonly MadeDocument[]): ExitCode {
  if (documents.every(isMade)) return 0;
  if (documents.some(isMade)) return 3;
  return documents.some(({ failure }) => !failure) ? 1 : 2;
}

const DRAFT = "Thêm --draft để xem bản nháp.";

/** Which documents were not made and why, one line each; nothing when all were. */
export function refusedText(documents: readonly MadeDocument[]): string {
  const refused = documents.filter((one) => !isMade(one));
  const hasFindings = refused.some(({ failure }) => !failure);
  if (documents.length === 1 && hasFindings) return `Chưa lập văn bản vì còn lỗi ở trên. ${DRAFT}\n`;
  const lines = refused.map((one) => `Chưa lập ${nameOf(one)}: ${reasonOf(one)}`);
  return [...lines, ...(hasFindings ? [DRAFT] : [])].map((line) => `${line}\n`).join("");
}

const nameOf = ({ type, topic }: MadeDocument): string => (topic ? `${type} của ${topic.unit.name}` : type);

function reasonOf({ failure, findings }: MadeDocument): string {
  if (failure) return failure.message;
  return `còn ${findings.filter(({ severity }) => severity === "error").length} lỗi ở trên.`;
}
