import { decision, letter, notice } from "../../support/word/checked-samples.ts";
import { type NotOk, notOk } from "./case.ts";

const line = (length: number) => ({ lines: [{ by: "shape", length, at: "below" } as const] });
const several = (one: string, two: string) => ({
  addressee: { text: "Kính gửi:" },
  addressee1: { text: one, left: 40 },
  addressee2: { text: two, left: 40 },
});
/** The addressees stand before the opening of the text. */
const listed = (one: string, two: string) => {
  const { addressee, ...lines } = several(one, two);
  return letter({ lines: { addressee, opening: undefined, heading1: undefined, ...lines, ...rest } });
};
const rest = {
  heading2: undefined,
  point1: undefined,
  point2: undefined,
  heading3: undefined,
  bullet: undefined,
  heading4: undefined,
  closing: undefined,
  text: { text: "Sở báo cáo Ủy ban nhân dân tỉnh./.", align: "justify", firstLine: 12.7, before: 6 } as const,
};

export const OPENING_CASES: readonly NotOk[] = [
  notOk("ten-loai", notice({ lines: { type: { text: "Thông báo" } } }), "chữ in thường", "Thông báo"),
  notOk("ten-loai", notice({ lines: { type: { align: "left" } } }), "canh trái", "THÔNG BÁO"),
  notOk("ten-loai", notice({ lines: { type: { bold: false } } }), "chữ không đậm", "THÔNG BÁO"),
  notOk("trich-yeu-style", notice({ lines: { subject: { bold: false } } }), "chữ không đậm", "Kết luận"),
  notOk("trich-yeu-style", notice({ lines: { subject: { italic: true } } }), "chữ nghiêng", "Kết luận"),
  notOk("trich-yeu", decision({ lines: { subject: undefined } }), "không có trích yếu", "QUYẾT ĐỊNH"),
  notOk(
    "trich-yeu",
    notice({ lines: { subject: { text: "Kết luận của Giám đốc Sở tại hội nghị sơ kết." } } }),
    "sơ kết.",
  ),
  notOk("trich-yeu-line", notice({ lines: { subject: { lines: [] } } }), "không có đường kẻ", "Kết luận"),
  notOk("trich-yeu-line", notice({ lines: { subject: line(80) } }), "80 mm", "Kết luận"),
  notOk("v-v", letter({ lines: { letterSubject: undefined } }), "công văn không có trích yếu"),
  notOk("v-v", letter({ lines: { letterSubject: { text: "Về việc báo cáo kết quả sơ kết" } } }), "Về việc", "Về việc"),
  notOk("v-v", letter({ lines: { letterSubject: { text: "v/v báo cáo kết quả sơ kết" } } }), "v/v", "v/v"),
  notOk("v-v-style", letter({ lines: { letterSubject: { italic: true } } }), "chữ nghiêng", "V/v"),
  notOk("v-v-style", letter({ lines: { letterSubject: { bold: true } } }), "chữ đậm", "V/v"),
  notOk("v-v-style", letter({ lines: { letterSubject: { size: 14 } } }), "cỡ 14", "V/v"),
  notOk("v-v-gap", letter({ lines: { letterSubject: { before: 0 } } }), "0 pt", "V/v"),
  notOk(
    "kinh-gui",
    letter({ lines: { addressee: undefined, recipient1: { text: "- UBND tỉnh;" } } }),
    "công văn không có",
  ),
  notOk("kinh-gui-style", letter({ lines: { addressee: { bold: true } } }), "chữ đậm", "Kính gửi"),
  notOk("kinh-gui-style", letter({ lines: { addressee: { size: 12 } } }), "cỡ 12", "Kính gửi"),
  notOk(
    "kinh-gui-punctuation",
    letter({ lines: { addressee: { text: "Kính gửi Ủy ban nhân dân tỉnh" } } }),
    "Kính gửi Ủy",
  ),
  notOk(
    "kinh-gui-punctuation",
    letter({ lines: { addressee: { text: "Kính gửi: Sở Tài chính; Sở Nội vụ" } } }),
    "nhiều nơi",
  ),
  notOk("kinh-gui-punctuation", listed("- Sở Tài chính", "- Sở Nội vụ."), "Sở Tài chính", "- Sở Tài chính"),
  notOk("kinh-gui-punctuation", listed("- Sở Tài chính;", "- Sở Nội vụ;"), "Sở Nội vụ", "- Sở Nội vụ"),
  notOk("kinh-gui-punctuation", listed("- Sở Tài chính;", "Sở Nội vụ."), "Sở Nội vụ", "Sở Nội vụ"),
  notOk("can-cu-style", decision({ lines: { basis1: { italic: false } } }), "chữ đứng", "Căn cứ"),
  notOk(
    "can-cu-punctuation",
    decision({ lines: { basis2: { text: "Theo đề nghị của Chánh Văn phòng Sở," } } }),
    "Sở,",
    "Theo",
  ),
  notOk(
    "can-cu-punctuation",
    decision({ lines: { basis1: { text: "Căn cứ Luật Tổ chức chính quyền địa phương," } } }),
    "phương,",
    "Căn cứ",
  ),
];

const twoAddressees = listed("- Sở Tài chính;", "- Sở Nội vụ.");
export const SEVERAL_ADDRESSEES = twoAddressees;

export const UNALIGNED_ADDRESSEES: readonly NotOk[] = [
  notOk(
    "kinh-gui-dashes",
    letter({
      lines: {
        addressee: { text: "Kính gửi:" },
        opening: undefined,
        heading1: undefined,
        addressee1: { text: "- Sở Tài chính;", left: 40 },
        addressee2: { text: "- Sở Nội vụ.", left: 45 },
        ...rest,
      },
    }),
    "lệch 5 mm",
    "- Sở Nội vụ",
  ),
];
