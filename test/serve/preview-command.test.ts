import { expect, onTestFinished, test } from "vitest";
import { previewPeriod } from "../../src/commands/preview.ts";
import type { PeriodOverview } from "../../src/domain/document/period-overview.ts";
import { statePage } from "../../src/render/preview/state-page.ts";
import { shortReports } from "../support/short-report.ts";
import { editCell, emptied } from "../support/workspace.ts";
import { nextEvent } from "./next-event.ts";

const textOf = async (url: string) => (await fetch(url)).text();

test("ntm preview: state and document of this moment under the secret alone; a cell that is emptied is told on both", async () => {
  const folder = shortReports();
  const server = await previewPeriod({ folder, period: "2024-H1", port: 0 });
  onTestFinished(() => server.close());
  expect((await fetch(new URL("/", server.url))).status).toBe(404);

  const state = await textOf(server.url);
  expect(state).toContain("Tình hình số liệu 6 tháng đầu năm 2024");
  expect(state).not.toContain("cell/missing");
  const document = await textOf(`${server.url}bao-cao-so-ket`);
  expect(document).toMatch(/<a class="n[^"]*" role="button" href="#trail"/);
  expect(document).toContain("‹ Tình hình kỳ");

  const reloaded = nextEvent(`${server.url}events`);
  editCell(folder, { file: "data/periods/2024-H1/can-loc.xlsx", sheet: "Chỉ tiêu", address: "E27" }, emptied);
  expect(await reloaded).toContain("event: reload");
  expect(await textOf(server.url)).toContain("cell/missing");
  expect(await textOf(`${server.url}bao-cao-so-ket`)).toContain("E27");
});

test("of seventy units those in need stand open and first, the others folded; columns that say nothing are not there", () => {
  const units = Array.from({ length: 70 }, (_, index) => ({
    name: `Xã ${index + 1}`,
    file: `xa-${index + 1}.xlsx`,
    errors: index === 40 ? 2 : 0,
    warnings: 0,
    answered: 0,
  }));
  const overview: PeriodOverview = {
    period: { id: "2026-H1", name: "6 tháng đầu năm 2026" },
    units,
    findings: [],
    outlierCodes: new Set(),
    targets: [],
    sets: [],
    documents: [],
  };
  const page = statePage(overview);
  expect(page).toContain("69 đơn vị đã gửi, không có lỗi, cảnh báo");
  expect(page.indexOf("<b>Xã 41</b>")).toBeLessThan(page.indexOf("<details><summary>69"));
  expect(page).not.toContain(">Ngày lập</th>");
});
