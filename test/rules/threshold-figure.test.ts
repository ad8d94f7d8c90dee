import { expect, test } from "vitest";
import type { Figure, Hole } from "../../src/domain/figures/figure.ts";
import { thresholdFigure } from "../../src/evaluate/criteria/threshold-figure.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { ROOT } from "../support/workspace.ts";

const knowledge = openKnowledge(ROOT);
const sets = knowledge.sets(knowledge.setIds());
const found = (ref: string, date = "2024-06-14", group = "north-central-coast") =>
  thresholdFigure(sets, ref, date, group);
const at = (...of: Parameters<typeof found>) => found(...of) as Figure;
const missing = (...of: Parameters<typeof found>) => (found(...of) as Hole).reason;

test.each([
  ["tinh-hoan-thanh-ntm-2021-2025/4", 40, "%"],
  ["tinh-hoan-thanh-ntm-2021-2025/7", 4, "m²/người"],
  ["huyen-ntm-2021-2025/P4.1", 90, "%"],
  ["huyen-ntm-2021-2025/P4.2", 80, "%"],
  ["huyen-ntm-nang-cao-2021-2025/P2", 50, "%"],
  ["huyen-ntm-nang-cao-2021-2025/5.b.1", 100, "%"],
  ["huyen-ntm-nang-cao-2021-2025/5.b.2", 1, "trường"],
  ["huyen-ntm-nang-cao-2021-2025/8.a", 28, "%"],
  ["thi-xa-thanh-pho-hoan-thanh-ntm-2021-2025/P3", 100, "%"],
  ["xa-ntm-nang-cao-2021-2025/18.1", 55, "%"],
  ["ocop-2023/V", 36, "tháng"],
])("%s is %d %s", (ref, value, unit) => {
  const figure = at(ref);
  expect(figure.value.toNumber()).toBe(value);
  expect(figure).toMatchObject({ id: `threshold:${ref}`, unit, trace: { kind: "threshold", status: "confirmed" } });
});

test("the trace names the version and its legal basis", () => {
  expect(at("xa-ntm-nang-cao-2021-2025/18.1", "2024-02-29").trace).toMatchObject({
    effectiveFrom: "2022-03-08",
    basis: { document: "318/QĐ-TTg" },
  });
  expect(at("xa-ntm-nang-cao-2021-2025/18.1", "2024-03-01").trace).toMatchObject({
    effectiveFrom: "2024-03-01",
    basis: { document: "36/2022/QĐ-UBND" },
  });
  expect(at("xa-ntm-nang-cao-2021-2025/18.1", "2024-07-26").trace).toMatchObject({
    status: "unverified",
    basis: { document: "15/2024/QĐ-UBND" },
  });
});

test("income is that of the year, and says that it is unverified", () => {
  expect(at("xa-ntm-2021-2025/10", "2023-12-31").value.toNumber()).toBe(42);
  expect(at("xa-ntm-2021-2025/10", "2024-01-01")).toMatchObject({ trace: { status: "unverified" } });
});

test("health books were a percentage until 2024-03-01", () => {
  expect(at("xa-ntm-2021-2025/15.4.1", "2024-02-29", "northern-mountains").value.toNumber()).toBe(50);
  expect(missing("xa-ntm-2021-2025/15.4.1", "2024-03-01", "northern-mountains")).toBe(
    "không có mức bằng số đã biết vào ngày 01/3/2024",
  );
});

test.each([
  [
    "an unknown set, with the nearest one",
    "huyen-ntm-2021-2026/1.1",
    'Không có bộ tiêu chí "huyen-ntm-2021-2026". Có phải là "huyen-ntm-2021-2025"?',
  ],
  [
    "an unknown number, with the nearest one",
    "xa-ntm-2021-2025/15.44",
    'không có chỉ tiêu "15.44". Có phải là "15.4"?',
  ],
  ["no number at all", "tinh-hoan-thanh-ntm-2021-2025", 'không có chỉ tiêu ""'],
])("%s", (_, ref, message) => {
  expect(() => at(ref)).toThrow(message);
});

test.each([
  ["a requirement that is no number", "tinh-hoan-thanh-ntm-2021-2025/5", "không có mức bằng số"],
  ["a threshold set elsewhere", "xa-ntm-2021-2025/2.1", "không có mức bằng số"],
])("%s is a hole", (_, ref, reason) => {
  expect(missing(ref)).toContain(reason);
});

test("a region whose value is not known, and a day outside the set's time, are holes", () => {
  expect(missing("huyen-ntm-nang-cao-2021-2025/8.a", "2024-06-14", "south-east")).toContain("không có mức bằng số");
  expect(missing("tinh-hoan-thanh-ntm-2021-2025/4", "2022-03-07")).toContain("07/3/2022");
  expect(missing("tinh-hoan-thanh-ntm-2021-2025/4", "2026-01-01")).toContain("01/01/2026");
});

test("a name means the set in force on the day; its trace has the whole id", () => {
  expect(at("xa-ntm-nang-cao/18.1")).toMatchObject({
    id: "threshold:xa-ntm-nang-cao-2021-2025/18.1",
    trace: { set: "xa-ntm-nang-cao-2021-2025" },
  });
  expect(missing("xa-ntm-nang-cao/18.1", "2026-06-14")).toBe("không có bộ tiêu chí có hiệu lực vào ngày 14/6/2026");
  expect(missing("xa-ntm/1", "2026-06-14")).toBe("không có mức bằng số đã biết vào ngày 14/6/2026");
});
