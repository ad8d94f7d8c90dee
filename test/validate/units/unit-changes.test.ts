import { describe, expect, test } from "vitest";
import { predecessorsOf } from "../../../src/domain/units/unit-changes.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { unitChanges } from "../../../src/validate/units/unit-changes.ts";
import { ROOT } from "../../support/workspace.ts";

const knowledge = openKnowledge(ROOT);
const table = () => knowledge.files.text("data/units/national-changes-2025-07.csv.gz");
const between = (before: string, after: string, province = "42") => unitChanges(table, { before, after, province });

describe("communes across 1 July 2025", () => {
  const changes = between("2025-06-14", "2025-12-14");
  const register = knowledge.registerOn("2025-12-14");

  test("every one of the 69 was something before, out of the 209", () => {
    const before = knowledge.registerOn("2025-06-14").byCode;
    expect(register.communes.map(({ code }) => predecessorsOf(changes, code).kind)).not.toContain("unknown");
    expect(new Set(changes.map(({ from }) => from)).size).toBe(209);
    expect(changes.filter(({ from }) => !before.has(from))).toEqual([]);
  });

  test("whole communes add up, under codes that may be used again", () => {
    const sonKim = register.communes.find(({ name }) => name === "Xã Sơn Kim 1")!;
    expect(predecessorsOf(changes, sonKim.code)).toEqual({ kind: "whole", units: [sonKim.code] });
    const merged = register.communes.find(({ name }) => name === "Xã Cẩm Bình")!;
    const whole = predecessorsOf(changes, merged.code);
    expect(whole).toMatchObject({ kind: "whole" });
    expect(whole.kind === "whole" && whole.units.length).toBeGreaterThan(1);
  });

  test("with a divided one nothing is comparable, and it is named", () => {
    const divided = register.communes
      .map(({ code }) => predecessorsOf(changes, code))
      .flatMap((one) => (one.kind === "divided" ? one.names : []));
    expect([...new Set(divided)].sort()).toEqual(["Phường Đại Nài", "Xã Kỳ Lợi"]);
  });
});

test("a merged province has the communes of each that went into it", () => {
  const from = new Set(between("2024-06-14", "2026-06-14", "15").map(({ from }) => from));
  const before = openKnowledge(ROOT);
  expect(from.size).toBeGreaterThan(200);
  expect(before.registerOn("2024-06-14").byCode.has([...from][0]!)).toBe(false);
});

test("within one register nothing changes, and the table is not read", () => {
  const unread = () => {
    throw new Error("read");
  };
  expect(unitChanges(unread, { before: "2024-06-14", after: "2025-06-14", province: "42" })).toEqual([]);
  expect(unitChanges(unread, { before: "2025-12-14", after: "2026-06-14", province: "42" })).toEqual([]);
});
