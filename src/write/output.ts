import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CannotRun } from "../domain/findings/finding.ts";
import { requireFileName } from "./file-name.ts";
import { type OutputFile, sha256 } from "./manifest.ts";
import { readManifests, recordedHashes } from "./recorded-outputs.ts";

export interface WriteOptions {
  /** Overwrite files that were edited since they were written, or that nothing says were written here. */
  readonly force: boolean;
  /** Names of files in the folder that go when the new ones come. */
  readonly remove?: readonly string[];
}

/**
 * Writes the files of one document into a folder, all of them or none, and returns their paths.
 *
 * They are written to a temporary folder inside `dir` (the same volume) and renamed; when a step fails, what stood
 * there before is put back. Throws `CannotRun` for a bad name, an edited file without `force`, or a full or locked disk.
 */
export async function writeOutputs(
  dir: string,
  files: readonly OutputFile[],
  { force, remove = [] }: WriteOptions,
): Promise<readonly string[]> {
  requireNames(files);
  await mkdir(dir, { recursive: true }).catch(fail(`Không tạo được thư mục "${dir}"; kiểm tra quyền ghi.`));
  const existing = await existingFiles(dir, files);
  if (!force) await requireUnedited(dir, files, existing);

  const temporary = await mkdtemp(join(dir, ".ntm-")).catch(fail(`Không ghi được vào thư mục "${dir}".`));
  try {
    for (const { name, bytes } of files) {
      const full = `Không ghi được "${name}" vào thư mục "${dir}"; kiểm tra dung lượng đĩa và quyền ghi.`;
      await writeFile(join(temporary, name), bytes, { flush: true }).catch(fail(full));
    }
    await replaceAll(dir, temporary, files, existing, remove);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return files.map(({ name }) => join(dir, name));
}

function requireNames(files: readonly OutputFile[]): void {
  const seen = new Set<string>();
  for (const { name } of files) {
    requireFileName(name);
    // Windows and macOS take these for one file.
    const key = name.normalize("NFC").toLowerCase();
    if (seen.has(key)) throw new CannotRun(`Hai tệp kết quả trùng tên "${name}".`);
    seen.add(key);
  }
}

async function existingFiles(dir: string, files: readonly OutputFile[]): Promise<ReadonlyMap<string, Buffer>> {
  const existing = new Map<string, Buffer>();
  for (const { name } of files) {
    const bytes = await readFile(join(dir, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw new CannotRun(`Không đọc được "${name}" đang có trong thư mục "${dir}".`, { cause: error });
    });
    if (bytes !== undefined) existing.set(name, bytes);
  }
  return existing;
}

async function requireUnedited(
  dir: string,
  files: readonly OutputFile[],
  existing: ReadonlyMap<string, Buffer>,
): Promise<void> {
  if (existing.size === 0) return;
  const manifests = await readManifests(dir);
  const hashes = recordedHashes(manifests);
  // A manifest lists no hash of its own.
  const own = new Set(manifests.map(({ name }) => name));
  const edited = files
    .filter(({ name, bytes }) => {
      const standing = existing.get(name);
      if (standing === undefined || own.has(name) || standing.equals(bytes)) return false;
      return !hashes.get(name)?.has(sha256(standing));
    })
    .map(({ name }) => `"${name}"`);
  if (edited.length === 0) return;
  throw new CannotRun(
    `Thư mục "${dir}" có ${edited.join(", ")} đã được sửa sau khi ntm ghi ra, hoặc không do ntm ghi ra; cất bản đó sang nơi khác, hoặc thêm --force để ghi đè.`,
  );
}

async function replaceAll(
  dir: string,
  temporary: string,
  files: readonly OutputFile[],
  existing: ReadonlyMap<string, Buffer>,
  remove: readonly string[],
): Promise<void> {
  const backups = await mkdtemp(join(temporary, "backup-"));
  const replaced: string[] = [];
  const removed: string[] = [];
  try {
    for (const name of existing.keys()) await copyFile(join(dir, name), join(backups, name));
    for (const { name } of files) {
      await rename(join(temporary, name), join(dir, name));
      replaced.push(name);
    }
    for (const name of remove) {
      await rename(join(dir, name), join(backups, name));
      removed.push(name);
    }
  } catch (cause) {
    for (const name of removed) await rename(join(backups, name), join(dir, name));
    for (const name of replaced) {
      if (existing.has(name)) await rename(join(backups, name), join(dir, name));
      else await rm(join(dir, name), { force: true });
    }
    throw new CannotRun(
      `Không thay được tệp trong thư mục "${dir}"; đóng văn bản nếu đang mở trong Word, trình xem PDF rồi chạy lại.`,
      { cause },
    );
  }
}

const fail =
  (message: string) =>
  (cause: unknown): never => {
    throw new CannotRun(message, { cause });
  };
