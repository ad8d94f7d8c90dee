import type { MenuState, Standing } from "../../commands/steps/menu/menu-state.ts";
import { joinAnd } from "../../domain/text/vietnamese.ts";

export type StepName = "forms" | "sent" | "check" | "draft" | "preview" | "official" | "issue";

/** One step of the work on a period: what it is, how far it is, whether it is what comes next. */
export interface Step {
  readonly name: StepName;
  readonly label: string;
  readonly state: string;
  readonly isDone: boolean;
}

/** In the order of the work. */
export function stepsOf(state: MenuState): readonly Step[] {
  const { forms, units, missing, errors, warnings } = state;
  const sent = units.length - missing.length;
  const isSent = missing.length === 0;
  const [draft, official] = (["draft", "official"] as const).map((kind) => state.documents.map((one) => one[kind]));
  const obstacle = isSent ? errors > 0 && `còn ${errors} lỗi` : `còn thiếu tệp của ${missing.length} đơn vị`;
  return [
    {
      name: "forms",
      label: "Lập biểu mẫu gửi các đơn vị",
      state: forms === 0 ? "chưa lập" : `đã lập ${forms} tệp`,
      isDone: forms > 0 || sent > 0,
    },
    { name: "sent", label: "Xem ai đã gửi", state: `${sent}/${units.length} đơn vị`, isDone: isSent },
    {
      name: "check",
      label: "Kiểm tra số liệu",
      state: sent === 0 ? "chờ tệp của các đơn vị" : `${errors} lỗi, ${warnings} cảnh báo`,
      isDone: sent > 0 && errors === 0,
    },
    {
      name: "draft",
      label: "Lập bản nháp để soát",
      state: sent === 0 ? "chờ tệp của các đơn vị" : standingText(draft!),
      isDone: isMade(draft!) || isMade(official!),
    },
    { name: "preview", label: "Xem trước, bấm vào số để thấy nguồn", state: "mở ở trình duyệt", isDone: true },
    {
      name: "official",
      label: "Lập văn bản chính thức",
      state: obstacle ? `chưa lập được: ${obstacle}` : standingText(official!),
      isDone: isMade(official!),
    },
    { name: "issue", label: "In số, ngày văn thư đã cấp", state: "sau khi có số", isDone: false },
  ];
}

/** What comes next, as a sentence. */
export function nextText(next: Step, { missing, folder, errors }: MenuState): string {
  switch (next.name) {
    case "sent":
      return `chép tệp các đơn vị gửi về vào ${folder}; còn thiếu ${some(missing)}`;
    case "check":
      return `sửa ${errors} lỗi ở tệp Excel rồi kiểm tra lại`;
    case "issue":
      return "trình ký; văn thư cấp số xong thì in số, ngày";
    default:
      return next.label.charAt(0).toLowerCase() + next.label.slice(1);
  }
}

/** The whole list would be longer than the menu. */
const some = (names: readonly string[]): string =>
  names.length <= 4 ? joinAnd(names) : `${names.slice(0, 3).join(", ")} và ${names.length - 3} đơn vị khác`;

const isMade = (standings: readonly Standing[]): boolean =>
  standings.length > 0 && standings.every((one) => one === "made");

function standingText(standings: readonly Standing[]): string {
  if (standings.includes("stale")) return "số liệu đã đổi sau khi lập, cần lập lại";
  const made = standings.filter((one) => one === "made").length;
  if (made === 0) return "chưa lập";
  return made === standings.length ? "đã lập" : `đã lập ${made}/${standings.length} văn bản`;
}
