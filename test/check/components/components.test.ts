import { expect, test } from "vitest";
import { type ComponentKind, recognise } from "../../../src/check/components/components.ts";
import { outline } from "../../../src/check/outline.ts";
import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import { WORDS } from "../../support/word/checked.ts";
import { type BlockOf, checked, type Line } from "../../support/word/checked-document.ts";
import {
  annex,
  decision,
  headTable,
  letter,
  letterWithAnnexes,
  notice,
  present,
} from "../../support/word/checked-samples.ts";

const texts = (document: CheckedDocument, kind: ComponentKind): readonly string[] =>
  recognise(document, WORDS)
    .components.filter((one) => one.kind === kind)
    .map(({ piece }) => piece.text);

const HEAD = ["parent", "issuer", "nationalTitle", "motto", "number", "placeDate", "letterSubject"] as const;

/** The same letterhead, whatever way it is set. */
function expectHead(document: CheckedDocument): void {
  expect(HEAD.map((kind) => texts(document, kind))).toEqual([
    ["UBND TỈNH HÀ TĨNH"],
    ["SỞ NÔNG NGHIỆP"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["Độc lập - Tự do - Hạnh phúc"],
    ["Số: 05/SNN-KHTC"],
    ["Hà Tĩnh, ngày 05 tháng 6 năm 2024"],
    ["V/v báo cáo kết quả sơ kết"],
  ]);
  expect(recognise(document, WORDS).type).toBe("letter");
}

type Lines = Parameters<typeof headTable>[0];
const columns = [65, 100];

/** Both sides on one line, with a tab or with blanks between. */
const beside = (lines: Lines, left: string, right: string, gap: string): Line => ({
  text: `${lines[left]?.text ?? ""}${gap}${lines[right]?.text ?? ""}`,
});

const HEADS: Readonly<Record<string, (lines: Lines) => readonly BlockOf[]>> = {
  "a table of two rows": (lines) => [headTable(lines)],
  "a table of one row": (lines) => [
    {
      columns,
      rows: [
        [
          present(lines, "parent", "issuer", "number", "letterSubject"),
          present(lines, "nationalTitle", "motto", "placeDate"),
        ],
      ],
    },
  ],
  "a table of three rows with borders": (lines) => [
    {
      columns,
      bordered: true,
      rows: [
        [present(lines, "parent", "issuer"), present(lines, "nationalTitle", "motto")],
        [present(lines, "number"), present(lines, "placeDate")],
        [present(lines, "letterSubject"), []],
      ],
    },
  ],
  "two tables": (lines) => [
    { columns, rows: [[present(lines, "parent", "issuer"), present(lines, "nationalTitle", "motto")]] },
    { columns, rows: [[present(lines, "number", "letterSubject"), present(lines, "placeDate")]] },
  ],
  "a table of three columns": (lines) => [
    {
      columns: [60, 5, 100],
      rows: [
        [present(lines, "parent", "issuer"), [], present(lines, "nationalTitle", "motto")],
        [present(lines, "number", "letterSubject"), [], present(lines, "placeDate")],
      ],
    },
  ],
  tabs: (lines) => [
    beside(lines, "parent", "nationalTitle", "\t"),
    beside(lines, "issuer", "motto", "\t\t"),
    beside(lines, "number", "placeDate", "\t"),
    ...present(lines, "letterSubject"),
  ],
  "typed blanks": (lines) => [
    beside(lines, "parent", "nationalTitle", "          "),
    beside(lines, "issuer", "motto", "          "),
    beside(lines, "number", "placeDate", "          "),
    ...present(lines, "letterSubject"),
  ],
  "centred paragraphs without a table": (lines) =>
    present(lines, "nationalTitle", "motto", "parent", "issuer", "number", "placeDate", "letterSubject"),
  "names in one paragraph with line breaks": (lines) => [
    {
      columns,
      rows: [
        [[beside(lines, "parent", "issuer", "\n")], [beside(lines, "nationalTitle", "motto", "\n")]],
        [present(lines, "number", "letterSubject"), present(lines, "placeDate")],
      ],
    },
  ],
};

test.each(Object.entries(HEADS))("a letterhead set with %s is recognised", (_, head) => {
  expectHead(letter({ head }));
});

test("runs cut anywhere make no difference", () => {
  const shredded = (text: string) => [...text].map((one) => ({ text: one }));
  const lines = Object.fromEntries(
    ["parent", "issuer", "nationalTitle", "motto", "number", "placeDate", "letterSubject"].map((name) => {
      const text = headText(name);
      return [name, { runs: shredded(text) }];
    }),
  );
  expectHead(letter({ lines }));
});

function headText(name: string): string {
  const { components } = recognise(letter(), WORDS);
  return components.find(({ kind }) => kind === name)!.piece.text;
}

test.each([
  ["nationalTitle", { nationalTitle: { text: "Cộng hoà xã hội chủ nghĩa Việt nam" } }],
  ["nationalTitle", { nationalTitle: { text: "CONG HOA XA HOI CHU NGHIA VIET NAM" } }],
  ["nationalTitle", { nationalTitle: { text: "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM" } }],
  ["motto", { motto: { text: "Độc lập-Tự do-Hạnh phúc" } }],
  ["motto", { motto: { text: "ĐỘC LẬP – TỰ DO – HẠNH PHÚC" } }],
  ["number", { number: { text: "Số 05 /SNN-KHTC" } }],
  ["number", { number: { text: "SỐ:…../SNN-KHTC" } }],
  ["placeDate", { placeDate: { text: "Hà tĩnh, Ngày 5 tháng 03 năm 2024" } }],
  ["letterSubject", { letterSubject: { text: "v/v: báo cáo sơ kết" } }],
  ["parent", { parent: { text: "UBND tỉnh Hà Tĩnh", bold: true } }],
  ["issuer", { issuer: { text: "Sở Nông nghiệp", bold: false } }],
  ["addressee", { addressee: { text: "kính gửi Sở Tài chính" } }],
  ["recipientsLabel", { recipientsLabel: { text: "Nơi Nhận :" } }],
  ["signer", { signer: { text: "NGUYỄN VĂN AN" } }],
] as const)("a %s written wrongly is still recognised", (kind, lines) => {
  expect(texts(letter({ lines }), kind)).toEqual([Object.values(lines)[0]!.text]);
});

test("an issuer of two lines has no parent; a longer name of the issuer is one name", () => {
  const two = letter({ lines: { parent: { text: "ỦY BAN NHÂN DÂN", bold: true }, issuer: { text: "TỈNH HÀ TĨNH" } } });
  expect([texts(two, "parent"), texts(two, "issuer")]).toEqual([[], ["ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH"]]);
  const long = letter({ lines: { issuer: { text: "SỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN" } } });
  expect(texts(long, "issuer")).toEqual(["SỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN"]);
});

test("marks of urgency and secrecy are no other component", () => {
  expect(texts(letter({ lines: { addressee: undefined, mark: { text: "HỎA TỐC" } } }), "mark")).toEqual(["HỎA TỐC"]);
});

test("the type is told by its name, công văn by V/v", () => {
  expect(recognise(notice(), WORDS).type).toMatchObject({ name: "Thông báo", symbol: "TB" });
  expect(recognise(decision(), WORDS).type).toMatchObject({ name: "Quyết định", symbol: "QĐ" });
  expect(recognise(letter(), WORDS).type).toBe("letter");
});

test("there are abbreviations for the 27 types of Phụ lục III", () => {
  expect(new Set(WORDS.types.map(({ symbol }) => symbol)).size).toBe(27);
});

test("a sentence that begins with Căn cứ is prose", () => {
  const text = "Căn cứ Kế hoạch số 211/KH-UBND, Sở báo cáo kết quả như sau:";
  expect(texts(letter({ lines: { opening: { text } } }), "legalBasis")).toEqual([]);
});

test("a signature set without a table is recognised", () => {
  const document = letter({
    lines: { recipientsLabel: undefined, recipient1: undefined, recipient2: undefined, recipient3: undefined },
    section: {
      blocks: [
        ...Object.values(letterLines()),
        { text: "Nơi nhận:\tKT. GIÁM ĐỐC" },
        { text: "- Như trên;\tPHÓ GIÁM ĐỐC" },
        { text: "- Lưu: VT, KHTC." },
        { text: "" },
        { text: "\tNguyễn Văn An" },
      ],
    },
  });
  expect([texts(document, "recipient"), texts(document, "authority"), texts(document, "signer")]).toEqual([
    ["- Như trên;", "- Lưu: VT, KHTC."],
    ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
    ["Nguyễn Văn An"],
  ]);
});

const letterLines = (): Readonly<Record<string, Line>> => ({
  title: { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
  motto: { text: "Độc lập - Tự do - Hạnh phúc" },
  number: { text: "Số: 05/SNN-KHTC" },
  body: { text: "Sở báo cáo kết quả như sau./." },
});

test("dashes after a single addressee are those of the text", () => {
  const lines = { opening: { text: "- Tên dự án: nâng cấp hạ tầng nông thôn;", firstLine: 12.7 } };
  expect(texts(letter({ lines }), "addressee")).toHaveLength(1);
});

test("a file that begins with Phụ lục is an annex", () => {
  const { components, annexes } = recognise(checked(annex()), WORDS);
  expect(components).toEqual([]);
  expect(annexes.map((one) => one.components.map(({ kind }) => kind))).toEqual([
    ["annexLabel", "annexTitle", "annexReference", "paragraph"],
  ]);
});

test("a text file has no components", () => {
  const document: CheckedDocument = { ...letter(), kind: "text" };
  expect(recognise(document, WORDS).components).toEqual([]);
  expect(outline(recognise(document, WORDS))).toHaveLength(1);
});

test.each([
  ["cong-van", letterWithAnnexes()],
  ["thong-bao", notice()],
  ["quyet-dinh", decision()],
])("outline of %s", async (name, document) => {
  const text = `${outline(recognise(document, WORDS)).join("\n")}\n`;
  await expect(text).toMatchFileSnapshot(`../../golden/outline-${name}.txt`);
});
