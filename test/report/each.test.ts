import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ntm } from "../cli/captured.ts";
import { changeOffice } from "../support/short-report.ts";
import { docxText } from "../support/word/docx.ts";
import { editCell, emptyWorkspace, ROOT } from "../support/workspace.ts";

const TEMPLATE = `---
kind: named
type: THÔNG BÁO
subject:
  - 'Kết quả của {{lowerFirst unit.name}}'
---
Đến ngày {{period "end"}}, {{lowerFirst unit.name}} làm được {{qty "cement-roads" of=unit zero="chưa có"}} đường.
`;

const TYPE = "thu-tung-huyen";
const SETTINGS = `
  ${TYPE}:
    template: ${TYPE}
    each: district
    where: { code: ["437", "443", "445"] }
    parent: [A]
    issuer: [B]
    symbol: TB-B
    addressees: []
    authority: [CHÁNH VĂN PHÒNG]
    signer: Nguyễn Văn A
    recipients: ["Ủy ban nhân dân {đơn vị}", "Lưu: VT"]
`;

/** A letter for each of three districts, and their workbooks: what the others lack refuses none of these. */
function letters(settings = SETTINGS): string {
  const folder = emptyWorkspace();
  mkdirSync(join(folder, "data"));
  copyFileSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
  for (const file of ["2023-H1/tinh", "2024-H1/tinh", "2024-H1/can-loc", "2024-H1/thach-ha", "2024-H1/tx-hong-linh"]) {
    mkdirSync(join(folder, "data/periods", file, ".."), { recursive: true });
    copyFileSync(join(ROOT, `data/periods/${file}.xlsx`), join(folder, `data/periods/${file}.xlsx`));
  }
  changeOffice(folder, (office) => office + settings);
  mkdirSync(join(folder, "templates"), { recursive: true });
  writeFileSync(join(folder, `templates/${TYPE}.md.hbs`), TEMPLATE);
  return folder;
}

const report = (folder: string, ...more: string[]) => ntm(folder, ["report", "-p", "2024-H1", "-t", TYPE, ...more]);
const outOf = (folder: string) => join(folder, "out/2024-H1", TYPE);
const namesIn = (folder: string) => readdirSync(outOf(folder)).sort();
const docxIn = (folder: string) => namesIn(folder).filter((name) => name.endsWith(".docx"));
const textOf = (folder: string, name: string) => docxText(readFileSync(join(outOf(folder), name)));

const CAN_LOC = "443-huyen-can-loc";

