import { existsSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Writer } from "../../domain/document/writer.ts";
import { diskReason } from "../../domain/findings/disk-obstacle.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { removeFolder } from "../disk/remove-folder.ts";
import { type Claim, claimsIn, contentOf, holderOf, isElsewhere, isHeld, makeClaim } from "./claim.ts";
import { readIntent } from "./intent.ts";
import { settle } from "./settle.ts";

/** Milliseconds between two looks; runs that began at the same moment look at different times. */
const PAUSE = 100;
const pauseOf = ({ run }: Writer): number => PAUSE + (run.pid % 13) * 7;

/**
 * Does the work while no other run writes into the folder, at one go: whatever earlier runs left there half done is
 * settled first, and told. `work` gets the path of a claim, a folder in which it may stage its files and which is gone
 * afterwards.
 *
 * Waits for a run that is writing. Throws `CannotRun` that says who it is when it does not come to an end. Of a run on
 * another machine nobody can say whether it still goes: when nothing moves in its claim all that time, it is taken over.
 */
export async function exclusively<T>(folder: string, writer: Writer, work: (claim: string) => T): Promise<T> {
  let seen: string | undefined;
  for (let waited = 0; ; waited += pauseOf(writer)) {
    const isLast = waited >= writer.patience;
    const idle = isLast ? seen : undefined;
    const attempt = await writer.uninterrupted(() => attemptIn(folder, writer, work, idle));
    if ("value" in attempt) return attempt.value;
    if (isLast) throw new CannotRun(heldMessage(folder, attempt.heldBy));
    seen ??= snapshotOf(attempt.heldBy);
    if (waited === 0) writer.tell(`Đang chờ một lần chạy ntm khác ghi xong vào "${folder}" …`);
    await pause(pauseOf(writer));
  }
}

type Attempt<T> = { readonly value: T } | { readonly heldBy: Claim };

/** `idle` is what a claim looked like when the waiting began. */
function attemptIn<T>(folder: string, writer: Writer, work: (claim: string) => T, idle?: string): Attempt<T> {
  const isInTheWay = (claim: Claim): boolean =>
    isHeld(claim, writer) && !(isElsewhere(claim, writer) && snapshotOf(claim) === idle);
  const before = claimsIn(folder).find(isInTheWay);
  if (before) return { heldBy: before };
  const mine = claimed(folder, writer);
  try {
    // Both of two that claim at the same moment see the other here, and step back.
    const others = claimsIn(folder).filter(({ path }) => path !== mine.path);
    const rival = others.find(isInTheWay);
    if (rival) return { heldBy: rival };
    for (const claim of others) settleClaim(folder, claim, writer);
    return { value: work(mine.path) };
  } finally {
    dropClaim(mine);
  }
}

function claimed(folder: string, writer: Writer): Claim {
  try {
    return makeClaim(folder, writer);
  } catch (cause) {
    throw new CannotRun(`Không ghi được vào thư mục "${folder}": ${diskReason(cause)}; chưa tệp nào bị thay.`, {
      cause,
    });
  }
}

function settleClaim(folder: string, claim: Claim, { tell }: Writer): void {
  const earlier = `Lần chạy trước bị ngắt khi đang ghi vào "${folder}"`;
  try {
    tell(`${earlier}; ${SETTLED[settle(folder, claim.path)]}.`);
  } catch (cause) {
    if (cause instanceof CannotRun) throw cause;
    throw new CannotRun(
      `${earlier}, nay chưa đưa được các tệp về một bản (${diskReason(cause)}); đóng văn bản nếu đang mở trong Word, trình xem PDF rồi chạy lại.`,
      { cause },
    );
  }
}

const SETTLED = {
  new: "đã ghi nốt các tệp còn lại",
  old: "đã trả lại các tệp như trước lần ấy",
  untouched: "chưa tệp nào bị thay, đã dọn tệp tạm",
} as const;

/** What a run could not even take back stays, for the next one to settle. */
function dropClaim({ path }: Claim): void {
  if (!existsSync(path) || readIntent(path)) return;
  try {
    removeFolder(path);
  } catch {
    // Somebody looks into it just now; the next run sweeps it.
  }
}

const snapshotOf = (claim: Claim): string => `${claim.path}\n${contentOf(claim)}`;

function heldMessage(folder: string, claim: Claim): string {
  const { command, user, host, pid, since } = holderOf(claim);
  const who = [
    ...(command === undefined ? [] : [command]),
    ...(pid === undefined ? [] : [`tiến trình ${pid}`]),
    ...(host === undefined ? [] : [`máy ${host}`]),
    ...(user === undefined ? [] : [`người dùng ${user}`]),
    ...(since === undefined ? [] : [`chạy từ ${since}`]),
  ];
  return `Thư mục "${folder}" đang có một lần chạy ntm khác ghi (${who.join(", ")}); chờ lần ấy xong rồi chạy lại, hoặc tắt nó nếu đã treo. Nếu chắc chắn không còn lần nào chạy thì xóa thư mục "${basename(claim.path)}" trong đó.`;
}
