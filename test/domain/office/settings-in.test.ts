import { describe, expect, test } from "vitest";
import type { Office } from "../../../src/domain/office/office.ts";
import { settingsIn } from "../../../src/domain/office/settings-in.ts";

const DEPARTMENT = [
  { text: "Sở cũ", until: "2025-02" },
  { text: "Sở mới", since: "2025-03" },
];

const office = (own: Partial<Office["documents"][string]> = {}): Office => ({
  province: "42",
  region: "north-central-coast",
  place: "Hà Tĩnh",
  name: [
    { text: "Văn phòng cũ", until: "2026-H1" },
    { text: "Văn phòng mới", since: "2026-07" },
  ],
  calendar: "nd-09-2019",
  documents: {
    "bao-cao": {
      template: "bao-cao",
      parent: [],
      issuer: ["VĂN PHÒNG"],
      symbol: "BC",
      addressees: DEPARTMENT,
      authority: ["CHÁNH VĂN PHÒNG"],
      signer: "Nguyễn Văn A",
      recipients: ["Như trên", ...DEPARTMENT, "Lưu: VT"],
      ...own,
    },
  },
});

describe("words of the office that changed", () => {
  test.each([
    ["2024-H1", "Sở cũ"],
    ["2025-02", "Sở cũ"],
    // A period belongs to what its last month has.
    ["2025-Q1", "Sở mới"],
    ["2025-H1", "Sở mới"],
    ["2026", "Sở mới"],
  ])("in %s it writes to %s, in the place where the line stands", (id, name) => {
    const settings = settingsIn(office(), "bao-cao", { id });
    expect(settings.addressees).toEqual([name]);
    expect(settings.recipients).toEqual(["Như trên", name, "Lưu: VT"]);
  });

  test("a single value has one line a time", () => {
    expect(settingsIn(office(), "bao-cao", { id: "2026-H1" }).officeName).toBe("Văn phòng cũ");
    expect(settingsIn(office(), "bao-cao", { id: "2026-H2" }).officeName).toBe("Văn phòng mới");
  });

  test("a time without words is refused, and says which key and period", () => {
    const signer = [{ text: "Nguyễn Văn A", since: "2026" }];
    const refused = (own: Parameters<typeof office>[0]) => () => settingsIn(office(own), "bao-cao", { id: "2024-H1" });
    expect(refused({ signer })).toThrow(/signer của bao-cao .*2024-H1/);
    const recipients = [{ text: "Lưu: VT", since: "2026" }];
    expect(refused({ recipients })).toThrow(/recipients/);
    // Nobody above, nobody to write to: that is possible.
    expect(settingsIn(office({ addressees: [] }), "bao-cao", { id: "2024-H1" }).addressees).toEqual([]);
  });
});
