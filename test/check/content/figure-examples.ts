import type { Examples } from "./examples.ts";

/** Numbers beside each other: shares, changes, rests, parts, sums. */
export const FIGURES: Readonly<Record<string, Examples>> = {
  "content/share": {
    wrong: [
      ["Có 196 hộ bị thu hồi đất; đã kiểm đếm 147 hộ, đạt 57,0%.", ["147 hộ, đạt 57,0%"]],
      [
        "Toàn ngành có 24.815 giáo viên, trong đó có 5.460 giáo viên trên chuẩn, chiếm 20,2%.",
        ["5.460 giáo viên trên chuẩn, chiếm 20,2%"],
      ],
      ["Thu ngân sách 86,4 tỷ đồng, đạt 66,0% kế hoạch năm (144 tỷ đồng).", ["86,4 tỷ đồng, đạt 66,0%"]],
      ["Được giao 5.620 tỷ đồng; đã giải ngân 843 triệu đồng, đạt 15,0%.", ["843 triệu đồng, đạt 15,0%"]],
    ],
    right: [
      "Có 196 hộ bị thu hồi đất; đã kiểm đếm 147 hộ, đạt 75,0%.",
      "Đã xử lý 298 vụ trong 316 vụ (hành chính 271 vụ, hình sự 27 vụ), đạt 94,3%.",
      "Nữ có 18.000 người, chiếm 72,5%; nam có 6.815 người, chiếm 27,5%.",
      "Có 12 xã; hoàn thành 3 xã, đạt 60% kế hoạch năm.",
      "Kết nạp 68 đảng viên, đạt 45,3% chỉ tiêu (150 đảng viên).",
    ],
  },
  "content/change": {
    wrong: [
      [
        "Có 1.856 ca mắc, tăng 38,0% so với cùng kỳ năm 2023 (1.450 ca).",
        ["1.856 ca mắc, tăng 38,0% so với cùng kỳ năm 2023 (1.450"],
      ],
      ["Đạt 94 giải, tăng 14 giải so với năm học trước (82 giải).", ["94 giải, tăng 14 giải so với năm học trước (82"]],
      [
        "Doanh thu 25.500 tỷ đồng, giảm 25,0% so với năm 2023 (20.400 tỷ đồng).",
        ["25.500 tỷ đồng, giảm 25,0% so với năm 2023 (20.400 tỷ đồng"],
      ],
      ["Tỷ lệ giải ngân đạt 15,0%, cao hơn cùng kỳ năm 2024 (18,2%).", ["15,0%, cao hơn cùng kỳ năm 2024 (18,2%"]],
      ["Số phòng học tăng từ 10.840 phòng lên 10.215 phòng.", ["10.840 phòng lên 10.215"]],
      ["Tỷ lệ hộ nghèo giảm từ 4,30% xuống 5,82%.", ["4,30% xuống 5,82%"]],
    ],
    right: [
      "Có 1.856 ca mắc, tăng 28,0% so với cùng kỳ năm 2023 (1.450 ca).",
      "Đạt 94 giải, tăng 12 giải so với năm học trước (82 giải).",
      "Xảy ra 18 vụ cháy, giảm 6 vụ so với năm 2023 (24 vụ).",
      "Tỷ lệ giải ngân đạt 15,0%, thấp hơn cùng kỳ năm 2024 (18,2%).",
      "Độ che phủ rừng đạt 39,6%, tăng từ 39,2% lên 39,6%.",
    ],
  },
  "content/composition": {
    wrong: [
      [
        "Cơ cấu kinh tế: nông nghiệp chiếm 41,0%; công nghiệp chiếm 33,5%; dịch vụ chiếm 35,5%.",
        ["41,0%; công nghiệp chiếm 33,5%; dịch vụ chiếm 35,5%"],
      ],
      ["Số phiếu tán thành 120%.", ["120%"]],
    ],
    right: [
      "Cơ cấu kinh tế: nông nghiệp chiếm 41,0%; công nghiệp chiếm 33,5%; dịch vụ chiếm 25,5%.",
      "Số phiếu tán thành 100%; thu ngân sách đạt 120% dự toán.",
      "Nữ chiếm 45%; đảng viên chiếm 60%; có trình độ đại học chiếm 80%.",
    ],
  },
  "content/part-whole": {
    wrong: [
      ["Phát hiện 96 ổ dịch, đã xử lý 191 ổ dịch.", ["191"]],
      ["Toàn ngành có 24.815 giáo viên, trong đó có 25.460 giáo viên nữ.", ["25.460"]],
      ["Số phiếu phát ra 11 phiếu, thu về 12 phiếu.", ["12"]],
      ["Sơ tán 2.865 hộ với 974 người.", ["974"]],
    ],
    right: [
      "Phát hiện 96 ổ dịch, đã xử lý 91 ổ dịch.",
      "Kế hoạch trồng 100 ha, đã có 120 ha được trồng.",
      "Sơ tán 2.865 hộ với 9.740 người.",
      "Có 20 lớp; tổ chức 30 lớp trong năm.",
    ],
  },
  "content/left-over": {
    wrong: [
      ["Đến nay có 548/661 trường đạt chuẩn; còn 131 trường chưa đạt.", ["131"]],
      ["Kế hoạch vốn là 412,6 tỷ đồng; đã giải ngân 298,3 tỷ đồng; còn lại 141,3 tỷ đồng.", ["141,3 tỷ đồng"]],
      ["Có 83 xã, 71 xã đã phân loại rác, còn 21 xã chưa triển khai.", ["21"]],
      ["Giải phóng 3,8 km còn lại (tổng chiều dài 11,2 km, đã bàn giao 4,7 km).", ["3,8 km"]],
      ["Có mặt 11/13 thành viên; vắng 03 thành viên.", ["03"]],
    ],
    right: [
      "Đến nay có 548/661 trường đạt chuẩn; còn 113 trường chưa đạt.",
      "Kế hoạch vốn là 412,6 tỷ đồng; đã giải ngân 298,3 tỷ đồng; còn lại 114,3 tỷ đồng.",
      "Tam Kỳ 412 ca, Hội An 367 ca, các huyện còn lại 549 ca.",
      "Có 20 xã: 12 xã đạt, 5 xã cơ bản đạt, còn 3 xã chưa đạt.",
    ],
  },
  "content/each": {
    wrong: [
      ["Hỗ trợ 12.210.000 đồng cho 68 hộ, mỗi hộ 185.000 đồng.", ["12.210.000 đồng"]],
      ["Hỗ trợ 12.210.000 đồng cho 66 hộ, mỗi hộ 185.000.", ["185.000"]],
      ["Bố trí 04 đội với 24 cán bộ (mỗi đội 08 cán bộ).", ["24"]],
    ],
    right: [
      "Hỗ trợ 12.210.000 đồng cho 66 hộ, mỗi hộ 185.000 đồng.",
      "Bố trí 03 đội với 24 cán bộ (mỗi đội 08 cán bộ).",
      "Mỗi xã có ít nhất 01 tổ; toàn tỉnh có 30 tổ.",
    ],
  },
  "content/sum-after": {
    wrong: [
      ["Nâng cấp tại 08 phường, xã và 12 phòng, ban, tổng cộng 22 điểm.", ["22"]],
      ["Tặng Giấy khen cho 36 tập thể, 85 cá nhân (tổng cộng 112 trường hợp).", ["112"]],
    ],
    right: [
      "Nâng cấp tại 08 phường, xã và 12 phòng, ban, tổng cộng 20 điểm.",
      "Có 5 hội nghị; tặng Giấy khen cho 36 tập thể, 85 cá nhân (tổng cộng 121 trường hợp).",
    ],
  },
  "content/bulleted-total": {
    wrong: [
      [
        "Kinh phí là 36.840 triệu đồng. Bao gồm:\n\n- Về đất: 24.180 triệu đồng;\n\n- Về tài sản: 9.260 triệu đồng;\n\n- Hỗ trợ: 5.200 triệu đồng.",
        ["36.840 triệu đồng"],
      ],
      [
        "Tổ chức các hội nghị sau:\n\n- Về rác thải, 120 đại biểu;\n\n- Về nước thải, 95 đại biểu.\n\nTổng số đại biểu là 251 người.",
        ["251"],
      ],
    ],
    right: [
      "Kinh phí là 38.640 triệu đồng. Bao gồm:\n\n- Về đất: 24.180 triệu đồng;\n\n- Về tài sản: 9.260 triệu đồng;\n\n- Hỗ trợ: 5.200 triệu đồng.",
      "Có 3 nhiệm vụ sau:\n\n- Trồng 20 ha rừng;\n\n- Mở 5 lớp;\n\n- Xây 2 trường.",
    ],
  },
  "content/back-reference": {
    wrong: [["Nhận được 07 đơn kiến nghị. Văn phòng chuyển 17 đơn nêu trên đến phòng.", ["17"]]],
    right: ["Nhận được 07 đơn kiến nghị. Văn phòng chuyển 07 đơn nêu trên đến phòng.", "Thực hiện 5 việc nêu trên."],
  },
  "content/small-money": {
    wrong: [["Bố trí bổ sung 35 đồng để xây dựng phòng học.", ["35 đồng"]]],
    right: ["Bố trí bổ sung 35 tỷ đồng; mức thu 200 đồng/m³, 16.000 đồng/km."],
  },
  "content/range-backwards": {
    wrong: [
      ["Lượng mưa từ 400 mm đến 200 mm.", ["400 mm đến 200 mm"]],
      ["Tỷ lệ đạt từ 80% đến 75%.", ["80% đến 75%"]],
    ],
    right: ["Lượng mưa từ 200 mm đến 400 mm.", "Giảm tỷ lệ từ 80% đến 75%.", "Đi từ 2 xã đến 1 huyện."],
  },
};
