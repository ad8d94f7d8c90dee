import type { Examples } from "./examples.ts";

const HEAD = "Hà Tĩnh, ngày 14 tháng 6 năm 2024\n\n";
const ARTICLES = "Điều 1. Phê duyệt kế hoạch\n\n1. Nội dung.\n\n2. Kinh phí.\n\nĐiều 2. Giao Sở Nội vụ thực hiện.\n\n";

/** Time, and what documents say of others and of themselves. */
export const REFERENCES: Readonly<Record<string, Examples>> = {
  "content/weekday": {
    wrong: [
      ["Họp lúc 07 giờ 30 phút, thứ Năm, ngày 20/3/2024.", ["20/3/2024"]],
      ["Khai mạc ngày 15 tháng 8 năm 2024 (thứ Ba).", ["15 tháng 8 năm 2024"]],
      ["Chủ nhật, ngày 11/4/2025.", ["11/4/2025"]],
    ],
    right: ["Họp thứ Tư, ngày 20/3/2024.", "Khai mạc ngày 15/8/2024 (thứ Năm)."],
  },
  "content/clock": {
    wrong: [
      ["Họp lúc 07 giờ 75 phút.", ["07 giờ 75 phút"]],
      ["Hoàn thành trước 27 giờ 00 phút ngày 11/3/2025.", ["27 giờ 00 phút"]],
    ],
    right: ["Họp lúc 07 giờ 30 phút, nghỉ 11h30.", "Trực 24/24 giờ, báo cáo trước 24 giờ.", "Xử lý trong vòng 48 giờ."],
  },
  "content/time-backwards": {
    wrong: [
      ["Thực hiện từ ngày 25/8/2024 đến ngày 12/8/2024.", ["25/8/2024 đến ngày 12/8/2024"]],
      ["Kế hoạch giai đoạn 2026 - 2025.", ["2026 - 2025"]],
      ["Năm học 2024 - 2026.", ["2024 - 2026"]],
      ["Từ quý IV năm 2024 đến quý II năm 2024.", ["quý IV năm 2024 đến quý II năm 2024"]],
      ["Trực từ tháng 6 đến tháng 4 năm 2025.", ["từ tháng 6 đến tháng 4 năm 2025"]],
      ["Thời hạn 03 năm, kể từ ngày 15/10/2024 đến hết ngày 14/10/2029.", ["15/10/2024 đến hết ngày 14/10/2029"]],
    ],
    right: [
      "Thực hiện từ ngày 12/8/2024 đến ngày 25/8/2024, giai đoạn 2025 - 2026, năm học 2023 - 2024.",
      "Từ quý IV năm 2024 đến quý II năm 2026; từ tháng 11 đến tháng 4 năm sau.",
      "Thời hạn 05 năm, kể từ ngày 15/10/2024 đến hết ngày 14/10/2029.",
    ],
  },
  "content/no-such-month": {
    wrong: [
      ["Phê duyệt trong tháng 13/2025.", ["tháng 13/2025"]],
      ["Bàn giao trong quý V năm 2025.", ["quý V năm"]],
    ],
    right: ["Phê duyệt trong tháng 12/2025, bàn giao quý IV năm 2025.", "Trong 18 tháng, quý I."],
  },
  "content/day-order": {
    wrong: [
      [`${HEAD}Báo cáo kết quả về Sở trước ngày 30/5/2024.`, ["30/5/2024"]],
      [`${HEAD}Quyết định này có hiệu lực kể từ ngày 01/5/2024.`, ["01/5/2024"]],
      [`${HEAD}Ngày 21/6/2024, đồng chí Chủ tịch chủ trì cuộc họp.`, ["21/6/2024"]],
      [`${HEAD}Tính đến ngày 30/6/2024 đã giải ngân 843 tỷ đồng.`, ["30/6/2024"]],
    ],
    right: [
      `${HEAD}Báo cáo kết quả về Sở trước ngày 30/6/2024. Quyết định này có hiệu lực kể từ ngày 01/7/2024.`,
      `${HEAD}Cán bộ được tuyển dụng trước ngày 01/7/2023 hưởng phụ cấp. Ngày 11/6/2024, đồng chí Chủ tịch chủ trì cuộc họp.`,
      `${HEAD}Ước đến ngày 30/6/2024 giải ngân 843 tỷ đồng.`,
      "Báo cáo kết quả về Sở trước ngày 30/5/2024.",
    ],
  },
  "content/session": {
    wrong: [
      [
        "BIÊN BẢN\n\nThời gian bắt đầu: 14 giờ 00 phút, ngày 10/12/2024.\n\nCuộc họp kết thúc vào 13 giờ 30 phút, ngày 10/12/2024.",
        ["kết thúc vào 13 giờ 30"],
      ],
    ],
    right: [
      "BIÊN BẢN\n\nThời gian bắt đầu: 14 giờ 00 phút, ngày 10/12/2024.\n\nCuộc họp kết thúc vào 16 giờ 30 phút, ngày 10/12/2024.",
    ],
  },
  "content/symbol-type": {
    wrong: [
      ["Theo Quyết định số 08/CT-UBND ngày 14/5/2024.", ["Quyết định số 08/CT-UBND"]],
      ["Căn cứ Luật Đất đai số 31/2024/NĐ-CP.", ["Luật Đất đai số 31/2024/NĐ-CP"]],
    ],
    right: [
      "Theo Chỉ thị số 08/CT-UBND, Chương trình số 24/CT-UBND, Công văn số 3125/UBND-VX, Văn bản số 56/LĐTBXH.",
      "Căn cứ Luật Đất đai số 31/2024/QH15, Nghị quyết số 57-NQ/TW, Hướng dẫn số 05-HD/VPTW.",
    ],
  },
  "content/symbol-issuer": {
    wrong: [
      ["Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Chính phủ.", ["Chính phủ"]],
      ["Luật số 42/2013/QH13 ngày 25/11/2013 của Chính phủ.", ["Chính phủ"]],
      ["Nghị quyết số 15/NQ-HĐND ngày 29/3/2024 của Ủy ban nhân dân tỉnh.", ["Ủy ban nhân dân tỉnh"]],
      ["Quyết định số 208/QĐ-SNV ngày 07/5/2024 của Sở Tài chính.", ["Sở Tài chính"]],
    ],
    right: [
      "Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.",
      "Quyết định số 208/QĐ-SNV ngày 07/5/2024 của Giám đốc Sở Nội vụ; Quyết định số 12/QĐ-UBND ngày 07/5/2024 của Chủ tịch Ủy ban nhân dân tỉnh.",
      "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng.",
    ],
  },
  "content/inner-reference": {
    wrong: [
      [`${ARTICLES}Thực hiện theo khoản 2 Điều 9 Quyết định này.`, ["Điều 9"]],
      [`${ARTICLES}Thực hiện theo khoản 1, khoản 6 Điều 1 Quyết định này.`, ["khoản 6"]],
      ["I. MỤC TIÊU\n\nII. KINH PHÍ\n\nKinh phí nêu tại Mục V Kế hoạch này.", ["Mục V"]],
      ["Số liệu tại Phụ lục III.\n\nPhụ lục I\n\nPhụ lục II", ["Phụ lục III"]],
    ],
    right: [
      `${ARTICLES}Thực hiện theo khoản 2 Điều 1 Quyết định này và Điều 9, Điều 12 Luật Đất đai.`,
      "I. MỤC TIÊU\n\nII. KINH PHÍ\n\nKinh phí nêu tại Mục II Kế hoạch này, Mục V Nghị quyết số 57-NQ/TW.",
      "Số liệu tại Phụ lục I, Phụ lục II; mẫu tại Phụ lục V kèm theo Nghị định số 30/2020/NĐ-CP.\n\nPhụ lục I\n\nPhụ lục II",
    ],
  },
  "content/annex-of": {
    wrong: [
      [
        "Số: 1274/BC-SGDĐT\n\n(Kèm theo Báo cáo số 1247/BC-SGDĐT ngày 18/6/2024 của Sở)",
        ["(Kèm theo Báo cáo số 1247/BC-SGDĐT ngày 18/6/2024"],
      ],
      [
        `Số: 12/BC-SGDĐT\n\n${HEAD}(Kèm theo Báo cáo số 12/BC-SGDĐT ngày 18/6/2024 của Sở)`,
        ["(Kèm theo Báo cáo số 12/BC-SGDĐT ngày 18/6/2024"],
      ],
    ],
    right: [
      `Số: 12/BC-SGDĐT\n\n${HEAD}(Kèm theo Báo cáo số 12/BC-SGDĐT ngày 14 tháng 6 năm 2024 của Sở)`,
      "Số:     /BC-SGDĐT\n\n(Kèm theo Báo cáo số     /BC-SGDĐT ngày     tháng 6 năm 2024 của Sở)",
    ],
  },
};

