import { expect, test } from "vitest";
import { sendersOf } from "../../../src/commands/steps/senders.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { periodData } from "../../../src/validate/workbook/period-data.ts";
import { unreadFiles } from "../../../src/validate/workbook/unread-files.ts";
import { ROOT } from "../../support/workspace.ts";

const register = openKnowledge(ROOT).registerOn("2024-06-14");
const units = [...register.districts, register.province];
const nameOf = (file: string): string | undefined => {
  const [code] = unreadFiles([`data/periods/2024-H1/${file}`], register).owners;
  return code === undefined ? undefined : units.find((unit) => unit.code === code)?.name;
};

test.each([
  ["can-loc.xls", "Huyện Can Lộc"],
  ["Biểu huyện Cẩm Xuyên (1).ods", "Huyện Cẩm Xuyên"],
  ["TX_Ky_Anh 6 thang.xls", "Thị xã Kỳ Anh"],
  ["huyen-ky-anh.xls", "Huyện Kỳ Anh"],
  ["Can Loc tinh Ha Tinh.xls", "Huyện Can Lộc"],
  ["tinh.xls", "Tỉnh Hà Tĩnh"],
  ["ky anh.xls", undefined],
  ["bieu 6 thang.xls", undefined],
])("%s is the workbook of %s", (file, name) => {
  expect(nameOf(file)).toBe(name);
});

test("a district whose file can't be read is told once, by that file; others are missed, with what may be theirs", () => {
  const missed = (...files: readonly string[]) =>
    periodData([], "data/periods/2024-H1", parsePeriod("2024-H1"), register, files).findings;
  const all = missed().length;
  expect(missed("data/periods/2024-H1/can-loc.xls")).toHaveLength(all - 1);
  const findings = missed("data/periods/2024-H1/can-loc.xls");
  const data = { period: "2024-H1", end: "2024-06-14", reports: [] };
  expect(sendersOf({ register, data, findings }, undefined)).toMatchObject({ sent: 1, expected: all });
  expect(missed("data/periods/2024-H1/bieu.xls")[0]).toMatchObject({
    code: "period/missing-workbook",
    found: expect.stringContaining("trừ khi là tệp chưa đọc được: bieu.xls"),
  });
});

test("a workbook that says it is of nobody, or of another period, is not missed as well where its name tells whose it is", () => {
  const says = (file: string) => ({
    findings: [
      {
        code: "identity/unit",
        severity: "error" as const,
        place: { file: `data/periods/2024-H1/${file}`, sheet: "Thông tin", address: "C5" },
        found: '"99999"',
        expected: "mã của một huyện",
      },
    ],
  });
  const missed = (...files: readonly string[]) =>
    periodData(files.map(says), "data/periods/2024-H1", parsePeriod("2024-H1"), register)
      .findings.filter(({ code }) => code === "period/missing-workbook")
      .map(({ unit, found }) => [unit, found]);
  expect(missed("can-loc.xlsx").map(([unit]) => unit)).not.toContain("Huyện Can Lộc");
  expect(missed("bieu.xlsx")[0]![1]).toContain("trừ khi là tệp chưa đọc được: bieu.xlsx");
});
