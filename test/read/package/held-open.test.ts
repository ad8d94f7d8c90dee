import { expect, test } from "vitest";
import { heldOpenFix } from "../../../src/domain/findings/disk-obstacle.ts";
import { UnreadableFile } from "../../../src/read/package/plain-file.ts";

test.each(["EBUSY", "EPERM", "EACCES"])(
  "%s, which Windows gives for a document open in Word, is told with its cure",
  (code) => {
    const cause = Object.assign(new Error("held"), { code });
    const cure = "; đóng tệp nếu đang mở trong Word, Excel, trình xem PDF rồi chạy lại";
    expect(new UnreadableFile("không có quyền", { cause }).fix).toBe(cure);
    expect(heldOpenFix(cause)).toBe(cure);
  },
);

test("a file that is not there is not told to be closed", () => {
  expect(heldOpenFix({ code: "ENOENT" })).toBe("");
  expect(new UnreadableFile("là một thư mục").fix).toBe("");
});
