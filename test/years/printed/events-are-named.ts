import type { RandomYear } from "../random-year.ts";
import type { Flaw } from "./flaw.ts";
import type { PrintedPassage } from "./passages.ts";

const WORDS: Readonly<Record<string, RegExp>> = {
  recognitions: /công nhận|đạt chuẩn|hoàn thành/i,
  dossiers: /đề nghị|phấn đấu|hồ sơ|hoàn thiện|trình|đăng ký|đạt chuẩn|hoàn thành|tiêu chí/i,
};

/** Titles of which a notice tells the number, and not each unit. */
const COUNTED_IN_NOTICE = ["commune", "advanced-commune", "model-commune", "civilised-urban"];

/** Whatever happened in the period is named: decisions of the period, open dossiers, tasks, fairs and markets. */
export function unnamedEvents(year: RandomYear, passages: readonly PrintedPassage[], type: string): readonly Flaw[] {
  const isNotice = type === "thong-bao";
  const told = passages.map(({ text }) => text.toLocaleLowerCase("vi"));
  const isTold = (name: string, words: RegExp): boolean =>
    told.some((text) => text.includes(name.toLocaleLowerCase("vi")) && words.test(text));
  const flaws: Flaw[] = [];
  const miss = (rule: string, text: string, why: string): void => void flaws.push({ rule, text, why });
  for (const [sheet, words] of Object.entries(WORDS)) {
    for (const { fields } of rowsOf(year, sheet)) {
      const { name, shortName } = year.register.byCode.get(String(fields.unit))!;
      const title = String(fields.title);
      // A notice tells what was reached in the year, whenever it was decided.
      const isNew = isNotice ? fields.year === year.period.year : isInPeriod(year, fields.date);
      if (sheet === "recognitions" && !isNew) continue;
      // Of those that are far from ready the number is told.
      if (sheet === "dossiers" && isFar(title, fields.status)) continue;
      if (isNotice && (COUNTED_IN_NOTICE.includes(title) || sheet === "dossiers")) continue;
      // "huyện Kỳ Anh" may stand in a list: "các huyện Can Lộc, Kỳ Anh".
      if (isTold(shortName, words)) continue;
      miss(`unnamed-${sheet}`, `${title} ${fields.status ?? ""}`, `${name}: ${JSON.stringify(fields)}`);
    }
  }
  if (!isNotice) flaws.push(...misdatedDossiers(year, told));
  const tasks = rowsOf(year, "tasks").filter(
    ({ fields }) => isNotice === (fields.item !== "C.II") && fields.assigned === "now",
  );
  const earlier = isNotice ? [] : rowsOf(year, "tasks").filter(({ fields }) => fields.assigned === "earlier");
  for (const { fields } of [...tasks, ...earlier]) {
    if (!isTold(String(fields.content), /./))
      miss("unnamed-task", `${fields.assigned} ${fields.item}`, JSON.stringify(fields));
  }
  if (!isNotice)
    for (const { fields } of rowsOf(year, "events").filter(
      ({ fields: { kind } }) => kind === "fair" || kind === "market",
    )) {
      const isOther = fields.date !== undefined && !isInPeriod(year, fields.date);
      if (isTold(String(fields.name), /./) === isOther)
        miss(isOther ? "other-period" : "unnamed-event", String(fields.kind), JSON.stringify(fields));
    }
  return flaws;
}

/** Titles whose dossiers are told with what of them is of the period. */
const DATED = ["advanced-commune", "model-commune", "district", "completed-town"];

/** A dossier is told as of the period by its own day alone: one carried over, or without a day, is a state. */
function misdatedDossiers(year: RandomYear, told: readonly string[]): readonly Flaw[] {
  const ready = rowsOf(year, "dossiers").filter(
    ({ fields: { title, status } }) =>
      DATED.includes(String(title)) && (status === "appraised" || status === "submitted"),
  );
  const named = ({ fields }: (typeof ready)[number]) =>
    year.register.byCode.get(String(fields.unit))!.shortName.toLocaleLowerCase("vi");
  const ofPeriod = new Set(ready.filter(({ fields }) => isInPeriod(year, fields.date)).map(named));
  const others = ready.filter((row) => !ofPeriod.has(named(row)));
  // A district in brackets says where a commune is: it is not listed itself.
  const lists = told
    .map((text) => text.replace(/ \([^)]*\)/g, ""))
    .flatMap((text) => [
      ...Array.from(text.matchAll(/, trong kỳ có ([^;.]+)[;.]/g), ([, list]) => list!),
      ...Array.from(text.matchAll(/([^;.]+), (?:đều )?trong kỳ(?! có)/g), ([, list]) => list!),
    ]);
  const isListed = (name: string): boolean => lists.some((list) => list.includes(name));
  return [
    ...[...ofPeriod].filter((name) => !isListed(name)).map((name) => ({ rule: "dossier-of-period", text: name })),
    ...others
      .filter((row) => isListed(named(row)))
      .map((row) => ({ rule: "dossier-of-other-period", text: named(row) })),
  ].map((flaw) => ({ ...flaw, why: lists.join(" | ") }));
}

const isFar = (title: string, status: unknown): boolean =>
  (title === "advanced-commune" || title === "model-commune") && (status === "registered" || status === "completing");

const isInPeriod = ({ period }: RandomYear, day: unknown): boolean =>
  day !== undefined && String(day) >= period.start && String(day) <= period.end;

const rowsOf = ({ workbooks }: RandomYear, sheet: string) =>
  [...workbooks.values()].flatMap(({ lists }) => lists?.get(sheet) ?? []);
