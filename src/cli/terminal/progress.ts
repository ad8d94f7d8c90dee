import type { Progress, ProgressStep } from "../../domain/document/progress.ts";
import type { Terminal } from "./terminal.ts";

const AT: Readonly<Record<ProgressStep["at"], string>> = {
  workbooks: "Đang đọc tệp số liệu",
  forms: "Đang lập biểu mẫu",
  documents: "Đang lập văn bản",
  pdf: "Đang lập văn bản và PDF",
  archive: "Đang đóng gói hồ sơ, bước",
};

/** For a request: a line that counts while somebody waits at a terminal; nothing where nobody does. */
export function watched({ transient }: Terminal): { readonly progress?: Progress } {
  if (!transient) return {};
  return { progress: ({ at, done, of }) => transient(`${AT[at]} ${done + 1}/${of} …`) };
}
