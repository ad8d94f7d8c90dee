import { describe, expect, test } from "vitest";
import { formerUnits, predecessorsOf } from "../../../src/domain/units/unit-changes.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { unitSources } from "../../../src/load/unit-sources.ts";
import { unitChanges } from "../../../src/validate/units/unit-changes.ts";
import { ROOT } from "../../support/workspace.ts";

const knowledge = openKnowledge(ROOT);
const between = (before: string, after: string, province = "42") =>
  unitChanges(unitSources(knowledge.files), { before, after, province });

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

test("a province that took in another is not the one whose code it has; one that only changed within is", () => {
  const [before, after] = [knowledge.registerOn("2024-06-14"), knowledge.registerOn("2026-06-14")];
  const province = (code: string) =>
    formerUnits(between("2024-06-14", "2026-06-14", code), { before, after })(undefined);
  expect(province("42")).toEqual({ kind: "whole", units: [] });
  expect(province("15")).toEqual({ kind: "joined" });
  expect(new Set(between("2024-06-14", "2026-06-14", "40").map(({ fromProvince }) => fromProvince))).toEqual(
    new Set(["40"]),
  );
});

test("within one register nothing changes", () => {
  expect(between("2024-06-14", "2024-12-14")).toEqual([]);
  expect(between("2025-12-14", "2026-06-14")).toEqual([]);
  expect(between("2024-06-14", "2025-06-14", "40")).toEqual([]);
});

describe("districts and communes across 1 January 2025", () => {
  const [before, after] = [knowledge.registerOn("2024-12-14"), knowledge.registerOn("2025-06-14")];
  const changes = between("2024-12-14", "2025-06-14");
  const former = formerUnits(changes, { before, after });
  const code = (name: string) => [...after.districts, ...after.communes].find((unit) => unit.name === name)!.code;

  test("every commune of either day is in the table", () => {
    expect(new Set(changes.map(({ from }) => from))).toEqual(new Set(before.communes.map(({ code: one }) => one)));
    expect(new Set(changes.map(({ to }) => to))).toEqual(new Set(after.communes.map(({ code: one }) => one)));
  });

  test("a code that another ward had before is not that ward", () => {
    // 18094 was Phường Thạch Linh, and Trần Phú had given a part to Bắc Hà.
    expect(former(code("Phường Trần Phú"))).toEqual({ kind: "divided", names: ["Phường Trần Phú"] });
    expect(former(code("Xã Châu Bình"))).toEqual({ kind: "whole", units: ["18178", "18193"] });
  });

  test("a district that took communes of others is not the one of its name", () => {
    expect(former(code("Huyện Thạch Hà"))).toEqual({ kind: "divided", names: ["Huyện Lộc Hà", "Huyện Thạch Hà"] });
    expect(former(code("Thành phố Hà Tĩnh"))).toMatchObject({ kind: "divided" });
    expect(former(code("Huyện Cẩm Xuyên"))).toEqual({ kind: "divided", names: ["Huyện Cẩm Xuyên"] });
    expect(former(code("Huyện Hương Sơn"))).toEqual({ kind: "whole", units: ["439"] });
  });

  test("a ward that was divided and came together again was not divided", () => {
    const both = between("2024-12-14", "2025-12-14");
    const into = both.filter(({ from }) => from === "18070");
    expect(into).toEqual([
      {
        from: "18070",
        fromName: "Phường Trần Phú",
        fromProvince: "42",
        fromDistrict: "436",
        to: "18073",
        divided: false,
      },
    ]);
  });
});
