import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ntm } from "../../cli/captured.ts";
import { editedReport, HOSTILE } from "../../support/edited-report.ts";
import { emptyWorkspace } from "../../support/workspace.ts";
import { trailDataIn } from "./trail-data.ts";

const EDITED = "Sơ kết (anh Long sửa).docx";
const PAGE = "Sơ kết (anh Long sửa).doi-chieu.html";

let folder = "";
let html = "";
let said = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ntm-edited-"));
  await editedReport(folder, EDITED);
  said = (await ntm(folder, ["verify", EDITED, "--preview"])).out;
  html = readFileSync(join(folder, PAGE), "utf8");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Texts of the marks of a state, in order. */
const marked = (state: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<a class="n ${state}"[^>]*>([^<]*)</a>`, "g"))].map(([, text]) =>
    text!.replace(/\s+/gu, " "),
  );

const originOf = (state: string) => {
  const [, index] = new RegExp(`<a class="n ${state}"[^>]*data-o="(\\d+)"`).exec(html)!;
  return trailDataIn(html).origins[Number(index)]!;
};

describe("ntm verify --preview", () => {
  test("says where the page is, beside the document", () => {
    expect(said).toContain(`Đã ghi ${join(folder, PAGE)}`);
  });

  test("marks what was changed, added and lost, and nothing else", () => {
    expect(marked("changed")).toEqual(["4.383 ha"]);
    expect(marked("added")).toContain("37");
    expect(marked("lost")).toHaveLength(1);
    expect(marked("lost")[0]).toContain("482.078");
    expect(marked("outdated")).toEqual([]);
    expect(marked("standing").length).toBeGreaterThan(200);
  });

  test("a changed number answers with what stood there, what the data says, and its trail", () => {
    const origin = originOf("changed");
    expect(origin).toMatchObject({
      said: expect.arrayContaining([
        ["Khi lập", "4.833\u00a0ha"],
        ["Theo số liệu hiện nay", "4.833\u00a0ha"],
      ]),
    });
    const data = trailDataIn(html);
    const figure = data.figures["figure" in origin ? origin.figure : -1]!;
    expect(figure.value).toBe("4.833\u00a0ha");
    expect(figure.inputs?.length ?? figure.cells?.length).toBeGreaterThan(1);
  });

  test("hostile text of the document stays text", () => {
    expect(html).not.toContain("<img");
    expect(html).toContain(HOSTILE.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"));
  });

  test("a page that stands there is made anew, what anybody else put there is not written over", async () => {
    expect((await ntm(folder, ["verify", EDITED, "--preview"])).out).toContain("Đã ghi");
    writeFileSync(join(folder, PAGE), "ghi chép của tôi");
    const { err, code } = await ntm(folder, ["verify", EDITED, "--preview"]);
    expect(code).toBe(2);
    expect(err).toContain("không do ntm ghi ra");
  });

  test("without the data of the period the cells as written are told", async () => {
    const alone = emptyWorkspace();
    await editedReport(alone, EDITED);
    rmSync(join(alone, "data/periods"), { recursive: true });
    await ntm(alone, ["verify", EDITED, "--preview"]);
    const page = readFileSync(join(alone, PAGE), "utf8");
    expect(page).toContain('class="n changed"');
    const origins = trailDataIn(page).origins.filter((one) => one !== null && "title" in one);
    expect(JSON.stringify(origins)).toContain("data/periods/2024-H1/");
  });
});
