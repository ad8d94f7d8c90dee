import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { CannotRun } from "../domain/findings/finding.ts";
import type { Environment } from "./find-libreoffice.ts";

const MINUTES = 3;

/**
 * A Word document as PDF, printed by the LibreOffice at `program`.
 *
 * It works in a temporary folder with a profile of its own, so that neither a window that is open nor the settings of
 * the person at the machine matter. Throws `CannotRun` when it fails or takes too long.
 */
export async function convertToPdf(program: string, docx: Uint8Array, environment: Environment): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "ntm-pdf-")).catch((cause: unknown) => {
    throw new CannotRun(`Không ghi được vào thư mục tạm "${tmpdir()}" để lập PDF; kiểm tra dung lượng đĩa.`, { cause });
  });
  try {
    await writeFile(join(folder, "document.docx"), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const convert = ["--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, join(folder, "document.docx")];
    await promisify(execFile)(program, [profile, "--headless", "--norestore", "--nologo", ...convert], {
      cwd: folder,
      // The PDF says when it was made, in this zone.
      env: { ...environment, TZ: "UTC" },
      timeout: MINUTES * 60_000,
      windowsHide: true,
    });
    // It ends well even when it could not load the document.
    return await readFile(join(folder, "document.pdf"));
  } catch (cause) {
    const isLate = (cause as { readonly killed?: boolean }).killed === true;
    const what = isLate ? `không lập xong PDF sau ${MINUTES} phút` : "không lập được PDF";
    throw new CannotRun(`LibreOffice (${program}) ${what}; thử chạy lại, hoặc bỏ --pdf rồi lưu PDF từ Word.`, {
      cause,
    });
  } finally {
    // A LibreOffice that is late to close may hold a file; the system clears its temporary folder in time.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}
