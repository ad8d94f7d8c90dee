import { lstatSync, readFileSync, type Stats, statSync } from "node:fs";
import { diskReason, heldOpenFix, notAFile } from "../../domain/findings/disk-obstacle.ts";

/** Why a file can't be read; the message is one Vietnamese clause: "là một thư mục", "là liên kết trỏ tới chỗ không còn". */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";

  /** What to do, to go behind the message where nothing else says it: "; đóng tệp nếu đang mở trong Word …". */
  get fix(): string {
    return heldOpenFix(this.cause);
  }
}

/** The bytes of a plain file. Throws `UnreadableFile` for anything else: opening a FIFO or a device may never return. */
export function readPlainFile(path: string): Buffer {
  requirePlainFile(path);
  return trying(() => readFileSync(path));
}

/** What is known of a plain file before it is read. Throws as above. */
export function requirePlainFile(path: string): Stats {
  const stats = trying(() => statSync(path, { throwIfNoEntry: false }));
  if (!stats) throw new UnreadableFile(hasEntry(path) ? DANGLING : diskReason({ code: "ENOENT" }));
  const kind = notAFile(stats);
  if (kind) throw new UnreadableFile(kind);
  return stats;
}

/** Whether a name stands on the disk, be it a link that leads nowhere: what an office put there is never passed over. */
export function hasEntry(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A name that can't be looked at is no name of ours: the folder above it is a file, or closed to us.
    return false;
  }
}

const DANGLING = "là liên kết trỏ tới chỗ không còn";

function trying<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    throw new UnreadableFile(diskReason(cause), { cause });
  }
}
