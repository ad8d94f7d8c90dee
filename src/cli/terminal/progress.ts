import { getHeapSpaceStatistics } from "node:v8";
import type { Progress, ProgressStep } from "../../domain/document/progress.ts";
import type { Terminal } from "./terminal.ts";
import { tellV8 } from "./v8-flags.ts";

const AT: Readonly<Record<ProgressStep["at"], string>> = {
  workbooks: "Đang đọc tệp số liệu",
  forms: "Đang lập biểu mẫu",
  documents: "Đang lập văn bản",
  pdf: "Đang lập văn bản và PDF",
  archive: "Đang đóng gói hồ sơ, bước",
};

/** Bytes, two halves of six megabytes: where the first step of its growth leads (`src/start/flags.ts`). */
const ENOUGH_YOUNG = 12 * 1024 * 1024;

/** A province of districts sends some fourteen workbooks; of more than this the memory begins to count. */
const MANY_WORKBOOKS = 40;

/**
 * For a request: what V8 is told when a run turns out to be a large one, and a line that counts while somebody waits at a
 * terminal.
 */
export function watched({ transient }: Terminal): { readonly progress: Progress } {
  let isSparing = false;
  let isHeld = false;
  return {
    progress: ({ at, done, of }) => {
      if (!isHeld && youngGeneration() >= ENOUGH_YOUNG) {
        isHeld = true;
        // Sixteen, V8's next step, take 21 MB and spare no CPU.
        tellV8("--semi-space-growth-factor=1");
      }
      if (at === "workbooks" && of > MANY_WORKBOOKS) {
        isSparing = true;
        // Left to itself V8 lets a heap grow to four times of what is alive before it looks at it again. While workbooks are read
        // little is alive; later most of it is. Threads that share the work on what is new cost 6 % of the CPU of 91 workbooks.
        if (done === 0) tellV8("--heap-growing-percent=200", "--no-parallel-scavenge");
        if (done + 1 === of) tellV8("--heap-growing-percent=60");
      }
      // Beside a document its period is small: what is left over from composing it need not lie there.
      if (at === "documents" && isSparing) tellV8("--heap-growing-percent=10");
      transient?.(`${AT[at]} ${done + 1}/${of} …`);
    },
  };
}

/** What V8 set aside for what is new, in bytes. */
const youngGeneration = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;