describe("a document for each unit", () => {
  test("each has its own file, page, trace and manifest; it speaks of its unit alone", async () => {
    const folder = letters();
    const { code, out } = await report(folder, "--each");
    expect(code).toBe(0);
    expect(docxIn(folder)).toEqual(["437-thi-xa-hong-linh.docx", `${CAN_LOC}.docx`, "445-huyen-thach-ha.docx"]);
    expect(namesIn(folder).filter((name) => name.startsWith(CAN_LOC))).toEqual(
      ["docx", "html", "manifest.json", "trace.json"].map((ending) => `${CAN_LOC}.${ending}`),
    );
    expect(out).toBe(`Đã ghi 3 văn bản (12 tệp) vào ${outOf(folder)}\n`);
    // Programs are told of every file all the same.
    const { documents } = JSON.parse((await report(folder, "--each", "--json")).out);
    expect(documents.map(({ written }: { written: string[] }) => written.length)).toEqual([4, 4, 4]);
    const text = textOf(folder, `${CAN_LOC}.docx`);
    expect(text).toContain("huyện Can Lộc làm được");
    expect(text).toContain("Ủy ban nhân dân huyện Can Lộc");
    expect(text).not.toContain("Thạch Hà");
    const trace = JSON.parse(readFileSync(join(outOf(folder), `${CAN_LOC}.trace.json`), "utf8"));
    expect(trace).toMatchObject({ type: TYPE, topic: CAN_LOC });
    expect(trace.figures.map(({ id }: { id: string }) => id)).toContain("cement-roads@443");
  });

  test("made alone it has the same bytes; only the ones that are missing are made", async () => {
    const [all, some] = [letters(), letters()];
    await report(all);
    expect((await report(some, "--units", "Can Lộc, 445")).code).toBe(0);
    expect(docxIn(some)).toEqual(docxIn(all).filter((name) => /^44[35]-/.test(name)));
    for (const name of namesIn(some).filter((one) => !one.endsWith(".manifest.json"))) {
      expect(readFileSync(join(outOf(some), name)).equals(readFileSync(join(outOf(all), name))), name).toBe(true);
    }
    const { out } = await report(some, "--missing-only");
    expect(out).not.toContain(CAN_LOC);
    // One alone is told file by file, as any document is.
    expect(out.match(/^Đã ghi .*437-thi-xa-hong-linh\.\S+$/gm)).toHaveLength(4);
    expect(docxIn(some)).toEqual(docxIn(all));
  });

  test("an error in one unit's workbook refuses that unit's document and no other; exit 3 with its name", async () => {
    const folder = letters();
    editCell(folder, { file: "data/periods/2024-H1/can-loc.xlsx", sheet: "Chỉ tiêu", address: "E13" }, () => "");
    const { code, err } = await report(folder);
    expect(err).toMatch(/Chưa lập thu-tung-huyen của Huyện Can Lộc: còn \d+ lỗi ở trên\./);
    expect(code).toBe(3);
    expect(docxIn(folder)).toHaveLength(2);
    expect(existsSync(join(outOf(folder), `${CAN_LOC}.docx`))).toBe(false);
  });

  test("what somebody edited stays, and is told; the others come", async () => {
    const folder = letters();
    await report(folder);
    const edited = join(outOf(folder), `${CAN_LOC}.docx`);
    writeFileSync(edited, "sửa tay");
    changeOffice(folder, (office) => office.replace("signer: Nguyễn Văn A", "signer: Trần Thị B"));
    const { code, err } = await report(folder);
    expect(code).toBe(3);
    expect(err).toMatch(/Chưa lập thu-tung-huyen của Huyện Can Lộc: .*--force/);
    expect(readFileSync(edited, "utf8")).toBe("sửa tay");
    expect(
      textOf(folder, "446-huyen-ky-anh.docx".replace("446-huyen-ky-anh", docxIn(folder)[0]!.slice(0, -5))),
    ).toBeTruthy();
  });

  test("units that have no document any more lose theirs, while nobody edited it", async () => {
    const folder = letters();
    await report(folder);
    const kept = docxIn(folder).find((name) => name.includes("thach-ha"))!;
    writeFileSync(join(outOf(folder), kept), "sửa tay");
    changeOffice(folder, (office) => office.replace(/where: \{ code.*/, 'where: { code: "437" }'));
    const { code, out } = await report(folder);
    expect(code).toBe(0);
    expect(docxIn(folder)).toEqual(["437-thi-xa-hong-linh.docx", kept].sort());
    expect(out.match(/^Đã xóa .*/gm)).toEqual([`Đã xóa ${join(outOf(folder), `${CAN_LOC}.docx`)} của lần lập trước`]);
  });

  test("one file for the printer has them all, each from page 1, without anchors", async () => {
    const folder = letters();
    const { out } = await report(folder, "--merge", "--units", "Can Lộc, Thạch Hà");
    expect(out).toMatch(/^Đã ghi 2 văn bản \(8 tệp\) vào .*\nĐã ghi .*in-chung\.docx\n/);
    const text = textOf(folder, "in-chung.docx");
    expect(text.indexOf("huyện Can Lộc làm được")).toBeLessThan(text.indexOf("huyện Thạch Hà làm được"));
    expect(text.match(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/g)).toHaveLength(2);
  });

  test("verify and refresh know which of the documents it is, wherever it lies", async () => {
    const folder = letters();
    await report(folder);
    const copy = join(folder, "thu.docx");
    writeFileSync(copy, readFileSync(join(outOf(folder), `${CAN_LOC}.docx`)));
    const verified = await ntm(folder, ["verify", copy]);
    expect(verified.code, verified.out + verified.err).toBe(0);
    expect((await ntm(folder, ["verify", "--issued", copy])).code).toBe(0);
    const trace = JSON.parse(readFileSync(join(outOf(folder), `${CAN_LOC}.trace.json`), "utf8"));
    const [cell] = trace.figures.find(({ id }: { id: string }) => id === "cement-roads@443").cells;
    editCell(folder, cell, (xml) => xml.replace(/<v>.*?<\/v>/, "<v>7.25</v>"));
    const refreshed = await ntm(folder, ["refresh", copy]);
    expect(refreshed.code, refreshed.err).toBe(0);
    expect(docxText(readFileSync(join(folder, "thu.cap-nhat.docx")))).toMatch(/huyện Can Lộc làm được 7,25\skm đường/);
  });

  test("the archive keeps them, each with the command that makes it again", async () => {
    const folder = letters();
    await report(folder, "--units", "Can Lộc", "--no-html");
    const { code, err } = await ntm(folder, ["archive", "-p", "2024-H1", "-o", "luu.zip"]);
    expect(code, err).toBe(0);
    const zip = readFileSync(join(folder, "luu.zip")).toString("latin1");
    expect(zip).toContain(`out/2024-H1/${TYPE}/${CAN_LOC}.docx`);
  });
});

describe("what is refused", () => {
  test.each([
    ["a number for many", SETTINGS, ["--number", "12", "--date", "20/6/2024"], /Mỗi văn bản một số/],
    ["a unit that nobody knows", SETTINGS, ["--units", "Can Lọc"], /Can Lộc/],
    ["units of which none is named", SETTINGS, ["--units", " , "], /--units chưa ghi đơn vị nào/],
    ["a unit of another level", SETTINGS, ["--units", "xã Thiên Lộc"], /không lập cho Xã Thiên Lộc/],
    ["a list that is none", SETTINGS.replace("district", "huyen"), [], /không có cấp, bảng "huyen"/],
    ["a property that is none", SETTINGS.replace("code:", "loai:"), [], /không có "loai" để lọc/],
    [
      "a type of one document",
      SETTINGS.replace(/ {4}each:.*\n.*\n/, ""),
      ["--each"],
      /không lập riêng cho từng đơn vị/,
    ],
  ])("%s: exit 2, nothing written", async (_, settings, more, message) => {
    const folder = letters(settings);
    const { code, err } = await report(folder, ...more);
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(existsSync(outOf(folder))).toBe(false);
  });
});

test("rows of a list are units too: a document for each, told apart where they are of one unit", async () => {
  const folder = letters(
    SETTINGS.replace(/each: district\n.*/, 'each: hamlet\n    where: { unit: ["18565", "18436"] }'),
  );
  writeFileSync(
    join(folder, `templates/${TYPE}.md.hbs`),
    TEMPLATE.replace(
      /Đến ngày[\s\S]*/,
      "Thôn {{name}} của {{lowerFirst unit.name}}{{#if (present planned)}} đã có sơ đồ{{/if}}.\n",
    ),
  );
  const { code } = await report(folder, "--no-html");
  expect(code).toBe(0);
  expect(docxIn(folder)).toHaveLength(3);
  for (const name of docxIn(folder)) expect(name).toMatch(/^18(565|436)-[a-z0-9-]+\.docx$/);
  expect(textOf(folder, docxIn(folder)[0]!)).toMatch(/Thôn .* của xã /);
});
