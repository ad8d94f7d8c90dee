import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { type Passage, placeIn } from "../text/passages.ts";
import { namedDays } from "./named-days.ts";

const STARTS = /(?:bắt đầu|khai mạc|vào hồi|hồi|lúc)[^.;\d]{0,24}(\d{1,2})\s?(?:giờ|h)\s?(\d{1,2})?/iu;
const ENDS = /(?:kết thúc|bế mạc|lập xong)[^.;\d]{0,24}(\d{1,2})\s?(?:giờ|h)\s?(\d{1,2})?/iu;

/** The lines of minutes that say when they begin: the first ones. */
const FRONT = 40;

interface Moment {
  readonly passage: Passage;
  readonly minutes: number;
  readonly from: number;
  readonly to: number;
  readonly day: string | undefined;
}

/** Minutes that end before they begin. */
export const session: CheckRule<Content> = {
  id: "content/session",
  severity: "error",
  check: ({ passages, title }) => {
    if (title !== "BIÊN BẢN") return [];
    const end = passages.flatMap((one) => momentIn(one, ENDS)).at(-1);
    const start = passages
      .slice(0, FRONT)
      .flatMap((one) => (end?.passage === one ? [] : momentIn(one, STARTS)))
      .at(0);
    if (!start || !end) return [];
    const sameDay = end.day === undefined || start.day === undefined || end.day === start.day;
    const isWrong = sameDay ? end.minutes <= start.minutes : end.day! < start.day!;
    if (!isWrong) return [];
    return [
      {
        at: placeIn(end.passage, end.from, end.to),
        found: "thời điểm kết thúc trước thời điểm bắt đầu",
        expected: "kết thúc sau khi bắt đầu",
        fix: "Kiểm tra giờ, ngày bắt đầu và kết thúc",
      },
    ];
  },
};

function momentIn(passage: Passage, pattern: RegExp): readonly Moment[] {
  const match = pattern.exec(passage.text);
  if (!match) return [];
  const [text, hours, minutes] = match;
  const to = match.index + text.length;
  const day = namedDays(passage).find(({ from }) => from >= match.index && from - to < 40)?.day;
  return [{ passage, from: match.index, to, minutes: 60 * Number(hours) + Number(minutes ?? 0), day }];
}
