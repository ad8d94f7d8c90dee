import { reportersOf } from "../../../src/domain/units/unit.ts";
import type { EnteredRow } from "../../../src/render/form/form-values.ts";
import { between, oneOf } from "../draws.ts";
import { TASK_STATES } from "./year-choices.ts";
import type { ListSources } from "./year-lists.ts";

/** Documents that the register knows, each older than any deadline of the periods that are tried. */
const SOURCES = ["04-NQ/TU", "06-NQ/TU", "321/QĐ-TTg"];
const LEADS = [
  "Sở Nội vụ",
  "Sở Tài chính",
  "Sở Công Thương",
  "Văn phòng Điều phối nông thôn mới tỉnh",
  "Sở Nội vụ; Sở Tài chính",
];
const WORK = ["rà soát hồ sơ", "hướng dẫn cơ sở", "bố trí kinh phí", "kiểm tra hiện trường", "tập huấn cán bộ"];
const WHERE = ["vùng núi", "vùng biển", "vùng đồng bằng", "ven sông", "đô thị"];

/** The ledger: tasks of earlier documents in every state, and those that this period's documents assign. */
export function taskRows(items: readonly string[], sources: ListSources): readonly EnteredRow[] {
  const { choices, draw } = sources;
  const earlier = { none: 0, one: 1, some: between(draw("earlier"), 2, 6), edge: 3, all: 8 }[
    choices.lists["tasks-earlier"]
  ];
  const now = choices.lists["tasks-now"];
  const assigned = items.flatMap((item, at) => {
    // A report without a task for the time to come is asked for one.
    const least = item === "C.II" ? 1 : 0;
    const count = {
      none: 0,
      one: at === 0 ? 1 : 0,
      some: draw("now", item) < 0.2 ? 0 : between(draw("count", item), 1, 2),
      edge: 1,
      all: 3,
    }[now];
    return Array.from({ length: Math.max(least, count) }, (_, index) => taskNow(item, index, sources));
  });
  return [...Array.from({ length: earlier }, (_, index) => taskEarlier(index, sources)), ...assigned];
}

/** Each content once: it is by its words that a task is known again. */
const contentOf = (at: number, of: string): string =>
  `${WORK[at % WORK.length]} ${WHERE[Math.floor(at / WORK.length) % WHERE.length]} ${of}`;

function taskEarlier(at: number, { register, choices, days, draw }: ListSources): EnteredRow {
  const of = (name: string) => draw("task", at, name);
  const state = choices.tasks === "mixed" ? oneOf(of("state"), TASK_STATES.slice(1)) : choices.tasks;
  const owner: EnteredRow["fields"] =
    of("owner") < 0.4 ? { unit: oneOf(of("unit"), reportersOf(register)).code } : { lead: oneOf(of("lead"), LEADS) };
  return {
    fields: {
      assigned: "earlier",
      ...(of("unsourced") < 0.15 ? {} : { source: oneOf(of("source"), SOURCES) }),
      item: "II.3",
      ...owner,
      ...(of("joint") < 0.3 ? { joint: "Sở Tư pháp" } : {}),
      content: contentOf(at, "theo dõi"),
      ...stateOf(state, days.fromEnd, of),
      ...(of("progress") < 0.4 ? { progress: "đang phối hợp với các địa phương" } : {}),
      ...(of("target") < 0.3 ? { indicator: "sipas", operator: "atLeast", value: 80 } : {}),
    },
  };
}

type FromEnd = (days: number) => string;

function stateOf(state: string, fromEnd: FromEnd, of: (name: string) => number): EnteredRow["fields"] {
  const limit = oneOf(of("limit"), ["before", "by"]);
  const back = between(of("back"), 10, 60);
  switch (state) {
    case "onTime":
      return { limit, deadline: fromEnd(-back), "completed-on": fromEnd(-back - 5), evidence: "biên bản" };
    case "late":
      return { limit, deadline: fromEnd(-back), "completed-on": fromEnd(-2), evidence: "biên bản" };
    case "overdue":
      return { limit, deadline: fromEnd(-back) };
    case "dueSoon":
      return { limit, deadline: fromEnd(between(of("soon"), 3, 25)) };
    case "inProgress":
      return { limit, deadline: fromEnd(between(of("ahead"), 40, 300)) };
    default:
      return {};
  }
}

function taskNow(item: string, at: number, { register, days, draw }: ListSources): EnteredRow {
  const of = (name: string) => draw("now", item, at, name);
  const owner: EnteredRow["fields"] =
    of("owner") < 0.3 ? { unit: oneOf(of("unit"), reportersOf(register)).code } : { lead: oneOf(of("lead"), LEADS) };
  const due: EnteredRow["fields"] =
    of("due") < 0.5
      ? { limit: oneOf(of("limit"), ["before", "by"]), deadline: days.fromEnd(between(of("days"), 30, 300)) }
      : {};
  return { fields: { assigned: "now", item, ...owner, content: contentOf(at, `mục ${lettersOf(item)}`), ...due } };
}

/** A numeral in a task's text would be one without a figure: "II.3" becomes words. */
const lettersOf = (item: string): string => item.replace(/\d/g, (digit) => DIGITS[Number(digit)]!).replace(/\./g, " ");
const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
