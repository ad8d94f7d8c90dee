import { expect, onTestFinished, test } from "vitest";
import { pageAsked } from "../../src/serve/guarded-request.ts";
import { startPreviewServer } from "../../src/serve/preview-server.ts";
import { nextEvent } from "./next-event.ts";

const OURS = { port: 8080, token: "bi-mat" };
const asked = (url: string, host = "127.0.0.1:8080", method = "GET") =>
  pageAsked({ url, method, headers: { host } }, OURS);

test("a page is asked for under the secret, by the address of this machine", () => {
  expect(asked("/bi-mat/")).toEqual({ page: "" });
  expect(asked("/bi-mat/bao-cao?x=1", "localhost:8080")).toEqual({ page: "bao-cao" });
});

test.each([
  ["another name that leads here (DNS rebinding)", "/bi-mat/", "evil.example:8080", "GET", 421],
  ["another port", "/bi-mat/", "127.0.0.1:80", "GET", 421],
  ["without the secret", "/", "127.0.0.1:8080", "GET", 404],
  ["with another secret", "/bi-mak/", "127.0.0.1:8080", "GET", 404],
  ["a way out of the folder", "/bi-mat/../x", "127.0.0.1:8080", "GET", 404],
  ["a broken escape", "/bi-mat/%E0%A4%A", "127.0.0.1:8080", "GET", 404],
  ["what would change something", "/bi-mat/", "127.0.0.1:8080", "POST", 405],
])("refused: %s", (_, url, host, method, status) => {
  expect(asked(url, host, method)).toEqual({ status });
});

test("serves pages, and tells listeners of a change once it has come to rest", async () => {
  let files = "a";
  let changes = 0;
  const server = await startPreviewServer({
    port: 0,
    pageOf: async (name) => (name === "" ? `trang ${changes}` : undefined),
    snapshot: () => files,
    changed: () => {
      changes += 1;
    },
  });
  onTestFinished(() => server.close());
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
  const page = await fetch(server.url);
  expect(await page.text()).toBe("trang 0");
  expect(page.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
  expect((await fetch(`${server.url}khong-co`)).status).toBe(404);

  const told = nextEvent(`${server.url}events`);
  files = "b";
  expect(await told).toContain("event: reload");
  expect(await (await fetch(server.url)).text()).toBe("trang 1");
});
