import type { Line } from "../../support/word/checked-document.ts";
import { letter, notice } from "../../support/word/checked-samples.ts";
import { type NotOk, notOk } from "./case.ts";

const withLine = (name: string, change: Partial<Line> | undefined) => letter({ lines: { [name]: change } });
const signed = (authority1: string | undefined, authority2?: string) =>
  letter({
    lines: {
      authority1: authority1 === undefined ? undefined : { text: authority1 },
      authority2: authority2 === undefined ? undefined : { text: authority2 },
    },
  });

export const SIGNATURES_OK = [
  signed("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
  signed("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
  signed("Q. GIÁM ĐỐC"),
  signed("GIÁM ĐỐC"),
  signed("TM. BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN"),
  letter({
    lines: {
      authority1: { text: "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG" },
      authority2: { text: "PHÓ CHÁNH VĂN PHÒNG" },
    },
  }),
];

export const CLOSING_CASES: readonly NotOk[] = [
  notOk("authority", signed(undefined), "không có quyền hạn"),
  notOk("authority-prefix", signed("TL.CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "TL.CHỦ TỊCH", "TL.CHỦ TỊCH"),
  notOk("authority-prefix", signed("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "KT GIÁM ĐỐC", "KT GIÁM ĐỐC"),
  notOk("authority-prefix", signed("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "T/M", "T/M"),
  notOk("authority-prefix", signed("TL.  CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "TL. CHỦ TỊCH", "TL.  CHỦ TỊCH"),
  notOk("authority-order", signed("KT. GIÁM ĐỐC"), "KT. GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
  notOk("authority-order", signed("TM. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "TM. CHỦ TỊCH", "TM. CHỦ TỊCH"),
  notOk("authority-order", signed("KT. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"), "KT. ỦY BAN", "KT. ỦY BAN"),
  notOk("authority-order", signed("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "KT. CHỦ TỊCH", "TM."),
  notOk(
    "authority-order",
    letter({
      lines: { authority1: { text: "KT. CHỦ TỊCH" }, authority2: { text: "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG" } },
    }),
    "TL. CHỦ TỊCH",
    "TL. CHỦ TỊCH",
  ),
  notOk("deputy", signed("PHÓ GIÁM ĐỐC"), "PHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
  notOk("deputy", signed("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
  notOk("authority-style", withLine("authority1", { bold: false }), "chữ không đậm", "KT."),
  notOk("authority-style", withLine("authority2", { text: "Phó Giám đốc" }), "chữ in thường", "Phó Giám đốc"),
  notOk("authority-style", withLine("authority1", { size: 12 }), "cỡ 12", "KT."),
  notOk("signer", withLine("signer", undefined), "không có họ tên", "PHÓ GIÁM ĐỐC", "issued"),
  notOk("signer-title", withLine("signer", { text: "TS. Nguyễn Văn An" }), "TS.", "TS."),
  notOk("signer-title", withLine("signer", { text: "Thạc sĩ Nguyễn Văn An" }), "Thạc sĩ", "Thạc sĩ"),
  notOk("signer-style", withLine("signer", { bold: false }), "chữ không đậm", "Nguyễn Văn An"),
  notOk("signer-style", withLine("signer", { text: "NGUYỄN VĂN AN" }), "chữ in hoa", "NGUYỄN VĂN AN"),
  notOk(
    "noi-nhan",
    letter({
      lines: { recipientsLabel: undefined, recipient1: undefined, recipient2: undefined, recipient3: undefined },
    }),
    "không có “Nơi nhận:”",
  ),
  notOk("noi-nhan-label", withLine("recipientsLabel", { size: 14 }), "cỡ 14", "Nơi nhận"),
  notOk("noi-nhan-label", withLine("recipientsLabel", { italic: false }), "chữ đứng", "Nơi nhận"),
  notOk("noi-nhan-label", withLine("recipientsLabel", { underline: true }), "gạch chân", "Nơi nhận"),
  notOk("noi-nhan-label", withLine("recipientsLabel", { text: "Nơi nhận" }), "Nơi nhận", "Nơi nhận"),
  notOk("noi-nhan-style", withLine("recipient2", { size: 12 }), "cỡ 12", "- Giám đốc"),
  notOk("noi-nhan-style", withLine("recipient2", { italic: true }), "chữ nghiêng", "- Giám đốc"),
  notOk("noi-nhan-punctuation", withLine("recipient1", { text: "- Như trên." }), "Như trên.", "- Như trên."),
  notOk("noi-nhan-punctuation", withLine("recipient3", { text: "- Lưu: VT, KHTC;" }), "KHTC;", "- Lưu"),
  notOk(
    "noi-nhan-punctuation",
    withLine("recipient2", { text: "Giám đốc, các Phó Giám đốc;" }),
    "Giám đốc",
    "Giám đốc",
  ),
  notOk(
    "noi-nhan-punctuation",
    withLine("recipient2", { text: "–Giám đốc, các Phó Giám đốc;" }),
    "–Giám đốc",
    "–Giám đốc",
  ),
  notOk("noi-nhan-luu", withLine("recipient3", { text: "- Văn phòng Sở." }), "không có dòng lưu", "- Văn phòng"),
  notOk("noi-nhan-luu", withLine("recipient3", { text: "- Lưu VT, KHTC." }), "Lưu VT", "- Lưu VT"),
  notOk(
    "noi-nhan-luu",
    letter({ lines: { recipient2: { text: "- Lưu: VT, KHTC;" }, recipient3: { text: "- Giám đốc." } } }),
    "không ở cuối",
    "- Lưu",
  ),
  notOk("noi-nhan-nhu-tren", withLine("recipient1", { text: "- Sở Tài chính;" }), "Sở Tài chính", "- Sở Tài chính"),
  notOk("noi-nhan-nhu-tren", notice({ lines: { recipient1: { text: "- Như trên;" } } }), "Như trên", "- Như trên"),
];
