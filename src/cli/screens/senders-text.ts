import type { Senders } from "../../commands/steps/senders.ts";
import { fewNames } from "../../domain/text/few-names.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";

/** Who has not sent, and who says that it was late; nothing where all came in time. */
export function sendersText({ sent, expected, missing, due, late }: Senders, today: IsoDate | undefined): string {
  const isOver = due !== undefined && today !== undefined && today > due;
  const limit = due === undefined ? "" : ` (hạn gửi ${formatDate(due)}${isOver ? ", đã quá hạn" : ""})`;
  const open =
    missing.length === 0 ? [] : [`Đã gửi ${sent}/${expected} đơn vị${limit}; chưa gửi: ${fewNames(missing)}.`];
  const names = late.map(({ name, on }) => `${name} ${formatDate(on)}`);
  const slow = late.length === 0 ? [] : [`Lập biểu sau hạn gửi ${formatDate(due!)}: ${fewNames(names)}.`];
  return [...open, ...slow].map((line) => `${line}\n`).join("");
}
