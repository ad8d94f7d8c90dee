import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/**
 * The name of the page that a request asks for, or the status with which it is refused.
 *
 * A page of elsewhere can make a browser of this machine ask us, by our address or by a name of its own that it lets lead
 * here (DNS rebinding): so the Host must be ours, and the address must hold a secret that no page of elsewhere knows.
 */
export function pageAsked(
  { method, url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  { port, token }: { readonly port: number; readonly token: string },
): { readonly page: string } | { readonly status: number } {
  if (headers.host !== `127.0.0.1:${port}` && headers.host !== `localhost:${port}`) return { status: 421 };
  if (method !== "GET" && method !== "HEAD") return { status: 405 };
  const [, given = "", page] = /^\/([^/?#]*)\/([^/?#]*)$/.exec(url.replace(/[?#].*$/, "")) ?? [];
  if (page === undefined || !isEqual(given, token)) return { status: 404 };
  try {
    return { page: decodeURIComponent(page) };
  } catch {
    return { status: 404 };
  }
}

/** Takes as long for any wrong secret. */
function isEqual(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
