import { describe, expect, test } from "vitest";
import { openTasks, tasksIcs } from "../../../src/render/sheets/tasks-ics.ts";
import { type LedgerFields, ledger } from "../../support/ledger.ts";

const DUE = { limit: "before", deadline: "2024-09-30" };

/** Lines as a reader of calendars puts them together again (RFC 5545, 3.1). */
const unfolded = (text: string): readonly string[] => text.replace(/\r\n /g, "").split("\r\n");
const valuesOf = (text: string, name: string): readonly string[] =>
  unfolded(text).flatMap((line) => (line.startsWith(name) ? [line.slice(name.length + 1)] : []));
const calendar = (rows: readonly LedgerFields[], asOf?: string) => tasksIcs(ledger(rows, asOf));

test("each open task with a deadline is an all-day event on the last day in time", () => {
  const text = calendar([DUE, { ...DUE, limit: "by", content: "việc khác" }]);
  expect(unfolded(text).slice(0, 3)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ntm//tasks//VI"]);
  expect(unfolded(text).slice(-2)).toEqual(["END:VCALENDAR", ""]);
  expect(valuesOf(text, "DTSTART")).toEqual(["VALUE=DATE:20240929", "VALUE=DATE:20240930"]);
  expect(valuesOf(text, "DTEND")).toEqual(["VALUE=DATE:20240930", "VALUE=DATE:20241001"]);
  expect(valuesOf(text, "BEGIN")).toEqual(["VCALENDAR", "VEVENT", "VEVENT"]);
  expect(valuesOf(text, "SUMMARY")[0]).toBe("Hạn trước 30/9/2024: Sở Nội vụ: kiện toàn bộ máy");
});

test("done tasks and tasks without deadline are not in the calendar; overdue ones are", () => {
  const done = { ...DUE, "completed-on": "2024-06-01" };
  expect(openTasks(ledger([done, {}]))).toEqual([]);
  expect(openTasks(ledger([{ limit: "by", deadline: "2024-03-31" }]))).toHaveLength(1);
  expect(openTasks(ledger([{ ...DUE, "completed-on": "2024-06-15" }]))).toHaveLength(1);
});

describe("the id of a task", () => {
  const uidOf = (fields: LedgerFields) => valuesOf(calendar([fields]), "UID")[0];

  test("stays when the deadline moves or another day is looked at; changes for another task", () => {
    const uid = uidOf(DUE);
    expect(uid).toMatch(/^[0-9a-f]{32}@ntm$/);
    expect(uidOf({ ...DUE, deadline: "2024-12-31", progress: "đang làm" })).toBe(uid);
    expect(valuesOf(calendar([DUE], "2024-07-01"), "UID")).toEqual([uid]);
    for (const other of [
      { content: "khác" },
      { source: "1/TB" },
      { item: "II.5" },
      { lead: "Sở Y tế" },
      { unit: "443" },
    ]) {
      expect(uidOf({ ...DUE, ...other }), JSON.stringify(other)).not.toBe(uid);
    }
  });

  test("two equal rows have two ids", () => {
    const [first, second] = valuesOf(calendar([DUE, DUE]), "UID");
    expect(second).toBe(first?.replace("@", "-2@"));
  });
});

test("the time stamp is the day looked at, not the clock's: same data, same bytes", () => {
  expect(valuesOf(calendar([DUE]), "DTSTAMP")).toEqual(["20240614T000000Z"]);
  expect(valuesOf(calendar([DUE], "2024-07-01"), "DTSTAMP")).toEqual(["20240701T000000Z"]);
  expect(calendar([DUE])).toBe(calendar([DUE]));
});

test("lines are at most 75 bytes, broken between letters, whole when joined; they end with CRLF", () => {
  const content = "rà soát, bổ sung quy hoạch nông thôn mới 🌾 theo hướng dẫn ".repeat(6).trim();
  const text = calendar([{ ...DUE, content }]);
  const lines = text.split("\r\n");
  expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text).not.toContain("\uFFFD");
  expect(valuesOf(text, "DESCRIPTION")[0]).toContain(content.replaceAll(",", "\\,"));
  expect(valuesOf(text, "SUMMARY")[0]).toMatch(/ … ?$|…$/);
});

test("commas, semicolons, backslashes, line breaks are escaped; no line can be injected", () => {
  const text = calendar([{ ...DUE, lead: "A; B", content: "x, y; z \\ w\r\nEND:VCALENDAR" }]);
  expect(valuesOf(text, "SUMMARY")[0]).toBe("Hạn trước 30/9/2024: A\\, B: x\\, y\\; z \\\\ w\\nEND:VCALENDAR");
  expect(valuesOf(text, "END")).toEqual(["VEVENT", "VCALENDAR"]);
});

test("the description has threshold, support and progress", () => {
  const [about] = valuesOf(
    calendar([
      { ...DUE, joint: "Sở Tài chính", indicator: "sipas", operator: "atLeast", value: 90, progress: "đang khảo sát" },
    ]),
    "DESCRIPTION",
  );
  expect(about?.split("\\n")).toEqual([
    "Sở Nội vụ: kiện toàn bộ máy",
    "Hạn: trước 30/9/2024. Đang thực hiện (xét đến ngày 14/6/2024).",
    "Văn bản giao: 84/TB-UBND\\, mục II.4.",
    "Phối hợp: Sở Tài chính.",
    "Mức phải đạt: ≥ 90%.",
    "Tiến độ: đang khảo sát",
  ]);
});
