import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { trailDataIn } from "../render/preview/trail-data.ts";
import { madeDocuments } from "../support/made-documents.ts";
import { areTried } from "../support/word/libreoffice.ts";
import { emptyWorkspace } from "../support/workspace.ts";
import { CHROMIUM, closeBrowser, readerOf } from "./chromium.ts";

const NAME = "bao-cao-so-ket";
const pagePath = async () => join(await madeDocuments("2024-H1"), `out/2024-H1/${NAME}.html`);

/** Runs in the page: opens every level of the trail that is shown. */
const OPEN_ALL = `(async () => {
  const closed = () => [...document.querySelectorAll("#trail details:not([data-filled])")];
  for (let open = closed(); open.length > 0; open = closed()) {
    for (const one of open) one.open = true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
})()`;

afterAll(closeBrowser);

describe.runIf(CHROMIUM !== undefined)("the page in a browser", () => {
  test("figures of every kind answer with the leaves of the trace; nothing is asked of a network, nothing is refused", async () => {
    const path = await pagePath();
    const { page, complaints } = await readerOf(path);
    const data = trailDataIn(readFileSync(path, "utf8"));
    const kinds = new Map<string, number>();
    for (const [origin, one] of data.origins.entries()) {
      if (!one || !("figure" in one)) continue;
      const { cells, inputs, formula = "ô", threshold } = data.figures[one.figure]!;
      const kind = `${formula.split(" ")[0]} ${cells?.length ? "cells" : ""} ${inputs ? "inputs" : ""} ${threshold ? "law" : ""}`;
      if (!kinds.has(kind)) kinds.set(kind, origin);
    }
    const asked = [...kinds.values()].slice(0, 10);
    expect(asked.length).toBeGreaterThanOrEqual(8);
    for (const origin of asked) {
      await page.locator(`#document a.n[data-o="${origin}"]`).first().click();
      // Levels are filled when they are opened.
      await page.evaluate(OPEN_ALL);
      const shown = await page.locator("#trail .address").allTextContents();
      const one = data.origins[origin]!;
      const figure = "figure" in one ? one.figure : -1;
      const wanted = addressesUnder(data, figure, [data.figures[figure]!.lastYear ?? []].flat());
      expect([...new Set(shown.flatMap((text) => text.split(", ")))].sort()).toEqual(wanted);
      expect(await page.locator("#trail h3").first().textContent()).toBe(data.figures[figure]!.label);
    }
    expect(complaints).toEqual([]);
  });

  test("keys do what the mouse does: Enter and Space open a trail, Escape leads back to the number", async () => {
    const { page } = await readerOf(await pagePath());
    const number = page.locator("#document a.n:not(.date):not(.name):not(.cite)").first();
    await number.focus();
    await page.keyboard.press("Enter");
    await page.locator("#trail.shown dl").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await number.evaluate((one) => one.matches(":focus"))).toBe(true);
    await page.keyboard.press("Space");
    await page.locator("#trail.shown dl").first().waitFor();
  });

  test("the search finds a figure by its words, without their marks, and goes to it", async () => {
    const { page } = await readerOf(await pagePath());
    await page.fill("#search", "von giai ngan");
    await page.locator(".found button").first().click();
    expect(await page.locator("#trail h3").first().textContent()).toContain("giải ngân");
  });

  test("text of cells stays text, also where the script shows it", async () => {
    const hostile = '<img src=x onerror="alert(1)"> javascript:alert(2)';
    const html = readFileSync(await pagePath(), "utf8");
    const data = trailDataIn(html);
    const figures = data.figures.map((one) => ({ ...one, label: hostile, formula: hostile }));
    const json = JSON.stringify({ ...data, figures, sheets: data.sheets.map(() => hostile) }).replaceAll(
      "<",
      "\\u003c",
    );
    const path = join(emptyWorkspace(), "trang.html");
    writeFileSync(
      path,
      html.replace(/(id="trail-data">)[^<]*/, (_, head: string) => head + json),
    );
    const { page, complaints } = await readerOf(path);
    await page.locator("#document a.n:not(.date):not(.name):not(.cite)").first().click();
    expect(await page.locator("#trail h3").first().textContent()).toBe(hostile);
    expect(await page.locator("img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("fits a telephone without scrolling sideways, and prints", async () => {
    const { page } = await readerOf(await pagePath(), { width: 390, height: 800 });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const boxes = new Set(pdf.toString("latin1").match(/\/MediaBox \[[^\]]*\]/g));
    // Upright and lying sheets of A4.
    expect(boxes.size).toBeGreaterThanOrEqual(2);
  });

  test.runIf(areTried("pdftotext"))(
    "a printed chart stands with its title on one page, and each annex begins another",
    async () => {
      const { page } = await readerOf(await pagePath());
      const path = join(emptyWorkspace(), "trang.pdf");
      await page.pdf({ path, preferCSSPageSize: true });
      const pages = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).split("\f");
      const chart = pages.filter((one) => /^ *Kết quả thực hiện so với kế hoạch năm 2024$/m.test(one));
      expect(chart).toHaveLength(1);
      expect(chart[0]).toMatch(/Vốn sự nghiệp[\s\S]*3,54%[\s\S]*^ *So với kế hoạch \(%\)$/m);
      const annexes = pages.filter((one) => /^ *Phụ lục [IVX]+$/m.test(one));
      expect(annexes.map((one) => one.trim().split("\n")[0])).toEqual(
        ["I", "II", "III", "IV", "V", "VI", "VII"].map((numeral) => `Phụ lục ${numeral}`),
      );
    },
  );
});

function addressesUnder(
  data: ReturnType<typeof trailDataIn>,
  figure: number,
  more: readonly number[],
): readonly string[] {
  const under = (index: number): readonly string[] => {
    const { cells = [], inputs = [] } = data.figures[index]!;
    return [...cells.map(([, , address]) => address), ...inputs.flatMap(under)];
  };
  return [...new Set([figure, ...more].flatMap(under))].sort();
}
