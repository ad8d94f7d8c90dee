import { expect, test } from "vitest";
import { presentTexts, reworded } from "../../../src/check/editing/present-texts.ts";
import { written } from "./sample.ts";

const present = (before: readonly string[], now: readonly string[]) =>
  Object.fromEntries(presentTexts(written(...before), written(...now)));

test("a figure keeps its id wherever it went, its n-th printing is its n-th", () => {
  expect(
    present(
      ["Lộc Hà [F1:a@448|1.078 ha], Cẩm Xuyên [F2:a@446|947 ha]", "tổng [F3:a|2.025 ha]; [F4:a|2.025]"],
      ["Cẩm Xuyên [F1:a@446|1.500 ha], Lộc Hà [F2:a@448|1.078 ha]", "tổng [F3:a|2.578 ha]; [F4:a|2.578]"],
    ),
  ).toEqual({ _ntmF1: "1.078 ha", _ntmF2: "1.500 ha", _ntmF3: "2.578 ha", _ntmF4: "2.578" });
});

test("printed more often than before: texts of the same shape, if they agree", () => {
  expect(present(["đường [F1:a|5 km]"], ["đường [F1:a|6 km], tức [F2:a|6] và [F3:a|6 km]"])).toEqual({
    _ntmF1: "6 km",
  });
  expect(present(["đường [F1:a|5 km]"], ["đường [F1:a|6 km] và [F2:a|6,4 km]"])).toEqual({});
});

test("a count of other rows stands in the same place of the same sentence", () => {
  const sentence = (id: string, count: number) => `Trong kỳ ban hành [F1:count:${id}|${count}] văn bản chỉ đạo.`;
  expect(present([sentence("B14+B15", 2)], [sentence("B14+B15+B16", 3)])).toEqual({ _ntmF1: "3" });
  // A cell alone says nothing of its place.
  expect(present(["[F1:count:B14|2]"], ["[F1:count:B15|3]"])).toEqual({});
});

test("sentences and orders that the data changes are named, figures alone are not", () => {
  const before = written("Lộc Hà [F1:a@448|1 ha], Cẩm Xuyên [F2:a@446|2 ha]", "Tổng số [F3:a|3 ha]");
  expect(
    reworded(before, written("Lộc Hà [F1:a@448|9 ha], Cẩm Xuyên [F2:a@446|8 ha]", "Tổng số [F3:a|17 ha]")),
  ).toEqual([]);
  expect(
    reworded(before, written("Cẩm Xuyên [F1:a@446|9 ha], Lộc Hà [F2:a@448|8 ha]", "Tổng số [F3:a|17 ha]")),
  ).toEqual(["Phần A, đoạn 1"]);
});
