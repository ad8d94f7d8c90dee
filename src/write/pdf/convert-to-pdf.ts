import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Writer } from "../../domain/document/writer.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { removeFolder } from "../disk/remove-folder.ts";
import { namesIn } from "../disk/standing-file.ts";
import type { Environment } from "./find-libreoffice.ts";

const MINUTES = 3;
const PREFIX = "ntm-pdf-";

/**
 * PDF/A-2b (ISO 19005-2), so that fonts are embedded and what is archived shows for ever; tagged, which also says the
 * language; an outline of the headings; the document's title in the window. From LibreOffice 7.4 on, which first takes
 * options as JSON; one of before makes a plain PDF.
 */
const OPTIONS = {
  SelectPdfVersion: { type: "long", value: "2" },
  UseTaggedPDF: { type: "boolean", value: "true" },
  ExportBookmarks: { type: "boolean", value: "true" },
  DisplayPDFDocumentTitle: { type: "boolean", value: "true" },
};

const FORMAT = `pdf:writer_pdf_Export:${JSON.stringify(OPTIONS)}`;

/**
 * A Word document as PDF, printed by the LibreOffice at `program`.
 *
 * It works in a temporary folder with a profile of its own, so that neither a window that is open nor the settings of
 * the person at the machine matter. Throws `CannotRun` when it fails or takes too long.
 */
export async function convertToPdf(
  program: string,
  docx: Uint8Array,
  environment: Environment,
  writer: Writer,
): Promise<Uint8Array> {
  const folder = temporaryFolder(writer);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const convert = ["--convert-to", FORMAT, "--outdir", folder, join(folder, "document.docx")];
  const stopped = new AbortController();
  const work = async (): Promise<Uint8Array> => {
    writeFileSync(join(folder, "document.docx"), docx);
    await promisify(execFile)(program, [profile, "--headless", "--norestore", "--nologo", ...convert], {
      cwd: folder,
      // The PDF says when it was made, in this zone.
      env: { ...environment, TZ: "UTC" },
      timeout: MINUTES * 60_000,
      signal: stopped.signal,
      windowsHide: true,
    });
    // It ends well even when it could not load the document.
    return readFileSync(join(folder, "document.pdf"));
  };
  try {
    return await writer.cleaningUp(work, () => {
      stopped.abort();
      sweep(folder);
    });
  } catch (cause) {
    const isLate = (cause as { readonly killed?: boolean }).killed === true;
    const what = isLate ? `không lập xong PDF sau ${MINUTES} phút` : "không lập được PDF";
    throw new CannotRun(`LibreOffice (${program}) ${what}; thử chạy lại, hoặc bỏ --pdf rồi lưu PDF từ Word.`, {
      cause,
    });
  } finally {
    sweep(folder);
  }
}

/** Named after the run, so that later ones know which of these nobody uses any more. */
function temporaryFolder({ run, isGoing }: Writer): string {
  try {
    for (const name of namesIn(tmpdir())) {
      const [, pid, started] = /^ntm-pdf-(\d+)-(\d+)-/.exec(name)?.map(Number) ?? [];
      if (pid === undefined || started === undefined || (pid === run.pid && started === run.started)) continue;
      if (!isGoing({ pid, started })) sweep(join(tmpdir(), name));
    }
    return mkdtempSync(join(tmpdir(), `${PREFIX}${run.pid}-${run.started}-`));
  } catch (cause) {
    throw new CannotRun(`Không ghi được vào thư mục tạm "${tmpdir()}" để lập PDF; kiểm tra dung lượng đĩa.`, { cause });
  }
}

/** A LibreOffice that is late to close may hold a file; the next run sweeps again. */
function sweep(folder: string): void {
  try {
    removeFolder(folder);
  } catch {
    // Gone already, or held.
  }
}
