import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ReportDocument } from "../../../src/domain/document/report-document.ts";
import type { Figure } from "../../../src/domain/figures/figure.ts";
import { Decimal } from "../../../src/domain/text/decimal.ts";
import { withAnchors } from "../../../src/render/document/anchors.ts";
import { recordedChanges } from "../../../src/render/preview/document/change-record.ts";
import { documentPage, type PreviewedDocument } from "../../../src/render/preview/document-page.ts";
import { cellFigure } from "../../support/cell-figure.ts";
import { madeDocuments } from "../../support/made-documents.ts";
import { layout, letter } from "../sample-document.ts";
import { leavesOf, trailDataIn } from "./trail-data.ts";

const HOSTILE = `<img src=x onerror="alert(1)">'</script><script>alert(2)</script>`;

const names = {
  unit: () => undefined,
  sheet: () => undefined,
  column: () => undefined,
  choice: () => undefined,
  set: () => undefined,
};

function pageOf(document: ReportDocument, more: Partial<PreviewedDocument> = {}): string {
  const anchored = withAnchors(document, layout);
  const page = documentPage({
    ...anchored,
    layout,
    trail: { names, lastYear: () => undefined, senders: new Map() },
    inputs: [],
    findings: [],
    changes: [],
    draft: false,
    ...more,
  });
  return [...page].join("");
}

const withFigure = (figure: Figure, printed: string): ReportDocument =>
  letter({
    origins: [{ kind: "figure", figure }],
    body: [{ kind: "paragraph", runs: [{ text: "Làm được " }, { text: printed, origin: 0 }] }],
  });

