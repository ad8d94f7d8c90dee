/** For each rule: texts it strikes, with the characters it points at, and texts it must leave alone. */
export interface Examples {
  readonly wrong: readonly (readonly [text: string, struck: readonly string[]])[];
  readonly right: readonly string[];
}

const HEAD = "Hà Tĩnh, ngày 14 tháng 6 năm 2024\n\n";

export const ARITHMETIC: Readonly<Record<string, Examples>> = {
  "content/ratio": {
    wrong: [
      ["Phục hồi mặt đường được 6,8km/147,6km (đạt 2,1% KH).", ["6,8km/147,6km (đạt 2,1%"]],
      [
        "Có 60/181 xã đạt chuẩn NTM nâng cao, chiếm 34% (yêu cầu 40%).",
        ["60/181 xã đạt chuẩn NTM nâng cao, chiếm 34%"],
      ],
      // Truncated, not rounded.
      ["Rác được xử lý là 670,8/738,9 tấn/ngày, đạt tỷ lệ 90,7%.", ["670,8/738,9 tấn/ngày, đạt tỷ lệ 90,7%"]],
      ["Đã giải ngân 64.752/482.078 triệu đồng (đạt 13,44% KH).", ["64.752/482.078 triệu đồng (đạt 13,44%"]],
    ],
    right: [
      "Theo cơ chế hỗ trợ xi măng 15,78km/301,8km (đạt 5,2% KH); 0,5km/43,2km rãnh thoát nước (đạt 1,2 % KH).",
      "Toàn tỉnh hiện có 60/181 xã đạt chuẩn NTM nâng cao, chiếm 33% (yêu cầu 40%).",
      "Có 8/10 huyện đạt chuẩn (đạt 80%), 1/3 thị xã hoàn thành (đạt 33,3%).",
      "Có 1.202/1.627 thôn đạt chuẩn (chiếm 73,9% tổng số thôn).",
      "Cam 762 ha/130 cơ sở, tăng 12% so với cùng kỳ.",
      "Nghị quyết số 44/2021/NQ-HĐND ngày 16/12/2021 đạt 90% mục tiêu.",
      "Xếp thứ 4/63 tỉnh, đạt 88,97%.",
      // Half up: 1/8 is exactly 12,5.
      "Có 1/8 yêu cầu đạt (chiếm 13%), 1/8 huyện (chiếm 12,5%).",
    ],
  },
  "content/ratio-unit": {
    wrong: [["Xử lý 670,8 tấn/738,9 tấn/ngày, đạt tỷ lệ 90,8%.", ["670,8 tấn/738,9 tấn/ngày"]]],
    right: ["Xử lý 670,8/738,9 tấn/ngày, đạt tỷ lệ 90,8%.", "Trồng 762 ha/130 cơ sở."],
  },
  "content/total": {
    wrong: [
      [
        "Có trên 1.897 ha (cam 762 ha/130 cơ sở; bưởi 394 ha/65 cơ sở; vườn 275 ha; rau 27 ha; lúa 407 ha; chè 29 ha).",
        ["1.897 ha"],
      ],
      [
        "Sản xuất hữu cơ 315 ha, trong đó: 240 ha lúa, 4,3 ha rau, 70 ha cây ăn quả (trong đó có 70 ha được chứng nhận).",
        ["315 ha"],
      ],
      ["Diện tích đạt 10.694 ha, đạt 72% chỉ tiêu. Trong đó: Can Lộc 10.000 ha, Thạch Hà 693,4 ha.", ["10.694 ha"]],
      ["Có 522 trường đạt chuẩn (Mức 1: 241 trường; Mức 2: 280 trường).", ["522"]],
      ["Huy động 16,9 tỷ đồng, gồm cấp tỉnh 132 triệu đồng, cấp huyện 17,786 tỷ đồng.", ["16,9 tỷ đồng"]],
    ],
    right: [
      "Có 144 ha lúa (Cẩm Xuyên 89 ha, Kỳ Anh 32 ha, Can Lộc 23 ha).",
      "Có trên 1.890 ha (cam 762 ha; bưởi 394 ha; vườn 275 ha; rau 27 ha; lúa 407 ha; chè 29 ha).",
      "Huy động 16,918 tỷ đồng, trong đó, cấp tỉnh 132 triệu đồng, cấp huyện 16,786 tỷ đồng; một số huyện khá như: Hương Khê 3,534 tỷ đồng, Đức Thọ 3,487 tỷ đồng.",
      "Có 239 sản phẩm còn hiệu lực: 7 sản phẩm 4 sao và 232 sản phẩm 3 sao, 7 sản phẩm đủ điều kiện đề xuất.",
      // Money in millions: the parts are rounded, and may miss the total by that.
      "Đã giải ngân 64.752 triệu đồng, gồm vốn đầu tư 61.751 triệu đồng và vốn sự nghiệp 3.002 triệu đồng.",
      "Có 146 thôn đăng ký, tiêu biểu như: Cẩm Xuyên 20 thôn, Vũ Quang 10 thôn.",
      "Tại xã Sơn Kim 1 có 30 hộ (20 hộ nghèo, 10 hộ cận nghèo).",
    ],
  },
  "content/note-total": {
    wrong: [
      [
        "Có 16 thôn được công nhận đạt chuẩn¹; các thôn khác đang làm.\n\n¹ Cẩm Xuyên 7 thôn, Vũ Quang 3 thôn, Thạch Hà 5 thôn.",
        ["16"],
      ],
    ],
    right: [
      "Có 15 thôn được công nhận đạt chuẩn¹; các thôn khác đang làm.\n\n¹ Cẩm Xuyên 7 thôn, Vũ Quang 3 thôn, Thạch Hà 5 thôn.",
      // The number that the note splits up is the one before the last.
      "Cải tạo 9 trạm y tế với tổng mức đầu tư là 264,5 tỷ đồng¹.\n\n¹ Nghi Xuân: 2; Hương Khê: 4; Can Lộc, Vũ Quang, Lộc Hà: mỗi đơn vị 01.",
      "Phê duyệt Đề án giai đoạn 2023 - 2025¹.\n\n¹ Bao gồm: 22 sở; 13 huyện; 750 đơn vị sự nghiệp.",
    ],
  },
  "content/table-total": {
    wrong: [
      [
        "| TT | Huyện | Số xã |\n|---|---|---|\n| 1 | Can Lộc | 16 |\n| 2 | Thạch Hà | 21 |\n|  | Tổng số | 38 |",
        ["38"],
      ],
      [
        "| TT | Nguồn | Số |\n|---|---|---|\n| I | Nhóm một | 5 |\n| 1 | Một | 2 |\n| 2 | Hai | 2 |\n| II | Nhóm hai | 7 |\n| 1 | Ba | 3 |\n| 2 | Bốn | 4 |\n|  | Cộng | 12 |",
        ["5"],
      ],
    ],
    right: [
      "| TT | Huyện | Số xã | Tỷ lệ (%) |\n|---|---|---|---|\n| 1 | Can Lộc | 16 | 40 |\n| 2 | Thạch Hà | 21 | 60 |\n|  | Tổng số | 37 | 50 |",
      "(Đơn vị tính: triệu đồng)\n| Nguồn vốn | Kế hoạch |\n|---|---|\n| Đầu tư | 397.202 |\n| Sự nghiệp | 84.875 |\n| Tổng số | 482.078 |",
      "| Huyện | Số đạt |\n|---|---|\n| Can Lộc | 4/9 |\n| Tổng số | - |",
    ],
  },
  "content/announced-count": {
    wrong: [
      ["Có 04 trung tâm và 5 huyện: Đức Thọ, Lộc Hà, Can Lộc và Hương Sơn tham gia.", ["5"]],
      ["Có 05 huyện (Hương Sơn, Kỳ Anh, Hương Khê, Vũ Quang) đã ký kết.", ["05"]],
      ["Có 3/9 tiêu chí đạt chuẩn (Thủy lợi và phòng, chống thiên tai; Điện).", ["3/9"]],
      ["Còn 3/8 yêu cầu chưa đạt gồm:\n+ Số huyện đạt chuẩn.\n+ Số xã đạt chuẩn.", ["3/8"]],
    ],
    right: [
      "Có 4 huyện: Thạch Hà, Can Lộc, Đức Thọ và Nghi Xuân phấn đấu đạt chuẩn.",
      "Tỉnh chỉ đạo 4/10 huyện, gồm Can Lộc, Thạch Hà, Đức Thọ, Nghi Xuân phấn đấu đạt chuẩn.",
      "Có 4 huyện: Đắk R'Lấp, Đăk Glong, M’Drắk và Cư M'gar phấn đấu đạt chuẩn.",
      "Có 3 xã được công nhận là xã Y Tý, Pha Long và Bảo Ái; xã Nậm Xé đang phấn đấu.",
      "Phấn đấu có thêm 5 xã đạt chuẩn: xã Hà Nam và Hà Tây đang phấn đấu, hoàn thiện hồ sơ.",
      "Có 3 phường: Văn Miếu - Quốc Tử Giám, Xuân Hương - Đà Lạt và Cửa Nam đã tham gia.",
      "Có 4/9 tiêu chí đạt (Quy hoạch; Thủy lợi và phòng, chống thiên tai; Điện và Môi trường).",
      "Có 2 xã Thạch Liên, huyện Thạch Hà và Đồng Môn, thành phố Hà Tĩnh đề xuất công nhận.",
      "Còn 2/8 yêu cầu chưa đạt gồm:\n+ Số huyện đạt chuẩn.\n+ Số xã đạt chuẩn.",
      "Đã công nhận 3 sản phẩm, không còn sản phẩm nào còn hiệu lực (Phụ lục VI).",
      "Tại các xã đăng ký của 4 huyện (Lộc Yên, Hương Xuân...).",
      "Kết quả 6 tháng đầu năm 2024 như sau:\n- Một.\n- Hai.",
    ],
  },
  "content/announced-names": {
    wrong: [
      [
        "- Các huyện Thạch Hà, Đức Thọ, Can Lộc phấn đấu đạt chuẩn:\n+ Huyện Thạch Hà: đạt 4 tiêu chí.\n+ Huyện Đức Thọ: đạt 3 tiêu chí.",
        ["Các huyện Thạch Hà, Đức Thọ, Can Lộc"],
      ],
    ],
    right: [
      "- Các huyện Thạch Hà, Đức Thọ phấn đấu đạt chuẩn:\n+ Huyện Thạch Hà: đạt 4 tiêu chí.\n+ Huyện Đức Thọ: đạt 3 tiêu chí.",
      "- Các huyện Thạch Hà, Đức Thọ, Can Lộc phấn đấu:\n+ Giao thông: đạt.\n+ Thủy lợi: đạt.",
    ],
  },
  "content/remaining": {
    wrong: [["Huyện có 3/9 tiêu chí đạt chuẩn; còn 5/9 tiêu chí chưa đạt.", ["5/9"]]],
    right: [
      "Huyện có 3/9 tiêu chí đạt chuẩn; còn 6/9 tiêu chí chưa đạt.",
      "Thị trấn Nghèn còn 4/9 tiêu chí chưa đạt, thị trấn Đồng Lộc còn 7/9 tiêu chí chưa đạt.",
    ],
  },
  "content/two-values": {
    wrong: [
      [
        "Toàn tỉnh làm được 22,6 km đường giao thông nông thôn.\n\nĐến nay toàn tỉnh làm được 218,278 km đường giao thông nông thôn.",
        ["218,278 km"],
      ],
    ],
    right: [
      "Toàn tỉnh làm được 22,6 km đường giao thông nông thôn.\n\nKhối lượng tại các thôn xây dựng khu dân cư: làm 218,278 km đường giao thông nông thôn.",
      "Cấp tỉnh tổ chức 18 lớp tập huấn kỹ thuật.\n\nCấp huyện tổ chức 231 lớp tập huấn kỹ thuật.",
      "Có 2 xã đạt chuẩn nông thôn mới nâng cao.\n\nPhấn đấu có thêm 20 xã đạt chuẩn nông thôn mới nâng cao.",
      "Năm 2023 có 5 mô hình sản xuất hữu cơ.\n\nNăm 2024 có 7 mô hình sản xuất hữu cơ.",
    ],
  },
};

