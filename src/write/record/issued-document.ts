import { join } from "node:path";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { Issue } from "../../domain/office/issue.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { standingFile } from "../disk/standing-file.ts";
import type { RecordedManifest } from "./recorded-outputs.ts";

/**
 * Throws `CannotRun` when the document stands in the folder with a number and day of issue other than these: what has
 * gone out is not replaced by a version that nobody signed.
 */
export function requireSameIssue(
  dir: string,
  document: string,
  issued: Issue | undefined,
  manifests: readonly RecordedManifest[],
): void {
  if (standingFile(join(dir, `${document}.docx`)) === undefined) return;
  const manifest = manifests.find((one) => one.name === `${document}.manifest.json`);
  const standing = manifest?.issued;
  if (!standing || (standing.number === issued?.number && standing.date === issued?.date)) return;
  const number = standing.number === undefined ? "" : `số ${standing.number} `;
  const repeat = `${standing.number === undefined ? "" : `--number ${standing.number} `}--date ${standing.date}`;
  throw new CannotRun(
    `Văn bản ${document} trong thư mục "${dir}" đã ban hành ${number}ngày ${formatDate(standing.date)}; thêm ${repeat} để lập lại đúng văn bản ấy, hoặc thêm --force để thay.`,
  );
}
