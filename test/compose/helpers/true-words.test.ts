import { expect, test } from "vitest";
import {
  assessment,
  CAN_LOC,
  figure,
  format,
  HONG_LINH,
  indicator,
  judgement,
  row,
  SON_KIM_1,
  THACH_HA,
  THACH_LIEN,
} from "../../support/view.ts";
import { said } from "../composed.ts";

const NBSP = "\u00A0";
const whole = format({ decimals: 0 });

const part = (value: string | number, of: string | number, unit = "") => ({
  part: figure("part", value, { unit }),
  whole: figure("whole", of, { unit }),
});

test("ratio has words for none, for a part and for all", () => {
  const source = '{{ratio "part" "whole" zero="chưa có" some="mới có" all="cả"}} phường';
  expect(said(source, { figures: part(0, 34) })).toBe("chưa có phường");
  expect(said(source, { figures: part(3, 34) })).toBe("mới có 3/34 phường");
  expect(said(source, { figures: part(34, 34) })).toBe("cả 34 phường");
  expect(said(source, { figures: part(0, 0) })).toBe("chưa có phường");
  expect(said(source.replace("}}", ' one="có"}}'), { figures: part(1, 1) })).toBe("có 1 phường");
  expect(said('{{ratio "part" "whole" unit=true all="đủ"}}', { figures: part(12, 12, "km") })).toBe(`đủ 12${NBSP}km`);
});

test("a change that prints as nothing is told as equal, never as a rise or fall of 0", () => {
  const source = '{{change "d" up="tăng" down="giảm" than="so với cùng kỳ" same="bằng cùng kỳ"}}';
  const of = (value: string) =>
    said(source, { figures: { d: figure("d", value, { unit: "tạ/ha", format: format({ decimals: 2 }) }) } });
  expect(of("1.58")).toBe(`tăng 1,58${NBSP}tạ/ha so với cùng kỳ`);
  expect(of("-0.004")).toBe("bằng cùng kỳ");
  expect(of("0.004")).toBe("bằng cùng kỳ");
  expect(of("-0.005")).toBe(`giảm 0,01${NBSP}tạ/ha so với cùng kỳ`);
  expect(of("0")).toBe("bằng cùng kỳ");
});

test("a figure beside its threshold takes the digits that show on which side it lies", () => {
  const beside = (value: string, unit = "%") =>
    said('{{qty "share" beside="threshold:bo/4"}} (yêu cầu {{qty (threshold "bo" "4")}})', {
      figures: {
        share: figure("share", value, { unit, format: whole }),
        "threshold:bo/4": figure("t", 40, { unit, format: whole }),
      },
    });
  expect(beside("39.7790055")).toBe("39,8% (yêu cầu 40%)");
  expect(beside("39.9999")).toBe("39,9999% (yêu cầu 40%)");
  expect(beside("40.2")).toBe("40,2% (yêu cầu 40%)");
  expect(beside("40")).toBe("40% (yêu cầu 40%)");
  expect(beside("33.15")).toBe("33% (yêu cầu 40%)");
});

test("what falls short of all never prints 100%, what there is never prints 0", () => {
  const share = (value: string) =>
    said('{{share "s"}}', { figures: { s: figure("s", value, { unit: "%", format: whole }) } });
  expect(share("99.6")).toBe("99,6%");
  expect(share("100")).toBe("100%");
  expect(share("0.04")).toBe("0,04%");
  expect(said('{{qty "road"}}', { figures: { road: figure("road", "0.003", { unit: "km" }) } })).toBe(`0,003${NBSP}km`);
});

test('nothing prints "00"', () => {
  const padded = { x: figure("x", 0, { unit: "huyện", format: format({ padded: true }) }) };
  expect(said('{{qty "x"}} {{num "x" pad=true}}', { figures: padded })).toBe(`0${NBSP}huyện 0`);
});

test("target prints the plan with its unit", () => {
  const figures = { "plan:roads": figure("plan:roads", 20, { unit: "xã" }), "plan:none": figure("plan:none", 0) };
  expect(said('{{target "roads"}}, {{target "none" zero="không giao"}}', { figures })).toBe(`20${NBSP}xã, không giao`);
});