export const DATES_AND_CITATIONS: Readonly<Record<string, Examples>> = {
  "content/date-impossible": {
    wrong: [
      ["Báo cáo đến ngày 31/6/2024.", ["31/6/2024"]],
      ["Ngày 30 tháng 02 năm 2024 họp.", ["Ngày 30 tháng 02 năm 2024"]],
    ],
    right: ["Báo cáo đến ngày 30/6/2024; ngày 29 tháng 02 năm 2024 họp."],
  },
  "content/date-padding": {
    wrong: [
      ["Văn bản ngày 1/4/2024.", ["1/4/2024"]],
      ["Văn bản ngày 06/2/2024.", ["06/2/2024"]],
      ["Văn bản ngày 06/03/2024.", ["06/03/2024"]],
      ["Họp ngày 5 tháng 1 năm 2024.", ["ngày 5 tháng 1 năm 2024"]],
    ],
    right: ["Văn bản ngày 01/4/2024, ngày 06/02/2024, ngày 14/6/2024; họp ngày 05 tháng 01 năm 2024."],
  },
  "content/date-future": {
    wrong: [[`${HEAD}Theo Quyết định số 77/QĐ-TTg ngày 20/6/2024.`, ["20/6/2024"]]],
    right: [
      `${HEAD}Theo Quyết định số 77/QĐ-TTg ngày 14/6/2024; hoàn thành trước ngày 30/9/2024.`,
      // A draft without day and month may bear any day of its year.
      "Hà Tĩnh, ngày    tháng    năm 2024\n\nTheo Quyết định số 77/QĐ-TTg ngày 20/12/2024.",
      "Theo Quyết định số 77/QĐ-TTg ngày 20/6/2034.",
    ],
  },
  "content/date-number-year": {
    wrong: [["Nghị quyết số 9/2024/NQ-HĐND ngày 04/5/2025 của HĐND tỉnh.", ["04/5/2025"]]],
    right: ["Nghị quyết số 9/2024/NQ-HĐND ngày 04/5/2024 của HĐND tỉnh; Quyết định số 77/QĐ-TTg ngày 04/5/2025."],
  },
  "content/date-effect": {
    wrong: [
      [
        "Nghị quyết số 9/2024/NQ-HĐND ngày 16/5/2024 (có hiệu lực kể từ ngày 15/5/2024).",
        ["có hiệu lực kể từ ngày 15/5/2024"],
      ],
    ],
    right: ["Nghị quyết số 9/2024/NQ-HĐND ngày 04/5/2024 (có hiệu lực kể từ ngày 15/5/2024)."],
  },
  "content/citation-register": {
    wrong: [
      ["Quyết định số 321/QĐ-TTg ngày 09/3/2022 của Thủ tướng Chính phủ.", ["09/3/2022"]],
      ["Quyết định số 321/QĐ-TTg ngày 08/3/2022 của Bộ Tài chính.", ["321/QĐ-TTg ngày 08/3/2022"]],
      ["Nghị định số 321/QĐ-TTg ngày 08/3/2022.", ["Nghị định số 321/QĐ-TTg ngày 08/3/2022"]],
    ],
    right: [
      "Quyết định số 321/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ.",
      "Thông báo số 93/TB-VPCP ngày 13/3/2024 của Văn phòng Chính phủ.",
      // Another province's plan has the same number.
      "Kế hoạch số 211/KH-UBND ngày 05/01/2024 của UBND huyện Can Lộc.",
      "Nghị quyết số 44/2021/NQ-HĐND ngày 16/12/2021 của Hội đồng nhân dân tỉnh Hà Tĩnh.",
    ],
  },
  "content/citation-forms": {
    wrong: [
      ["Nghị quyết số 44/NQ-HĐND ngày 16/12/2021 của HĐND tỉnh.", ["44/NQ-HĐND"]],
      ["Nghị quyết số 7/2023/NQ-HĐND; sửa đổi Nghị quyết số 7/NQ-HĐND.", ["7/NQ-HĐND"]],
    ],
    right: ["Nghị quyết số 44/2021/NQ-HĐND; Nghị quyết số 94/NQ-HĐND ngày 11/11/2022."],
  },
  "content/citation-number-word": {
    wrong: [
      ["Theo Nghị quyết 06-NQ/TU của Tỉnh ủy.", ["Nghị quyết 06-NQ/TU"]],
      ["Quyết định 39/2022/QĐ-UBND quy định.", ["Quyết định 39/2022/QĐ-UBND"]],
    ],
    right: ["Theo Nghị quyết số 06-NQ/TU và Đề án 06; (số 211/KH-UBND ngày 23/5/2024)."],
  },
  "content/citation-of": {
    wrong: [["Nghị quyết số 04-NQ/TU ngày 15/7/2021 Ban Chấp hành Đảng bộ tỉnh.", [" Ban Chấp hành"]]],
    right: [
      "Nghị quyết số 04-NQ/TU ngày 15/7/2021 của Ban Chấp hành Đảng bộ tỉnh; Quyết định số 77/QĐ-TTg ngày 01/3/2024 về việc này.",
    ],
  },
  "content/citation-comma": {
    wrong: [["Nghị quyết số 04-NQ/TU, ngày 15/7/2021 của Tỉnh ủy.", ["04-NQ/TU,"]]],
    right: ["Nghị quyết số 04-NQ/TU ngày 15/7/2021, Quyết định số 77/QĐ-TTg."],
  },
  "content/annex-reference": {
    wrong: [["Chi tiết có biểu 2 kèm theo.", ["biểu 2 kèm theo"]]],
    right: [
      "Chi tiết có Phụ lục I kèm theo.\n\nPhụ lục I\n\nKẾT QUẢ",
      "Chi tiết theo từng huyện.",
      "Điều lệ đã chỉnh theo Mẫu số 09 Phụ lục II kèm theo Nghị định số 126/2024/NĐ-CP.",
      "Thực hiện theo biểu 02 ban hành kèm theo Thông tư số 01/2011/TT-BNV; phụ lục kèm theo Công văn số 12/SNN-KHTC.",
    ],
  },
};
