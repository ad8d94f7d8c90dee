import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ntm } from "../cli/captured.ts";
import { editedReport } from "../support/edited-report.ts";
import { emptyWorkspace } from "../support/workspace.ts";
import { CHROMIUM, closeBrowser, readerOf } from "./chromium.ts";

afterAll(closeBrowser);

describe.runIf(CHROMIUM !== undefined)("the page of an edited document in a browser", () => {
  test("lists lead to marks, marks answer, text that looks like markup stays text, nothing is refused", async () => {
    const folder = emptyWorkspace();
    await editedReport(folder, "sua.docx");
    await ntm(folder, ["verify", "sua.docx", "--preview"]);
    const { page, complaints } = await readerOf(join(folder, "sua.doi-chieu.html"));

    await page.locator("#list-changed a.jump").first().click();
    expect(await page.locator("#trail dd").allTextContents()).toContain("4.383 ha");
    expect(await page.locator("#trail").textContent()).toContain("Khi lập4.833\u00a0ha");
    expect(await page.locator("#trail .inputs, #trail .cells").count()).toBeGreaterThan(0);
    expect(await page.locator("a.changed").first().getAttribute("aria-current")).toBe("true");

    await page.locator("a.added").first().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#trail h3").first().textContent()).toBe("Số gõ thêm, không có nguồn");
    await page.keyboard.press("Escape");

    await page.locator("#list-lost a.jump").first().click();
    expect(await page.locator("#trail").textContent()).toContain("Câu khi lập");

    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator("main").textContent()).toContain('<img src=x onerror="alert()">');
    expect(complaints).toEqual([]);

    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  });
});
