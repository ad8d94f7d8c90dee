import { describe, expect, test } from "vitest";
import { unitGroups } from "../../../src/compose/tables/unit-groups.ts";
import type { CommuneGroups } from "../../../src/domain/units/unit-groups.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { unitSources } from "../../../src/load/unit-sources.ts";
import { formerDistricts } from "../../../src/validate/units/former-districts.ts";
import { unitRegister } from "../../../src/validate/units/unit-register.ts";
import { view } from "../../support/view.ts";
import { ROOT } from "../../support/workspace.ts";

const sources = unitSources(openKnowledge(ROOT).files);
const ON = "2026-06-14";

function groups(province: string, by?: CommuneGroups) {
  const register = unitRegister(sources, ON, province);
  const former = formerDistricts(sources, { on: ON, province });
  const of = { ...view(), register, ...(former ? { formerDistricts: () => former } : {}) };
  return unitGroups({ view: of }, register.communes, by).map(({ heading, units }) => ({
    heading,
    names: units.map(({ name }) => name),
  }));
}

const everyOnce = (province: string): void => {
  const names = groups(province).flatMap((group) => group.names);
  expect(names.toSorted()).toEqual(
    unitRegister(sources, ON, province)
      .communes.map(({ name }) => name)
      .toSorted(),
  );
};

describe("tables of the communes of 2026", () => {
  test("go by the districts of before July 2025; a commune of two says so, behind those of the first", () => {
    const found = groups("42");
    expect(found.slice(0, 4)).toEqual([
      {
        heading: "Địa bàn thành phố Hà Tĩnh cũ",
        names: [
          "Phường Thành Sen",
          "Phường Trần Phú",
          "Xã Thạch Khê",
          "Xã Đồng Tiến",
          "Xã Thạch Lạc",
          "Phường Hà Huy Tập",
        ],
      },
      { heading: "Địa bàn thành phố Hà Tĩnh và huyện Cẩm Xuyên cũ", names: ["Xã Cẩm Bình"] },
      { heading: "Địa bàn thị xã Hồng Lĩnh cũ", names: ["Phường Nam Hồng Lĩnh"] },
      { heading: "Địa bàn thị xã Hồng Lĩnh và huyện Nghi Xuân cũ", names: ["Phường Bắc Hồng Lĩnh"] },
    ]);
    expect(found).toHaveLength(15);
    everyOnce("42");
  });

  test("of a province whose communes each come from one district there is one heading a district", () => {
    expect(groups("40")).toHaveLength(20);
    expect(groups("40").every(({ heading }) => heading?.endsWith(" cũ"))).toBe(true);
  });

  test("where districts were cut across everywhere, communes of several stand under one heading at the end", () => {
    const found = groups("01");
    expect(found.at(-1)!.heading).toBe("Địa bàn nhiều đơn vị cấp huyện cũ");
    expect(found.length).toBeLessThan(32);
    everyOnce("01");
  });

  test("districts of merged provinces that have one name say which province they were of", () => {
    const headings = groups("91").map(({ heading }) => heading);
    expect(headings.filter((one) => one?.includes("huyện Châu Thành"))).toEqual([
      "Địa bàn huyện Châu Thành (tỉnh An Giang) cũ",
      "Địa bàn huyện Châu Thành (tỉnh Kiên Giang) cũ",
    ]);
    everyOnce("91");
  });

  test("go by kind, or not at all, where the settings or the table say so", () => {
    expect(groups("42", "kind").map(({ heading, names }) => [heading, names.length])).toEqual([
      ["Phường", 9],
      ["Xã", 60],
    ]);
    expect(groups("42", "none")).toEqual([{ heading: undefined, names: expect.any(Array) }]);
  });
});

test.each(["31", "44", "48", "79"])("every commune of %s, special zones too, stands under a heading", (province) => {
  expect(groups(province).filter(({ heading }) => heading === undefined)).toEqual([]);
  everyOnce(province);
});
