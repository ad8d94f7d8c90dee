import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { periodOverview } from "../../src/commands/steps/preview/period-overview.ts";
import type { PeriodOverview } from "../../src/domain/document/period-overview.ts";
import { statePage } from "../../src/render/preview/state-page.ts";
import { startPreviewServer } from "../../src/serve/preview-server.ts";
import { madeDocuments } from "../support/made-documents.ts";
import { CHROMIUM, closeBrowser, type Reader, readerOf } from "./chromium.ts";

const PHONE = { width: 390, height: 800 };

afterAll(closeBrowser);

describe.runIf(CHROMIUM !== undefined)("the state of a period in a browser", () => {
  let state: PeriodOverview;
  /** The page as `ntm preview` gives it out, looked at on a telephone. */
  const onPhone = async (overview: PeriodOverview): Promise<Reader> => {
    const server = await startPreviewServer({
      port: 0,
      pageOf: async () => statePage(overview),
      snapshot: () => "",
      changed: () => {},
    });
    onTestFinished(() => server.close());
    return readerOf(server.url, PHONE);
  };

  beforeAll(async () => {
    state = await periodOverview(await madeDocuments("2024-H1"), "2024-H1");
  });

  test("is as wide as a telephone; a table that is wider moves in a box of its own, which keys reach", async () => {
    const { page, complaints } = await onPhone(state);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(PHONE.width);
    const loose = await page.evaluate<number>(
      "[...document.querySelectorAll('table')].filter((table) => !table.closest('.scroll[tabindex=\"0\"]')).length",
    );
    expect(loose).toBe(0);
    expect(await page.locator("table").count()).toBe(2);
    expect((await page.locator("figure.chart svg").boundingBox())!.width).toBeGreaterThan(300);
    expect(complaints).toEqual([]);
  });

  test("opens with its tiles in sight, and says of every unit what came of it", async () => {
    const { page } = await onPhone(state);
    const tiles = page.locator(".tile b");
    expect(await tiles.allTextContents()).toEqual([`${state.units.length}/${state.units.length}`, "0", "5", "0"]);
    for (const box of await tiles.all()) expect((await box.boundingBox())!.y).toBeLessThan(PHONE.height);
    const units = page.locator('section[aria-labelledby="units"]');
    for (const { name } of state.units) expect(await units.getByText(name, { exact: true }).count()).toBe(1);
  });

  test("names of units that look like markup stay text", async () => {
    const name = '<img src=x onerror="alert(1)">';
    const { page, complaints } = await onPhone({ ...state, units: [{ ...state.units[0]!, name }] });
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator('section[aria-labelledby="units"]').textContent()).toContain(name);
    expect(complaints).toEqual([]);
  });
});