export const SPELLING: Readonly<Record<string, Examples>> = {
  "content/sound-alike": {
    wrong: [
      ["Giám sát chặt trẽ diễn biến.", ["chặt trẽ"]],
      ["Chủ trì theo rõi, kiểm tra.", ["theo rõi"]],
      ["Bàn dao mặt bằng cho nhà thầu.", ["Bàn dao"]],
      ["Nước chảy siết, xạt lở nhiều.", ["chảy siết", "xạt lở"]],
    ],
    right: [
      "Giám sát thực hiện, kinh phí tổng hợp, triển khai chương trình, có liên quan xác minh.",
      "Các thôn báo cáo lý do và lí do; văn hoá, văn hóa.",
      "Ông Lương Sơn ở xã Trung Lương.",
    ],
  },
  "content/person-name": {
    wrong: [
      ["Bổ nhiệm ông Trần Quốc Việt. Ông Trần Quốc Việt và ông Trần Quốc Viết chịu trách nhiệm.", ["Trần Quốc Viết"]],
      ["Thư ký: Bà Vũ Thị Mai. Bà Vũ Thị Mai báo cáo.\n\nVũ Thị May", ["Vũ Thị May"]],
    ],
    right: ["Bổ nhiệm ông Trần Quốc Việt và ông Trần Quốc Toản. Ông Trần Quốc Việt chịu trách nhiệm."],
  },
  "content/two-spellings": {
    wrong: [["Nhà văn hóa xã, nhà văn hoá thôn, chuyên viên kỹ thuật.", ["hoá"]]],
    right: ["Nhà văn hóa xã, nhà văn hóa thôn, chuyên viên kỹ thuật, kì họp."],
  },
  "content/tone-mark": {
    wrong: [["Kết qủa đối thọai đựơc ghi lại.", ["qủa", "thọai", "đựơc"]]],
    right: [
      "Kết quả đối thoại được ghi lại; hóa, hoá, thủy, thuỷ, quý, giếng, gìn giữ, khuỷu, ngoằn, của, mùa, nước, cứu, lũy kế.",
    ],
  },
  "content/doubled-pair": {
    wrong: [["Các đơn vị thực hiện thực hiện nhiệm vụ.", ["thực hiện thực hiện"]]],
    right: ["Các đơn vị thực hiện nhiệm vụ; việc làm, việc làm mới."],
  },
};
