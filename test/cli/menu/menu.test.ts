import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shortReports } from "../../support/short-report.ts";
import { copyPeriods, emptyWorkspace, smallWorkspace } from "../../support/workspace.ts";
import { ntm } from "../captured.ts";
import { DOWN, ENTER, ESC, session, UP } from "./typist.ts";

/** What is asked of an office, in that order. */
const SETTINGS = [
  "Vùng để tra",
  "Địa danh",
  "Tên cơ quan",
  "Cơ quan chủ quản",
  "Cơ quan ban hành",
  "Ký hiệu",
  "Nơi ghi ở phần Kính gửi",
  "Quyền hạn",
  "Họ tên người ký",
  "Nơi nhận",
];

test("from an empty folder to an official document in 20 keys, and one to leave", async () => {
  const folder = emptyWorkspace();
  const unitsSend = () => {
    copyPeriods(folder);
    shortReports({ folder });
  };
  const { code, shown, keys } = await session(folder, [
    [/Thư mục làm việc nào\?/, [ENTER]],
    [/Đường dẫn \[/, [ENTER]],
    [/Mã hoặc tên tỉnh/, ["4", "2", ENTER]],
    // Each as the model has it.
    ...SETTINGS.map((question) => [new RegExp(`${question}.* \\[[^\\]]+\\]`), [ENTER]] as const),
    [/Kỳ nào\?/, [ENTER]],
    [/Tiếp theo: lập biểu mẫu/, [ENTER]],
    [/Tiếp theo: chép tệp các đơn vị gửi về vào[\s\S]*Huyện Hương Sơn và 11 đơn vị khác/, unitsSend],
    [/Xem ai đã gửi/, [ENTER]],
    [/Tiếp theo: lập bản nháp/, [ENTER]],
    [/Tiếp theo: lập văn bản chính thức/, [ENTER]],
    [/Tiếp theo: trình ký/, [ESC]],
  ]);
  expect([code, keys]).toEqual([0, 21]);
  expect(existsSync(join(folder, "out/2024-H1/bao-cao-so-ket.docx"))).toBe(true);
  expect(shown.match(/^> .*$/gm)).toEqual([
    `> ntm init ${folder}`,
    "> ntm forms --period 2024-H1",
    "> ntm report --period 2024-H1 --all --draft",
    "> ntm report --period 2024-H1 --all",
  ]);
});

test("where there is a workspace it is meant; each step says how far it is and what stands in its way", async () => {
  const folder = smallWorkspace();
  const { shown } = await session(folder, [
    [/Thư mục làm việc: .*\n/, []],
    [/Kỳ nào\?/, [ENTER]],
    [/Tiếp theo: chép tệp/, [DOWN, ENTER]],
    [/Thoát/, [ESC]],
  ]);
  expect(shown).toContain("2. Xem ai đã gửi: 2/14 đơn vị");
  expect(shown).toMatch(/Lập văn bản chính thức: chưa lập được: còn thiếu tệp của 12 đơn vị/);
  expect(shown).toMatch(/^> ntm validate --period 2024-H1$/m);
});

test("a period that is typed wrongly is told and asked for again; the last choices lead back", async () => {
  const folder = smallWorkspace();
  const { shown } = await session(folder, [
    [/Kỳ nào\?/, [UP, UP, ENTER]],
    [/Tên kỳ/, ["2024-H3", ENTER]],
    [/Không hiểu kỳ báo cáo "2024-H3"/, []],
    [/Kỳ nào\?/, [UP, UP, ENTER]],
    [/Tên kỳ/, ["2024 q3", ENTER]],
    [/Kỳ quý III năm 2024\. Tiếp theo: lập biểu mẫu/, [UP, UP, ENTER]],
    [/Thư mục làm việc nào\?/, [ESC]],
  ]);
  expect(shown).not.toMatch(/^> /m);
});

test("where nobody sits, `ntm` alone prints its help as ever", async () => {
  const { out, err } = await ntm(emptyWorkspace(), []);
  expect(out + err).toMatch(/^Cách dùng: ntm/);
});