test("lists of units have one style: the kind stands before the first of each kind", () => {
  const units = (...named: readonly (typeof CAN_LOC)[]) =>
    said('{{units (where "list") many="các" none="chưa có huyện nào"}}', {
      lists: { list: named.map((unit) => row(unit, undefined, {})) },
    });
  expect(units()).toBe("chưa có huyện nào");
  expect(units(CAN_LOC)).toBe("huyện Can Lộc");
  expect(units(CAN_LOC, THACH_HA)).toBe("các huyện Can Lộc và Thạch Hà");
  expect(units(CAN_LOC, HONG_LINH, THACH_HA)).toBe("huyện Can Lộc, Thạch Hà và thị xã Hồng Lĩnh");
  const communes = [SON_KIM_1, { ...SON_KIM_1, code: "1", name: "Xã Yên", shortName: "Yên" }, THACH_LIEN];
  expect(
    said('{{units (where "list") district=true}}', { lists: { list: communes.map((one) => row(CAN_LOC, one, {})) } }),
  ).toBe("xã Sơn Kim 1, Yên (huyện Can Lộc) và xã Thạch Liên (huyện Thạch Hà)");
});

test("breakdown and criteria have words for an empty list", () => {
  const figures = { "x@443": figure("x", 0), "x@445": figure("x", 0), "x@437": figure("x", 0) };
  expect(said('{{breakdown "x" none="chưa nơi nào có"}}', { figures, indicators: [indicator("x", "x")] })).toBe(
    "chưa nơi nào có",
  );
  const assessments = [assessment("rural", CAN_LOC, [judgement("1", "Điện", "met")])];
  expect(said('{{criteria "rural" of="443" verdict="notMet" none="không còn tiêu chí nào"}}', { assessments })).toBe(
    "không còn tiêu chí nào",
  );
});

const WORDS =
  'noun="tiêu chí" all="cả" met="đạt" nearlyMet="cơ bản đạt" notMet="chưa đạt" noData="chưa có số liệu về" none="chưa có tiêu chí nào phải xét"';

test("verdicts tells every criterion that applies, each once", () => {
  const of = (...judged: ReturnType<typeof judgement>[]) =>
    said(`{{verdicts "rural" of="443" ${WORDS}}}`, { assessments: [assessment("rural", CAN_LOC, judged)] });
  const [met, nearly, not, none, out] = [
    judgement("1", "Điện", "met"),
    judgement("2", "Kinh tế", "notMet", { nearlyMet: true }),
    judgement("3", "Giao thông", "notMet"),
    judgement("4", "Y tế", "noData"),
    judgement("5", "Cảng cá", "notApplicable"),
  ];
  expect(of(met!, nearly!, not!, out!)).toBe(
    "đạt 1/3 tiêu chí (Điện); cơ bản đạt 1/3 tiêu chí (Kinh tế); chưa đạt 1/3 tiêu chí (Giao thông)",
  );
  expect(of(met!, none!)).toBe("đạt 1/2 tiêu chí (Điện); chưa có số liệu về 1/2 tiêu chí (Y tế)");
  expect(of(met!, out!)).toBe("đạt cả 1 tiêu chí");
  expect(of(out!)).toBe("chưa có tiêu chí nào phải xét");
  expect(of(not!, judgement("6", "Môi trường", "notMet"))).toBe("chưa đạt cả 2 tiêu chí");
});

test("amounts leaves out what is 0, and has words for nothing at all", () => {
  const source =
    '{{amounts "a" "b" "c" a="xây … tự hoại" b="… xã" c="học" lead="Đã" separator=", " last=" và " none="Chưa làm gì"}}.';
  const of = (a: number, b: number, c: number) =>
    said(source, {
      figures: {
        a: figure("a", a, { unit: "công trình" }),
        b: figure("b", b, { unit: "nhà văn hóa" }),
        c: figure("c", c, { unit: "trường" }),
      },
    }).replaceAll(NBSP, " ");
  expect(of(3, 6, 33)).toBe("Đã xây 3 công trình tự hoại, 6 nhà văn hóa xã và 33 trường học.");
  expect(of(0, 6, 0)).toBe("Đã 6 nhà văn hóa xã.");
  expect(of(0, 0, 0)).toBe("Chưa làm gì.");
});

test("except names the units that another list does not name", () => {
  const recognitions = [row(CAN_LOC, CAN_LOC, {})];
  const source = '{{units (except (districts type="ruralDistrict") "recognitions") none="không còn huyện nào"}}';
  expect(said(source, { lists: { recognitions } })).toBe("huyện Thạch Hà");
  expect(said(source, { lists: { recognitions: [...recognitions, row(THACH_HA, THACH_HA, {})] } })).toBe(
    "không còn huyện nào",
  );
});
