import type { EnteredRow } from "../../../src/render/form/form-values.ts";
import type { RandomYear } from "../random-year.ts";
import type { Flaw } from "./flaw.ts";
import type { PrintedPassage } from "./passages.ts";

type Fields = EnteredRow["fields"];

/** The day after which a task is late: "trước 30/9" ends on the day before. */
const dayOf = ({ deadline, limit }: Fields): string => {
  const day = new Date(`${deadline}T00:00:00Z`);
  return new Date(day.getTime() - (limit === "before" ? 86_400_000 : 0)).toISOString().slice(0, 10);
};

const SOON = 30;
const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const isDone = ({ "completed-on": done }: Fields, end: string): boolean => done !== undefined && String(done) <= end;

type Counted = readonly [claim: RegExp, isCounted: (fields: Fields, end: string) => boolean];

/** Claims about the ledger, each with the rows that it counts, by days alone. */
const CLAIMS: readonly Counted[] = [
  [
    /(\d+|chưa có|không có) nhiệm vụ hoàn thành đúng hạn/,
    (fields, end) =>
      isDone(fields, end) && (fields.deadline === undefined || String(fields["completed-on"]) <= dayOf(fields)),
  ],
  [
    /(\d+|chưa có|không có) nhiệm vụ hoàn thành chậm/,
    (fields, end) =>
      isDone(fields, end) && fields.deadline !== undefined && String(fields["completed-on"]) > dayOf(fields),
  ],
  [
    /(\d+|chưa có|không có) nhiệm vụ quá hạn/,
    (fields, end) => !isDone(fields, end) && fields.deadline !== undefined && dayOf(fields) < end,
  ],
  [
    /(\d+|chưa có|không có) nhiệm vụ sắp đến hạn/,
    (fields, end) =>
      !isDone(fields, end) &&
      fields.deadline !== undefined &&
      dayOf(fields) >= end &&
      dayOf(fields) <= later(end, SOON),
  ],
  [
    /(\d+|chưa có|không có) nhiệm vụ đang thực hiện trong hạn/,
    (fields, end) => !isDone(fields, end) && fields.deadline !== undefined && dayOf(fields) > later(end, SOON),
  ],
  [
    /(\d+|chưa có|không có) nhiệm vụ không ấn định hạn/,
    (fields, end) => !isDone(fields, end) && fields.deadline === undefined,
  ],
];

/** What the body says of the ledger is what its days say; and the documents named with it account for every task. */
export function miscountedTasks(
  { workbooks, period, register }: RandomYear,
  passages: readonly PrintedPassage[],
): readonly Flaw[] {
  const earlier = (workbooks.get(register.province.code)!.lists?.get("tasks") ?? []).filter(
    ({ fields }) => fields.assigned === "earlier",
  );
  return passages
    .filter(({ isTable }) => !isTable)
    .flatMap(({ text }) => [
      ...CLAIMS.flatMap(([claim, isCounted]): readonly Flaw[] => {
        const said = claim.exec(text)?.[1];
        if (said === undefined) return [];
        const count = earlier.filter(({ fields }) => isCounted(fields, period.end)).length;
        return (Number.parseInt(said, 10) || 0) === count
          ? []
          : [{ rule: "tasks", text, why: `${claim.source}: in ${said}, đúng là ${count}` }];
      }),
      ...unexplained(text),
    ]);
}

/** "46 nhiệm vụ được giao tại A (36 nhiệm vụ), B": what each document assigned is all of it. */
function unexplained(text: string): readonly Flaw[] {
  const [, total, rest] = /theo dõi (\d+) nhiệm vụ được giao tại (.*?):/.exec(text) ?? [];
  const parts = [...(rest ?? "").matchAll(/\((\d+) nhiệm vụ\)/g)].map((match) => Number(match[1]));
  const sum = parts.reduce((all, part) => all + part, 0);
  if (total === undefined || parts.length === 0 || sum === Number(total)) return [];
  return [{ rule: "task-sources", text, why: `${total} nhiệm vụ, kể ra ${sum}` }];
}
