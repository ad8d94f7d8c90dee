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

/** Opens a file, or what a server of the test gives out. */
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
  const isServed = html.startsWith("http://127.0.0.1:");
  page.on("request", (request) => {
    const asked = request.url();
    if (!/^(file|data):/.test(asked) && !(isServed && asked.startsWith(html))) complaints.push(asked);
  });
  await page.goto(isServed ? html : `file://${html}`);
  return { page, complaints };
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
