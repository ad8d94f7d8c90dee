import { expect, test } from "vitest";
import { composePeriod } from "../../src/commands/steps/documents/compose-documents.ts";
import { ledgerCell } from "../support/ledger-cell.ts";
import { reportText } from "../support/report-text.ts";
import { shortReports } from "../support/short-report.ts";
import { editCell, withNumber, withText } from "../support/workspace.ts";

/** 31/3/2024 as a workbook holds it. */
const END_OF_MARCH = 45382;

test("the report names overdue tasks with who is responsible and the deadline, counted apart for each document that assigns", async () => {
  const folder = shortReports({ sections: ["1-chi-dao/nhiem-vu-da-giao"] });
  editCell(folder, ledgerCell(folder, "deadline", "xử lý dứt điểm"), withNumber(END_OF_MARCH));
  editCell(folder, ledgerCell(folder, "source", "kiểm tra, hướng dẫn cơ sở"), withText("211/KH-UBND"));
  const composed = await composePeriod({ folder, period: "2024-H1", type: "bao-cao-so-ket", draft: false });
  if (!composed.ok) throw new Error(composed.findings.map(({ found }) => found).join("\n"));
  const text = reportText(composed.value.document);
  expect(text).toMatch(
    /được giao tại Thông báo kết luận số 84\/TB-UBND \(37 nhiệm vụ\), \S.* số 211\/KH-UBND \(1 nhiệm vụ\)\./,
  );
  expect(text).toContain("1 nhiệm vụ quá hạn, ");
  expect(text).toContain(
    "Quá hạn: Huyện Can Lộc: xử lý dứt điểm tiêu chí còn khối lượng lớn, trình tỉnh thẩm tra hồ sơ huyện trước ngày 31/3/2024 (hạn trước ngày 31/3/2024).",
  );
});
