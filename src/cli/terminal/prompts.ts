import { createInterface } from "node:readline/promises";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { Ask } from "./terminal.ts";

/** Asks on the terminal; an input that ends, or Ctrl+C, stops the command before anything is written. */
export const askOnTerminal: Ask = async (question, fallback) => {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const stopped = new AbortController();
  lines.once("close", () => stopped.abort());
  try {
    const answer = await lines.question(`${question} [${fallback}]: `, { signal: stopped.signal });
    return answer.normalize("NFC").trim() || fallback;
  } catch (cause) {
    throw new CannotRun("Đã dừng giữa chừng; chưa ghi tệp nào.", { cause });
  } finally {
    lines.close();
  }
};
