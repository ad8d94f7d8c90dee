import { randomBytes } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CannotRun } from "../domain/findings/finding.ts";
import { pageAsked } from "./guarded-request.ts";

export interface PreviewSite {
  /** 0 for one that is free. */
  readonly port: number;
  /** A page by its name, empty for the first one; nothing for a name that is none. */
  readonly pageOf: (name: string) => Promise<string | undefined>;
  /** Differs from the one before when something changed that pages are made from. */
  readonly snapshot: () => string;
  /** Told of a change before browsers are. */
  readonly changed: () => void;
}

export interface PreviewServer {
  /** Address of the first page, with the secret in it. */
  readonly url: string;
  /** Ends every connection; resolves when the port is free again. */
  readonly close: () => Promise<void>;
}

/** Name under which browsers listen for changes. */
const EVENTS = "events";
/** Milliseconds between two looks at the files; a change counts when it has come to rest. */
const PAUSE = 700;

/** Serves pages to this machine alone, under an address that nobody can guess. Throws `CannotRun` for a port in use. */
export async function startPreviewServer({ port, pageOf, snapshot, changed }: PreviewSite): Promise<PreviewServer> {
  const token = randomBytes(24).toString("base64url");
  const listeners = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    const asked = pageAsked(request, { port: portOf(server), token });
    if ("status" in asked) return refuse(response, asked.status);
    if (asked.page === EVENTS) return listen(response, listeners);
    try {
      const page = await pageOf(asked.page);
      if (page === undefined) return refuse(response, 404);
      response.writeHead(200, { ...HEADERS, "Content-Type": "text/html; charset=utf-8" });
      response.end(request.method === "HEAD" ? undefined : page);
    } catch (error) {
      // A fault of ours is told where people look, and the server goes on.
      refuse(response, 500, String((error as Error).stack));
    }
  });
  await listening(server, port);
  const watch = setInterval(
    lookFor(snapshot, () => {
      changed();
      for (const one of listeners) one.write("event: reload\ndata:\n\n");
    }),
    PAUSE,
  );
  return {
    url: `http://127.0.0.1:${portOf(server)}/${token}/`,
    close: () => {
      clearInterval(watch);
      for (const one of listeners) one.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Kept by no cache, framed by no page, sent to no other site. */
const HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;

function refuse(response: ServerResponse, status: number, why = ""): void {
  response.writeHead(status, { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${status}\n${why}`);
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream" });
  response.write(":\n\n");
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}

/** Calls when the files differ from what they were and no longer change: Excel writes a workbook in several steps. */
function lookFor(snapshot: () => string, tell: () => void): () => void {
  let told = snapshot();
  let last = told;
  return () => {
    const now = snapshot();
    if (now === last && now !== told) {
      told = now;
      tell();
    }
    last = now;
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const why = cause.code === "EADDRINUSE" ? "cổng đang có chương trình khác dùng" : String(cause.code);
      reject(new CannotRun(`Không mở được trang xem ở cổng ${port}: ${why}; chọn cổng khác bằng --port.`, { cause }));
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}
