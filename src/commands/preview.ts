import { join } from "node:path";
import { CannotRun } from "../domain/findings/finding.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { snapshotOf } from "../read/workspace/file-times.ts";
import { findWorkspace } from "../read/workspace/workspace.ts";
import { refusalPage } from "../render/preview/refusal-page.ts";
import { statePage } from "../render/preview/state-page.ts";
import { openBrowser } from "../serve/open-browser.ts";
import { type PreviewServer, startPreviewServer } from "../serve/preview-server.ts";
import { livePage } from "./steps/documents/live-page.ts";
import { periodOverview } from "./steps/preview/period-overview.ts";

export interface PreviewRequest {
  /** Folder the command was started in; the workspace is found from here upward. */
  readonly folder: string;
  readonly period: string;
  /** 0 for one that is free. */
  readonly port: number;
}

/**
 * Serves the state of a period and its documents to browsers of this machine, and tells them when a workbook, a rule or a
 * template changes. Throws `CannotRun` for an unknown period and a port in use.
 */
export async function previewPeriod({ folder, period: id, port }: PreviewRequest): Promise<PreviewServer> {
  const { root } = findWorkspace(folder);
  // A mistyped period is told at once, not in the browser.
  const period = openKnowledge(folder).period(id);
  const known = new Map<string, Promise<string | undefined>>();
  const pageOf = (name: string): Promise<string | undefined> => {
    const page = known.get(name) ?? made(folder, period.id, name);
    known.set(name, page);
    return page;
  };
  return startPreviewServer({
    port,
    pageOf,
    snapshot: () => snapshotOf([join(root, "data"), join(root, "templates")]),
    changed: () => known.clear(),
  });
}

/** Shows an address in the browser of the person. */
export const openPage = openBrowser;

/** A page by its name, empty for the first one. What stops the run is a page too: it is mended while people look at it. */
async function made(folder: string, period: string, name: string): Promise<string | undefined> {
  try {
    return name === "" ? statePage(await periodOverview(folder, period)) : await livePage(folder, period, name);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return refusalPage(error.message, error.findings);
  }
}
