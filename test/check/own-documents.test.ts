import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Profile } from "../../src/domain/checking/check-rule.ts";
import type { ReportDocument } from "../../src/domain/document/report-document.ts";
import { readDocument } from "../../src/read/document/read-document.ts";
import { renderDocx } from "../../src/render/document/docx.ts";
import { madeFile } from "../support/made-documents.ts";
import { composePeriod } from "../support/once/composed-once.ts";
import { ALL } from "../support/share.ts";
import { layoutHits } from "../support/word/checked.ts";
import { ROOT } from "../support/workspace.ts";

const TYPES = [
  ["bao-cao-so-ket", "2024-H1"],
  ["bao-cao", "2024-H1"],
  ["thong-bao", "2023"],
] as const;

/** As văn thư and the signer leave it: number, day and name filled in. */
const issued = (document: ReportDocument): ReportDocument => ({
  ...document,
  letterhead: { ...document.letterhead, number: "45", date: { ...document.letterhead.date, day: 14 } },
  closing: { ...document.closing, signer: document.closing.signer || "Nguyễn Văn A" },
});

test.runIf(ALL).each(TYPES)(
  "our own %s of %s looks as the decree asks, in draft and as issued",
  async (type, period) => {
    const composed = await composePeriod({ folder: ROOT, period, type, draft: false });
    if (!composed.ok) throw new Error("not composed");
    const { document, file, layout } = composed.value;
    const hitsOf = (bytes: Uint8Array, profile: Profile) =>
      layoutHits(readDocument(Buffer.from(bytes), "van-ban.docx"), profile);
    expect(hitsOf(readFileSync(await madeFile(period, `${file}.du-thao.docx`)), "draft")).toEqual([]);
    expect(hitsOf(await renderDocx(issued(document), layout, { draft: false }), "issued")).toEqual([]);
  },
);
