import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { ALL } from "../support/share.ts";

const PATHS = [
  process.env.NTM_CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The Chromium of the system, where everything is tried; without one the tests of pages are skipped. */
export const CHROMIUM = (ALL ? PATHS : []).find((path) => path !== "" && existsSync(path));

/** Who sits before the page: what it was refused and what went wrong is kept. */
export interface Reader {
  readonly page: Page;
  /** Violations of the page's own policy, faults of its script, and everything it asked of a network. */
  readonly complaints: string[];
}

let browser: Browser | undefined;

export async function readerOf(html: string, viewport = { width: 1400, height: 900 }): Promise<Reader> {
  browser ??= await chromium.launch({ executablePath: CHROMIUM!, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport });
  onTestFinished(() => page.close());
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(dialog.message());
    return dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(`file://${html}`);
  return { page, complaints };
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
