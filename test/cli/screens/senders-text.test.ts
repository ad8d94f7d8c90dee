import { expect, test } from "vitest";
import { sendersText } from "../../../src/cli/screens/senders-text.ts";

const senders = { sent: 69, expected: 70, missing: ["Xã Can Lộc"], due: "2026-06-19", late: [] };

test("who has not sent, until when, and whether that day is over", () => {
  expect(sendersText(senders, "2026-06-19")).toBe("Đã gửi 69/70 đơn vị (hạn gửi 19/6/2026); chưa gửi: Xã Can Lộc.\n");
  expect(sendersText(senders, "2026-06-20")).toContain("(hạn gửi 19/6/2026, đã quá hạn)");
  // An office that has set no day, a program that does not know today's.
  const { due: _, ...open } = senders;
  expect(sendersText(open, "2026-06-20")).toBe("Đã gửi 69/70 đơn vị; chưa gửi: Xã Can Lộc.\n");
  expect(sendersText(senders, undefined)).not.toContain("quá hạn");
});

test("who made the workbook after that day; nothing where all came in time", () => {
  const late = [{ name: "Xã Cẩm Lạc", on: "2026-06-20" }];
  expect(sendersText({ ...senders, sent: 70, missing: [], late }, "2026-07-01")).toBe(
    "Lập biểu sau hạn gửi 19/6/2026: Xã Cẩm Lạc 20/6/2026.\n",
  );
  expect(sendersText({ ...senders, sent: 70, missing: [] }, "2026-07-01")).toBe("");
});
