import { CannotRun } from "../domain/findings/finding.ts";
import { MalformedXml } from "./xml-tokens.ts";

/** A part of a package that can't be read; `reason` follows "thành phần … bên trong" in Vietnamese. */
export class UnreadablePart extends Error {
  readonly part: string;
  readonly reason: string;

  constructor(part: string, reason: string, options?: ErrorOptions) {
    super(`${part}: ${reason}`, options);
    this.name = "UnreadablePart";
    this.part = part;
    this.reason = reason;
  }
}

/** Reads parts of a document; one that can't be read is one sentence about the file. */
export function readingOf<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadablePart)) throw error;
    const { part, reason } = error;
    throw new CannotRun(
      `Không đọc được "${file}": thành phần "${part}" bên trong ${reason}; mở bằng Word và lưu lại.`,
      { cause: error },
    );
  }
}

/** Reads the tags of a part; XML that is none makes the part unreadable. */
export function wellFormed<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedXml) throw new UnreadablePart(part, "không phải XML đúng", { cause: error });
    throw error;
  }
}