describe("the page beside a document", () => {
  test("every figure of the trace answers, with the cells of its trace at the leaves", async () => {
    const folder = join(await madeDocuments("2024-H1"), "out/2024-H1");
    const trace = JSON.parse(readFileSync(join(folder, "bao-cao-so-ket.trace.json"), "utf8"));
    const page = readFileSync(join(folder, "bao-cao-so-ket.html"), "utf8");
    const data = trailDataIn(page);
    const origins = new Map(
      [...page.matchAll(/<a class="n[^"]*" role="button" href="#trail" data-o="(\d+)" id="(_ntm\w+)"/g)].map(
        ([, origin, anchor]) => [anchor, Number(origin)],
      ),
    );
    const byId = new Map(trace.figures.map((figure: { id: string }) => [figure.id, figure]));
    const anchors = trace.paragraphs.flatMap((one: { anchors: { kind: string; name: string; of: string }[] }) =>
      one.anchors.filter(({ kind }) => kind === "figure"),
    );
    expect(anchors.length).toBeGreaterThan(700);
    for (const { name, of } of anchors) {
      const origin = data.origins[origins.get(name)!];
      const figure = origin && "figure" in origin ? origin.figure : -1;
      expect(leavesOf(data, figure), of).toEqual(tracedLeaves(byId, of));
    }
  });

  test("the policy names the hashes of the style and the script that stand in the page, and nothing else may run", () => {
    const page = pageOf(letter());
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const [, script = ""] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
    const hash = (text: string) => `&#39;sha256-${createHash("sha256").update(text).digest("base64")}&#39;`;
    expect(policy.split("; ")).toEqual([
      "default-src &#39;none&#39;",
      `style-src ${hash(style)}`,
      `script-src ${hash(script)}`,
      "base-uri &#39;none&#39;",
      "form-action &#39;none&#39;",
    ]);
    expect(page).not.toMatch(/ style=| on[a-z]+=|https?:\/\/|javascript:/);
  });

  test("text of cells stays text, in the document, in its trail and in the lists", () => {
    const figure = { ...cellFigure("x", "F7"), label: HOSTILE };
    const place = { file: HOSTILE, sheet: HOSTILE, address: "A1" };
    const page = pageOf(withFigure({ ...figure, trace: { kind: "cell", place } }, HOSTILE), {
      findings: [{ code: "x/y", severity: "error", place, found: HOSTILE, expected: "javascript:alert(1)" }],
      changes: [{ id: "x", label: HOSTILE, before: [HOSTILE], after: [] }],
      inputs: [{ file: HOSTILE, sha256: "0" }],
    });
    expect(page).not.toMatch(/<img|<script>alert/);
    expect([...page.matchAll(/<script[ >]/g)]).toHaveLength(3);
    expect(trailDataIn(page).figures[0]!.label).toBe(HOSTILE);
    expect(page).not.toMatch(/href="(?!#)/);
  });

  test("a ratio is told in words, exactly, with the same period last year and both of its parts", () => {
    const parts = [cellFigure("roads", "F7", 15.78), cellFigure("plan:roads", "E7", 301.8)];
    const ratio: Figure = {
      ...cellFigure("share", "F7"),
      value: new Decimal(15.78).times(100).div(301.8),
      unit: "%",
      trace: { kind: "operation", operation: "ratio", inputs: parts },
    };
    const lastYear = (figure: Figure) => (figure.id === "share" ? cellFigure("previous:share", "G7", 4) : undefined);
    const data = trailDataIn(pageOf(withFigure(ratio, "5,2%"), { trail: { names, lastYear, senders: new Map() } }));
    const [share] = data.figures;
    expect(share).toMatchObject({
      value: "5,228628% (đã rút gọn phần thập phân)",
      formula: "“Chỉ tiêu roads” chia cho “Chỉ tiêu plan:roads”, nhân 100",
    });
    expect(share!.inputs!.map((index) => data.figures[index]!.value)).toEqual(["15,78\u00a0km", "301,8\u00a0km"]);
    expect(data.figures[share!.lastYear!]!.value).toBe("4\u00a0km");
  });

  test("a figure under an unverified threshold is marked, one under a confirmed threshold is not", () => {
    const under = (status: "unverified" | "confirmed"): Figure => ({
      ...cellFigure("need", "F7"),
      trace: {
        kind: "threshold",
        set: "huyen-ntm",
        indicator: "P2",
        effectiveFrom: "2022-03-08",
        basis: { document: "320/QĐ-TTg", clause: "Điều 1" },
        status,
      },
    });
    expect(pageOf(withFigure(under("unverified"), "70%"))).toContain('class="n unverified"');
    const page = pageOf(withFigure(under("confirmed"), "70%"));
    expect(page).not.toContain('class="n unverified"');
    expect(trailDataIn(page).figures[0]!.threshold).toEqual([
      ["Bộ tiêu chí", "huyen-ntm"],
      ["Chỉ tiêu", "P2"],
      ["Bản có hiệu lực từ", "08/3/2022"],
      ["Tình trạng", "đã đối chiếu"],
      ["Căn cứ", "Điều 1, 320/QĐ-TTg"],
    ]);
  });

  test("a hole is listed and jumps to its place; a finding jumps to the number that rests on its cell", () => {
    const hole = { id: "y", label: "Diện tích", reason: "ô số liệu để trống", places: [] };
    const figure = cellFigure("x", "F7");
    const document = letter({
      origins: [
        { kind: "hole", hole },
        { kind: "figure", figure },
      ],
      body: [{ kind: "paragraph", runs: [{ text: "[…]", origin: 0 }, { text: " và " }, { text: "1", origin: 1 }] }],
    });
    const { place } = figure.trace as Extract<Figure["trace"], { kind: "cell" }>;
    const page = pageOf(document, {
      findings: [{ code: "x/y", severity: "warning", place, found: "lạ", expected: "quen" }],
      draft: true,
    });
    expect(page).toContain('<a href="#_ntmH1" class="jump">Diện tích</a>');
    expect(page).toContain('<a class="n hole" role="button" href="#trail" data-o="0" id="_ntmH1">[…]</a>');
    expect(page).toMatch(/<a href="#_ntmF2" class="jump">[^<]*duc-tho\.xlsx › Chỉ tiêu › F7<\/a>/);
  });

  test("equal documents give equal bytes; what a page says of the version before it is read back from it", () => {
    const changes = [{ id: "x", label: `Đường </script> "giao thông"`, before: ["1 km"], after: ["2 km"] }];
    const page = pageOf(letter(), { changes });
    expect(page).toBe(pageOf(letter(), { changes }));
    expect(recordedChanges(Buffer.from(page))).toEqual(changes);
    expect(recordedChanges(Buffer.from("<p>không phải trang của ntm</p>"))).toEqual([]);
  });
});

/** Cells under a figure of a trace file, each once, in order. */
function tracedLeaves(byId: ReadonlyMap<unknown, unknown>, id: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const { cells = [], inputs = [] } = byId.get(id) as {
    cells?: readonly { file: string; sheet: string; address: string }[];
    inputs?: readonly string[];
  };
  const own = cells.map(({ file, sheet, address }) => `${file}!${sheet}!${address}`);
  return [...new Set([...own, ...inputs.flatMap((input) => tracedLeaves(byId, input, seen))])].sort();
}
